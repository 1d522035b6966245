import type { Roster, RosterClass, RosterPerson } from './roster.ts'
import { type ClassName, classKey, classNameOf } from './rules.ts'

/** A person of a comparison, as people call them. */
export interface ComparedPerson {
  sourceId: string
  name: string
  role: 'pupil' | 'staff'
  className: string | null
}

/** What is different in a roster from the one before it. */
export interface RosterDifference {
  newcomers: ComparedPerson[]
  leavers: ComparedPerson[]
  /** Those of the leavers whose class was the highest and who had to leave. */
  graduates: ComparedPerson[]
  /** Classes that went up with those who stayed: 5a became 6a. */
  promotions: { from: string; to: string; pupils: number }[]
  /** Pupils who did not go where their class went. */
  classChanges: (ComparedPerson & { from: string | null })[]
  nameChanges: (ComparedPerson & { from: string })[]
  /** Who came to lead a class or course, and who stopped. */
  teachers: { className: string; came: string[]; left: string[] }[]
  /** Classes that had a teacher and have none now. */
  teacherless: string[]
  /** How many of the newcomers have the same name as a leaver: probably the register's numbers have changed. */
  renumbered: number
}

/** Compares a roster with an earlier one, as far as both speak of the same schools. */
export function diffRosters(before: Roster, now: Roster): RosterDifference {
  const old = look(before, now.schoolIds)
  const here = look(now, now.schoolIds)
  const oldNames = new Set<string>()
  const difference: RosterDifference = {
    newcomers: [],
    leavers: [],
    graduates: [],
    promotions: [],
    classChanges: [],
    nameChanges: [],
    teachers: [],
    teacherless: [],
    renumbered: 0,
  }
  const highest = Math.max(0, ...[...old.homes.values()].map(({ name }) => name?.grade ?? 0))
  const hasTurned = (now.schoolYear ?? 0) > (before.schoolYear ?? 0)
  for (const [sourceId, person] of old.people) {
    if (here.people.has(sourceId)) continue
    oldNames.add(fullName(person))
    const isGraduate = hasTurned && highest > 0 && old.homes.get(sourceId)?.name?.grade === highest
    difference[isGraduate ? 'graduates' : 'leavers'].push(old.compared(person))
  }
  const moves = new Map<string, { from: string; to: string; sourceIds: string[] }>()
  for (const [sourceId, person] of here.people) {
    const was = old.people.get(sourceId)
    if (!was) {
      difference.newcomers.push(here.compared(person))
      if (oldNames.has(fullName(person))) difference.renumbered += 1
      continue
    }
    if (fullName(was) !== fullName(person)) {
      difference.nameChanges.push({ ...here.compared(person), from: fullName(was) })
    }
    const from = old.homes.get(sourceId)
    const to = here.homes.get(sourceId)
    if (!to || (from && isSame(from, to))) continue
    if (from && wentUp(from.name, to.name)) {
      const key = `${from.title} ${to.title}`
      const move = moves.get(key) ?? { from: from.title, to: to.title, sourceIds: [] }
      moves.set(key, move)
      move.sourceIds.push(sourceId)
    } else {
      difference.classChanges.push({ ...here.compared(person), from: from?.title ?? null })
    }
  }
  difference.promotions = [...moves.values()].map(({ from, to, sourceIds }) => ({
    from,
    to,
    pupils: sourceIds.length,
  }))
  const { teachers, teacherless } = diffTeachers(before, now, old, here)
  return { ...difference, teachers, teacherless }
}

type Look = ReturnType<typeof look>

/** A roster by people, with the home class of each pupil; only of the schools that are compared. */
function look(roster: Roster, schoolIds: readonly string[]) {
  const people = new Map(
    roster.people
      .filter((person) => schoolIds.includes(person.schoolId))
      .map((person) => [person.sourceId, person]),
  )
  const homes = new Map<string, Home>()
  for (const one of roster.classes) {
    const home = homeOf(one)
    for (const pupil of one.pupils) {
      if (home.isHome || !homes.has(pupil)) homes.set(pupil, home)
    }
  }
  const compared = (person: RosterPerson): ComparedPerson => ({
    sourceId: person.sourceId,
    name: fullName(person),
    role: person.role,
    className: homes.get(person.sourceId)?.title ?? null,
  })
  return { people, homes, compared }
}

interface Home {
  name: ClassName | null
  title: string
  isHome: boolean
}

function homeOf(one: RosterClass): Home {
  const name = classNameOf(one)
  return { name, title: name?.label ?? one.title, isHome: name !== null || one.kind === 'home' }
}

function fullName({ givenName, surname }: RosterPerson): string {
  return `${givenName} ${surname}`
}

/** 12a and IVa are one class. */
function isSame(from: Home, to: Home): boolean {
  if (!from.name || !to.name) return from.title === to.title
  return from.name.grade === to.name.grade && from.name.letter === to.name.letter
}

/** A year higher with the same letter: the way of a class, not of a pupil. */
function wentUp(from: ClassName | null, to: ClassName | null): boolean {
  return from !== null && to !== null && to.grade === from.grade + 1 && to.letter === from.letter
}

/** Teachers by class: a class that went up is compared with what it was. */
function diffTeachers(
  before: Roster,
  now: Roster,
  old: Look,
  here: Look,
): Pick<RosterDifference, 'teachers' | 'teacherless'> {
  const passed = (now.schoolYear ?? 0) - (before.schoolYear ?? 0)
  const led = new Map(before.classes.map((one) => [classKey(one, passed), one.teachers]))
  const nameIn = (people: Look['people']) => (id: string) => {
    const person = people.get(id)
    return person ? fullName(person) : []
  }
  const teacherless: string[] = []
  const teachers = now.classes.flatMap((one) => {
    const was = led.get(classKey(one, 0))
    if (!was) return []
    const came = one.teachers.filter((id) => !was.includes(id)).flatMap(nameIn(here.people))
    const left = was.filter((id) => !one.teachers.includes(id)).flatMap(nameIn(old.people))
    if (was.length > 0 && one.teachers.length === 0) teacherless.push(homeOf(one).title)
    return came.length + left.length === 0 ? [] : { className: homeOf(one).title, came, left }
  })
  return { teachers, teacherless }
}
