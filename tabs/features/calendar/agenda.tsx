import { makeStyles, mergeClasses, Subtitle2, Text, tokens } from '@fluentui/react-components'
import { useLayout } from '../../shared/layout.ts'
import { useSay } from '../../shared/say.ts'
import { type Listed, piecesOn } from './days.ts'
import { Mark } from './mark.tsx'
import { useDayText } from './use-day-text.ts'

const useStyles = makeStyles({
  day: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  title: { margin: 0, '::first-letter': { textTransform: 'uppercase' } },
  events: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
})

/** What the parts of the calendar are given. */
export interface Shown {
  days: readonly string[]
  today: string
  events: readonly Listed[]
  holidays: ReadonlySet<string>
  open: (event: Listed) => void
  create: (day: string, from?: string, until?: string) => void
}

/** The days on which something happens, one below the other. */
export function Agenda({ days, today, events, holidays, open }: Shown) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const sayDay = useDayText()
  const full = days.flatMap((day) => {
    const pieces = piecesOn(day, events)
    return pieces.length > 0 ? [{ day, pieces }] : []
  })
  return (
    <div className={layout.stack}>
      {full.map(({ day, pieces }) => (
        <section key={day} className={styles.day} aria-label={sayDay(day, 'long')}>
          <Subtitle2 as="h2" className={styles.title}>
            {sayDay(day, 'long')}
            {day === today && ` · ${say('tab/calendar.today')}`}
          </Subtitle2>
          {holidays.has(day) && <Text className={layout.quiet}>{say('tab/calendar.closed')}</Text>}
          <ul className={mergeClasses(layout.list, styles.events)}>
            {pieces.map(({ event }) => (
              <li key={event.id}>
                <Mark event={event} open={open} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
