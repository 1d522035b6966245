import type { Db, Person } from '../context.ts'
import { roomLabel } from '../places/rules.ts'
import { listRooms } from '../places/store.ts'
import { reportedBy } from '../requests/follow-store.ts'
import type { OutageView } from './schema.ts'
import type { StoredOutage } from './store.ts'

/** Makes outages readable: where they are in words, and whether this person has reported them. */
export async function viewOutages(
  db: Db,
  rows: readonly StoredOutage[],
  person: Pick<Person, 'id'>,
): Promise<OutageView[]> {
  const rooms = rows.some((one) => one.rooms.length + one.buildings.length > 0) ? await listRooms(db) : []
  const buildings = new Map(rooms.map(({ buildingId, building }) => [buildingId, building]))
  const mine = await reportedBy(
    db,
    person.id,
    rows.map(({ id }) => id),
  )
  return rows.map((one) => ({
    id: one.id,
    title: one.title,
    advice: one.advice,
    places: [
      ...one.buildings.flatMap((id) => buildings.get(id) ?? []),
      ...rooms.filter(({ id }) => one.rooms.includes(id)).map((room) => roomLabel(room, rooms)),
    ],
    since: one.since.toISOString(),
    expectedUntil: one.expectedUntil?.toISOString() ?? null,
    endedAt: one.endedAt?.toISOString() ?? null,
    isMine: mine.has(one.id),
  }))
}
