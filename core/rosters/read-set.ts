import { type FaultList, type Place, readName, readPersonId } from './faults.ts'
import { manifestOf, openSet } from './find-format.ts'
import { setShapes } from './formats.ts'
import type { Table } from './read-tables.ts'
import { gradeOf, partsOf, readDay, readSchoolYear, roleOf, schoolYearOf } from './read-values.ts'
import type { Roster, RosterClass, RosterPerson } from './roster.ts'
import type { RosterFormat } from './schema.ts'
import { type Index, type SetReader, type SetRow, startReading } from './set-rows.ts'

/** So many people without a role are named one by one. */
const fewWithoutRole = 3

/** A person while the files are read: the roles come from several of them. */
interface Found {
  id: string
  sourceId: string
  givenName: string
  surname: string
  login: string | null
  /** Of the person's row; the names' columns stand in `nameColumns`. */
  place: Place
  isNobody: boolean
  held: { role: 'pupil' | 'staff'; schoolId: string; isPrimary: boolean } | null
  grade: number | undefined
  birthYear: number | undefined
  subjects: Set<string> | null
}

interface FoundClass extends RosterClass {
  members: Set<string>
  subjects: string[]
}

/** What is known once a kind of file is read, for the files that refer to it. */
interface Reading {
  format: Exclude<RosterFormat, 'list'>
  reader: SetReader
  faults: FaultList
  schools: Index<{ name: string; kind: string }>
  people: Index<Found>
  /** The register's ids of people who are somebody's guardian. */
  guardians: Set<string>
  nameColumns: { givenName: string; surname: string }
  /** School years that terms and sessions belong to. */
  years: number[]
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
  refuseDelta(tables, faults)
  const reader = startReading(openSet(setShapes[format], tables, unread, faults), faults)
  const schools = await reader.index('schools', (row) => ({
    name: row.read('name'),
    kind: row.read('kind').toLowerCase(),
  }))
  const nameColumns = { givenName: '', surname: '' }
  const guardians = new Set<string>()
  const people = await reader.index('people', (row, id) => {
    nameColumns.givenName = row.at('givenName').column
    nameColumns.surname = row.at('surname').column
    for (const guardian of partsOf(row.read('guardians'))) guardians.add(guardian)
    return foundPerson(row, id, schools, faults)
  })
  await reader.each('guardians', (row) => guardians.add(row.read('guardian')))
  const reading: Reading = { format, reader, faults, schools, people, guardians, nameColumns, years: [] }
  await readRoles(reading)
  const classes = await readClasses(reading)
  await readYears(reading)

  const found = [...people.byId.values()]
  const named = found.flatMap((person) => personOf(person, reading) ?? [])
  complainOfNoRole(found, reading, unread)
  const all = [...schools.byId.values()]
  return {
    schoolYear: reading.years.length > 0 ? Math.max(...reading.years) : null,
    schoolName: (all.find(({ kind }) => kind === 'school') ?? all[0])?.name ?? '',
    schoolIds: [...schools.byId.keys()],
    people: named,
    classes: classes.map(({ members: _members, subjects: _subjects, ...one }) => one),
    guardians: found.filter(({ held }) => held === null).length,
  }
}

/** What only changed since the last time is no roster: everybody else would look as if they had left. */
function refuseDelta(tables: readonly Table[], faults: FaultList): void {
  for (const [property, value] of manifestOf(tables)) {
    if (property.startsWith('file.') && value === 'delta') {
      faults.addFile(`${property.slice('file.'.length)}.csv`, 'delta')
    }
  }
}

function foundPerson(row: SetRow, id: string, schools: Reading['schools'], faults: FaultList): Found {
  const person: Found = {
    id,
    sourceId: readPersonId(id, row.at('id'), faults),
    givenName: row.read('givenName'),
    surname: row.read('surname'),
    login: row.read('login').split('@')[0]?.toLowerCase() || null,
    place: row.at('id'),
    isNobody: false,
    held: null,
    grade: gradeOf(row.read('grade')),
    birthYear: readDay(row.read('birth'))?.year,
    subjects: null,
  }
  // In some formats the roles stand in a file of their own.
  if (!row.fileRole && !row.has('role')) return person
  const meaning = row.fileRole ? 'school' : 'schools'
  const ids = partsOf(row.read(meaning))
  if (ids.length === 0) faults.add(row.at(meaning), 'empty')
  for (const schoolId of ids) schools.links(row, meaning, schoolId)
  giveRole(row, person, ids[0] ?? '', faults)
  // A role that could not be read is a fault already.
  if (!person.held) person.isNobody = true
  return person
}

function giveRole(row: SetRow, person: Found | undefined, schoolId: string, faults: FaultList): void {
  const role = row.fileRole ?? readRole(row, faults)
  if (!person || role === null) return
  const isPrimary = /^(true|primary)$/i.test(row.read('isPrimary'))
  if (role === 'nobody') person.isNobody = true
  else if (!person.held || (isPrimary && !person.held.isPrimary)) {
    person.held = { role, schoolId, isPrimary }
    person.grade = gradeOf(row.read('grade')) ?? person.grade
  }
}

function readRole(row: SetRow, faults: FaultList): ReturnType<typeof roleOf> {
  const text = row.read('role')
  const role = roleOf(text)
  if (text === '') faults.add(row.at('role'), 'empty')
  else if (role === null) faults.add(row.at('role'), 'unknown-role', text)
  return role
}

async function readRoles({ reader, people, schools, faults }: Reading): Promise<void> {
  await reader.each('roles', (row) => {
    const id = row.read('user')
    const schoolId = row.read('school')
    const isKnown = people.links(row, 'user', id)
    schools.links(row, 'school', schoolId)
    giveRole(row, isKnown ? people.byId.get(id) : undefined, schoolId, faults)
  })
  await reader.each('births', (row) => {
    const person = people.byId.get(row.read('user') || row.read('id'))
    if (person) person.birthYear = readDay(row.read('birth'))?.year ?? person.birthYear
  })
}

async function readClasses({ reader, people, schools, faults, years }: Reading): Promise<FoundClass[]> {
  const subjects = new Map<string, string[]>()
  await reader.each('courses', (row) => subjects.set(row.read('id'), subjectsOf(row.read('subject'))))
  const classes = await reader.index('classes', (row, sourceId): FoundClass => {
    const schoolId = row.read('school')
    if (schoolId !== '') schools.links(row, 'school', schoolId)
    const grade = gradeOf(row.read('grade'))
    const begins = readDay(row.read('starts'))
    if (begins) years.push(schoolYearOf(begins))
    return {
      sourceId,
      schoolId,
      title: readName(row.read('title'), row.at('title'), faults, 'class'),
      pupils: [],
      teachers: [],
      ...(row.read('kind').toLowerCase() === 'homeroom' ? { kind: 'home' } : {}),
      ...(grade === undefined ? {} : { grade }),
      members: new Set(),
      subjects: subjects.get(row.read('course')) ?? subjectsOf(row.read('subject')),
    }
  })
  await reader.each('enrolments', (row) => {
    const isClass = classes.links(row, 'class', row.read('class'))
    const isPerson = people.links(row, 'user', row.read('user'))
    const role = row.fileRole ?? readRole(row, faults)
    const one = classes.byId.get(row.read('class'))
    const person = people.byId.get(row.read('user'))
    if (!isClass || !isPerson || !one || !person?.held || role === null || role === 'nobody') return
    if (one.members.has(person.sourceId)) return
    one.members.add(person.sourceId)
    one[role === 'pupil' ? 'pupils' : 'teachers'].push(person.sourceId)
    if (role === 'pupil') return
    person.subjects ??= new Set()
    for (const subject of one.subjects) person.subjects.add(subject)
  })
  return [...classes.byId.values()]
}

/** Subjects by name; codes alone say nothing to anybody. */
function subjectsOf(text: string): string[] {
  return partsOf(text).filter((part) => /\p{L}{3}/u.test(part))
}

async function readYears({ format, reader, faults, years }: Reading): Promise<void> {
  await reader.each('years', (row) => {
    const text = row.read('year')
    const begins = readDay(row.read('starts'))
    const year = readSchoolYear(text, setShapes[format].year)
    if (year !== null) years.push(year)
    else if (text !== '') faults.add(row.at('year'), 'year', text)
    else if (begins) years.push(schoolYearOf(begins))
    else if (row.read('kind').toLowerCase() === 'schoolyear') faults.add(row.at('year'), 'empty')
  })
}

/**
 * Complains about people without any role. Who is somebody's guardian needs none; where the file is missing that says
 * who they are, that is the fault, and not each of hundreds.
 */
function complainOfNoRole(
  found: readonly Found[],
  { reader, format, faults, guardians }: Reading,
  unread: ReadonlySet<string>,
): void {
  const { files } = setShapes[format]
  if (!reader.holds('roles') && files.some(({ holds }) => holds === 'roles')) return
  const without = found.filter(({ id, held, isNobody }) => !held && !isNobody && !guardians.has(id))
  const file = files.find(({ holds }) => holds === 'guardians')?.file
  if (!file || reader.holds('guardians') || unread.has(file) || without.length < fewWithoutRole) {
    for (const { place, id } of without) faults.add(place, 'no-role', id)
    return
  }
  const names = without.slice(0, fewWithoutRole).map(({ givenName, surname }) => `${givenName} ${surname}`)
  const more = without.length - names.length
  const list = `${names.join(', ')}${more > 0 ? ` (+${more})` : ''}`
  faults.addFile(file, 'without-relationships', { n: without.length, names: list })
}

function personOf(person: Found, { faults, nameColumns }: Reading): RosterPerson | null {
  const { held, sourceId, login, grade, birthYear, subjects } = person
  if (!held) return null
  const name = (part: 'givenName' | 'surname') =>
    readName(person[part], { ...person.place, column: nameColumns[part] }, faults)
  return {
    sourceId,
    role: held.role,
    schoolId: held.schoolId,
    givenName: name('givenName'),
    surname: name('surname'),
    login,
    ...(birthYear === undefined ? {} : { birthYear }),
    ...(held.role === 'pupil' && grade !== undefined ? { grade } : {}),
    ...(subjects?.size ? { subjects: [...subjects] } : {}),
  }
}
