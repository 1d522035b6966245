import { type CsvRow, type CsvTable, type RosterFault, type RosterFile, readCsv } from './read-csv.ts'
import type { Roster, RosterClass, RosterPerson } from './roster.ts'
import { isPersonalCode, startsLikeFormula } from './rules.ts'

/** The files of School Data Sync v2.1 that accounts are made from, and the columns that must be there. */
const needed = {
  'orgs.csv': ['sourcedId', 'name'],
  'users.csv': ['sourcedId', 'givenName', 'familyName'],
  'roles.csv': ['userSourcedId', 'orgSourcedId', 'role'],
} as const
const optional = {
  'classes.csv': ['sourcedId', 'title'],
  'enrollments.csv': ['classSourcedId', 'userSourcedId', 'role'],
  'relationships.csv': ['relationshipUserSourcedId'],
  'academicSessions.csv': ['type', 'schoolYear'],
} as const
const columns: Readonly<Record<string, readonly string[]>> = { ...needed, ...optional }

const pupilRoles = ['student', 'pupil']
const guardianRoles = [
  'guardian',
  'parent',
  'relative',
  'aunt',
  'uncle',
  'grandparent',
  'sibling',
  'doctor',
  'emergencycontact',
]
const staffRoles = [
  'teacher', 'staff', 'administrator', 'aide', 'professor', 'faculty', 'principal', 'proctor', 'counselor', 'coach',
  'nurse', 'substitute', 'tutor', 'lecturer', 'instructor', 'adjunct', 'chair', 'researcher', 'paraprofessional',
  'teachingassistant', 'officestaff', 'itadmin', 'siteadministrator', 'districtadministrator', 'systemadministrator', 'other',
] // biome-ignore format: a plain list

const longestId = 16
const longestName = 64
const longestTitle = 120

/**
 * Reads a set of School Data Sync v2.1 files (learn.microsoft.com/schooldatasync/sds-v2.1-csv-file-format). Every
 * fault of the whole set comes at once. Files that no account depends on are left alone; users without a role who
 * are guardians are counted only.
 */
export function readSds(files: readonly RosterFile[]): { roster: Roster } | { faults: RosterFault[] } {
  const faults: RosterFault[] = []
  const tables = openTables(files, faults)
  const table = (name: keyof typeof columns) => tables.get(name)?.rows ?? []
  const fault = (
    file: string,
    { row }: { row: number },
    column: string,
    word: FaultWord,
    value = '',
    more = {},
  ) => faults.push({ file, row, column, word: `rosters/fault.${word}`, value, more })

  /** Reads an id that other rows refer to; complains when it is empty, too long, personal or there twice. */
  function keyed(file: string, word: 'id' | 'person'): Map<string, CsvRow> {
    const found = new Map<string, CsvRow>()
    for (const row of table(file)) {
      const id = row.read('sourcedId')
      const first = found.get(id)
      if (id === '') fault(file, row, 'sourcedId', 'empty')
      else if (first) fault(file, row, 'sourcedId', 'double-id', id, { first: first.row })
      else found.set(id, row)
      if (word === 'person' && id.length > longestId) fault(file, row, 'sourcedId', 'long-id', id)
      if (word === 'person' && isPersonalCode(id)) fault(file, row, 'sourcedId', 'personal-code')
    }
    return found
  }

  function named(file: string, row: CsvRow, column: string, longest: number): string {
    const text = row.read(column).replace(/\s+/g, ' ')
    if (text === '') fault(file, row, column, 'empty')
    else if (startsLikeFormula(text)) fault(file, row, column, 'formula')
    else if (text.length > longest) fault(file, row, column, 'long', '', { max: longest })
    return text
  }

  /** Reads an id that must stand in another file, as far as that file could be read. */
  function linked(file: string, row: CsvRow, column: string, to: keyof typeof links): string {
    const id = row.read(column)
    const { word, ids } = links[to]
    if (id === '') fault(file, row, column, 'empty')
    else if (tables.has(to) && !ids.has(id)) fault(file, row, column, word, id)
    return id
  }

  const orgs = keyed('orgs.csv', 'id')
  const users = keyed('users.csv', 'person')
  const classRows = keyed('classes.csv', 'id')
  const links = {
    'orgs.csv': { ids: orgs, word: 'unknown-org' },
    'users.csv': { ids: users, word: 'unknown-user' },
    'classes.csv': { ids: classRows, word: 'unknown-class' },
  } as const
  const guardians = new Set(table('relationships.csv').map((row) => row.read('relationshipUserSourcedId')))

  const roles = new Map<string, { role: 'pupil' | 'staff'; schoolId: string; isPrimary: boolean }>()
  for (const row of table('roles.csv')) {
    const userId = linked('roles.csv', row, 'userSourcedId', 'users.csv')
    const schoolId = linked('roles.csv', row, 'orgSourcedId', 'orgs.csv')
    const role = roleOf(row.read('role'))
    if (role === null)
      fault('roles.csv', row, 'role', row.read('role') === '' ? 'empty' : 'unknown-role', row.read('role'))
    else if (role === 'guardian') guardians.add(userId)
    const isPrimary = row.read('isPrimary').toLowerCase() === 'true'
    const before = roles.get(userId)
    if ((role === 'pupil' || role === 'staff') && (!before || (isPrimary && !before.isPrimary))) {
      roles.set(userId, { role, schoolId, isPrimary })
    }
  }

  const people: RosterPerson[] = []
  for (const [sourceId, row] of users) {
    const held = roles.get(sourceId)
    if (!held) {
      if (!guardians.has(sourceId) && tables.has('roles.csv'))
        fault('users.csv', row, 'sourcedId', 'no-role', sourceId)
      continue
    }
    people.push({
      sourceId,
      role: held.role,
      schoolId: held.schoolId,
      givenName: named('users.csv', row, 'givenName', longestName),
      surname: named('users.csv', row, 'familyName', longestName),
      login: row.read('username').split('@')[0]?.toLowerCase() || null,
    })
  }

  const classes = new Map<string, RosterClass>()
  for (const [sourceId, row] of classRows) {
    const title = named('classes.csv', row, 'title', longestTitle)
    const schoolId = row.read('orgSourcedId') && linked('classes.csv', row, 'orgSourcedId', 'orgs.csv')
    classes.set(sourceId, { sourceId, schoolId, title, pupils: [], teachers: [] })
  }
  for (const row of table('enrollments.csv')) {
    const classId = linked('enrollments.csv', row, 'classSourcedId', 'classes.csv')
    const userId = linked('enrollments.csv', row, 'userSourcedId', 'users.csv')
    const role = roleOf(row.read('role'))
    if (role === null)
      fault(
        'enrollments.csv',
        row,
        'role',
        row.read('role') === '' ? 'empty' : 'unknown-role',
        row.read('role'),
      )
    const list = classes.get(classId)?.[role === 'pupil' ? 'pupils' : 'teachers']
    if (role !== 'guardian' && roles.has(userId) && list && !list.includes(userId)) list.push(userId)
  }

  const years = table('academicSessions.csv').flatMap((row) => {
    const text = row.read('schoolYear')
    if (row.read('type').toLowerCase() !== 'schoolyear' && text === '') return []
    if (/^(19|20)\d\d$/.test(text)) return [Number(text)]
    fault('academicSessions.csv', row, 'schoolYear', text === '' ? 'empty' : 'year', text)
    return []
  })

  if (faults.length > 0) return { faults }
  return {
    roster: {
      schoolYear: years.length > 0 ? Math.max(...years) : null,
      schoolName: table('orgs.csv')[0]?.read('name') ?? '',
      schoolIds: [...orgs.keys()],
      people,
      classes: [...classes.values()],
      guardians: [...users.keys()].filter((id) => !roles.has(id)).length,
    },
  }
}

type FaultWord =
  | 'empty' | 'double-id' | 'long-id' | 'personal-code' | 'unknown-user' | 'unknown-class' | 'unknown-org'
  | 'unknown-role' | 'no-role' | 'formula' | 'long' | 'year' // biome-ignore format: a plain list

function openTables(files: readonly RosterFile[], faults: RosterFault[]): Map<string, CsvTable> {
  const tables = new Map<string, CsvTable>()
  for (const [known, wanted] of Object.entries(columns)) {
    const [file, second] = files.filter(({ name }) => baseName(name) === known.toLowerCase())
    const complain = (word: 'missing-file' | 'double-file' | 'empty-file') =>
      faults.push({ file: known, row: 1, column: '', word: `rosters/fault.${word}` })
    if (second) complain('double-file')
    const isNeeded =
      known in needed ||
      (known === 'classes.csv' && files.some(({ name }) => baseName(name) === 'enrollments.csv'))
    if (!file && isNeeded) complain('missing-file')
    if (!file) continue
    const table = readCsv({ name: known, bytes: file.bytes }, wanted)
    if (Array.isArray(table)) faults.push(...table)
    else if (table.rows.length === 0 && known in needed) complain('empty-file')
    else tables.set(known, table)
  }
  return tables
}

/** The name without its folders: browsers send the folder's name too. */
function baseName(path: string): string {
  return path.split(/[\\/]/).pop()?.toLowerCase() ?? ''
}

function roleOf(text: string): 'pupil' | 'staff' | 'guardian' | null {
  const role = text.toLowerCase()
  if (pupilRoles.includes(role)) return 'pupil'
  if (guardianRoles.includes(role)) return 'guardian'
  return staffRoles.includes(role) ? 'staff' : null
}
