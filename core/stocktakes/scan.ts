import type { Db } from '../context.ts'
import { giveFiles } from '../files/store.ts'
import { changeEach } from '../inventory/change-each.ts'
import { resolveNames } from '../inventory/resolve.ts'
import { codeKey } from '../inventory/rules.ts'
import { assetsLike } from '../inventory/store.ts'
import { roomLabel } from '../places/rules.ts'
import { listRooms } from '../places/store.ts'
import { require } from '../refusal.ts'
import { command } from '../use-case.ts'
import { mayStep, readCode, seenBy } from './rules.ts'
import { type Line, type Scan, type ScanOutcome, scanInput } from './schema.ts'
import { findSeen } from './seen.ts'
import { changeLine, linesMeant, scanRow, sightingsOf, writeScans } from './store.ts'

/** What photos of a stocktake belong to. */
export const photosOf = (stocktakeId: string) => `stocktake ${stocktakeId}`

/**
 * Takes scans of things, of which some may have come before: each counts once by its own id, in whatever order and from
 * however many phones they come. `isMove` puts a thing where it was found.
 */
export const scan = command('stocktakes/scan', {
  input: scanInput,
  async run({ db, person, now, about }, { id, scans }) {
    const stocktake = await findSeen(db, person, id, 'share')
    require(mayStep(stocktake.state, 'scan'))
    const meant = new Map(scans.map((one) => [one.id, readCode(one.code)]))
    const asked = [...meant.values()]
    const assets = asked.flatMap((one) => (one && 'asset' in one ? one.asset : []))
    const keys = asked.flatMap((one) => (one && 'key' in one ? one.key : []))
    const lines = await linesMeant(db, id, { assets, keys })
    const lineOf = (one: Scan): Line | undefined => {
      const code = meant.get(one.id) ?? null
      if (!code || 'room' in code) return undefined
      if ('asset' in code) return lines.find(({ assetId }) => assetId === code.asset)
      return (
        lines.find(({ numberKey }) => numberKey === code.key) ??
        lines.find(({ serialKey }) => serialKey === code.key)
      )
    }
    const others = await assetsOutside(db, keys)
    const rooms = await listRooms(db)
    const placeOf = (one: Scan) => {
      const room = rooms.find((room) => room.id === one.roomId)
      return room ? roomLabel(room, rooms) : one.place
    }
    const rows = scans.flatMap((one) => {
      const code = meant.get(one.id) ?? null
      if (code && 'room' in code) return []
      const key = code && 'key' in code ? code.key : null
      const assetId = lineOf(one)?.assetId ?? (code && 'asset' in code ? code.asset : others.get(key ?? ''))
      const kept = { stocktakeId: id, byId: person.id, receivedAt: now }
      return scanRow(
        { ...one, place: placeOf(one) },
        { ...kept, assetId: assetId ?? null, key: assetId ?? key ?? one.id },
      )
    })
    const added = await writeScans(db, rows)
    await giveFiles(
      db,
      scans.flatMap(({ photoId }) => photoId ?? []),
      person.id,
      photosOf(id),
    )
    about(id, { sent: scans.length, added: added.size })
    const touched = lines.filter(({ assetId }) =>
      rows.some((row) => row.assetId === assetId && added.has(row.id)),
    )
    const sightings = await sightingsOf(
      db,
      id,
      touched.map(({ assetId }) => assetId),
    )
    const findings = new Map(lines.map(({ id, finding }) => [id, finding]))
    for (const line of touched) {
      const seen = seenBy(line, sightings.get(line.assetId) ?? [])
      const isMoved =
        line.isMoved ||
        (seen.finding === 'elsewhere' && (await moveThere({ db, person, now }, line, seen, rows, added)))
      findings.set(line.id, seen.finding)
      await changeLine(db, line.id, { ...seen, isMoved }, now)
    }
    const outcomes = rows.map((row): ScanOutcome => {
      const line = lines.find(({ assetId }) => assetId === row.assetId)
      const finding = line && findings.get(line.id)
      return {
        id: row.id,
        result: finding ?? (row.assetId ? 'outside' : 'unknown'),
        lineId: line?.id ?? null,
      }
    })
    return { outcomes }
  },
})

/** Things of the school by number or serial, expected or not. */
async function assetsOutside(db: Db, keys: readonly string[]): Promise<Map<string, string>> {
  const found = await assetsLike(db, { numbers: keys, serials: keys, names: [] })
  const named = (id: string, code: string) => {
    const key = codeKey(code)
    return key === null ? [] : [[key, id] as const]
  }
  return new Map([
    ...found.flatMap(({ id, serial }) => named(id, serial)),
    ...found.flatMap(({ id, inventoryNo }) => named(id, inventoryNo)),
  ])
}

/** Puts a thing where it was found, if somebody said so just now. */
async function moveThere(
  { db, person, now }: { db: Db; person: { id: string }; now: Date },
  { assetId }: Line,
  { foundPlace }: { foundPlace: string },
  rows: readonly { id: string; assetId?: string | null; isMove: boolean }[],
  added: ReadonlySet<string>,
): Promise<boolean> {
  const isAsked = rows.some((row) => row.assetId === assetId && row.isMove && added.has(row.id))
  if (!isAsked || foundPlace === '') return false
  const { roomId } = (await resolveNames(db, []))({ place: foundPlace, responsible: '', holder: '' })
  const by = { personId: person.id, now }
  const { outcomes } = await changeEach(db, [assetId], 'moved', by, () => ({ place: foundPlace, roomId }))
  return outcomes.some(({ because }) => because === null || because === 'same')
}
