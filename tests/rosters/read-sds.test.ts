import { describe, expect, test } from 'vitest'
import { say } from '../../core/language.ts'
import { readSds } from '../../core/rosters/read-sds.ts'
import { rosterFiles } from '../support/roster-files.ts'

const read = (
  folder: string,
  change: (files: ReturnType<typeof rosterFiles>) => ReturnType<typeof rosterFiles> = (same) => same,
) =>
  readSds(
    change(rosterFiles(folder)).map(({ name, base64 }) => ({ name, bytes: Buffer.from(base64, 'base64') })),
  )

/** Replaces one file by a text. */
const having = (name: string, text: string) => (files: ReturnType<typeof rosterFiles>) => [
  ...files.filter((file) => file.name !== name),
  { name, base64: Buffer.from(text).toString('base64') },
]

function faultsOf(...arguments_: Parameters<typeof read>): string[] {
  const result = read(...arguments_)
  if (!('faults' in result)) return []
  return result.faults.map(
    ({ file, row, column, word }) => `${file} ${row} ${column} ${word.replace('rosters/fault.', '')}`,
  )
}

function rosterOf(...arguments_: Parameters<typeof read>) {
  const result = read(...arguments_)
  if ('faults' in result) throw new Error(JSON.stringify(result.faults))
  return result.roster
}

const broken = (name: string) => `tests/rosters/broken/${name}`

describe('reading a School Data Sync set', () => {
  test('the demo school and Microsoft’s sample are read whole, guardians are only counted', () => {
    const school = rosterOf('local/roster-2025')
    expect(school.people.filter(({ role }) => role === 'pupil')).toHaveLength(864)
    expect(school.people.filter(({ role }) => role === 'staff')).toHaveLength(70)
    expect(school.classes).toHaveLength(36)
    expect(school).toMatchObject({ schoolYear: 2025, guardians: 589, schoolIds: ['S1'] })
    const sample = rosterOf('local/roster-microsoft')
    expect(sample.people.map(({ login }) => login)).toEqual([
      'jcraig',
      'fhutch',
      'asmithee',
      'jjonzer',
      'kfein',
      'smiller',
    ])
    expect(sample).toMatchObject({ schoolYear: 2021, guardians: 2 })
  })

  test.each([
    ['01-missing-required-file', ['roles.csv 1  missing-file']],
    ['04-duplicate-sourcedid', ['users.csv 10 sourcedId double-id']],
    ['06-orphan-enrollment', ['enrollments.csv 8 classSourcedId unknown-class']],
    ['08-empty-required-value', ['users.csv 3 sourcedId empty']],
    ['14-empty-users-header-only', ['users.csv 1  empty-file']],
    ['15-formula-injection', ['users.csv 2 givenName formula']],
  ])('%s is refused with file, row and column', (folder, faults) => {
    expect(faultsOf(broken(folder))).toEqual(faults)
  })

  test('headers in capitals and Windows letters are read as they are meant', () => {
    expect(rosterOf(broken('02-header-case')).people).toHaveLength(6)
    const names = rosterOf(broken('12-windows-1257')).people.map(
      ({ givenName, surname }) => `${givenName} ${surname}`,
    )
    expect(names.slice(0, 2)).toEqual(['Ąžuolas Šimkūnas', 'Eglė Žukauskaitė-Kazlauskienė'])
  })

  test('letters that are not Lithuanian in that encoding are a fault, not wrong names', () => {
    const bytes = Buffer.from('sourcedId,givenName,familyName\r\n1,Caf\xe9\xf7,\xd0\xd0\r\n', 'latin1')
    const change = (files: ReturnType<typeof rosterFiles>) =>
      files.map((file) => (file.name === 'users.csv' ? { ...file, base64: bytes.toString('base64') } : file))
    expect(faultsOf('local/roster-microsoft', change)).toEqual(['users.csv 1  encoding'])
  })

  test('semicolons, a byte order mark, empty rows and folders in names do no harm', () => {
    const orgs =
      '\uFEFFsourcedId;name;type\r\n\r\n110001;A;school\r\n110002;B;school\r\n110003;C;school\r\n110004;D;school\r\n'
    const change = (files: ReturnType<typeof rosterFiles>) =>
      having('orgs.csv', orgs)(files).map((file) => ({ ...file, name: `sarasas/${file.name}` }))
    expect(rosterOf('local/roster-microsoft', change).schoolIds).toEqual([
      '110001',
      '110002',
      '110003',
      '110004',
    ])
  })

  test('all faults come at once, with the row as a spreadsheet counts', () => {
    const users = [
      'sourcedId,username,givenName,familyName',
      '114001,,Jack,',
      '',
      '38501010002,,Jonas,Jonaitis',
      '12345678901234567,,Ona,Onaitė',
      '114003,,@Fred,Hutch',
    ].join('\n')
    const roles = 'userSourcedId,orgSourcedId,role\n114001,999,student\n114003,110003,wizard\n'
    const change = (files: ReturnType<typeof rosterFiles>) =>
      having('users.csv', users)(having('roles.csv', roles)(files))
    expect(
      faultsOf('local/roster-microsoft', change).filter((fault) => !fault.startsWith('enrollments')),
    ).toEqual([
      'users.csv 4 sourcedId personal-code',
      'users.csv 5 sourcedId long-id',
      'roles.csv 2 orgSourcedId unknown-org',
      'roles.csv 3 role unknown-role',
      'users.csv 2 familyName empty',
      'users.csv 4 sourcedId no-role',
      'users.csv 5 sourcedId no-role',
      'users.csv 6 sourcedId no-role',
    ])
  })

  test('each fault says in both languages what to do', () => {
    const result = read(broken('04-duplicate-sourcedid'))
    const fault = 'faults' in result ? result.faults[0] : undefined
    expect(fault).toBeDefined()
    if (!fault) return
    const params = {
      file: fault.file,
      row: fault.row,
      column: fault.column,
      value: fault.value ?? '',
      ...fault.more,
    }
    expect(say('lt', fault.word, params)).toBe(
      'Kodas „114001“ jau yra 2 eilutėje. Palikite vieną eilutę arba pataisykite kodą.',
    )
    expect(say('en', fault.word, params)).toBe(
      'The id "114001" is already in row 2. Leave one row, or correct the id.',
    )
  })
})
