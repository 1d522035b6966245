import { randomUUID } from 'node:crypto'
import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '../context.ts'
import { locks } from '../database/locks.ts'
import { sortKey } from '../language.ts'
import { buildingKey, inNumberOrder, roomKey } from './rules.ts'
import type { Room } from './schema.ts'
import { buildings, rooms } from './tables.ts'

const shown = {
  id: rooms.id,
  name: rooms.name,
  alsoCalled: rooms.alsoCalled,
  floor: rooms.floor,
  buildingId: rooms.buildingId,
  building: buildings.name,
}
const inOrder = [
  asc(sql`${buildings.sortKey} collate "C"`),
  sql`${rooms.floor} asc nulls last`,
  asc(sql`${rooms.sortKey} collate "C"`),
]

/** Every room of the school, by building, floor and name. */
export function listRooms(db: Db): Promise<Room[]> {
  return db
    .select(shown)
    .from(rooms)
    .innerJoin(buildings, eq(buildings.id, rooms.buildingId))
    .where(isNull(rooms.removedAt))
    .orderBy(...inOrder)
}

/** A room, removed or not: what happened in it is still shown with its name. */
export async function roomById(db: Db, id: string): Promise<Room | undefined> {
  const [row] = await db
    .select(shown)
    .from(rooms)
    .innerJoin(buildings, eq(buildings.id, rooms.buildingId))
    .where(eq(rooms.id, id))
  return row
}

/** Keeps others from changing the list of rooms until the transaction ends. */
export async function lockPlaces(db: Db): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(${locks.changingPlaces})`)
}

/** Another room of the building with the same name. */
export async function namesake(
  db: Db,
  room: { id: string; buildingId: string; name: string },
): Promise<boolean> {
  const found = await db.$count(
    rooms,
    and(
      eq(rooms.buildingId, room.buildingId),
      eq(rooms.key, roomKey(room.name)),
      isNull(rooms.removedAt),
      sql`${rooms.id} <> ${room.id}`,
    ),
  )
  return found > 0
}

/** The building of this name, made if there is none. */
export async function buildingNamed(db: Db, name: string): Promise<string> {
  const key = buildingKey(name)
  const [there] = await db.select({ id: buildings.id }).from(buildings).where(eq(buildings.key, key))
  if (there) return there.id
  const id = randomUUID()
  await db.insert(buildings).values({ id, name, key, sortKey: sortKey(inNumberOrder(name)) })
  return id
}

/** Gives a building another name; false when there is none, or another of that name. */
export async function nameBuilding(db: Db, id: string, name: string): Promise<boolean> {
  const key = buildingKey(name)
  const [other] = await db.select({ id: buildings.id }).from(buildings).where(eq(buildings.key, key))
  if (other && other.id !== id) return false
  const changed = await db
    .update(buildings)
    .set({ name, key, sortKey: sortKey(inNumberOrder(name)) })
    .where(eq(buildings.id, id))
    .returning({ id: buildings.id })
  return changed.length > 0
}

/** Writes a room, new or over the one that is there. */
export async function writeRoom(
  db: Db,
  room: { id: string; buildingId: string; name: string; floor: number | null; alsoCalled: string },
): Promise<void> {
  const values = { ...room, key: roomKey(room.name), sortKey: sortKey(inNumberOrder(room.name)) }
  await db
    .insert(rooms)
    .values(values)
    .onConflictDoUpdate({ target: rooms.id, set: { ...values, removedAt: null } })
}

export async function removeRoom(db: Db, id: string, at: Date | null): Promise<void> {
  await db.update(rooms).set({ removedAt: at }).where(eq(rooms.id, id))
}
