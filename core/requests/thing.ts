import type { Db } from '../context.ts'
import { numbersIn } from '../inventory/rules.ts'
import type { Asset } from '../inventory/schema.ts'
import { assetsById, assetsNumbered } from '../inventory/store.ts'
import { Refusal } from '../refusal.ts'
import type { StoredRequest } from './store.ts'

/**
 * The thing of the inventory that a request is about: the one that was chosen, or the only one whose number stands in
 * its words. Refuses with the field `device` one that is not there.
 */
export async function thingOf(
  db: Db,
  { assetId, fields }: { assetId: string | null; fields: Readonly<Record<string, unknown>> },
): Promise<Asset | null> {
  if (assetId !== null) {
    const chosen = (await assetsById(db, [assetId])).get(assetId)
    if (chosen) return chosen
    const fault = { field: 'fields.device', word: 'requests/thing-unknown' as const }
    throw new Refusal('invalid', fault.word, {}, [fault])
  }
  const said = [fields.device, fields.what].filter((one) => typeof one === 'string').join(' ')
  const [only, another] = await assetsNumbered(db, numbersIn(said))
  return only && !another ? only : null
}

/** The thing that a request is about, or else one of those that go with it. */
export async function thingShown(db: Db, request: StoredRequest, joined: readonly StoredRequest[]) {
  const id = [request, ...joined].find(({ assetId }) => assetId !== null)?.assetId
  return id ? ((await assetsById(db, [id])).get(id) ?? null) : null
}
