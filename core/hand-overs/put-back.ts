import type { Db } from '../context.ts'
import { turnBack } from '../inventory/turn-back.ts'
import { endOwnLines, linesOf, resumeLines } from './store.ts'

/** Makes the things of an act as they were before it, each unless somebody has changed it since. */
export async function putBack(db: Db, id: string, by: { personId: string; now: Date }): Promise<void> {
  const changed = (await linesOf(db, [id])).flatMap(({ assetId, version }) =>
    version === null ? [] : [{ id: assetId, version }],
  )
  await turnBack(db, changed, by, (kind) => kind === 'handedOver' || kind === 'takenBack')
  await endOwnLines(db, id, by.now)
  await resumeLines(db, id)
}
