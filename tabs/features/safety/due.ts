import { formatMoment } from '../../../core/language.ts'

/** A term's last moment as people say it: one that ends at midnight belongs to the day before. */
export function sayDue(dueAt: string): string {
  const said = formatMoment(dueAt)
  return said.endsWith('00:00') ? formatMoment(new Date(new Date(dueAt).getTime() - 60_000)) : said
}
