import { sortKey } from '../language.ts'
import type { Roster } from '../rosters/roster.ts'
import { diffGroups, type GroupsDiff } from './diff-groups.ts'
import { diffPeople, type PeopleDiff } from './diff-people.ts'
import { type Matches, matchAccounts } from './match-accounts.ts'
import { type Operation, phases } from './operation.ts'
import { findRisks, seatsFor } from './risks.ts'
import { displayNameOf } from './rules.ts'
import type { ClassDifference, PersonDifference, PlanCounts, Said, Seats } from './schema.ts'
import { classesOf, homeClasses, type SchoolClass } from './school-classes.ts'
import type { Known, Snapshot } from './snapshot.ts'

/** A plan as it is worked out: what to send, and what people read before they approve it. */
export interface Difference {
  operations: { phase: number; operation: Operation }[]
  counts: PlanCounts
  risks: Said[]
  seats: Seats[]
  classes: ClassDifference[]
  /** Which account belongs to whom of the roster, as far as they exist. */
  accounts: Known['accounts']
  groups: Known['classGroups']
}

/**
 * Works out what makes the tenant equal to the roster, with the fewest writes; a school that did not change gets no
 * operation. Pure: the same roster, tenant and knowledge always give the same plan.
 */
export function diffSchool(roster: Roster, tenant: Snapshot, known: Known): Difference {
  const classes = classesOf(roster, known.classGroups)
  const homes = homeClasses(classes)
  const matches = matchAccounts(roster, tenant, known)
  const people = diffPeople(roster, tenant, known, matches, homes)
  const groups = diffGroups(roster, tenant, known, matches, classes)
  const operations = [...people.operations, ...groups.operations]
    .map((operation) => ({ phase: phases[operation.kind], operation }))
    .sort((a, b) => a.phase - b.phase)
  const seats = seatsFor(operations, tenant)
  return {
    operations,
    counts: count(operations.map(({ operation }) => operation)),
    risks: findRisks({ roster, tenant, known, matches, people, groups, seats }),
    seats,
    classes: byClass(roster, matches, classes, homes, people, groups),
    accounts: roster.people.flatMap(({ sourceId, schoolId }) => {
      const user = matches.users.get(sourceId) ?? matches.deleted.get(sourceId)
      return user ? [{ sourceId, objectId: user.id, schoolId, schoolYear: roster.schoolYear }] : []
    }),
    groups: classes.flatMap(({ key, schoolId, name }) => {
      const group = groups.found.get(key)
      return group ? [{ key, objectId: group.id, schoolId, className: name }] : []
    }),
  }
}

function count(operations: readonly Operation[]): PlanCounts {
  const of = (kind: Operation['kind']) => operations.filter((operation) => operation.kind === kind).length
  const joining = operations.map((operation) =>
    operation.kind === 'createGroup'
      ? operation.owners.length + operation.members.length
      : operation.kind === 'addMembers'
        ? operation.members.length
        : 0,
  )
  const changes = operations.filter((operation) => operation.kind === 'changeUser')
  const blocks = changes.filter(({ set }) => set.accountEnabled === false).length
  const restored = new Set(
    operations.flatMap((operation) =>
      operation.kind === 'restoreUser' || (operation.kind === 'changeUser' && operation.set.accountEnabled)
        ? [operation.person]
        : [],
    ),
  )
  return {
    createUsers: of('createUser'),
    changeUsers: changes.filter(({ person, set }) => set.accountEnabled !== false && !restored.has(person))
      .length,
    blockUsers: blocks,
    restoreUsers: restored.size,
    deleteUsers: 0,
    licences: of('assignLicence'),
    createGroups: of('createGroup'),
    changeGroups: of('changeGroup'),
    addMembers: joining.reduce((sum, one) => sum + one, 0) + of('addOwner'),
    removeMembers: of('removeMember') + of('removeOwner'),
    createTeams: 0,
    archiveTeams: 0,
  }
}

/** The differences as people read them: class by class, then staff, then those who left; who stays as is is left out. */
function byClass(
  roster: Roster,
  matches: Matches,
  classes: readonly SchoolClass[],
  homes: ReadonlyMap<string, SchoolClass>,
  people: PeopleDiff,
  groups: GroupsDiff,
): ClassDifference[] {
  const differenceOf = (sourceId: string, name: string): PersonDifference[] => {
    const changes = [...(people.changes.get(sourceId) ?? []), ...(groups.changes.get(sourceId) ?? [])]
    return changes.length === 0
      ? []
      : [{ sourceId, name, signInName: people.signInNames.get(sourceId) ?? '', changes }]
  }
  const sections = new Map<string, ClassDifference>()
  const section = (key: string, name: string | null, label: Said, changes: Said[] = []) => {
    const found = sections.get(key) ?? { name, label, changes, people: [] }
    sections.set(key, found)
    return found.people
  }
  for (const { key, name, label } of classes) section(key, name, label, groups.groupChanges.get(key))
  for (const person of roster.people) {
    const difference = differenceOf(person.sourceId, displayNameOf(person))
    if (difference.length === 0) continue
    const home = person.role === 'pupil' ? homes.get(person.sourceId) : undefined
    if (home) section(home.key, home.name, home.label).push(...difference)
    else if (person.role === 'pupil')
      section('/pupils', null, { word: 'directory/no-class', params: {} }).push(...difference)
    else section('/staff', null, { word: 'directory/staff', params: {} }).push(...difference)
  }
  for (const { sourceId, user } of matches.leavers) {
    const difference = differenceOf(sourceId, user.displayName)
    if (difference.length > 0)
      section('/leavers', null, { word: 'directory/leavers', params: {} }).push(...difference)
  }
  const last = ['/pupils', '/staff', '/leavers']
  return [...sections]
    .sort(([a], [b]) => last.indexOf(a) - last.indexOf(b))
    .map(([, one]) => one)
    .filter((one) => one.people.length > 0 || one.changes.length > 0)
    .map((one) => ({ ...one, people: sortByName(one.people) }))
}

function sortByName(people: PersonDifference[]): PersonDifference[] {
  const keys = new Map(people.map((person) => [person, sortKey(person.name)]))
  return people.sort((a, b) => ((keys.get(a) ?? '') < (keys.get(b) ?? '') ? -1 : 1))
}
