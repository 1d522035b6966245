import type { Roster, RosterClass } from './roster.ts'
import { classKey } from './rules.ts'

/**
 * A list often names pupils only, or staff only. Whoever it does not speak of is taken over from the roster before
 * it, so that nobody looks as if they had left because a file said nothing about them.
 */
export function carryOver(
  list: Roster,
  before: Roster | null,
): { roster: Roster; carriedOver: { pupils: number; staff: number } } {
  const speaksOf = (role: 'pupil' | 'staff') => list.people.some((person) => person.role === role)
  const kept = (before?.people ?? []).filter(
    (person) => list.schoolIds.includes(person.schoolId) && !speaksOf(person.role),
  )
  const ids = new Set(kept.map(({ sourceId }) => sourceId))
  const count = (role: 'pupil' | 'staff') => kept.filter((person) => person.role === role).length
  const passed = (list.schoolYear ?? 0) - (before?.schoolYear ?? list.schoolYear ?? 0)
  return {
    roster: {
      ...list,
      // A list of staff says nothing about the year in which the pupils are.
      schoolYear: before && !speaksOf('pupil') ? before.schoolYear : list.schoolYear,
      people: [...list.people, ...kept],
      ...(kept.length > 0 ? { carried: [...new Set(kept.map(({ role }) => role))] } : {}),
      classes: before
        ? joinClasses(list.classes, before.classes, ids, speaksOf('pupil'), passed)
        : list.classes,
    },
    carriedOver: { pupils: count('pupil'), staff: count('staff') },
  }
}

/** Gives classes the people who were carried over: a class that went up keeps its teacher. */
function joinClasses(
  classes: readonly RosterClass[],
  before: readonly RosterClass[],
  ids: ReadonlySet<string>,
  arePupilsNew: boolean,
  passed: number,
): RosterClass[] {
  const still = (list: readonly string[]) => list.filter((id) => ids.has(id))
  const years = arePupilsNew ? passed : 0
  const old = new Map(before.map((one) => [classKey(one, years), one]))
  const joined = classes.map((one) => {
    const was = old.get(classKey(one, 0))
    old.delete(classKey(one, 0))
    if (!was) return one
    return {
      ...one,
      pupils: [...one.pupils, ...still(was.pupils)],
      teachers: [...one.teachers, ...still(was.teachers)],
    }
  })
  const left = [...old.values()].map((one) => ({
    ...one,
    pupils: still(one.pupils),
    teachers: still(one.teachers),
  }))
  return arePupilsNew ? joined : [...joined, ...left]
}
