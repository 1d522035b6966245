import { sortKey } from '../language.ts'
import type { GroupsDiff } from './diff-groups.ts'
import type { PeopleDiff } from './diff-people.ts'
import type { Matches } from './match-accounts.ts'
import { displayNameOf } from './rules.ts'
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
  homes: ReadonlyMap<string, SchoolClass>
  people: PeopleDiff
  groups: GroupsDiff
}): ClassDifference[] {
  const { matches, classes, homes, people, groups } = plan
  const differenceOf = (sourceId: string, name: string): PersonDifference[] => {
    const changes = [...people.changes.of(sourceId), ...groups.changes.of(sourceId)]
    return changes.length === 0
      ? []
      : [{ sourceId, name, signInName: people.signInNames.get(sourceId) ?? '', changes }]
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
  for (const person of matches.people) {
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
      section('/leavers', null, { word: 'directory/leavers', params: {} }).push(
        ...difference.map((one) => (user.department ? { ...one, className: user.department } : one)),
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
