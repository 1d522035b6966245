import type { Db } from '../context.ts'
import { thingsWithRepairs } from '../inventory/count-store.ts'
import { dayOf } from '../school-time/rules.ts'
import { licencesAYear } from '../software/store.ts'
import { costPicture } from './rules.ts'
import { type Line, type YearCost, yearsAhead } from './schema.ts'

/** What this year and the two after it cost with a purchase, from what repairs have cost in the years before. */
export async function readPicture(db: Db, lines: readonly Line[], now: Date): Promise<YearCost[]> {
  const today = dayOf(now)
  const since = new Date(today.subtract({ years: yearsAhead }).toString())
  const things = await thingsWithRepairs(db, since)
  const licences = await licencesAYear(db)
  return costPicture({
    firstYear: today.year,
    lines,
    repairCentsAYear: new Map(things.map(({ id, lately }) => [id, lately / yearsAhead])),
    licenceCents: () => licences,
  })
}
