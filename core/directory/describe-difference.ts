import { sortKey } from '../language.ts'
import type { GroupsDiff } from './diff-groups.ts'
import type { Matches } from './match-accounts.ts'
import { displayNameOf, signInNameOf } from './rules.ts'
import type { ClassDifference, PersonDifference, Said } from './schema.ts'
import type { SchoolClass } from './school-classes.ts'

/** Sections after the classes, in this order. */
const last = ['/pupils', '/staff', '/leavers', '/groups']

/**
 * The differences as people read them: class by class, then staff, those who left, and groups that are no class's.
 * Who stays as is is left out.
 */
export function describeDifference(plan: {
  matches: Matches
  classes: readonly SchoolClass[]
  groups: GroupsDiff
}): ClassDifference[] {
  const { matches, classes, groups } = plan
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
  for (const { key, name, label } of classes)
    section(key, name, label, groups.changes.get(key)?.changes, [key])
  const ofClasses = new Set(classes.map(({ key }) => key))
  const otherGroups = [...groups.changes].filter(([key]) => !ofClasses.has(key))
  if (otherGroups.length > 0) {
    const changes = otherGroups.flatMap(([, group]) => group.changes)
    const keys = otherGroups.map(([key]) => key)
    section('/groups', null, { word: 'directory/other-groups', params: {} }, changes, keys)
  }
  for (const one of matches.people) {
    if (one.changes.length === 0) continue
    const { person, user, home, changes } = one
    const signInName = user ? signInNameOf(user) : one.newName
    const difference = { sourceId: person.sourceId, name: displayNameOf(person), signInName, changes }
    if (home) section(home.key, home.name, home.label).push(difference)
    else if (person.role === 'pupil')
      section('/pupils', null, { word: 'directory/no-class', params: {} }).push(difference)
    else section('/staff', null, { word: 'directory/staff', params: {} }).push(difference)
  }
  for (const { sourceId, user, changes } of matches.leavers) {
    if (changes.length === 0) continue
    const difference = { sourceId, name: user.displayName, signInName: signInNameOf(user), changes }
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

function sortByName(people: PersonDifference[]): PersonDifference[] {
  const keyed = people.map((person) => ({ person, key: sortKey(person.name) }))
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ person }) => person)
}
