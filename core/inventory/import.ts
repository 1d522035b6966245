import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { Db } from '../context.ts'
import { plainText } from '../language.ts'
import { Refusal } from '../refusal.ts'
import { readRows } from '../rosters/read-rows.ts'
import { command } from '../use-case.ts'
import { keepImport } from './import-store.ts'
import { guessColumns, headerRow, otherListOf, type ReadAsset, readAssets } from './read-table.ts'
import { resolveNames } from './resolve.ts'
import { changesOf, codeKey, formulaAgain, lookalikeKey, lookKey } from './rules.ts'
import {
  type Alike,
  type Asset,
  type AssetDraft,
  type AssetField,
  type BlankRule,
  importInput,
} from './schema.ts'
import {
  allCodes,
  assetsById,
  assetsLike,
  changeAsset,
  columnsOf,
  keepColumns,
  lockNumbers,
  receiveAssets,
} from './store.ts'
import { withNames } from './view.ts'

/** As many rows as are taken over at once. */
const mostRows = 20_000
/** So many lines of a trial are shown; the counts are of all. */
const mostShown = 500

const blank: AssetDraft = {
  inventoryNo: '',
  name: '',
  category: '',
  maker: '',
  model: '',
  serial: '',
  quantity: 1,
  unit: '',
  place: '',
  responsible: '',
  holder: '',
  condition: 'good',
  state: 'inUse',
  valueCents: null,
  boughtOn: null,
  warrantyUntil: null,
  supplier: '',
  isForeign: false,
  owner: '',
  lentOn: null,
  note: '',
}

/**
 * Takes a table of things over: matched by number, by a serial that one thing has, or without either by how it looks.
 * What is new is added, what differs is changed, and what the table does not name stays. A table with rows that cannot
 * be read changes nothing. Taking over the same table again changes nothing either.
 */
export const importAssets = command('inventory/import', {
  input: importInput,
  async run({ db, person, now, about }, input) {
    const rows = await rowsOf(input.file)
    const header = headerRow(rows)
    const names = rows[header ?? 0]
    const other = otherListOf(rows[0] ?? [])
    if (other)
      throw new Refusal('invalid', 'inventory/refused.other-list', {
        what: { word: `inventory/other-list.${other}` },
      })
    if (header === null || !names) throw new Refusal('invalid', 'inventory/refused.not-a-table')
    const fingerprint = names.map(plainText).join('\t')
    const columns = input.columns ?? (await columnsOf(db, fingerprint)) ?? guessColumns(names)
    checkColumns(columns)
    const { assets: read, faults } = readAssets(rows, header, columns, input.dayOrder)
    await lockNumbers(db)
    const changes = await compare(db, read, input.blanks)
    const count = (kind: 'added' | 'changed' | 'same') => changes.filter((one) => one.kind === kind).length
    const counts = { added: count('added'), changed: count('changed'), same: count('same') }
    const isTaken = !input.isTrial && faults.length === 0
    const importId = isTaken && counts.added + counts.changed > 0 ? randomUUID() : null
    if (isTaken && input.columns) await keepColumns(db, fingerprint, columns)
    if (importId) {
      await keepImport(db, {
        ...{ id: importId, at: now, byId: person.id, name: input.file.name },
        ...{ added: counts.added, changed: counts.changed, undoneAt: null },
      })
      const by = { personId: person.id, now, importId }
      await receiveAssets(
        db,
        changes.flatMap(({ kind, asset }) => (kind === 'added' ? [asset] : [])),
        by,
      )
      const changed = changes.filter(({ kind }) => kind === 'changed')
      const held = await assetsById(
        db,
        changed.map(({ asset }) => asset.id),
        true,
      )
      for (const { asset } of changed) {
        const before = held.get(asset.id)
        if (before) await changeAsset(db, before, asset, 'imported', by)
      }
    }
    about('things', { ...counts, isTrial: input.isTrial })
    return {
      ...counts,
      isTaken,
      /** For taking it back; null where nothing was changed. */
      importId,
      headers: names,
      columns,
      faults: faults.slice(0, 200),
      faultCount: faults.length,
      alike: await alikeThings(db, changes),
      /** So many cells are empty where the thing has something. */
      blanks: changes.reduce((sum, one) => sum + one.blanks, 0),
      lines: changes.slice(0, mostShown).map(({ row, kind, asset, before }) => ({
        row,
        kind,
        name: asset.name,
        inventoryNo: asset.inventoryNo,
        changes: kind === 'changed' && before ? changesOf(before, asset) : {},
      })),
    }
  },
})

interface Compared {
  row: number
  blanks: number
  kind: 'added' | 'changed' | 'same'
  asset: Asset
  before: Asset | null
}

async function compare(db: Db, read: readonly ReadAsset[], rule: BlankRule): Promise<Compared[]> {
  const keysOf = (field: 'inventoryNo' | 'serial') =>
    read.flatMap(({ asset }) => codeKey(asset[field] ?? '') ?? [])
  const alike = await assetsLike(db, {
    numbers: keysOf('inventoryNo'),
    serials: keysOf('serial'),
    names: [...new Set(read.flatMap(({ asset }) => asset.name ?? []))],
  })
  // As they are shown and exported: whoever has another name since is still the same person.
  const there = await withNames(db, alike)
  const known = matchThings(there, read)
  const resolve = await resolveNames(
    db,
    read.map(({ asset }) => asset),
  )
  return read.map((one) => {
    const { row, asset } = one
    const before = known.get(one) ?? null
    const emptied =
      rule === 'empty' ? Object.fromEntries(one.blanks.map((field) => [field, blank[field]])) : {}
    const whole: AssetDraft = { ...blank, ...before, ...emptied, ...asset }
    // What is known by its serial keeps its number where the table gives none.
    const inventoryNo = whole.inventoryNo || (before?.inventoryNo ?? '')
    const after = {
      ...whole,
      ...keepKnown(before, whole, resolve(whole)),
      inventoryNo,
      id: before?.id ?? randomUUID(),
      version: before?.version ?? 1,
    }
    const differs = before !== null && Object.keys(changesOf(before, after)).length > 0
    const blanks = before ? one.blanks.filter((field) => before[field] !== blank[field]).length : 0
    return { row, blanks, asset: after, before, kind: !before ? 'added' : differs ? 'changed' : 'same' }
  })
}

/** A place or person that the table leaves as it was stays who and what it was found to be. */
function keepKnown(
  before: Asset | null,
  after: AssetDraft,
  found: Pick<Asset, 'roomId' | 'responsibleId' | 'holderId'>,
): Pick<Asset, 'roomId' | 'responsibleId' | 'holderId'> {
  return {
    roomId: before?.place === after.place ? before.roomId : found.roomId,
    responsibleId: before?.responsible === after.responsible ? before.responsibleId : found.responsibleId,
    holderId: before?.holder === after.holder ? before.holderId : found.holderId,
  }
}

/**
 * Which thing each row means, every thing once: first by number, then by a serial that only one of either side has, then
 * where neither is given by how it looks.
 */
function matchThings(there: readonly Asset[], read: readonly ReadAsset[]): Map<ReadAsset, Asset> {
  const found = new Map<ReadAsset, Asset>()
  const free = new Set(there)
  const take = (row: ReadAsset, asset: Asset | undefined) => {
    if (!asset || !free.delete(asset)) return
    found.set(row, asset)
  }
  const numberOf = ({ inventoryNo = '' }: Partial<AssetDraft>) => codeKey(inventoryNo)
  const serialOf = ({ serial = '' }: Partial<AssetDraft>) => codeKey(serial)

  const byNumber = new Map(there.map((asset) => [numberOf(asset), asset]))
  for (const row of read) if (numberOf(row.asset) !== null) take(row, byNumber.get(numberOf(row.asset)))

  const bySerial = Map.groupBy(there, serialOf)
  const rowsBySerial = Map.groupBy(read, ({ asset }) => serialOf(asset))
  for (const [serial, [row, another]] of rowsBySerial) {
    const [asset, other] = bySerial.get(serial) ?? []
    if (serial === null || !row || another || !asset || other || found.has(row)) continue
    // With another number on each side they are two things.
    if (numberOf(row.asset) === null || numberOf(asset) === null) take(row, asset)
  }

  const isBare = (asset: Partial<AssetDraft>) => numberOf(asset) === null && serialOf(asset) === null
  const byLook = Map.groupBy(there.filter(isBare), lookKey)
  for (const row of read)
    if (isBare(row.asset))
      take(row, byLook.get(lookKey({ name: '', maker: '', model: '', place: '', ...row.asset }))?.shift())
  return found
}

/** New things whose number looks like one in use or in the table itself (O for 0, l for 1), or whose serial another thing has. */
async function alikeThings(db: Db, changes: readonly Compared[]): Promise<Alike[]> {
  const fresh = changes.filter(({ kind }) => kind === 'added')
  if (fresh.length === 0) return []
  const rows = new Set(changes.map(({ asset }) => asset.id))
  const there = (await allCodes(db)).filter(({ id }) => !rows.has(id))
  const all = [...there, ...changes.map(({ asset }) => asset)]
  return (['inventoryNo', 'serial'] as const).flatMap((field) => {
    const byKey = Map.groupBy(all, (one) => lookalikeKey(codeKey(one[field]) ?? ''))
    return fresh.flatMap(({ row, asset }): Alike[] => {
      const key = codeKey(asset[field])
      const other = key === null ? undefined : byKey.get(lookalikeKey(key))?.find(({ id }) => id !== asset.id)
      if (!other) return []
      return [
        {
          row,
          by: field === 'serial' ? 'serial' : 'number',
          value: asset[field],
          other: sayCode(other, field),
        },
      ]
    })
  })
}

/** Another thing's number; what has none is called by what it was found by. */
const sayCode = (other: { inventoryNo: string; serial: string }, field: 'inventoryNo' | 'serial') =>
  other.inventoryNo || other[field]

function checkColumns(columns: readonly (AssetField | null)[]): void {
  if (!columns.includes('name')) throw new Refusal('invalid', 'inventory/refused.no-name-column')
  const twice = columns.find((field, at) => field !== null && columns.indexOf(field) !== at)
  if (twice)
    throw new Refusal('invalid', 'inventory/refused.column-twice', {
      field: { word: `inventory/field.${twice}` },
    })
}

async function rowsOf({ name, base64 }: z.output<typeof importInput>['file']): Promise<string[][]> {
  const rows = await readRows(name, Buffer.from(base64, 'base64'))
  if (!rows) throw new Refusal('invalid', 'inventory/refused.not-a-table')
  if (rows.length > mostRows) throw new Refusal('invalid', 'inventory/refused.too-many', { max: mostRows })
  const isWorkbook = /\.xlsx$/i.test(name)
  return isWorkbook ? rows : rows.map((cells) => cells.map((cell) => formulaAgain(cell.trim())))
}
