import type { Db, Person } from '../context.ts'
import { mayDo } from '../people/roles.ts'
import { Refusal } from '../refusal.ts'
import { handOverById, type StoredHandOver } from './store.ts'

/** Whether somebody sees an act: whoever makes such, and both sides of it. */
export function sees(person: Pick<Person, 'id' | 'roles'>, act: StoredHandOver): boolean {
  return keepsActs(person) || act.receiverId === person.id || act.giverId === person.id
}

/** Whether somebody looks after everybody's acts. */
export const keepsActs = ({ roles }: Pick<Person, 'roles'>): boolean => mayDo(roles, 'hand-overs/give')

/** An act that the person sees; held, where it is to be changed. Throws `missing` for all others. */
export async function findAct(db: Db, person: Person, id: string, lock = false): Promise<StoredHandOver> {
  const act = await handOverById(db, id, lock)
  if (!act || !sees(person, act)) throw new Refusal('missing', 'common/refused.missing')
  return act
}
