import type { Db, Person } from '../context.ts'
import { propertyDeviation } from '../directory/deviation.ts'
import { readExceptions } from '../directory/exceptions-store.ts'
import { rostersInForce } from '../directory/in-force-store.ts'
import { changesInPlans } from '../directory/plan-store.ts'
import { readPolicy } from '../directory/policy-store.ts'
import { licenceName } from '../directory/rules.ts'
import { accountKept, groupsWith, lastReading } from '../directory/snapshot-store.ts'
import { accountOf, type StoredAccount } from '../directory/store.ts'
import { mayDo } from '../people/roles.ts'
import { roleOfEmployeeType } from '../people/rules.ts'
import { namesOf } from '../people/store.ts'
import { Refusal } from '../refusal.ts'
import { requestsAbout } from '../requests/store.ts'
import { viewRequests } from '../requests/view.ts'
import { homeOf } from '../rosters/amend.ts'
import { classNameOf } from '../rosters/rules.ts'
import { query } from '../use-case.ts'
import { showAccountInput } from './schema.ts'
import { passwordWaitingFor } from './store.ts'

const mostChanges = 10

/** Shows one account: whose it is, what it has, how it stands, and what was done with it lately. */
export const show = query('accounts/show', {
  input: showAccountInput,
  async run({ db, person, now }, { accountId }) {
    const user = await accountKept(db, accountId)
    if (!user) throw new Refusal('missing', 'common/refused.missing')
    const account = await accountOf(db, accountId)
    const licences = (await lastReading(db))?.facts.licences ?? []
    const partNumbers = new Map(licences.map(({ skuId, partNumber }) => [skuId, partNumber]))
    const groups = await groupsWith(db, accountId)
    return {
      id: user.id,
      name: user.displayName,
      givenName: user.givenName,
      surname: user.surname,
      signInName: user.userPrincipalName,
      role: roleOfEmployeeType(user.employeeType),
      className: roleOfEmployeeType(user.employeeType) === 'pupil' ? user.department : null,
      registerId: user.employeeId,
      isGuest: user.isGuest,
      isBlocked: !user.accountEnabled,
      licences: user.skuIds.map((skuId) => licenceName(partNumbers.get(skuId) ?? skuId)),
      groups: groups
        .map(({ displayName, owners }) => ({ name: displayName, isOwner: owners.includes(accountId) }))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
      ...(await standingOf(db, account)),
      changes: await changesInPlans(db, account?.sourceId ?? '', mostChanges),
      requests: await requestsOn(db, accountId, person, now),
    }
  },
})

/** What the roster and people's decisions say of the account; nothing where no roster names its owner. */
async function standingOf(db: Db, account: StoredAccount | undefined) {
  if (!account)
    return { inRoster: false, rosterClass: null, leftAt: null, deletedFrom: null, blockedBy: null }
  const { sourceId, schoolId, leftAt } = account
  const roster = (await rostersInForce(db)).find(({ document }) => document.schoolIds.includes(schoolId))
  const home = roster && homeOf(roster.document, sourceId)
  const { leavers } = await readPolicy(db)
  const dueAt = leftAt && leavers.delete ? leftAt.getTime() + leavers.keepDays * 24 * 3600 * 1000 : null
  const { key } = propertyDeviation(sourceId, 'accountEnabled', false, true)
  const blocked = (await readExceptions(db)).find((one) => one.key === key && one.is === 'false')
  const names = await namesOf(db, blocked ? [blocked.acceptedBy] : [])
  return {
    inRoster: roster?.document.people.some((one) => one.sourceId === sourceId) ?? false,
    rosterClass: (home && classNameOf(home)?.label) ?? null,
    leftAt: leftAt?.toISOString() ?? null,
    /** From when on two people may delete it. */
    deletedFrom: dueAt ? new Date(dueAt).toISOString() : null,
    blockedBy: blocked
      ? { name: names.get(blocked.acceptedBy) ?? '', at: blocked.acceptedAt.toISOString() }
      : null,
  }
}

/** The requests and orders about the account, with a secret that waits for this very person. */
async function requestsOn(db: Db, accountId: string, person: Person, now: Date) {
  const rows = await requestsAbout(db, accountId, mostChanges)
  const mine = mayDo(person.roles, 'requests/list')
    ? rows
    : rows.filter((one) => one.requesterId === person.id)
  const views = await viewRequests(db, mine, person, (action) => mayDo(person.roles, action), now)
  return Promise.all(
    views.map(async (view) => ({
      ...view,
      passwordId: await passwordWaitingFor(db, view.id, person.id, now),
    })),
  )
}
