import { sortKey } from '../language.ts'
import type { GroupsDiff } from './diff-groups.ts'
import type { PeopleDiff } from './diff-people.ts'
import type { Matches } from './match-accounts.ts'
import { displayNameOf, signInNameOf } from './rules.ts'
import type { ClassDifference, PersonDifference, Said } from './schema.ts'
import type { SchoolClass } from './school-classes.ts'
import type { TenantUser } from './snapshot.ts'

/** Sections after the classes, in this order. */
const last = ['/pupils', '/staff', '/leavers', '/groups']

/**
 * The differences as people read them: class by class, then staff, those who left, and groups that are no class's.
 * Who stays as is is left out.
 */
export function describeDifference(plan: {
  matches: Matches
  classes: readonly SchoolClass[]
  people: PeopleDiff
  groups: GroupsDiff
}): ClassDifference[] {
  const { matches, classes, people, groups } = plan
  const differenceOf = (sourceId: string, name: string, user?: TenantUser): PersonDifference | null => {
    const changes = joined(people.changes.of(sourceId), groups.changes.of(sourceId))
    if (changes.length === 0) return null
    const signInName = user ? signInNameOf(user) : (people.newNames.get(sourceId) ?? '')
    return { sourceId, name, signInName, changes }
  }
  const sections = new Map<string, ClassDifference>()
  const section = (
    key: string,
    name: string | null,
    label: Said,
    changes: readonly Said[] = [],
    keys: readonly string[] = [],
  ) => {
    const found = sections.get(key) ?? { name, label, changes: [...changes], groups: [...keys], people: [] }
    sections.set(key, found)
    return found.people
  }
  for (const { key, name, label } of classes) section(key, name, label, groups.groupChanges.of(key), [key])
  const ofClasses = new Set(classes.map(({ key }) => key))
  const otherGroups = [...groups.groupChanges.ids()].filter((key) => !ofClasses.has(key))
  if (otherGroups.length > 0) {
    const changes = otherGroups.flatMap((key) => groups.groupChanges.of(key))
    section('/groups', null, { word: 'directory/other-groups', params: {} }, changes, otherGroups)
  }
  for (const { person, user, home } of matches.people) {
    const difference = differenceOf(person.sourceId, displayNameOf(person), user)
    if (!difference) continue
    if (home) section(home.key, home.name, home.label).push(difference)
    else if (person.role === 'pupil')
      section('/pupils', null, { word: 'directory/no-class', params: {} }).push(difference)
    else section('/staff', null, { word: 'directory/staff', params: {} }).push(difference)
  }
  for (const { sourceId, user } of matches.leavers) {
    const difference = differenceOf(sourceId, user.displayName, user)
    if (difference)
      section('/leavers', null, { word: 'directory/leavers', params: {} }).push(
        user.department ? { ...difference, className: user.department } : difference,
      )
  }
  return [...sections]
    .sort(([a], [b]) => last.indexOf(a) - last.indexOf(b))
    .map(([, one]) => one)
    .filter((one) => one.people.length > 0 || one.changes.length > 0)
    .map((one) => ({ ...one, people: sortByName(one.people) }))
}

/** Both lists as one; mostly one of them is empty, and the other need not be copied. */
const joined = (some: readonly Said[], others: readonly Said[]): readonly Said[] =>
  others.length === 0 ? some : some.length === 0 ? others : [...some, ...others]

function sortByName(people: PersonDifference[]): PersonDifference[] {
  const keyed = people.map((person) => ({ person, key: sortKey(person.name) }))
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ person }) => person)
}
