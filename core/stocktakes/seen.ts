import type { Db, Person } from '../context.ts'
import { mayDo } from '../people/roles.ts'
import { Refusal } from '../refusal.ts'
import { type StoredStocktake, stocktakeById } from './store.ts'

/** Whether a person sees a stocktake: whoever opens such, the principal, and its commission. */
export function sees(person: Pick<Person, 'id' | 'roles'>, { commission }: StoredStocktake): boolean {
  return (
    mayDo(person.roles, 'stocktakes/open') ||
    person.roles.includes('principal') ||
    commission.includes(person.id)
  )
}

/** A stocktake that the person sees; held, where it is to be changed. Throws `missing` for all others. */
export async function findSeen(
  db: Db,
  person: Person,
  id: string,
  lock?: 'update' | 'share',
): Promise<StoredStocktake> {
  const stocktake = await stocktakeById(db, id, lock)
  if (!stocktake || !sees(person, stocktake)) throw new Refusal('missing', 'common/refused.missing')
  return stocktake
}

/** A stocktake to be closed or gone on with: by whoever opens such, or the chair of its commission. */
export async function findLed(db: Db, person: Person, id: string): Promise<StoredStocktake> {
  const stocktake = await findSeen(db, person, id, 'update')
  const leads = mayDo(person.roles, 'stocktakes/open') || stocktake.commission[0] === person.id
  if (!leads) throw new Refusal('forbidden', 'stocktakes/refused.not-chair')
  return stocktake
}
