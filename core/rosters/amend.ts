import type { Amendment, Roster, RosterClass } from './roster.ts'
import { classNameOf } from './rules.ts'

/**
 * A roster with what the school has decided since: who came, left, went to another class or has another name. An
 * amendment holds as long as the register says what it said then; once it says something else, the register is right.
 */
export function amend(roster: Roster, amendments: readonly Amendment[]): Roster {
  const mine = amendments.filter(({ schoolId }) => roster.schoolIds.includes(schoolId))
  const ofYear = mine.filter(({ schoolYear }) => schoolYear === roster.schoolYear)
  const of = (kind: Amendment['kind'], from = ofYear) => from.filter((one) => one.kind === kind)
  const joined = of('joined').reduce(join, roster)
  const moved = of('moved').reduce(move, joined)
  const renamed = of('renamed', mine).reduce(rename, moved)
  return without(renamed, new Set(of('left').map(({ sourceId }) => sourceId)))
}

function join(roster: Roster, { sourceId, schoolId, is }: Amendment): Roster {
  if (roster.people.some((person) => person.sourceId === sourceId)) return roster
  const { givenName = '', surname = '', role = 'pupil' } = is
  const person = { sourceId, role, schoolId, givenName, surname, login: null }
  const people = [...roster.people, person]
  const home = role === 'pupil' && is.className ? classCalled(roster, schoolId, is.className) : undefined
  return { ...roster, people, classes: home ? withPupil(roster.classes, home, sourceId) : roster.classes }
}

function move(roster: Roster, { sourceId, schoolId, is, was }: Amendment): Roster {
  const home = homeOf(roster, sourceId)
  const next = classCalled(roster, schoolId, is.className ?? '')
  if (!next || (home && labelOf(home) !== was.className)) return roster
  const left = roster.classes.map((one) =>
    one === home ? { ...one, pupils: one.pupils.filter((id) => id !== sourceId) } : one,
  )
  return { ...roster, classes: withPupil(left, next, sourceId) }
}

function rename(roster: Roster, { sourceId, is, was }: Amendment): Roster {
  const { givenName = '', surname = '' } = is
  const isAsWas = (person: Roster['people'][number]) =>
    person.sourceId === sourceId && person.givenName === was.givenName && person.surname === was.surname
  if (!roster.people.some(isAsWas)) return roster
  const people = roster.people.map((person) => (isAsWas(person) ? { ...person, givenName, surname } : person))
  return { ...roster, people }
}

function without(roster: Roster, gone: ReadonlySet<string>): Roster {
  if (gone.size === 0) return roster
  const stays = (id: string) => !gone.has(id)
  return {
    ...roster,
    people: roster.people.filter(({ sourceId }) => stays(sourceId)),
    classes: roster.classes.map((one) => ({
      ...one,
      pupils: one.pupils.filter(stays),
      teachers: one.teachers.filter(stays),
    })),
  }
}

function withPupil(classes: readonly RosterClass[], into: RosterClass, sourceId: string): RosterClass[] {
  return classes.map((one) =>
    one.sourceId === into.sourceId && !one.pupils.includes(sourceId)
      ? { ...one, pupils: [...one.pupils, sourceId] }
      : one,
  )
}

const labelOf = (one: RosterClass) => classNameOf(one)?.label ?? null

/** The class of a school that is called so; never a course. */
export function classCalled(roster: Roster, schoolId: string, label: string): RosterClass | undefined {
  return roster.classes.find((one) => one.schoolId === schoolId && labelOf(one) === label)
}

/** The class in which a pupil is at home; undefined for somebody who only takes courses. */
export function homeOf(roster: Roster, sourceId: string): RosterClass | undefined {
  return roster.classes.find((one) => labelOf(one) !== null && one.pupils.includes(sourceId))
}
