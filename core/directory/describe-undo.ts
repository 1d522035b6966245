import type { ClassDifference, Said } from './schema.ts'
import type { SchoolClass } from './school-classes.ts'
import type { Undo } from './undo.ts'

/** What an undo changes, by class and person as the plan that it takes back showed them. */
export function describeUndo(
  { changes, groupChanges }: Pick<Undo, 'changes' | 'groupChanges'>,
  shown: readonly ClassDifference[],
  classes: readonly SchoolClass[],
): ClassDifference[] {
  const open = new Map(groupChanges)
  /** What happens to the group of the first class that is called so and was not told yet. */
  const changesOf = (name: string | null): Said[] => {
    const one = classes.find((each) => each.name === name && open.has(each.key))
    const said = open.get(one?.key ?? '') ?? []
    open.delete(one?.key ?? '')
    return said
  }
  const sections = shown.map((section): ClassDifference => {
    const people = section.people.flatMap((person) => {
      const said = changes.get(person.sourceId)
      return said ? [{ ...person, changes: said }] : []
    })
    return { ...section, changes: section.name === null ? [] : changesOf(section.name), people }
  })
  const others = [...open.values()].flat()
  if (others.length > 0) {
    const label: Said = { word: 'directory/other-groups', params: {} }
    sections.push({ name: null, label, changes: others, people: [] })
  }
  return sections.filter((section) => section.people.length > 0 || section.changes.length > 0)
}
