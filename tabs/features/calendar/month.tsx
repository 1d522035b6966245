import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { useLayout, wideMedia } from '../../shared/layout.ts'
import { useSay } from '../../shared/say.ts'
import { useWide } from '../../shared/wide.ts'
import type { Shown } from './agenda.tsx'
import { piecesOn } from './days.ts'
import { Mark } from './mark.tsx'
import { useDayText } from './use-day-text.ts'

/** So many events a day shows; the day itself shows the others. */
const shownOfDay = 3

const useStyles = makeStyles({
  month: {
    display: 'grid',
    gridTemplateColumns: 'repeat(7, minmax(0, 1fr))',
    overflow: 'hidden',
  },
  day: {
    minHeight: '64px',
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    padding: '2px',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [wideMedia]: { minHeight: '112px', padding: '4px' },
  },
  outside: { backgroundColor: tokens.colorNeutralBackground3 },
  holiday: { backgroundColor: tokens.colorNeutralBackground2 },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', minWidth: 0 },
  number: { minWidth: '28px', padding: '0 4px' },
  today: { fontWeight: tokens.fontWeightBold, textDecorationLine: 'underline' },
  more: { minWidth: 0, padding: '0 2px', justifyContent: 'start' },
  events: { display: 'flex', flexDirection: 'column', gap: '2px', minWidth: 0 },
})

/** A month, week by week; a phone shows how many there are on each day. */
export function Month(props: Shown & { month: string; openDay: (day: string) => void }) {
  const { days, today, events, holidays, open, create, month, openDay } = props
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const isWide = useWide()
  const sayDay = useDayText()
  return (
    <ol className={mergeClasses(layout.list, layout.surface, styles.month)}>
      {days.map((day) => {
        const pieces = piecesOn(day, events)
        const shown = isWide ? pieces.slice(0, pieces.length > shownOfDay ? shownOfDay - 1 : shownOfDay) : []
        const left = pieces.length - shown.length
        const isHoliday = holidays.has(day)
        const name = isWide ? sayDay(day, 'short') : String(Number(day.slice(8)))
        const others = isWide ? say('tab/calendar.more', { n: left }) : `• ${left}`
        return (
          <li
            key={day}
            className={mergeClasses(
              styles.day,
              isHoliday && styles.holiday,
              day.slice(0, 7) !== month && styles.outside,
            )}
          >
            <div className={styles.head}>
              <Button
                appearance="transparent"
                size="small"
                className={mergeClasses(styles.number, day === today && styles.today)}
                aria-current={day === today ? 'date' : undefined}
                aria-label={[name, sayDay(day, 'long'), isHoliday && say('tab/calendar.closed')]
                  .filter(Boolean)
                  .join(', ')}
                onClick={() => openDay(day)}
              >
                {name}
              </Button>
              {isWide && (
                <Button
                  appearance="transparent"
                  size="small"
                  icon={<AddRegular />}
                  aria-label={say('tab/calendar.new.on', { day })}
                  onClick={() => create(day)}
                />
              )}
            </div>
            {shown.length > 0 && (
              <ul className={mergeClasses(layout.list, styles.events)}>
                {shown.map(({ event }) => (
                  <li key={event.id}>
                    <Mark event={event} open={open} oneLine />
                  </li>
                ))}
              </ul>
            )}
            {left > 0 && (
              <Button
                appearance="transparent"
                size="small"
                className={styles.more}
                aria-label={`${others}, ${sayDay(day, 'long')}`}
                onClick={() => openDay(day)}
              >
                {others}
              </Button>
            )}
          </li>
        )
      })}
    </ol>
  )
}
