import { plainText } from '../language.ts'
import type { Roster } from '../rosters/roster.ts'
import type { GroupsDiff } from './diff-groups.ts'
import type { PeopleDiff } from './diff-people.ts'
import type { Matches } from './match-accounts.ts'
import type { Operation } from './operation.ts'
import { displayNameOf, licenceName, licencesFor } from './rules.ts'
import type { Said, Seats } from './schema.ts'
import type { Known, Snapshot } from './snapshot.ts'

/** How many names a risk lists. */
const mostNames = 10

/** The part of the accounts that may leave without being graduates before Talka asks whether the roster is whole. */
const manyLeavers = 0.1
const fewLeavers = 5

/** The seats that a plan needs of each licence, beside those the school has left. */
export function seatsFor(operations: readonly { operation: Operation }[], tenant: Snapshot): Seats[] {
  const needed = new Map<string, number>()
  for (const { operation } of operations) {
    if (operation.kind === 'assignLicence')
      needed.set(operation.skuId, (needed.get(operation.skuId) ?? 0) + 1)
  }
  return tenant.licences.flatMap(({ skuId, partNumber, free }) => {
    const seats = needed.get(skuId)
    return seats ? [{ licence: licenceName(partNumber), needed: seats, free: Math.max(0, free) }] : []
  })
}

/** What a person should look at before approving. */
export function findRisks(plan: {
  roster: Roster
  tenant: Snapshot
  known: Known
  matches: Matches
  people: PeopleDiff
  groups: GroupsDiff
  seats: readonly Seats[]
}): Said[] {
  const { roster, tenant, known, matches, people, groups, seats } = plan
  const risks: Said[] = []
  if (roster.schoolYear !== null && known.lastYear !== null && roster.schoolYear < known.lastYear) {
    const params = { year: String(roster.schoolYear), last: String(known.lastYear) }
    risks.push({ word: 'directory/risk.older-year', params })
  }
  const words = [...people.changes.values()].flat().map(({ word }) => word)
  const leavers = words.filter((word) => word === 'directory/change.leave').length
  if (leavers > fewLeavers && leavers > manyLeavers * known.accounts.length) {
    risks.push({ word: 'directory/risk.many-leavers', params: {} })
  }
  if (leavers > 0) risks.push({ word: 'directory/risk.leavers', params: { n: leavers } })
  for (const { licence, needed, free } of seats) {
    if (needed > free) risks.push({ word: 'directory/risk.seats', params: { n: needed - free, licence } })
  }
  for (const role of ['pupil', 'staff'] as const) {
    const has = roster.people.some((person) => person.role === role)
    if (has && licencesFor(role, tenant.licences).length === 0) {
      risks.push({ word: 'directory/risk.no-licence', params: { role: { word: `people/role.${role}` } } })
    }
  }
  if (matches.double.size > 0) {
    const names = roster.people.filter(({ sourceId }) => matches.double.has(sourceId)).map(displayNameOf)
    risks.push({ word: 'directory/risk.double', params: { names: listed(names) } })
  }
  const namesakes = findNamesakes(roster, tenant, people)
  if (namesakes.length > 0) {
    risks.push({
      word: 'directory/risk.namesakes',
      params: { n: namesakes.length, names: listed(namesakes) },
    })
  }
  const others = findOtherPeople(roster, matches)
  if (others.length > 0) {
    risks.push({ word: 'directory/risk.other-person', params: { n: others.length, names: listed(others) } })
  }
  for (const { displayName } of groups.special) {
    risks.push({ word: 'directory/risk.foreign-group', params: { group: displayName } })
  }
  return risks
}

/** Newcomers with the name of somebody whose account carries no id of a roster: perhaps it is theirs. */
function findNamesakes(roster: Roster, tenant: Snapshot, people: PeopleDiff): string[] {
  const unlinked = new Set(
    tenant.users.filter((user) => !user.employeeId).map((user) => plainText(user.displayName)),
  )
  return roster.people
    .filter(({ sourceId }) => people.changes.get(sourceId)?.[0]?.word === 'directory/change.create')
    .map(displayNameOf)
    .filter((name) => unlinked.has(plainText(name)))
}

/** Accounts whose given name and surname both change: perhaps the register gave the id to somebody else. */
function findOtherPeople(roster: Roster, matches: Matches): string[] {
  return roster.people.flatMap((person) => {
    const user = matches.users.get(person.sourceId)
    const isOther = user?.givenName && user.givenName !== person.givenName && user.surname !== person.surname
    return isOther ? [`${user.displayName} → ${displayNameOf(person)}`] : []
  })
}

function listed(names: readonly string[]): string {
  return names.length > mostNames ? `${names.slice(0, mostNames).join(', ')}…` : names.join(', ')
}
