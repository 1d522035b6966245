import type { Db } from '../context.ts'
import { absencesOn, holdersOfRoles } from '../people/store.ts'
import { dayOf } from '../school-time/rules.ts'
import { findApprovers } from './approvers.ts'
import type { ApproverRole } from './kind.ts'

const turn: readonly ApproverRole[] = ['deputyFacilities', 'principal']

/**
 * Whom a request is given to: a deputy for facilities who is at school, else whoever stands in, else the principal. One
 * person, so that nobody thinks the other one does it. Null when the school has given nobody such a role.
 */
export async function findReceiver(db: Db, notThese: readonly string[], now: Date): Promise<string | null> {
  const holders = await holdersOfRoles(db)
  const away = new Set((await absencesOn(db, String(dayOf(now)))).map(({ personId }) => personId))
  const approversOf = await findApprovers(db, now)
  for (const role of turn) {
    const held = (holders.get(role) ?? []).filter((id) => !notThese.includes(id))
    const here = held.find((id) => !away.has(id))
    if (here) return here
    const [standIn] = approversOf({ roles: [role] }, { requesterId: '', steps: [] }).filter(
      (id) => !notThese.includes(id) && !away.has(id),
    )
    if (standIn) return standIn
  }
  return (holders.get('deputyFacilities') ?? []).find((id) => !notThese.includes(id)) ?? null
}
