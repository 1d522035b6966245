import { filesOf } from '../files/store.ts'
import { namesOf } from '../people/store.ts'
import { Refusal } from '../refusal.ts'
import { query } from '../use-case.ts'
import { ownerOf } from './asset-files.ts'
import { repairsOf } from './repair-store.ts'
import { isDear } from './rules.ts'
import { assetInput } from './schema.ts'
import { assetsById, eventsOf } from './store.ts'
import { withNames } from './view.ts'

/** Shows one thing with its history, the latest first. */
export const show = query('inventory/show', {
  input: assetInput,
  async run({ db }, { id }) {
    const found = (await assetsById(db, [id])).get(id)
    const [asset] = await withNames(db, found ? [found] : [])
    if (!asset) throw new Refusal('missing', 'common/refused.missing')
    const events = await eventsOf(db, id, 200)
    const files = await filesOf(db, ownerOf(id))
    const names = await namesOf(db, [...events.map(({ byId }) => byId), ...files.map(({ keptBy }) => keptBy)])
    const repairs = await repairsOf(db, id)
    const repairCents = repairs.reduce((sum, { costCents }) => sum + (costCents ?? 0), 0)
    return {
      asset,
      files: files.map(({ keptBy, ...head }) => ({ ...head, by: names.get(keptBy) ?? '' })),
      repairs: repairs.map(({ id, to, fault, sentAt, backAt, costCents, done }) => ({
        ...{ id, to, fault, costCents, done },
        sentAt: sentAt.toISOString(),
        backAt: backAt?.toISOString() ?? null,
      })),
      repairCents,
      /** Mending has cost so much that somebody should ask whether to replace it. */
      isDear: isDear(asset, repairCents),
      events: events.map(({ at, byId, kind, version, changes }) => ({
        at: at.toISOString(),
        by: names.get(byId) ?? '',
        kind,
        version,
        changes,
      })),
    }
  },
})
