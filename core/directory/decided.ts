import type { Db, Person } from '../context.ts'
import { formatMoment } from '../language.ts'
import { personById } from '../people/store.ts'
import { Refusal } from '../refusal.ts'
import type { StoredPlan } from './plan-store.ts'

/** Refuses a decision that comes after somebody else's, and says who decided what, and when. */
export async function refuseIfDecided(
  db: Db,
  plan: StoredPlan,
  person: Pick<Person, 'id' | 'name'>,
): Promise<void> {
  const { name, at } = plan.problem?.params ?? {}
  if (plan.status === 'declined' && name && at && name !== person.name)
    throw new Refusal('conflict', 'directory/late.declined', { name, at })
  const decider = plan.confirmedBy ?? plan.approvedBy
  if (plan.approvedAt && decider !== person.id) {
    const params = { name: await nameOf(db, decider), at: formatMoment(plan.approvedAt) }
    throw new Refusal('conflict', 'directory/late.approved', params)
  }
}

/** Refuses a first approval that somebody else has given already. */
export async function refuseIfConfirming(db: Db, plan: StoredPlan, personId: string): Promise<void> {
  const { status, approvedBy, confirmingSince } = plan
  if (status !== 'confirming' || !confirmingSince || approvedBy === personId) return
  const params = { name: await nameOf(db, approvedBy), at: formatMoment(confirmingSince) }
  throw new Refusal('conflict', 'directory/late.confirming', params)
}

async function nameOf(db: Db, id: string | null): Promise<string> {
  return (id ? (await personById(db, id))?.name : '') ?? ''
}
