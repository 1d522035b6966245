import type { Db } from '../context.ts'
import { resolveNames } from './resolve.ts'
import { nextNumber } from './rules.ts'
import type { Asset, AssetDraft } from './schema.ts'
import { lastNumbers, lockNumbers, namesake, receiveAssets } from './store.ts'

/** A new thing that gets its number here. */
export type NewThing = Omit<AssetDraft, 'inventoryNo'> & { id: string }

/** Writes new things down, each with the next number of the school's pattern; without a pattern they have none yet. */
export async function receiveNumbered(
  db: Db,
  things: readonly NewThing[],
  by: { personId: string; now: Date },
): Promise<Asset[]> {
  await lockNumbers(db)
  const found = await resolveNames(db, things)
  const given = await lastNumbers(db)
  const numbered: Asset[] = []
  for (const thing of things) {
    let inventoryNo = nextNumber(given)
    while (inventoryNo && (await namesake(db, thing.id, inventoryNo)))
      inventoryNo = nextNumber([...given, inventoryNo])
    given.push(inventoryNo)
    numbered.push({ ...thing, inventoryNo, ...found(thing), version: 1 })
  }
  await receiveAssets(db, numbered, by)
  return numbered
}
