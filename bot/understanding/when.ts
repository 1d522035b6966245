import { plainText } from '../../core/language.ts'

/** Days of the week by their stems, Monday first. */
const weekdays = [
  /\bpirmadien|\bmonday/,
  /\bantradien|\btuesday/,
  /\btreciadien|\bwednesday/,
  /\bketvirtadien|\bthursday/,
  /\bpenktadien|\bfriday/,
  /\bsestadien|\bsaturday/,
  /\bsekmadien|\bsunday/,
]

const months = 'saus|vasar|kov|baland|geguz|birzel|liep|rugpjuc|rugsej|spal|lapkric|gruod'.split('|')
const monthsInEnglish = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec'.split('|')

/**
 * The day that a sentence names, as 2026-12-05, counted from `today` (2026-11-25) in the school's time; null when it
 * names none. A day without a month or year is the next one to come.
 */
export function dayIn(text: string, today: string): string | null {
  const plain = plainText(text.slice(0, 800))
  const written = /\b(20\d\d)-(\d\d)-(\d\d)\b/.exec(plain)
  if (written) return validDay(Number(written[1]), Number(written[2]), Number(written[3]))
  if (/\bporyt\b|day after tomorrow/.test(plain)) return plusDays(today, 2)
  if (/\brytoj|\btomorrow/.test(plain)) return plusDays(today, 1)
  if (/\bsiandien|\btoday|\bsiryt\b/.test(plain)) return today
  const dated = dateIn(plain, today)
  if (dated) return dated
  const weekday = weekdays.findIndex((sign) => sign.test(plain))
  if (weekday < 0) return null
  const current = (new Date(today).getUTCDay() + 6) % 7
  const isNextWeek = /\b(kita|next)\s+(week\b|savait|\w*dien|\w+day)/.test(plain)
  return plusDays(today, isNextWeek ? 7 - current + weekday : (weekday - current + 7) % 7 || 7)
}

function dateIn(plain: string, today: string): string | null {
  const [year = 0, month = 0, day = 0] = today.split('-').map(Number)
  const lt = /\b([a-z]{3,10})\s+(\d{1,2})(?:\s*-?\s*(?:d\b|aj|dien|osios))?/.exec(plain)
  const named = lt && monthOf(lt[1] ?? '')
  const en = /\b(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?([a-z]{3,9})\b/.exec(plain)
  const namedEn = en && monthOf(en[2] ?? '')
  const found = named ? [named, Number(lt[2])] : namedEn ? [namedEn, Number(en[1])] : null
  if (found) {
    const [inMonth = 0, onDay = 0] = found
    const isPast = inMonth < month || (inMonth === month && onDay < day)
    return validDay(isPast ? year + 1 : year, inMonth, onDay)
  }
  const alone = /\b(\d{1,2})\s*-?\s*d(?:\.|iena|\b)/.exec(plain)?.[1]
  if (!alone) return null
  const next = Number(alone) < day ? month + 1 : month
  return validDay(next > 12 ? year + 1 : year, next > 12 ? 1 : next, Number(alone))
}

function monthOf(word: string): number | null {
  const at = months.findIndex((stem) => word.startsWith(stem))
  const inEnglish = monthsInEnglish.findIndex((stem) => word.startsWith(stem))
  if (at >= 0) return at + 1
  return inEnglish >= 0 && /^(jan|feb|mar(ch)?$|apr|may$|june?$|july?$|aug|sep|oct|nov|dec)/.test(word)
    ? inEnglish + 1
    : null
}

function validDay(year: number, month: number, day: number): string | null {
  const at = new Date(Date.UTC(year, month - 1, day))
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day ? at.toISOString().slice(0, 10) : null
}

const plusDays = (day: string, days: number) =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
