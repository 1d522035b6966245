import { createHash } from 'node:crypto'
import type { Db } from '../context.ts'
import { assetsById } from '../inventory/store.ts'
import { type ActPart, actText } from './rules.ts'
import type { Stray } from './schema.ts'
import { linesOf, type StoredScan, strayScans } from './store.ts'

/** All that the act of a stocktake says, and the mark of it that is signed. */
export async function readAct(db: Db, stocktakeId: string): Promise<ActPart & { mark: string }> {
  const lines = await linesOf(db, stocktakeId)
  const strays = await readStrays(db, stocktakeId)
  const mark = createHash('sha256').update(actText({ lines, strays })).digest('hex')
  return { lines, strays, mark }
}

/** What was found and nobody expected, each once. */
export async function readStrays(db: Db, stocktakeId: string): Promise<Stray[]> {
  const scans = await strayScans(db, stocktakeId)
  const known = await assetsById(
    db,
    scans.flatMap(({ assetId }) => assetId ?? []),
  )
  const byKey = Map.groupBy(scans, ({ key }) => key)
  return [...byKey].map(([key, several]) => {
    const last = several.at(-1) as StoredScan
    const asset = known.get(last.assetId ?? '')
    return {
      key,
      code: last.code,
      note: several.findLast(({ note }) => note !== '')?.note ?? '',
      place: last.place,
      roomId: last.roomId,
      assetId: last.assetId,
      name: asset ? [asset.inventoryNo, asset.name].filter(Boolean).join(' ') : '',
      photoIds: several.flatMap(({ photoId }) => photoId ?? []),
      at: last.at,
      byId: last.byId,
    }
  })
}
