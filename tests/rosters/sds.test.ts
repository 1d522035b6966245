import { describe, expect, test } from 'vitest'
import { say } from '../../core/language.ts'
import { fieldFault } from '../../core/rosters/faults.ts'
import { openRoster, readRoster } from '../../core/rosters/read-roster.ts'
import { rosterFiles } from '../support/roster-files.ts'
import {
  faultsOf as faultsOfFiles,
  read,
  rosterOf as rosterOfFiles,
  type TestFile,
  textFile,
} from './reading.ts'

const filesIn = (folder: string): TestFile[] =>
  rosterFiles(folder).map(({ name, base64 }) => ({ name, bytes: Buffer.from(base64, 'base64') }))

/** Replaces one file by a text. */
const having = (name: string, text: string) => (files: TestFile[]) => [
  ...files.filter((file) => file.name !== name),
  textFile(name, text),
]

type Change = (files: TestFile[]) => TestFile[]
const rosterOf = (folder: string, change: Change = (same) => same) => rosterOfFiles(change(filesIn(folder)))
const faultsOf = (folder: string, change: Change = (same) => same) => faultsOfFiles(change(filesIn(folder)))

const broken = (name: string) => `tests/rosters/broken/${name}`

describe('reading a School Data Sync set', () => {
  test('the demo school and Microsoft’s sample are read whole, guardians are only counted', async () => {
    const school = await rosterOf('local/roster-2025')
    expect(school.people.filter(({ role }) => role === 'pupil')).toHaveLength(864)
    expect(school.people.filter(({ role }) => role === 'staff')).toHaveLength(70)
    expect(school.classes).toHaveLength(36)
    expect(school).toMatchObject({ schoolYear: 2025, guardians: 589, schoolIds: ['S1'] })
    const sample = await rosterOf('local/roster-microsoft')
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
    ['01-missing-required-file', ['roles.csv 0  missing-file']],
    ['04-duplicate-sourcedid', ['users.csv 10 sourcedId double-id']],
    ['06-orphan-enrollment', ['enrollments.csv 8 classSourcedId unknown-class']],
    ['08-empty-required-value', ['users.csv 3 sourcedId empty']],
    ['14-empty-users-header-only', ['users.csv 0  empty-file']],
    ['15-formula-injection', ['users.csv 2 givenName formula']],
  ])('%s is refused with file, row and column', async (folder, faults) => {
    expect(await faultsOf(broken(folder))).toEqual(faults)
  })

  test('headers in capitals and Windows letters are read as they are meant', async () => {
    expect((await rosterOf(broken('02-header-case'))).people).toHaveLength(6)
    const names = (await rosterOf(broken('12-windows-1257'))).people.map(
      ({ givenName, surname }) => `${givenName} ${surname}`,
    )
    expect(names.slice(0, 2)).toEqual(['Ąžuolas Šimkūnas', 'Eglė Žukauskaitė-Kazlauskienė'])
  })

  test('letters that are not Lithuanian in that encoding are a fault, not wrong names', async () => {
    const bytes = Buffer.from('sourcedId,givenName,familyName\r\n1,Caf\xe9\xf7,\xd0\xd0\r\n', 'latin1')
    const change = (files: TestFile[]) =>
      files.map((file) => (file.name === 'users.csv' ? { ...file, bytes } : file))
    expect(await faultsOf('local/roster-microsoft', change)).toEqual(['users.csv 0  encoding'])
  })

  test('semicolons, a byte order mark, empty rows and folders in names do no harm', async () => {
    const orgs =
      '\uFEFFsourcedId;name;type\r\n\r\n110001;A;school\r\n110002;B;school\r\n110003;C;school\r\n110004;D;school\r\n'
    const change = (files: TestFile[]) =>
      having('orgs.csv', orgs)(files).map((file) => ({ ...file, name: `sarasas/${file.name}` }))
    expect((await rosterOf('local/roster-microsoft', change)).schoolIds).toEqual([
      '110001',
      '110002',
      '110003',
      '110004',
    ])
  })

  test('guardians need no role; where the file is missing that names them, that is the only fault', async () => {
    const guardians = Array.from({ length: 620 }, (_, at) => `G${at},,Tėvas,Tėvaitis,,,,,`)
    const users = (files: TestFile[]) =>
      files.map((one) =>
        one.name === 'users.csv'
          ? {
              ...one,
              bytes: Buffer.from(`${Buffer.from(one.bytes).toString().trimEnd()}\n${guardians.join('\n')}\n`),
            }
          : one,
      )
    const without = (files: TestFile[]) => users(files).filter(({ name }) => name !== 'relationships.csv')
    expect(await faultsOf('local/roster-microsoft', without)).toEqual([
      'relationships.csv 0  without-relationships',
    ])
  })

  test('all faults come at once, with the row as a spreadsheet counts', async () => {
    const users = [
      'sourcedId,username,givenName,familyName',
      '114001,,Jack,',
      '',
      '38501010002,,Jonas,Jonaitis',
      '12345678901234567,,Ona,Onaitė',
      '114003,,@Fred,Hutch',
    ].join('\n')
    const roles = 'userSourcedId,orgSourcedId,role\n114001,999,student\n114003,110003,wizard\n'
    const change = (files: TestFile[]) => having('users.csv', users)(having('roles.csv', roles)(files))
    expect(
      (await faultsOf('local/roster-microsoft', change)).filter((fault) => !fault.startsWith('enrollments')),
    ).toEqual([
      'users.csv 4 sourcedId personal-code',
      'roles.csv 2 orgSourcedId unknown-org',
      'roles.csv 3 role unknown-role',
      'users.csv 2 familyName empty',
      'users.csv 4 sourcedId no-role',
      'users.csv 5 sourcedId no-role',
      'users.csv 6 sourcedId no-role',
    ])
  })

  test('each fault says in both languages what to do', async () => {
    const opened = await openRoster(filesIn(broken('04-duplicate-sourcedid')))
    const result = await readRoster(opened, new Map(), { id: '', name: '', year: null, known: [] })
    const [fault] = 'faults' in result ? result.faults.map(fieldFault) : []
    if (!fault) throw new Error('there is a fault')
    expect(say('lt', fault.word, fault.params)).toBe(
      'Kodas „114001“ jau yra failo users.csv 2 eilutėje. Palikite vieną eilutę arba pataisykite kodą.',
    )
    expect(say('en', fault.word, fault.params)).toBe(
      'The id "114001" is already in row 2 of users.csv. Leave one row, or correct the id.',
    )
  })

  test('an id longer than a directory keeps becomes a short one, the same each time', async () => {
    const long = '5d0d2c5c-8f4e-4bb9-a1b5-2f7c6f3c9e11'
    const change = (files: TestFile[]) =>
      files.map((file) => ({
        ...file,
        bytes: Buffer.from(Buffer.from(file.bytes).toString('utf8').replaceAll('114001', long)),
      }))
    const one = await rosterOf('local/roster-microsoft', change)
    const again = await rosterOf('local/roster-microsoft', change)
    expect(one).toEqual(again)
    const jack = one.people.find(({ givenName }) => givenName === 'Jack')
    expect(jack?.sourceId).toMatch(/^[0-9a-f]{16}$/)
  })

  test('birth years and grades are kept where the register has them, days of birth are not', async () => {
    const sample = await rosterOf('local/roster-microsoft')
    expect(sample.people.find(({ sourceId }) => sourceId === '114001')).toMatchObject({
      birthYear: 2001,
      grade: 10,
    })
    expect(JSON.stringify(sample)).not.toContain('2001-07-02')
  })
})

describe('reading School Data Sync 1', () => {
  const v1 = (change: Record<string, string[]> = {}) =>
    Object.entries({
      'School.csv': ['SIS ID,Name', '10,Pušyno mokykla'],
      'Student.csv': [
        'SIS ID,School SIS ID,First Name,Last Name,Username,Grade,Status,Birthdate',
        '1,10,Ąžuolas,Šimkūnas,azuolas,5,Active,4/12/2015',
        '2,10,Eglė,Žukaitė,,5,Active,',
        '3,10,Jonas,Išėjęs,,5,Inactive,',
      ],
      'Teacher.csv': [
        'SIS ID,School SIS ID,First Name,Last Name,Username',
        'T1,10,Rūta,Mokytoja,ruta.m@mokykla.example',
      ],
      'Section.csv': [
        'SIS ID,School SIS ID,Section Name,Course Subject,Term StartDate',
        'K5a,10,5a,,9/1/2026',
        'M5a,10,Matematika 5a,Matematika,9/1/2026',
      ],
      'StudentEnrollment.csv': ['Section SIS ID,SIS ID', 'K5a,1', 'K5a,2', 'K5a,3', 'M5a,1'],
      'TeacherRoster.csv': ['Section SIS ID,SIS ID', 'M5a,T1'],
      ...change,
    }).map(([name, lines]) => textFile(name, lines))

  test('pupils, teachers, what they teach, the year; whoever is inactive is left out', async () => {
    expect(await read(v1())).toEqual({
      format: 'sds-v1',
      roster: {
        schoolYear: 2026,
        schoolName: 'Pušyno mokykla',
        schoolIds: ['10'],
        guardians: 0,
        people: [
          {
            sourceId: '1',
            role: 'pupil',
            schoolId: '10',
            givenName: 'Ąžuolas',
            surname: 'Šimkūnas',
            login: 'azuolas',
            birthYear: 2015,
            grade: 5,
          },
          {
            sourceId: '2',
            role: 'pupil',
            schoolId: '10',
            givenName: 'Eglė',
            surname: 'Žukaitė',
            login: null,
            grade: 5,
          },
          {
            sourceId: 'T1',
            role: 'staff',
            schoolId: '10',
            givenName: 'Rūta',
            surname: 'Mokytoja',
            login: 'ruta.m',
            subjects: ['Matematika'],
          },
        ],
        classes: [
          { sourceId: 'K5a', schoolId: '10', title: '5a', pupils: ['1', '2'], teachers: [] },
          { sourceId: 'M5a', schoolId: '10', title: 'Matematika 5a', pupils: ['1'], teachers: ['T1'] },
        ],
      },
    })
  })

  test('names are needed, which Microsoft’s smallest sample leaves out, and each fault names the file as the school has it', async () => {
    const faulty = v1({
      'Student.csv': ['SIS ID,School SIS ID,Username', '1,10,azuolas'],
      'TeacherRoster.csv': ['Section SIS ID,SIS ID', 'M5a,T2', 'X,T1'],
    })
    expect(await faultsOfFiles(faulty)).toEqual([
      'Student.csv 0  no-names',
      'TeacherRoster.csv 2 SIS ID unknown-user',
      'TeacherRoster.csv 3 Section SIS ID unknown-class',
    ])
  })
})

describe('reading School Data Sync 2', () => {
  test('roles and schools stand beside the people', async () => {
    const files = [
      textFile('orgs.csv', ['sourcedId,name,type', 'S1,Mokykla,school', 'S2,Skyrius,school']),
      textFile('users.csv', [
        'sourcedId,orgSourcedIds,givenName,familyName,username,role,grade',
        '1,S1,Ona,Onaitė,,student,01',
        '2,"S2,S1",Rasa,Rasaitė,,teacher,',
        '3,S1,Ieva,Ievaitė,,guardian,',
      ]),
      textFile('classes.csv', ['sourcedId,orgSourcedId,title', 'K,S1,1a']),
      textFile('enrollments.csv', ['classSourcedId,userSourcedId,role', 'K,1,student', 'K,2,teacher']),
    ]
    const result = await read(files)
    expect(result.format).toBe('sds-v2')
    expect('roster' in result && result.roster).toMatchObject({
      guardians: 1,
      people: [
        { sourceId: '1', role: 'pupil', schoolId: 'S1', grade: 1 },
        { sourceId: '2', role: 'staff', schoolId: 'S2' },
      ],
      classes: [{ pupils: ['1'], teachers: ['2'] }],
    })
  })
})
