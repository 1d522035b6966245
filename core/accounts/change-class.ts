import type { Graph, JobContext } from '../context.ts'
import { readPolicy } from '../directory/policy-store.ts'
import { groupProperties, readGroup } from '../directory/read-tenant.ts'
import { directoryNameOf } from '../directory/rules.ts'
import type { TenantGroup, TenantUser } from '../directory/snapshot.ts'
import { noteMember } from '../directory/snapshot-store.ts'
import { allClassGroups, classGroupsOf, type StoredClassGroup } from '../directory/store.ts'
import { roleOfEmployeeType } from '../people/rules.ts'
import { classCalled } from '../rosters/amend.ts'
import { keepAmendment } from '../rosters/amendments-store.ts'
import { readClassName } from '../rosters/rules.ts'
import { job } from '../use-case.ts'
import { noteAccount } from './note-account.ts'
import { ask, changeAccount, joinGroup, leaveGroup, readAccount, type Step } from './one-account.ts'
import { amendmentAt, placeOf } from './place.ts'
import { type AccountOutcome, changeClassInput } from './schema.ts'

/**
 * Takes a pupil to another class: what the directory says of the pupil, and out of the old class's group into the
 * new one's. Plans keep it until the register itself names another class.
 */
export const changeClass = job('accounts/change-class', {
  input: changeClassInput,
  async run(context, { accountId, requestId, toClass }): Promise<AccountOutcome> {
    const { db, graph, clock, transact } = context
    const user = await readAccount(graph, accountId)
    if (!user) return { ok: false, word: 'directory/problem.gone', params: {} }
    if (roleOfEmployeeType(user.employeeType) !== 'pupil')
      return { ok: false, word: 'accounts/not-a-pupil', params: { name: user.displayName } }
    const className = readClassName(toClass)?.label ?? toClass
    const place = await placeOf(db, user.id, 'moved')
    if (place && !classCalled(place.roster, place.account.schoolId, className))
      return { ok: false, word: 'accounts/no-class', params: { className } }
    const groups = await classGroupsOf(db, { className, schoolId: place?.account.schoolId })
    if (groups.length > 1) return { ok: false, word: 'accounts/two-groups', params: { className } }
    const set = await propertiesIn(context, user, className)
    const moved = (await changeAccount(graph, user, set)) ?? (await changeGroups(context, user, groups[0]))
    if (moved && !moved.ok) return moved
    await transact(async ({ db }) => {
      await noteAccount(db, { ...user, ...set }, clock.now())
      if (!place) return
      await keepAmendment(db, {
        ...amendmentAt(place),
        kind: 'moved',
        is: { className },
        was: { className: place.className },
        requestId,
        madeAt: clock.now(),
      })
    })
    return { ok: true, word: 'accounts/moved', params: { name: user.displayName, className } }
  },
})

/** The class stands in the department, and in the name where the policy wants it there. */
async function propertiesIn({ db }: JobContext, user: TenantUser, className: string) {
  const { displayName: pattern } = await readPolicy(db)
  const hasClass = pattern.includes('{class}') && user.givenName !== '' && user.surname !== ''
  const displayName = hasClass ? directoryNameOf(user, className, pattern) : user.displayName
  return { department: className, displayName }
}

/** Out of every other class's group, into this one's; a course's group stays. Null where classes have no groups. */
async function changeGroups(
  { db, graph }: JobContext,
  user: TenantUser,
  group: StoredClassGroup | undefined,
): Promise<Step | null> {
  const mine = await groupIdsOf(graph, user)
  if (group) {
    const read = await readOneGroup(graph, group.objectId)
    const joined = read && (await joinGroup(graph, user, read))
    if (joined && !joined.ok) return joined
    await noteMember(db, group.objectId, user.id, true)
  }
  for (const other of await allClassGroups(db)) {
    const isClass = readClassName(other.className) !== null
    if (!isClass || other.objectId === group?.objectId || !mine.has(other.objectId)) continue
    const left = await leaveGroup(graph, user, other.objectId)
    if (left) return left
    await noteMember(db, other.objectId, user.id, false)
  }
  return null
}

async function groupIdsOf(graph: Graph, user: TenantUser): Promise<Set<string>> {
  const ids = new Set<string>()
  for await (const { id } of graph.list(`/users/${user.id}/memberOf?$select=id`)) ids.add(String(id))
  return ids
}

async function readOneGroup(graph: Graph, id: string): Promise<TenantGroup | null> {
  const answer = await ask(graph, { method: 'GET', url: `/groups/${id}?$select=${groupProperties}` })
  return answer.ok ? readGroup(answer.body) : null
}
