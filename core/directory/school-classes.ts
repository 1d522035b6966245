import type { Roster } from '../rosters/roster.ts'
import { classNameOf } from '../rosters/rules.ts'
import { memoized } from './memoized.ts'
import { slug } from './rules.ts'
import type { Said } from './schema.ts'
import type { Known } from './snapshot.ts'

/** A class of the roster with the group that belongs to it. */
export interface SchoolClass {
  /** Of the group: its mail nickname, the same as long as the class goes through school. */
  key: string
  schoolId: string
  /** What stands in the directory with each pupil: "5a". */
  name: string
  grade: number | null
  label: Said
  groupName: string
  pupils: string[]
  teachers: string[]
}

/**
 * The classes of a roster by grade and letter, then the courses. A class is known by its school, the year in which
 * it was the first grade, and its letter, so that 5a of one year and 6a of the next are one group. A course is known
 * by its id in the roster.
 */
export function classesOf(roster: Roster, known: Known['classGroups']): SchoolClass[] {
  const schoolOf = new Map(known.map((group) => [group.key, group.schoolId]))
  const used = new Set<string>()
  const slugOf = memoized(slug)
  const year = roster.schoolYear
  const yearText = year === null ? '' : ` (${year})`
  const classes = roster.classes.map((one): SchoolClass => {
    const read = classNameOf(one)
    const cohort = read && year !== null ? `${year - read.grade + 1}${slug(read.letter)}` : null
    const plainKey = `klase-${cohort ?? slug(`${one.title} ${one.sourceId}`)}`.slice(0, 60)
    const isTaken = (schoolOf.get(plainKey) ?? one.schoolId) !== one.schoolId
    const ownKey = isTaken ? `${plainKey}-${slugOf(one.schoolId)}`.slice(0, 64) : plainKey
    // Two classes that say the same of themselves are still two.
    const key = used.has(ownKey) ? `${plainKey.slice(0, 40)}-${slug(one.sourceId)}`.slice(0, 64) : ownKey
    used.add(key)
    schoolOf.set(key, one.schoolId)
    const name = read?.label ?? one.title
    return {
      key,
      schoolId: one.schoolId,
      name,
      grade: read?.grade ?? null,
      label: read
        ? { word: 'directory/class', params: { name } }
        : { word: 'directory/course', params: { name } },
      groupName: read ? `${name} klasė${yearText}` : `${one.title}${yearText}`,
      pupils: one.pupils,
      teachers: one.teachers,
    }
  })
  return classes.sort(
    (a, b) => (a.grade ?? 99) - (b.grade ?? 99) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
  )
}

/** The class that each pupil belongs to; of somebody who only takes courses, the first of them. */
export function homeClasses(classes: readonly SchoolClass[]): Map<string, SchoolClass> {
  const homes = new Map<string, SchoolClass>()
  for (const one of classes) {
    for (const pupil of one.pupils) if (!homes.has(pupil)) homes.set(pupil, one)
  }
  return homes
}
