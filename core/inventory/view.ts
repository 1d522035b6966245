import type { Db } from '../context.ts'
import { namesOf } from '../people/store.ts'
import type { Asset } from './schema.ts'

/** Things with the names that their people have now. */
export async function withNames(db: Db, things: readonly Asset[]): Promise<Asset[]> {
  const names = await namesOf(
    db,
    things.flatMap(({ responsibleId, holderId }) => [responsibleId ?? [], holderId ?? []].flat()),
  )
  return things.map((asset) => ({
    ...asset,
    responsible: names.get(asset.responsibleId ?? '') ?? asset.responsible,
    holder: names.get(asset.holderId ?? '') ?? asset.holder,
  }))
}
