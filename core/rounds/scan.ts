import type { Db } from '../context.ts'
import { mayGive } from '../hand-overs/rules.ts'
import { endLines } from '../hand-overs/store.ts'
import { codeKey } from '../inventory/rules.ts'
import type { Asset } from '../inventory/schema.ts'
import { assetsById, assetsLike, changeAsset } from '../inventory/store.ts'
import { turnBack } from '../inventory/turn-back.ts'
import { namesOf } from '../people/store.ts'
import { Refusal, require } from '../refusal.ts'
import { readCode } from '../stocktakes/rules.ts'
import { command } from '../use-case.ts'
import { mayScan } from './rules.ts'
import { type RoundResult, type RoundScan, scanInput } from './schema.ts'
import { changeScan, knownScans, lineOf, roundById, type StoredRound, scansOf, writeScan } from './store.ts'

/**
 * Takes scans of a round, of which some may have come before: each does what it does once, by its own id, in the order in
 * which they were made. What somebody else has by now is not given, and says who.
 */
export const scan = command('rounds/scan', {
  input: scanInput,
  async run({ db, person, now, about }, { id, scans }) {
    const round = await roundById(db, id, 'update')
    if (!round) throw new Refusal('missing', 'common/refused.missing')
    const known = await knownScans(
      db,
      scans.map((one) => one.id),
    )
    const fresh = scans
      .filter((one) => !known.has(one.id))
      .toSorted((one, other) => one.at.localeCompare(other.at) || (one.id < other.id ? -1 : 1))
    // A phone that sends again what the school has hears so, also after the round.
    if (fresh.length > 0) require(mayScan(round.state))
    about(id, { sent: scans.length, added: fresh.length })
    const by = { personId: person.id, now }
    const assetOf = await findAssets(db, fresh)
    const held = await assetsById(
      db,
      fresh.flatMap((one) => assetOf(one)?.id ?? []),
      true,
    )
    for (const one of fresh) {
      if (one.of !== null) {
        const changed = await remark(db, round, one, by)
        // What comes later in the same answer finds the thing as it is now.
        for (const [assetId, asset] of await assetsById(db, changed, true)) held.set(assetId, asset)
        continue
      }
      const asset = held.get(assetOf(one)?.id ?? '')
      const done = asset ? await move(db, round, one, asset, by) : ({ result: 'unknown' } as const)
      if (asset && 'after' in done && done.after) held.set(asset.id, done.after)
      await keep(db, round, one, { ...done, ...(asset ? { asset } : {}), by })
    }
    const ids = new Set(scans.map((one) => one.id))
    const touched = new Set([...ids, ...scans.flatMap(({ of }) => of ?? [])])
    const lines = (await scansOf(db, [id])).filter((row) => touched.has(row.id)).map(lineOf)
    return { lines }
  },
})

interface By {
  personId: string
  now: Date
}

/** The things that codes mean: by Talka's label, by number, by serial. */
async function findAssets(
  db: Db,
  scans: readonly RoundScan[],
): Promise<(scan: RoundScan) => Asset | undefined> {
  const meant = new Map(scans.map((one) => [one.id, one.of === null ? readCode(one.code) : null]))
  const all = [...meant.values()]
  const byId = await assetsById(
    db,
    all.flatMap((one) => (one && 'asset' in one ? one.asset : [])),
  )
  const keys = all.flatMap((one) => (one && 'key' in one ? one.key : []))
  const alike = await assetsLike(db, { numbers: keys, serials: keys, names: [] })
  return (scan) => {
    const code = meant.get(scan.id)
    if (!code || 'room' in code) return undefined
    if ('asset' in code) return byId.get(code.asset)
    const fits = (text: string) => codeKey(text) === code.key
    return alike.find(({ inventoryNo }) => fits(inventoryNo)) ?? alike.find(({ serial }) => fits(serial))
  }
}

interface Done {
  result: RoundResult
  version?: number | null
  pupil?: { id: string | null; name: string }
  holder?: string
  after?: Asset
}

/** Gives a thing to whose turn it was, or takes it back from whoever had it. */
async function move(db: Db, round: StoredRound, scan: RoundScan, asset: Asset, by: By): Promise<Done> {
  const holder = await holderOf(db, asset)
  if (round.kind === 'collection') {
    if (asset.state === 'writtenOff') return { result: 'gone' }
    const { place, roomId } = round
    const after = {
      ...{ holder: '', holderId: null },
      ...(place === '' ? {} : { place, roomId }),
      ...(scan.condition === null ? {} : { condition: scan.condition }),
      state: asset.state === 'inRepair' ? asset.state : ('inStore' as const),
    }
    const version = await changeAsset(db, asset, after, holder === '' ? 'moved' : 'takenBack', by)
    await endLines(db, [asset.id], { by: round.id, now: by.now })
    const changed = { ...asset, ...after, version: version ?? asset.version }
    if (holder === '') return { result: 'nobody', version, after: changed }
    return { result: 'returned', version, pupil: { id: asset.holderId, name: holder }, after: changed }
  }
  const pupil = round.pupils.find((one) => one.id === scan.pupilId)
  if (!pupil) throw new Refusal('invalid', 'rounds/refused.no-pupil')
  if (asset.holderId === pupil.id) return { result: 'again', pupil }
  if (!mayGive(asset).ok) return { result: holder === '' ? 'gone' : 'held', holder, pupil }
  const after = { holder: pupil.name, holderId: pupil.id, state: 'inUse' as const }
  const version = await changeAsset(db, asset, after, 'handedOver', by)
  return { result: 'given', version, pupil, after: { ...asset, ...after, version: version ?? asset.version } }
}

async function holderOf(db: Db, { holderId, holder }: Asset): Promise<string> {
  return (holderId && (await namesOf(db, [holderId])).get(holderId)) || holder
}

/** What is said of an earlier scan: how its thing is, or that it was a mistake. Answers what it changed. */
async function remark(db: Db, round: StoredRound, scan: RoundScan, by: By): Promise<string[]> {
  const [of] = (await knownScans(db, [scan.of ?? ''])).values()
  await keep(db, round, scan, { result: 'remark', by })
  if (!of || of.roundId !== round.id || of.assetId === null || of.version === null) return []
  if (scan.isUndone) {
    const thing = { id: of.assetId, version: of.version }
    const [outcome] = await turnBack(db, [thing], by, () => true)
    // Somebody has changed it since: then it is theirs, and the round says no more of it.
    if (outcome) await changeScan(db, of.id, { result: 'undone' })
    return [of.assetId]
  }
  const asset = (await assetsById(db, [of.assetId], true)).get(of.assetId)
  if (!asset || scan.condition === null) return []
  const { condition } = scan
  const isSame = asset.version === of.version
  const version = await changeAsset(db, asset, { condition }, 'changed', by)
  await changeScan(db, of.id, { condition, ...(isSame && version !== null ? { version } : {}) })
  return [of.assetId]
}

function keep(
  db: Db,
  round: StoredRound,
  scan: RoundScan,
  { result, version = null, pupil, holder = '', asset, by }: Done & { asset?: Asset; by: By },
): Promise<void> {
  const { inventoryNo = '', name = '', model = '', serial = '', condition = null } = asset ?? {}
  return writeScan(db, {
    ...{ id: scan.id, roundId: round.id, code: scan.code, inventoryNo, name, model, serial },
    ...{ result, version, holder, byId: by.personId, receivedAt: by.now, at: new Date(scan.at) },
    assetId: asset?.id ?? null,
    condition: scan.condition ?? condition,
    pupilId: pupil?.id ?? null,
    pupilName: pupil?.name ?? '',
  })
}
