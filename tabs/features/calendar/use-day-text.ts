import { useContext } from 'react'
import { ReaderContext } from '../../shared/say.ts'

/** Says a day in the reader's language: „pirmadienis, 2026 m. lapkričio 23 d.“, or short „Pr 23“. */
export function useDayText(): (day: string, form: 'long' | 'short') => string {
  const { language } = useContext(ReaderContext)
  const locale = language === 'lt' ? 'lt-LT' : 'en-GB'
  return (day, form) => {
    const at = new Date(`${day}T00:00:00Z`)
    const part = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }).format(at)
    return form === 'long'
      ? part({ weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' })
      : `${part({ weekday: 'short' })} ${Number(day.slice(8))}`
  }
}
