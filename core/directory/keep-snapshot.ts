import type { JobContext } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { type Change, readChanges } from './read-changes.ts'
import {
  groupProperties,
  readDeletedUsers,
  readFacts,
  readGroup,
  readUser,
  userProperties,
} from './read-tenant.ts'
import type { Policy } from './schema.ts'
import type { Snapshot, TenantFacts, TenantGroup, TenantUser } from './snapshot.ts'
import {
  keepGroups,
  keepReading,
  keepUsers,
  lastReading,
  type Reading,
  readGroupsKept,
  readUsersKept,
} from './snapshot-store.ts'

const everyUser = `/users/delta?$select=${userProperties}`
const everyGroup = `/groups/delta?$select=${groupProperties},members,owners`
const tracked = `${everyUser} ${everyGroup}`

/** Links live seven days; and once a week everything is read, should a change ever have been missed. */
const longestTrust = 6 * 24 * 3600 * 1000

/**
 * Brings what Talka keeps of the tenant up to date and answers with it: five requests where nothing changed.
 * Whatever is in doubt (no link, an old or forgotten one, a change to something never heard of) is read anew as a
 * whole. Throws Refusal: unavailable when Graph does not answer, conflict when it does not let Talka read.
 */
export async function readSnapshot(context: JobContext, policy: Policy): Promise<Snapshot> {
  const { graph, school } = context
  const facts = await readFacts(graph)
  const kept = (await refresh(context, facts, false)) ?? (await refresh(context, facts, true))
  if (!kept) throw new Refusal('unavailable', 'common/refused.unavailable')
  return {
    domains: facts.domains,
    domain: policy.domain ?? school.accountDomain ?? facts.domains[0] ?? '',
    ...kept,
    deletedUsers: await readDeletedUsers(graph),
    licences: facts.licences,
    canLicenseGroups: facts.canLicenseGroups,
  }
}

type Kept = Pick<Snapshot, 'users' | 'groups'>

/** Null where the changes do not fit what is kept, or somebody else was quicker: then everything is read. */
async function refresh(
  { db, graph, clock, transact, stillAlive }: JobContext,
  facts: TenantFacts,
  anew: boolean,
): Promise<Kept | null> {
  const now = clock.now()
  const last = await lastReading(db)
  const since = !anew && last && isTrusted(last, now) ? last : null
  const users = await readChanges(graph, since?.usersLink ?? null, everyUser, stillAlive)
  const groups = await readChanges(graph, since?.groupsLink ?? null, everyGroup, stillAlive)
  const usersBefore = await readUsersKept(db)
  const groupsBefore = await readGroupsKept(db)
  const usersNow = apply(usersBefore, users.isWhole, users.changes, mergeUser)
  const groupsNow = apply(groupsBefore, groups.isWhole, groups.changes, mergeGroup)
  if (!usersNow || !groupsNow) return null
  const wholeAt = users.isWhole && groups.isWhole ? now : (since?.wholeAt ?? now)
  const isMine = await transact(async (means) => {
    const isNext = await keepReading(means.db, {
      version: (last?.version ?? 0) + 1,
      readAt: now,
      wholeAt,
      usersLink: users.link,
      groupsLink: groups.link,
      tracked,
      facts,
    })
    if (!isNext) return false
    await keepUsers(means.db, usersNow.changed, usersNow.gone)
    await keepGroups(means.db, groupsNow.changed, groupsNow.gone)
    return true
  })
  return isMine ? { users: usersNow.all, groups: groupsNow.all } : null
}

function isTrusted(last: Reading, now: Date): boolean {
  return last.tracked === tracked && now.getTime() - last.wholeAt.getTime() < longestTrust
}

/** Puts changes onto what was kept; null when one of them speaks of something that is not known. */
function apply<One extends { id: string }>(
  before: readonly One[],
  isWhole: boolean,
  changes: readonly Change[],
  merge: (before: One | undefined, change: Record<string, unknown>) => One | null,
): { all: One[]; changed: One[]; gone: string[] } | null {
  const all = new Map(isWhole ? [] : before.map((one) => [one.id, one]))
  const touched = new Set<string>()
  for (const { id, isGone, object } of changes) {
    touched.add(id)
    if (isGone) {
      all.delete(id)
      continue
    }
    const merged = merge(all.get(id), object)
    if (!merged) return null
    all.set(id, merged)
  }
  const candidates = isWhole ? [...before.map(({ id }) => id), ...touched] : touched
  return {
    all: [...all.values()],
    changed: [...touched].flatMap((id) => all.get(id) ?? []),
    gone: [...new Set(candidates)].filter((id) => !all.has(id)),
  }
}

/** An account after a change; null when it was not known and the change does not tell all of it. */
function mergeUser(before: TenantUser | undefined, change: Record<string, unknown>): TenantUser | null {
  if (!before && typeof change.userPrincipalName !== 'string') return null
  if (!before) return readUser(change)
  const { skuIds, isGuest, isSynced, ...rest } = before
  const assignedLicenses = skuIds.map((skuId) => ({ skuId }))
  const userType = isGuest ? 'Guest' : 'Member'
  return readUser({ ...rest, assignedLicenses, userType, onPremisesSyncEnabled: isSynced, ...change })
}

/** A group after a change; what it says of members and owners is added to and taken from those it had. */
function mergeGroup(before: TenantGroup | undefined, change: Record<string, unknown>): TenantGroup | null {
  if (!before && typeof change.displayName !== 'string') return null
  const { members, owners, ...read } = readGroup({ ...(before ? asGraphShows(before) : {}), ...change })
  return {
    ...read,
    members: mergeIds(before?.members ?? members, change['members@delta']),
    owners: mergeIds(before?.owners ?? owners, change['owners@delta']),
  }
}

function asGraphShows({ isSpecial, isSynced, isClass, hasTeam, skuIds, ...rest }: TenantGroup) {
  const { id, displayName, mailNickname } = rest
  return {
    id,
    displayName,
    mailNickname,
    isAssignableToRole: isSpecial && !isSynced,
    onPremisesSyncEnabled: isSynced,
    visibility: isClass ? 'HiddenMembership' : null,
    resourceProvisioningOptions: hasTeam ? ['Team'] : [],
    assignedLicenses: skuIds.map((skuId) => ({ skuId })),
  }
}

function mergeIds(before: string[], delta: unknown): string[] {
  if (!Array.isArray(delta) || delta.length === 0) return before
  const ids = new Set(before)
  for (const one of delta as { id: string; '@removed'?: unknown }[]) {
    if (one['@removed']) ids.delete(one.id)
    else ids.add(one.id)
  }
  return [...ids]
}
