import type { Db } from '../context.ts'
import { readSchoolTime } from '../school-time/store.ts'
import { type Clocks, startClocks, termOf } from './deadlines.ts'
import { readTerms } from './deadlines-store.ts'
import type { KindName } from './schema.ts'

/** The clocks of a new request, by the school's terms and hours. */
export async function firstClocks(
  db: Db,
  { kind, fields }: { kind: KindName; fields: Readonly<Record<string, unknown>> },
  now: Date,
): Promise<Pick<Clocks, 'respondBy' | 'solveBy'>> {
  return startClocks(now, termOf(kind, fields, await readTerms(db)), await readSchoolTime(db))
}
