import type { JobContext } from '../context.ts'
import { groupProperties, readFacts, readGroup } from '../directory/read-tenant.ts'
import type { Policy, Said } from '../directory/schema.ts'
import type { TenantUser } from '../directory/snapshot.ts'
import { noteMember } from '../directory/snapshot-store.ts'
import { classGroupsOf, type StoredClassGroup } from '../directory/store.ts'
import { everybodyKeys, licensesByGroup } from '../directory/wanted-groups.ts'
import type { Newcomer } from './newcomer.ts'
import { ask, giveLicence, joinGroup, type Step } from './one-account.ts'

/** What could not be given to a new account, and why. */
export interface Trouble {
  word: 'accounts/without-licence' | 'accounts/without-group'
  reason: Said
}

/** Gives a new account what the policy wants it to have: the licence, by itself or by group, and its groups. */
export async function equipNewcomer(
  context: JobContext,
  { person, className, schoolId }: Newcomer,
  user: TenantUser,
  policy: Policy,
): Promise<Trouble | null> {
  const { db, graph } = context
  const { role } = person
  const byGroup = licensesByGroup(policy, await readFacts(graph))
  if (!byGroup && policy.licences[role] !== 'none') {
    const licence = await giveLicence(graph, user, role, policy)
    if (!licence.ok) return { word: 'accounts/without-licence', reason: said(licence) }
  }
  const ofClass = className ? await classGroupsOf(db, { className, schoolId }) : []
  const ofEverybody = await classGroupsOf(db, { keys: [everybodyKeys[role]] })
  const isWanted = byGroup || policy.everybodyGroups[role === 'pupil' ? 'pupils' : 'staff']
  const groups = [...(ofClass.length === 1 ? ofClass : []), ...(isWanted ? ofEverybody : [])]
  for (const group of groups) {
    const joined = await join(context, group, user)
    if (joined && !joined.ok) return { word: 'accounts/without-group', reason: said(joined) }
  }
  if (className && ofClass.length > 1)
    return {
      word: 'accounts/without-group',
      reason: { word: 'accounts/two-groups', params: { className } },
    }
  return null
}

async function join(
  { db, graph }: JobContext,
  { objectId }: StoredClassGroup,
  user: TenantUser,
): Promise<Step | null> {
  const url = `/groups/${objectId}?$select=${groupProperties}`
  const answer = await ask(graph, { method: 'GET', url })
  const joined = answer.ok ? await joinGroup(graph, user, readGroup(answer.body)) : null
  if (joined?.ok) await noteMember(db, objectId, user.id, true)
  return joined
}

const said = ({ word, params }: Step): Said => ({ word, params })
