import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Db } from '../context.ts'
import { type YearDates, yearDates } from './schema.ts'
import { schoolYearDates, schoolYears } from './tables.ts'

export type StoredYear = typeof schoolYears.$inferSelect

/** When the clock begins a year; what the school has not chosen is as usual. */
export async function readYearDates(db: Db): Promise<YearDates> {
  const [row] = await db.select().from(schoolYearDates)
  return yearDates.parse(row?.dates ?? {})
}

export async function keepYearDates(db: Db, dates: YearDates): Promise<void> {
  const row = { id: 1, dates }
  await db.insert(schoolYearDates).values(row).onConflictDoUpdate({ target: schoolYearDates.id, set: row })
}

/** The school year that was begun last. */
export async function lastYear(db: Db): Promise<StoredYear | undefined> {
  const [row] = await db.select().from(schoolYears).orderBy(desc(schoolYears.year)).limit(1)
  return row
}

/** Writes down that a year was begun; false when it had been before. */
export async function writeYear(db: Db, year: StoredYear): Promise<boolean> {
  const rows = await db
    .insert(schoolYears)
    .values(year)
    .onConflictDoNothing()
    .returning({ year: schoolYears.year })
  return rows.length > 0
}

/** Writes down that the specialist is told now; false when another worker was quicker. */
export async function markTold(db: Db, { year, toldAt }: StoredYear, now: Date): Promise<boolean> {
  const asRead = toldAt ? eq(schoolYears.toldAt, toldAt) : isNull(schoolYears.toldAt)
  const rows = await db
    .update(schoolYears)
    .set({ toldAt: now })
    .where(and(eq(schoolYears.year, year), asRead))
    .returning({ year: schoolYears.year })
  return rows.length > 0
}
