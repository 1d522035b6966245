import type { Db } from '../context.ts'
import { type SchoolTime, schoolTime } from './schema.ts'
import { schoolTimes } from './tables.ts'

/** When the school works; what it has not chosen is as usual. */
export async function readSchoolTime(db: Db): Promise<SchoolTime> {
  const [row] = await db.select().from(schoolTimes)
  return schoolTime.parse(row?.time ?? {})
}

export async function keepSchoolTime(db: Db, time: SchoolTime): Promise<void> {
  const row = { id: 1, time }
  await db.insert(schoolTimes).values(row).onConflictDoUpdate({ target: schoolTimes.id, set: row })
}
