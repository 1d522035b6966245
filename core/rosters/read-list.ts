import { plainText } from '../language.ts'
import { type FaultList, fingerprint, type Place, readName, readPersonId } from './faults.ts'
import { isCalledStaff } from './guess-columns.ts'
import { placeOf, readCell, type Table, type TableRow } from './read-tables.ts'
import { partsOf, readDay, roleOf } from './read-values.ts'
import type { Roster, RosterClass, RosterPerson } from './roster.ts'
import { classNameOf, isNoClass, readClassName, settleGrades } from './rules.ts'
import type { ColumnMapping, ColumnMeaning } from './schema.ts'

/** A table of people, with what its columns mean. */
export interface ExplainedTable {
  table: Table
  mapping: Pick<ColumnMapping, 'people' | 'meanings'>
}

/**
 * The name under which a table's columns are remembered: its headers, and whether it is called after staff, since
 * pupils and staff may stand under the same headers.
 */
export function signatureOf(table: Table): string {
  const headers = table.headers.map((header) => plainText(header))
  return fingerprint([...headers, isCalledStaff(table) ? 'staff' : ''].join('\n'))
}

/** The school that a list is of where it does not say, the year it is for, and the schools that are known. */
export interface ListSchool {
  id: string
  name: string
  year: number | null
  known: readonly { id: string; name: string }[]
}

interface ListRow {
  read(meaning: ColumnMeaning): string
  at(meaning: ColumnMeaning): Place
}

/** A person of a list with the classes that stand beside them. */
interface Listed {
  person: RosterPerson
  titles: string[]
  place: Place
}

/**
 * Reads lists of people, as diaries, registers and offices export them. Every fault is added to `faults`; the roster
 * holds only if there is none. A list says nothing about its school, unless a column does: `school` is the one that
 * is meant.
 */
export async function readList(
  tables: readonly ExplainedTable[],
  school: ListSchool,
  faults: FaultList,
): Promise<Roster> {
  const listed = new Map<string, Listed>()
  let guardians = 0
  for (const one of tables) {
    let heading = readClassName(one.table.title) ? one.table.title : ''
    for await (const part of one.table.rows()) {
      for (const row of part) {
        const alone = onlyCell(row)
        if (alone !== null) {
          // Diaries put the class over its pupils, and "864 in all" under everybody.
          const title = alone.replace(/^(klasė|grupė|class)\s*:?\s*/i, '')
          if (readClassName(title)) heading = title
          continue
        }
        const read = readRow(one, row, heading, school, faults)
        if (read === null) guardians += 1
        else addListed(listed, read, faults)
      }
    }
  }
  const found = [...listed.values()]
  const schoolIds = [...new Set(found.map(({ person }) => person.schoolId))]
  const [first = school.id] = schoolIds
  return {
    schoolYear: school.year,
    schoolName: [school, ...school.known].find(({ id }) => id === first)?.name ?? first,
    schoolIds,
    people: found.map(({ person }) => person),
    classes: classesOf(found),
    guardians,
  }
}

/** The text of a row that holds no other; null for rows of people. */
function onlyCell(row: TableRow): string | null {
  const filled = row.cells.flatMap((_, at) => readCell(row, at) || [])
  return filled.length === 1 ? (filled[0] ?? null) : null
}

/** Reads one person; null for a guardian. */
function readRow(
  { table, mapping }: ExplainedTable,
  cells: TableRow,
  heading: string,
  school: ListSchool,
  faults: FaultList,
): Listed | null {
  const index = (meaning: ColumnMeaning) => mapping.meanings.indexOf(meaning)
  const row: ListRow = {
    read: (meaning) => (index(meaning) === -1 ? '' : readCell(cells, index(meaning))),
    at: (meaning) => placeOf(table, cells, index(meaning)),
  }
  const has = (meaning: ColumnMeaning) => index(meaning) !== -1
  const role = readListRole(row.read('role'), mapping.people)
  if (role === 'nobody') return null
  const { givenName, surname } = readNames(row, has, faults)
  const born = readDay(row.read('birthDate'))
  if (!born && row.read('birthDate') !== '') faults.add(row.at('birthDate'), 'day', row.read('birthDate'))
  const titles =
    role === 'pupil' ? [`${row.read('class')}${row.read('letter')}` || heading] : partsOf(row.read('class'))
  if (role === 'pupil' && titles[0] === '') faults.add(row.at('class'), has('class') ? 'empty' : 'no-class')
  if (titles.some(isNoClass)) faults.add(row.at('class'), 'unlikely-class', titles.find(isNoClass))
  if (has('school') && row.read('school') === '') faults.add(row.at('school'), 'empty')
  const subjects = partsOf(row.read('subject'))
  const buildings = partsOf(row.read('building'))
  const grade = role === 'pupil' ? readClassName(titles[0] ?? '')?.grade : undefined
  const { id, place } = identify(row, has, `${givenName} ${surname}`, faults)
  return {
    titles: titles.filter((title) => title !== ''),
    place,
    person: {
      sourceId: id,
      role,
      schoolId: schoolOf(row.read('school'), school),
      givenName,
      surname,
      login: row.read('login').split('@')[0]?.toLowerCase() || null,
      ...(born ? { birthYear: born.year } : {}),
      ...(grade === undefined ? {} : { grade }),
      ...(role === 'staff' && subjects.length > 0 ? { subjects } : {}),
      ...(role === 'staff' && buildings.length > 0 ? { buildings } : {}),
    },
  }
}

/** Lists call a school by its name; where it is known by an id already, it stays that. */
function schoolOf(text: string, school: ListSchool): string {
  if (text === '') return school.id
  const plain = plainText(text)
  return school.known.find(({ id, name }) => id === text || plainText(name) === plain)?.id ?? text
}

/** A list's word for a role may be any post of the school: whoever is neither pupil nor guardian works there. */
function readListRole(text: string, otherwise: 'pupil' | 'staff'): 'pupil' | 'staff' | 'nobody' {
  if (text === '') return otherwise
  if (/^(mokin|moksleiv)/i.test(text)) return 'pupil'
  return roleOf(text) ?? 'staff'
}

function readNames(row: ListRow, has: (meaning: ColumnMeaning) => boolean, faults: FaultList) {
  const whole = has('surnameFirst') ? 'surnameFirst' : 'givenNameFirst'
  if (has('givenName') && has('surname')) {
    const part = (meaning: 'givenName' | 'surname') =>
      readName(properCase(row.read(meaning)), row.at(meaning), faults)
    return { givenName: part('givenName'), surname: part('surname') }
  }
  const text = readName(row.read(whole).replace(/,/g, ' ').trim(), row.at(whole), faults)
  const words = text.split(' ').map(properCase)
  if (text !== '' && words.length < 2) faults.add(row.at(whole), 'one-name', text)
  const surname = (whole === 'surnameFirst' ? words.shift() : words.pop()) ?? ''
  return { givenName: words.join(' '), surname }
}

/** Registers like to shout: JONAITIS is Jonaitis. */
function properCase(name: string): string {
  if (name.length < 2 || name !== name.toUpperCase()) return name
  return name
    .toLowerCase()
    .replace(/(^|[\s\-'’])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
}

/** By what a person is known from year to year: the register's number, else the name with the day of birth, else an address. */
function identify(
  row: ListRow,
  has: (meaning: ColumnMeaning) => boolean,
  name: string,
  faults: FaultList,
): { id: string; place: Place } {
  if (has('id')) return { id: readPersonId(row.read('id'), row.at('id'), faults), place: row.at('id') }
  const meaning = has('birthDate') ? 'birthDate' : has('login') ? 'login' : 'email'
  const text = row.read(meaning)
  if (text === '') faults.add(row.at(meaning), 'empty')
  const day = readDay(text)
  const known =
    meaning === 'birthDate' ? `${plainText(name)} ${day?.year}-${day?.month}-${day?.day}` : text.toLowerCase()
  return { id: fingerprint(known), place: row.at(meaning) }
}

/** Teachers stand in a list once for each subject or class; pupils once. */
function addListed(listed: Map<string, Listed>, read: Listed, faults: FaultList): void {
  const { person, titles, place } = read
  if (person.sourceId === '') return
  const before = listed.get(person.sourceId)
  if (!before) return void listed.set(person.sourceId, read)
  const isSame = before.person.givenName === person.givenName && before.person.surname === person.surname
  const at = { first: before.place.row, in: before.place.file }
  const named = ({ givenName, surname }: RosterPerson) => `${givenName} ${surname}`
  if (!isSame) {
    const more = { ...at, one: named(before.person), two: named(person) }
    faults.add(place, 'shared-number', person.sourceId, more)
    return
  }
  if (person.role === 'pupil' || before.person.role === 'pupil') {
    faults.add(place, 'double-person', undefined, { ...at, name: named(person) })
    return
  }
  const join = (one: readonly string[] = [], two: readonly string[] = []) => [...new Set([...one, ...two])]
  const subjects = join(before.person.subjects, person.subjects)
  const buildings = join(before.person.buildings, person.buildings)
  if (subjects.length > 0) before.person.subjects = subjects
  if (buildings.length > 0) before.person.buildings = buildings
  before.titles = join(before.titles, titles)
}

/** The classes that stand beside people; "5b", "5 B" and "5-b kl." are one. */
function classesOf(listed: readonly Listed[]): RosterClass[] {
  const gradeOf = settleGrades([...new Set(listed.flatMap(({ titles }) => titles))])
  const schools = new Set(listed.map(({ person }) => person.schoolId))
  const classes = new Map<string, RosterClass>()
  for (const { person, titles } of listed) {
    for (const title of titles) {
      const grade = gradeOf(title)
      const name = classNameOf({ title, ...(grade === undefined ? {} : { grade }) })?.label ?? title
      const sourceId = schools.size > 1 ? `${name} ${person.schoolId}` : name
      const one = classes.get(sourceId) ?? {
        sourceId,
        schoolId: person.schoolId,
        title: name,
        pupils: [],
        teachers: [],
        kind: 'home',
        ...(grade === undefined ? {} : { grade }),
      }
      classes.set(sourceId, one)
      const list = one[person.role === 'pupil' ? 'pupils' : 'teachers']
      if (list.at(-1) !== person.sourceId) list.push(person.sourceId)
      if (person.role === 'pupil' && grade !== undefined) person.grade = grade
    }
  }
  return [...classes.values()]
}
