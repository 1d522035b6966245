import { startBreathing } from './breathe.ts'
import { type FaultList, type Place, readName, readPersonId } from './faults.ts'
import { manifestOf, openSet } from './find-format.ts'
import { type Holds, type SetMeaning, setShapes } from './formats.ts'
import type { Table } from './read-tables.ts'
import { gradeOf, partsOf, readDay, readSchoolYear, roleOf, schoolYearOf } from './read-values.ts'
import type { Roster, RosterClass, RosterPerson } from './roster.ts'
import type { RosterFormat } from './schema.ts'
import { goneIds, isGone, type SetRow, setRow } from './set-rows.ts'

/** A person while the files are read: the roles come from several of them. */
interface Found {
  row: SetRow
  sourceId: string
  isNobody: boolean
  held: { role: 'pupil' | 'staff'; schoolId: string; isPrimary: boolean } | null
  grade?: number | undefined
  birthYear?: number
  subjects: Set<string>
}

/**
 * Reads a roster that comes as several files: School Data Sync 1, 2 and 2.1, OneRoster 1.1 and 1.2. Every fault of the
 * whole set is added to `faults`; the roster holds only if there is none. Rows that their register marks as deleted
 * are left out, people without an account of their own (guardians) are counted. Files named in `unread` are there
 * but could not be read.
 */
export async function readSet(
  format: Exclude<RosterFormat, 'list'>,
  tables: readonly Table[],
  unread: ReadonlySet<string>,
  faults: FaultList,
): Promise<Roster> {
  const shape = setShapes[format]
  refuseDelta(tables, faults)
  const set = openSet(shape, tables, unread, faults)
  const breathe = startBreathing()

  async function each(holds: Holds, visit: (row: SetRow) => void): Promise<void> {
    for (const one of set.filter((file) => file.shape.holds === holds)) {
      for (const row of one.table.rows) {
        const cells = setRow(one, row)
        if (!isGone(cells)) visit(cells)
        await breathe()
      }
    }
  }
  const fileOf = (holds: Holds, role?: SetRow['fileRole']) =>
    set.find(({ shape: one }) => {
      return one.holds === holds && (!role || !one.role || one.role === role)
    })

  /** What other rows refer to, by id; and the ids of rows that are marked as deleted. */
  async function byId<Value>(holds: Holds, make: (row: SetRow, id: string) => Value) {
    const found = new Map<string, Value>()
    const firsts = new Map<string, Place>()
    await each(holds, (row) => {
      const id = row.read('id')
      const first = firsts.get(id)
      if (id === '') faults.add(row.at('id'), 'empty')
      else if (first) faults.add(row.at('id'), 'double-id', id, { first: first.row, in: first.file })
      else found.set(id, make(row, id))
      if (!first) firsts.set(id, row.at('id'))
    })
    return found
  }
  const gone = {
    schools: goneIds(set, 'schools'),
    people: goneIds(set, 'people'),
    classes: goneIds(set, 'classes'),
  }

  /** Complains about an id that stands in no other file, as far as that file could be read. */
  function isLinked(
    row: SetRow,
    meaning: SetMeaning,
    id: string,
    to: keyof typeof gone,
    ids: ReadonlyMap<string, unknown>,
  ): boolean {
    if (ids.has(id)) return true
    const file = fileOf(to, row.fileRole)
    if (id === '') faults.add(row.at(meaning), 'empty')
    else if (file && !gone[to].has(id)) faults.add(row.at(meaning), unknown[to], id, { in: file.table.file })
    return false
  }

  const schools = await byId('schools', (row) => ({
    name: row.read('name'),
    kind: row.read('kind').toLowerCase(),
  }))
  const people = await byId('people', (row, id): Found => {
    return {
      row,
      sourceId: readPersonId(id, row.at('id'), faults),
      isNobody: false,
      held: null,
      subjects: new Set(),
    }
  })
  const classRows = await byId('classes', (row) => row)

  const guardians = new Set<string>()
  await each('guardians', (row) => guardians.add(row.read('guardian')))

  function giveRole(row: SetRow, person: Found | undefined, schoolId: string): void {
    const role = row.fileRole ?? readRole(row, faults)
    if (!person || role === null) return
    const isPrimary = /^(true|primary)$/i.test(row.read('isPrimary'))
    if (role === 'nobody') person.isNobody = true
    else if (!person.held || (isPrimary && !person.held.isPrimary)) {
      person.held = { role, schoolId, isPrimary }
      person.grade = role === 'pupil' ? (gradeOf(row.read('grade')) ?? person.grade) : undefined
    }
  }
  for (const person of people.values()) {
    const { row } = person
    for (const guardian of partsOf(row.read('guardians'))) guardians.add(guardian)
    person.grade = gradeOf(row.read('grade'))
    const born = readDay(row.read('birth'))
    if (born) person.birthYear = born.year
    if (row.at('role').column === '' && !row.fileRole) continue // the roles stand in a file of their own
    const ids = row.fileRole ? [row.read('school')] : partsOf(row.read('schools'))
    const meaning = row.fileRole ? 'school' : 'schools'
    if (ids.length === 0) faults.add(row.at(meaning), 'empty')
    for (const id of ids) isLinked(row, meaning, id, 'schools', schools)
    giveRole(row, person, ids[0] ?? '')
  }
  await each('roles', (row) => {
    const id = row.read('user')
    const isKnown = isLinked(row, 'user', id, 'people', people)
    const schoolId = row.read('school')
    isLinked(row, 'school', schoolId, 'schools', schools)
    giveRole(row, isKnown ? people.get(id) : undefined, schoolId)
  })
  await each('births', (row) => {
    const person = people.get(row.read('user') || row.read('id'))
    const born = readDay(row.read('birth'))
    if (person && born) person.birthYear = born.year
  })

  const subjects = new Map<string, string[]>()
  await each('courses', (row) => subjects.set(row.read('id'), subjectsOf(row.read('subject'))))
  const classes = new Map<string, RosterClass & { members: Set<string>; subjects: string[] }>()
  const terms: number[] = []
  for (const [sourceId, row] of classRows) {
    const title = readName(row.read('title'), row.at('title'), faults, 'class')
    const schoolId = row.read('school')
    if (schoolId !== '') isLinked(row, 'school', schoolId, 'schools', schools)
    const grade = gradeOf(row.read('grade'))
    const begun = readDay(row.read('starts'))
    if (begun) terms.push(schoolYearOf(begun))
    classes.set(sourceId, {
      sourceId,
      schoolId,
      title,
      pupils: [],
      teachers: [],
      ...(row.read('kind').toLowerCase() === 'homeroom' ? { kind: 'home' } : {}),
      ...(grade === undefined ? {} : { grade }),
      members: new Set(),
      subjects: subjects.get(row.read('course')) ?? subjectsOf(row.read('subject')),
    })
  }
  await each('enrolments', (row) => {
    const one = classes.get(row.read('class'))
    const isClass = isLinked(row, 'class', row.read('class'), 'classes', classes)
    const isPerson = isLinked(row, 'user', row.read('user'), 'people', people)
    const role = row.fileRole ?? readRole(row, faults)
    const person = people.get(row.read('user'))
    if (!isClass || !isPerson || !one || !person?.held || role === null || role === 'nobody') return
    if (one.members.has(person.sourceId)) return
    one.members.add(person.sourceId)
    one[role === 'pupil' ? 'pupils' : 'teachers'].push(person.sourceId)
    if (role === 'staff') for (const subject of one.subjects) person.subjects.add(subject)
  })

  await each('years', (row) => {
    const text = row.read('year')
    const begun = readDay(row.read('starts'))
    const year = readSchoolYear(text, shape.year)
    if (year !== null) terms.push(year)
    else if (text !== '') faults.add(row.at('year'), 'year', text)
    else if (begun) terms.push(schoolYearOf(begun))
    else if (row.read('kind').toLowerCase() === 'schoolyear') faults.add(row.at('year'), 'empty')
  })

  const firstSchool = [...schools.values()].find(({ kind }) => kind === 'school') ?? [...schools.values()][0]
  return {
    schoolYear: terms.reduce<number | null>((latest, year) => Math.max(latest ?? year, year), null),
    schoolName: firstSchool?.name ?? '',
    schoolIds: [...schools.keys()],
    people: [...people].flatMap(([id, person]) => personOf(id, person) ?? []),
    classes: [...classes.values()].map(({ members: _members, subjects: _subjects, ...one }) => one),
    guardians: [...people.values()].filter(({ held }) => held === null).length,
  }

  function personOf(
    id: string,
    { row, sourceId, held, isNobody, grade, birthYear, subjects }: Found,
  ): RosterPerson | null {
    if (!held) {
      const areRolesRead =
        fileOf('roles') !== undefined || !setShapes[format].files.some(({ holds }) => holds === 'roles')
      // A role that could not be read is a fault already.
      const isTold = row.at('role').column !== ''
      if (!isNobody && !guardians.has(id) && areRolesRead && !isTold) faults.add(row.at('id'), 'no-role', id)
      return null
    }
    return {
      sourceId,
      role: held.role,
      schoolId: held.schoolId,
      givenName: readName(row.read('givenName'), row.at('givenName'), faults),
      surname: readName(row.read('surname'), row.at('surname'), faults),
      login: row.read('login').split('@')[0]?.toLowerCase() || null,
      ...(birthYear === undefined ? {} : { birthYear }),
      ...(held.role === 'pupil' && grade !== undefined ? { grade } : {}),
      ...(subjects.size > 0 ? { subjects: [...subjects] } : {}),
    }
  }
}

const unknown = { schools: 'unknown-org', people: 'unknown-user', classes: 'unknown-class' } as const

/** What only changed since the last time is no roster: everybody else would look as if they had left. */
function refuseDelta(tables: readonly Table[], faults: FaultList): void {
  for (const [property, value] of manifestOf(tables)) {
    if (property.startsWith('file.') && value === 'delta')
      faults.addFile(`${property.slice('file.'.length)}.csv`, 'delta')
  }
}

function readRole(row: SetRow, faults: FaultList): ReturnType<typeof roleOf> {
  const text = row.read('role')
  const role = roleOf(text)
  if (text === '') faults.add(row.at('role'), 'empty')
  else if (role === null) faults.add(row.at('role'), 'unknown-role', text)
  return role
}

/** Subjects by name; codes alone say nothing to anybody. */
function subjectsOf(text: string): string[] {
  return partsOf(text).filter((part) => /\p{L}{3}/u.test(part))
}
