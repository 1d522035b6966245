import type { Roster } from '../rosters/roster.ts'
import { schoolYearText } from '../rosters/rules.ts'
import type { GroupsDiff } from './diff-groups.ts'
import type { PeopleDiff } from './diff-people.ts'
import type { Matches } from './match-accounts.ts'
import type { Operation } from './operation.ts'
import { displayNameOf, licenceName, licencesByPolicy } from './rules.ts'
import type { Policy, Said, Seats } from './schema.ts'
import type { Known, Snapshot } from './snapshot.ts'
import type { WantedGroup } from './wanted-groups.ts'

/** How many names a risk lists. */
const mostNames = 10

/** The seats that a plan needs of each licence, beside those the school has left. */
export function seatsFor(
  operations: readonly Operation[],
  wanted: readonly WantedGroup[],
  tenant: Snapshot,
  prices: Policy['prices'],
): Seats[] {
  const needed = new Map<string, number>()
  const need = (skuId: string) => needed.set(skuId, (needed.get(skuId) ?? 0) + 1)
  for (const operation of operations) if (operation.kind === 'assignLicence') need(operation.skuId)
  for (const { skuId, members } of wanted) {
    if (!skuId) continue
    for (const { user, isDeleted } of members) if (isDeleted || !user?.skuIds.includes(skuId)) need(skuId)
  }
  return tenant.licences.flatMap(({ skuId, partNumber, free }) => {
    const seats = needed.get(skuId)
    if (!seats) return []
    const price = prices[skuId]
    const one = { licence: licenceName(partNumber), needed: seats, free: Math.max(0, free) }
    return [price === undefined ? one : { ...one, price }]
  })
}

/** What a person should look at before approving. */
export function findRisks(plan: {
  roster: Roster
  policy: Policy
  tenant: Snapshot
  known: Known
  matches: Matches
  people: PeopleDiff
  groups: GroupsDiff
  wanted: readonly WantedGroup[]
  seats: readonly Seats[]
  unbraked: number
  wrongList: Said | null
  today: Date
}): Said[] {
  const { roster, policy, tenant, known, matches, people, groups, seats, unbraked, wrongList } = plan
  const risks: Said[] = []
  const add = (word: Said['word'], params: Said['params'] = {}) => risks.push({ word, params })
  if (roster.schoolYear !== null && known.lastYear !== null && roster.schoolYear < known.lastYear)
    add('directory/risk.older-year', { year: String(roster.schoolYear), last: String(known.lastYear) })
  risks.push(
    ...strangeRoster(plan).map(
      (word): Said => ({
        word,
        params: { name: roster.schoolName, year: schoolYearText(roster.schoolYear) ?? '' },
      }),
    ),
  )
  if (wrongList && !policy.brakes.wrongList) add('directory/risk.wrong-list', { why: wrongList })
  const teacherless = findTeacherless(plan)
  if (teacherless.length > 0)
    add('directory/risk.teacherless', { n: teacherless.length, list: listed(teacherless) })
  if (matches.likely.length > 0) add('directory/risk.matches', { n: matches.likely.length })
  if (people.unexplained.length > 0) add('directory/risk.leavers', { n: people.unexplained.length })
  if (unbraked > 0) add('directory/risk.unbraked', { n: unbraked })
  risks.push(...deletionRisks(plan))
  for (const { licence, needed, free } of seats)
    if (needed > free) add('directory/risk.seats', { n: needed - free, licence })
  const held = seats.some(({ needed, free }) => needed > free) ? seatsHeld(tenant, known, policy) : 0
  if (held > 0) add('directory/risk.seats-held', { n: held })
  for (const role of ['pupil', 'staff'] as const) {
    const has = roster.people.some((person) => person.role === role)
    const isWanted = policy.licences[role] !== 'none'
    if (has && isWanted && licencesByPolicy(role, policy, tenant.licences).length === 0)
      add('directory/risk.no-licence', { role: { word: `people/role.${role}` } })
  }
  if (policy.licensing === 'group' && !tenant.canLicenseGroups) add('directory/risk.no-group-licensing')
  if (matches.double.length > 0)
    add('directory/risk.double', { names: listed(matches.double.map(displayNameOf)) })
  const others = findOtherPeople(matches)
  if (others.length > 0) add('directory/risk.other-person', { n: others.length, names: listed(others) })
  for (const { displayName, isSynced } of groups.special)
    add(isSynced ? 'directory/risk.synced-group' : 'directory/risk.foreign-group', { group: displayName })
  if (people.synced.length > 0)
    add('directory/risk.synced', { n: people.synced.length, names: listed(people.synced) })
  if (people.oldLicences.length > 0)
    add('directory/risk.old-licences', { n: people.oldLicences.length, names: listed(people.oldLicences) })
  if (groups.plainTeams.length > 0) add('directory/risk.plain-teams', { groups: listed(groups.plainTeams) })
  return risks
}

/** How many blocked accounts of people who have left still have a licence of pupils' or staff's kinds. */
function seatsHeld(tenant: Snapshot, known: Known, policy: Policy): number {
  if (policy.leavers.freeLicence) return 0
  const left = new Set(known.accounts.flatMap(({ objectId, leftAt }) => (leftAt ? [objectId] : [])))
  return tenant.users.filter((user) => left.has(user.id) && !user.accountEnabled && user.skuIds.length > 0)
    .length
}

/** Accounts that are about to be deleted although somebody can sign in with them: perhaps the person is there. */
export function deletionRisks({ people }: { people: PeopleDiff }): Said[] {
  const open = people.deleted.filter(({ isOpen }) => isOpen).map(({ name }) => name)
  if (open.length === 0) return []
  return [{ word: 'directory/risk.delete-open', params: { n: open.length, names: listed(open) } }]
}

/**
 * Why a roster may not be the one that is meant, although the school follows another: it is of a school of which Talka
 * knows nobody, or of years ago. Such a plan needs a second person.
 */
export function strangeRoster({
  roster: { schoolIds, schoolYear },
  known,
  today,
}: {
  roster: Roster
  known: Known
  today: Date
}): Said['word'][] {
  const words: Said['word'][] = []
  const isFollowed = known.accounts.length > 0
  if (isFollowed && !known.accounts.some(({ schoolId }) => schoolIds.includes(schoolId)))
    words.push('directory/risk.other-school')
  // Until the summer the year that began last autumn is the running one.
  const running = today.getUTCMonth() < 7 ? today.getUTCFullYear() - 1 : today.getUTCFullYear()
  const isOld = schoolYear !== null && schoolYear < running - 1 && schoolYear !== known.lastYear
  if (isFollowed && isOld) words.push('directory/risk.old-roster')
  return words
}

/** Classes that are led by somebody now and have no teacher in the roster: perhaps the list has lost its staff. */
function findTeacherless({
  wanted,
  groups,
}: {
  wanted: readonly WantedGroup[]
  groups: GroupsDiff
}): string[] {
  return wanted.flatMap(({ key, className, owners, members }) => {
    const isLed = (groups.found.get(key)?.owners.length ?? 0) > 0
    return className !== null && isLed && owners.length === 0 && members.length > 0 ? [className] : []
  })
}

/** Accounts whose given name and surname both change: perhaps the register gave the id to somebody else. */
function findOtherPeople({ people }: Matches): string[] {
  return people.flatMap(({ person, user, isDeleted }) => {
    const isOther =
      !isDeleted &&
      user?.employeeId &&
      user.givenName &&
      user.givenName !== person.givenName &&
      user.surname !== person.surname
    return isOther ? [`${user.displayName} → ${displayNameOf(person)}`] : []
  })
}

/** Some names, as a risk says them. */
export function listed(names: readonly string[]): string {
  return names.length > mostNames
    ? `${names.slice(0, mostNames).join(', ')} (+${names.length - mostNames})`
    : names.join(', ')
}
