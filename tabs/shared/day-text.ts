/** A day as people type it („2026 9 1“, „2026.09.01“) in the one way it is written; anything else stays as it is. */
export function tidyDay(typed: string): string {
  const parts = /^\s*(\d{4})\s*[-–./ ]\s*(\d{1,2})\s*[-–./ ]\s*(\d{1,2})\.?\s*$/.exec(typed)
  if (!parts) return typed
  const [, year = '', month = '', date = ''] = parts
  return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
}

/** A time as people type it („8.05“, „805“, „8“) in the one way it is written; anything else stays as it is. */
export function tidyTime(typed: string): string {
  const parts = /^\s*(\d{1,2})(?:\s*[:.,\s]\s*(\d{2})|(\d{2}))?\s*$/.exec(typed)
  if (!parts) return typed
  const [, hours = '', minutes, joined] = parts
  return `${hours.padStart(2, '0')}:${minutes ?? joined ?? '00'}`
}

/** A day of a calendar, without a clock; null for what is none. */
export function readDay(text: string): Date | null {
  const [, year = '', month = '', date = ''] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []
  const day = new Date(Number(year), Number(month) - 1, Number(date))
  return year !== '' && day.getMonth() === Number(month) - 1 ? day : null
}

/** What {@link readDay} reads. */
export function writeDay(day: Date): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${String(day.getFullYear()).padStart(4, '0')}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
}
