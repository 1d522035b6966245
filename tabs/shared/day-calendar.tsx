import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { ChevronLeftRegular } from '@fluentui/react-icons/svg/chevron-left'
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { formatMoment, type Language } from '../../core/language.ts'
import { useLayout } from './layout.ts'
import { useMe } from './me.ts'
import { useSay } from './say.ts'
import './day-texts.ts'
import { daysLater, monthsLater, readDay, weeksOfMonth } from './day-text.ts'

const useStyles = makeStyles({
  month: { minWidth: '130px', textAlign: 'center' },
  grid: { borderCollapse: 'collapse' },
  name: { textAlign: 'center', color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  day: { minWidth: '36px', padding: 0, fontWeight: tokens.fontWeightRegular },
  other: { color: tokens.colorNeutralForeground3 },
  today: { fontWeight: tokens.fontWeightBold, textDecorationLine: 'underline' },
})

/** A month of days in the reader's language, weeks beginning on Monday; loaded when somebody opens it. */
export function DayCalendar({ value, choose }: { value: string; choose: (day: string) => void }) {
  const say = useSay()
  const styles = useStyles()
  const layout = useLayout()
  const { language } = useMe()
  const today = formatMoment(new Date()).slice(0, 10)
  const [at, setAt] = useState(readDay(value) ? value : today)
  const grid = useRef<HTMLTableElement>(null)
  const isMoving = useRef(true)
  // The day that the arrows reached has the focus; whoever turns the month by its button stays at the button.
  useEffect(() => {
    if (isMoving.current) grid.current?.querySelector<HTMLElement>(`[data-day="${at}"]`)?.focus()
    isMoving.current = false
  }, [at])

  function move(event: KeyboardEvent) {
    const next = {
      ArrowLeft: () => daysLater(at, -1),
      ArrowRight: () => daysLater(at, 1),
      ArrowUp: () => daysLater(at, -7),
      ArrowDown: () => daysLater(at, 7),
      PageUp: () => monthsLater(at, -1),
      PageDown: () => monthsLater(at, 1),
    }[event.key]
    if (!next) return
    event.preventDefault()
    isMoving.current = true
    setAt(next())
  }

  return (
    <div className={layout.tight}>
      <div className={layout.apart}>
        <Button
          appearance="subtle"
          icon={<ChevronLeftRegular />}
          aria-label={say('tab/day.month.before')}
          onClick={() => setAt(monthsLater(at, -1))}
        />
        <Text weight="semibold" className={styles.month} role="status">
          {nameOfMonth(language, at)}
        </Text>
        <Button
          appearance="subtle"
          icon={<ChevronRightRegular />}
          aria-label={say('tab/day.month.after')}
          onClick={() => setAt(monthsLater(at, 1))}
        />
      </div>
      <table ref={grid} aria-label={nameOfMonth(language, at)} className={styles.grid} onKeyDown={move}>
        <thead>
          <tr>
            {namesOfDays(language).map(({ short, long }) => (
              <th key={long} scope="col" abbr={long} className={styles.name}>
                {short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOfMonth(at).map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td key={day}>
                  <Button
                    data-day={day}
                    tabIndex={day === at ? 0 : -1}
                    appearance={day === value ? 'primary' : 'subtle'}
                    aria-label={day}
                    aria-pressed={day === value}
                    aria-current={day === today ? 'date' : undefined}
                    className={mergeClasses(
                      styles.day,
                      day !== value && day.slice(0, 7) !== at.slice(0, 7) && styles.other,
                      day === today && styles.today,
                    )}
                    onClick={() => choose(day)}
                  >
                    {Number(day.slice(8))}
                  </Button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div className={layout.row}>
        <Button size="small" onClick={() => choose(today)}>
          {say('tab/day.today')}
        </Button>
        <Button size="small" onClick={() => choose('')}>
          {say('tab/search.clear')}
        </Button>
      </div>
    </div>
  )
}

const localeOf = (language: Language) => (language === 'lt' ? 'lt-LT' : 'en-GB')

function nameOfMonth(language: Language, day: string): string {
  const shape = { year: 'numeric', month: 'long', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(localeOf(language), shape).format(new Date(`${day}T00:00:00Z`))
}

/** From Monday on; 2024 began with one. */
function namesOfDays(language: Language): { short: string; long: string }[] {
  const name = (weekday: 'short' | 'long', at: number) =>
    new Intl.DateTimeFormat(localeOf(language), { weekday, timeZone: 'UTC' }).format(
      Date.UTC(2024, 0, 1 + at),
    )
  return Array.from({ length: 7 }, (_, at) => ({ short: name('short', at), long: name('long', at) }))
}
