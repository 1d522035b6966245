import type { Db } from '../context.ts'
import { whyStays } from './rules.ts'
import type { Asset, EventKind, Outcome } from './schema.ts'
import { assetsById, changeAsset } from './store.ts'

/** Changes several things alike, with an outcome for each; they are held in one order, so that two people never block each other. */
export async function changeEach(
  db: Db,
  ids: readonly string[],
  kind: EventKind,
  by: { personId: string; now: Date },
  changesOf: (asset: Asset) => Partial<Asset>,
): Promise<{ outcomes: Outcome[]; changed: Asset[] }> {
  const things = await assetsById(db, ids, true)
  const outcomes: Outcome[] = []
  const changed: Asset[] = []
  for (const id of new Set(ids)) {
    const asset = things.get(id)
    const because = whyStays(asset)
    if (!asset || because) {
      outcomes.push({ id, version: null, because: because ?? 'missing' })
      continue
    }
    const version = await changeAsset(db, asset, changesOf(asset), kind, by)
    outcomes.push({ id, version, because: version === null ? 'same' : null })
    if (version !== null) changed.push(asset)
  }
  return { outcomes, changed }
}
