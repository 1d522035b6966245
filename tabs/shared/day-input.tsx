import {
  Button,
  Input,
  makeStyles,
  mergeClasses,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Spinner,
  tokens,
} from '@fluentui/react-components'
import { CalendarRegular } from '@fluentui/react-icons/svg/calendar'
import { lazy, Suspense, useState } from 'react'
import { useSay } from './say.ts'
import './day-texts.ts'
import { readDay, tidyDay, tidyTime } from './day-text.ts'

const DayCalendar = lazy(() =>
  import('./day-calendar.tsx').then((module) => ({ default: module.DayCalendar })),
)

const useStyles = makeStyles({
  day: { width: '100%', minWidth: '150px', maxWidth: '220px' },
  // Beside its time, on the narrowest phone too.
  beside: { width: '164px' },
  time: { width: '80px', minWidth: 0, flexShrink: 0 },
  moment: { display: 'flex', gap: tokens.spacingHorizontalS },
  calendar: { padding: tokens.spacingHorizontalS, '& button': { fontFamily: 'inherit' } },
})

interface Text {
  value: string
  change: (value: string) => void
}

/** What a `Field` gives to its control. */
type Given = Omit<Partial<Parameters<typeof Input>[0]>, 'value' | 'onChange' | 'type' | 'defaultValue'>

/**
 * A field for a day, typed or chosen. The browser's own would show the browser's language; a school writes its days
 * `2026-09-01` and begins its weeks on Monday.
 */
export function DayInput({ value, change, left, className, ...given }: Text & Given & { left?: () => void }) {
  const say = useSay()
  const styles = useStyles()
  const [isOpen, setOpen] = useState(false)
  return (
    <Input
      {...given}
      className={mergeClasses(styles.day, className)}
      autoComplete="off"
      inputMode="numeric"
      maxLength={20}
      placeholder={say('tab/day.form')}
      value={value}
      onChange={(_, data) => change(data.value)}
      onBlur={() => {
        change(tidyDay(value))
        left?.()
      }}
      contentAfter={
        <Popover trapFocus open={isOpen} onOpenChange={(_, { open }) => setOpen(open)}>
          <PopoverTrigger disableButtonEnhancement>
            <Button
              appearance="transparent"
              size="small"
              icon={<CalendarRegular />}
              aria-label={say('tab/day.calendar')}
            />
          </PopoverTrigger>
          <PopoverSurface className={styles.calendar} aria-label={say('tab/day.calendar')}>
            <Suspense fallback={<Spinner />}>
              <DayCalendar
                value={value}
                choose={(day) => {
                  change(day)
                  setOpen(false)
                }}
              />
            </Suspense>
          </PopoverSurface>
        </Popover>
      }
    />
  )
}

/** As {@link DayInput}, where what is typed counts at once: hands on whole days and nothing, never half of a day. */
export function WholeDayInput({ value, change, ...given }: Text & Given) {
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <DayInput
      {...given}
      value={typed ?? value}
      change={(text) => {
        const isWhole = text === '' || readDay(text) !== null
        setTyped(isWhole ? null : text)
        if (isWhole && text !== value) change(text)
      }}
      left={() => setTyped(null)}
    />
  )
}

/** A field for a time of day, `08:05` whatever the browser's language. */
export function TimeInput({ value, change, ...given }: Text & Given) {
  const styles = useStyles()
  return (
    <Input
      className={styles.time}
      {...given}
      autoComplete="off"
      inputMode="numeric"
      maxLength={10}
      placeholder="08:00"
      value={value}
      onChange={(_, data) => change(data.value)}
      onBlur={() => change(tidyTime(value))}
    />
  )
}

/** A field for a day and its time, such as `2026-09-01T08:05`; empty when neither is there. */
export function MomentInput({ value, change, ...given }: Text & Given) {
  const say = useSay()
  const styles = useStyles()
  const [day = '', time = ''] = value.split('T')
  const put = (nextDay: string, nextTime: string) =>
    change(nextDay === '' && nextTime === '' ? '' : `${nextDay}T${nextTime}`)
  return (
    <div className={styles.moment}>
      <DayInput {...given} className={styles.beside} value={day} change={(next) => put(next, time)} />
      <TimeInput
        aria-label={say('tab/day.time')}
        aria-invalid={given['aria-invalid']}
        aria-describedby={given['aria-describedby']}
        value={time}
        change={(next) => put(day, next)}
      />
    </div>
  )
}
