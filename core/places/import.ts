import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { Refusal } from '../refusal.ts'
import { readRows } from '../rosters/read-rows.ts'
import { command } from '../use-case.ts'
import { buildingKey, readRooms, roomKey } from './rules.ts'
import { importInput, type Room } from './schema.ts'
import { buildingNamed, listRooms, lockPlaces, writeRoom } from './store.ts'

/** As many rows as a school can have rooms. */
const mostRows = 3000

/**
 * Takes a table of rooms over: what is new is added, what differs is changed, and what the table does not name stays.
 * A table with rows that cannot be read changes nothing. Taking over the same table again changes nothing either.
 */
export const importRooms = command('places/import', {
  input: importInput,
  async run({ db, about }, input) {
    const { rooms: read, faults } = readRooms(await rowsOf(input), input.building)
    await lockPlaces(db)
    const there = new Map((await listRooms(db)).map((room) => [keyOf(room), room]))
    const changes = read.map((one) => {
      const old = there.get(keyOf(one))
      const { floor = old?.floor ?? null, alsoCalled = old?.alsoCalled ?? '' } = one
      const room = { id: old?.id ?? randomUUID(), name: one.name, building: one.building, floor, alsoCalled }
      return { room, kind: !old ? ('added' as const) : isSame(old, room) ? null : ('changed' as const) }
    })
    const isTaken = !input.isTrial && faults.length === 0
    if (isTaken) {
      for (const { room, kind } of changes) {
        if (!kind) continue
        const { building, ...rest } = room
        await writeRoom(db, { ...rest, buildingId: await buildingNamed(db, building) })
      }
    }
    const count = (kind: 'added' | 'changed' | null) => changes.filter((one) => one.kind === kind).length
    const result = { added: count('added'), changed: count('changed'), same: count(null) }
    about('rooms', { ...result, isTrial: input.isTrial })
    return {
      ...result,
      isTaken,
      faults: faults.slice(0, 100),
      rooms: changes.map(({ room, kind }) => ({ ...room, change: kind })),
    }
  },
})

const keyOf = ({ building, name }: { building: string; name: string }) =>
  `${buildingKey(building)} / ${roomKey(name)}`

function isSame(old: Room, { name, floor, alsoCalled }: Pick<Room, 'name' | 'floor' | 'alsoCalled'>) {
  return old.name === name && old.floor === floor && old.alsoCalled === alsoCalled
}

async function rowsOf({ text, file }: z.output<typeof importInput>): Promise<string[][]> {
  const bytes = file ? Buffer.from(file.base64, 'base64') : Buffer.from(text)
  const rows = await readRows(file?.name ?? '', bytes)
  if (!rows) throw new Refusal('invalid', 'places/not-a-table')
  if (rows.length > mostRows) throw new Refusal('invalid', 'places/too-many', { max: mostRows })
  return rows
}
