import type { Db } from '../context.ts'
import { rostersInForce } from '../directory/in-force-store.ts'
import { classesOf, homeClasses, type SchoolClass } from '../directory/school-classes.ts'
import { allClassGroups } from '../directory/store.ts'
import { Refusal } from '../refusal.ts'
import type { Roster } from '../rosters/roster.ts'
import { readClassName } from '../rosters/rules.ts'
import { knownSchools } from '../rosters/store.ts'
import { teachersOf } from './make-slips.ts'
import { isRenewing } from './store.ts'

/** A class of the roster that its school follows; `pupils` are those who belong to it, not who only take a course. */
export interface ClassInForce {
  one: SchoolClass
  roster: Roster
  /** What people call it: the school stands beside it where two schools have such a class. */
  name: string
  place: number
}

/** The classes that the schools have now, each school's in their order. */
export async function classesInForce(db: Db): Promise<ClassInForce[]> {
  const groups = await allClassGroups(db)
  const found: Omit<ClassInForce, 'name'>[] = []
  for (const { document: roster } of await rostersInForce(db)) {
    const classes = classesOf(roster, groups)
    const homes = homeClasses(classes)
    for (const [place, one] of classes.entries()) {
      const pupils = one.pupils.filter((pupil) => homes.get(pupil) === one)
      found.push({ one: { ...one, pupils }, roster, place })
    }
  }
  const counts = new Map<string, number>()
  for (const { one } of found) counts.set(one.name, (counts.get(one.name) ?? 0) + 1)
  const schools = await knownSchools(db)
  return found.map((each) => {
    const { name, schoolId } = each.one
    const school = schools.find(({ id }) => id === schoolId)?.name ?? schoolId
    return { ...each, name: counts.get(name) === 1 ? name : `${name} (${school})` }
  })
}

/** The class that is called so, however it is written: "5 A" is 5a. */
export function classCalled(classes: readonly ClassInForce[], text: string): ClassInForce | undefined {
  const wanted = readClassName(text)?.label ?? text.trim()
  return classes.find(({ name }) => name === wanted || name === text.trim())
}

/**
 * Refuses new passwords for a class that there is not, that has no pupils, whose new passwords are being made, or that
 * whoever asks does not teach. `askedBy` is null for the specialist, who may ask for any class.
 */
export async function refuseClassPasswords(db: Db, className: string, askedBy: string | null): Promise<void> {
  const classes = await classesInForce(db)
  const teachers = await teachersOf(
    db,
    classes.map(({ one }) => one),
  )
  const own = classes.filter(({ one }) => askedBy === null || teachers.get(one.key)?.includes(askedBy))
  const found = classCalled(own, className)
  if (!found) {
    const list = own.map(({ name }) => name).join(', ')
    if (list === '') throw refused(askedBy === null ? 'slips/refused.no-classes' : 'slips/refused.not-yours')
    throw refused('slips/refused.which-class', { className, list })
  }
  if (found.one.pupils.length === 0) throw refused('slips/refused.no-pupils', { className: found.name })
  if (await isRenewing(db, found.one.key)) throw refused('slips/refused.renewing', { className: found.name })
}

type Because =
  | 'slips/refused.no-classes'
  | 'slips/refused.not-yours'
  | 'slips/refused.which-class'
  | 'slips/refused.no-pupils'
  | 'slips/refused.renewing'

function refused(word: Because, params: { className?: string; list?: string } = {}): Refusal {
  return new Refusal('invalid', word, params, [{ field: 'fields.ofClass', word, params }])
}
