import type { Db } from '../context.ts'
import { turnedBack } from './rules.ts'
import type { EventKind, Outcome } from './schema.ts'
import { assetsById, changeAsset, eventOfVersion, lockNumbers, namesake } from './store.ts'

/** Takes the last change of each thing back, if nobody has changed it since and it is of a kind that may be. */
export async function turnBack(
  db: Db,
  things: readonly { id: string; version: number }[],
  by: { personId: string; now: Date },
  isMeant: (kind: EventKind) => boolean,
): Promise<Outcome[]> {
  await lockNumbers(db)
  const there = await assetsById(
    db,
    things.map(({ id }) => id),
    true,
  )
  const outcomes: Outcome[] = []
  for (const { id, version } of things) {
    const asset = there.get(id)
    const event = asset?.version === version ? await eventOfVersion(db, id, version) : undefined
    if (!asset || !event || !isMeant(event.kind)) {
      outcomes.push({ id, version: null, because: asset ? 'changed' : 'missing' })
      continue
    }
    const before = turnedBack(event.changes)
    if (before.inventoryNo && (await namesake(db, id, before.inventoryNo))) {
      outcomes.push({ id, version: null, because: 'changed' })
      continue
    }
    outcomes.push({ id, version: await changeAsset(db, asset, before, 'undone', by), because: null })
  }
  return outcomes
}
