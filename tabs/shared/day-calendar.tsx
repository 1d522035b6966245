import { Calendar, DayOfWeek, DEFAULT_DATE_FORMATTING } from '@fluentui/react-calendar-compat'
import { Button } from '@fluentui/react-components'
import type { Language } from '../../core/language.ts'
import { formatMoment } from '../../core/language.ts'
import { useLayout } from './layout.ts'
import { useMe } from './me.ts'
import { useSay } from './say.ts'
import './day-texts.ts'
import { readDay, writeDay } from './day-text.ts'

/** A month of days in the reader's language, weeks beginning on Monday; loaded when somebody opens it. */
export function DayCalendar({ value, choose }: { value: string; choose: (day: string) => void }) {
  const say = useSay()
  const layout = useLayout()
  const { language } = useMe()
  const today = readDay(formatMoment(new Date()).slice(0, 10)) ?? new Date()
  const chosen = readDay(value)
  return (
    <div className={layout.tight}>
      <Calendar
        {...(chosen ? { value: chosen } : {})}
        today={today}
        firstDayOfWeek={DayOfWeek.Monday}
        isMonthPickerVisible={false}
        showGoToToday={false}
        highlightSelectedMonth
        onSelectDate={(day) => choose(writeDay(day))}
        strings={{
          ...namesIn(language),
          goToToday: say('tab/day.today'),
          prevMonthAriaLabel: say('tab/day.month.before'),
          nextMonthAriaLabel: say('tab/day.month.after'),
          prevYearAriaLabel: say('tab/day.year.before'),
          nextYearAriaLabel: say('tab/day.year.after'),
        }}
        dateTimeFormatter={{
          ...DEFAULT_DATE_FORMATTING,
          formatMonthDayYear: writeDay,
          formatMonthYear: (day, { months }) => `${day.getFullYear()} ${months[day.getMonth()]}`,
        }}
      />
      <div className={layout.row}>
        <Button size="small" onClick={() => choose(writeDay(today))}>
          {say('tab/day.today')}
        </Button>
        <Button size="small" onClick={() => choose('')}>
          {say('tab/search.clear')}
        </Button>
      </div>
    </div>
  )
}

/** What months and days of the week are called; 2024 began on a Monday, Fluent's week on Sunday. */
function namesIn(language: Language) {
  const locale = language === 'lt' ? 'lt-LT' : 'en-GB'
  const month = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' })
  const day = (weekday: 'long' | 'short') => new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' })
  const months = Array.from({ length: 12 }, (_, at) => month.format(Date.UTC(2024, at, 1)))
  const week = Array.from({ length: 7 }, (_, at) => Date.UTC(2024, 0, 7 + at))
  return {
    months,
    shortMonths: months.map((name) => name.slice(0, 3)),
    days: week.map((at) => day('long').format(at)),
    shortDays: week.map((at) => day('short').format(at).slice(0, 2)),
  }
}
