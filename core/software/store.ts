import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { softwareLicences, softwareSeats } from './tables.ts'

export type StoredLicence = typeof softwareLicences.$inferSelect
export type StoredSeat = typeof softwareSeats.$inferSelect

/** Every licence that the school keeps, by name. */
export function listLicences(db: Db): Promise<StoredLicence[]> {
  return db
    .select()
    .from(softwareLicences)
    .where(isNull(softwareLicences.stoppedAt))
    .orderBy(asc(sql`${softwareLicences.sortKey} collate "C"`), asc(softwareLicences.id))
    .limit(1000)
}

export async function licenceById(db: Db, id: string): Promise<StoredLicence | undefined> {
  const [row] = await db.select().from(softwareLicences).where(eq(softwareLicences.id, id))
  return row
}

/** A licence, held until the transaction ends: of two who give the last seat one does. */
export async function lockLicence(db: Db, id: string): Promise<StoredLicence | undefined> {
  const [row] = await db.select().from(softwareLicences).where(eq(softwareLicences.id, id)).for('update')
  return row
}

/** The same; throws `missing`. */
export async function findHeld(db: Db, id: string): Promise<StoredLicence> {
  const licence = await lockLicence(db, id)
  if (!licence) throw new Refusal('missing', 'common/refused.missing')
  return licence
}

export async function writeLicence(db: Db, licence: StoredLicence): Promise<void> {
  const { id: _id, ...changes } = licence
  await db
    .insert(softwareLicences)
    .values(licence)
    .onConflictDoUpdate({ target: softwareLicences.id, set: changes })
}

export async function changeLicence(
  db: Db,
  id: string,
  changes: Partial<Pick<StoredLicence, 'remindedDays' | 'stoppedAt'>>,
): Promise<void> {
  await db.update(softwareLicences).set(changes).where(eq(softwareLicences.id, id))
}

/** How many seats of each licence are held. */
export async function takenSeats(db: Db): Promise<Map<string, number>> {
  const rows = await db
    .select({ id: softwareSeats.licenceId, n: sql<number>`count(*)::int` })
    .from(softwareSeats)
    .where(isNull(softwareSeats.takenAt))
    .groupBy(softwareSeats.licenceId)
  return new Map(rows.map(({ id, n }) => [id, n]))
}

/** Who holds a seat now, the latest first. */
export function seatsOf(db: Db, licenceId: string): Promise<StoredSeat[]> {
  return db
    .select()
    .from(softwareSeats)
    .where(and(eq(softwareSeats.licenceId, licenceId), isNull(softwareSeats.takenAt)))
    .orderBy(desc(softwareSeats.givenAt), asc(softwareSeats.id))
}

export async function seatById(db: Db, id: string): Promise<StoredSeat | undefined> {
  const [row] = await db.select().from(softwareSeats).where(eq(softwareSeats.id, id))
  return row
}

export async function writeSeat(db: Db, seat: typeof softwareSeats.$inferInsert): Promise<void> {
  await db.insert(softwareSeats).values(seat)
}

export async function endSeat(
  db: Db,
  id: string,
  end: Pick<StoredSeat, 'takenAt' | 'takenBy'>,
): Promise<void> {
  await db.update(softwareSeats).set(end).where(eq(softwareSeats.id, id))
}

/** What all licences cost a year. */
export async function licencesAYear(db: Db): Promise<number> {
  const [row] = await db
    .select({ cents: sql<number>`coalesce(sum(${softwareLicences.yearCents}), 0)::float8` })
    .from(softwareLicences)
    .where(isNull(softwareLicences.stoppedAt))
  return row?.cents ?? 0
}
