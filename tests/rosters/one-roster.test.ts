import { describe, expect, test } from 'vitest'
import { faultsOf, read, rosterOf, textFile } from './reading.ts'

const orgs = [
  'sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId',
  'D,,,Savivaldybė,district,,',
  'S1,active,,Ąžuolyno gimnazija,school,,D',
]
const sessions = [
  'sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear',
  'y,,,2026–2027,schoolYear,2026-09-01,2027-08-31,,2027',
]
const classes = [
  'sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods',
  'k,active,,Ia,09,c,,homeroom,,S1,y,,,',
  'f,active,,Fizika Ia,09,c,,scheduled,,S1,y,"Fizika, Astronomija","PHY1",1',
  'x,tobedeleted,,Panaikinta,,c,,scheduled,,S1,y,,,',
]
const enrollments = [
  'sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate',
  '1,active,,k,S1,p1,student,,,',
  '2,active,,k,S1,t1,teacher,true,,',
  '3,active,,f,S1,t1,teacher,,,',
  '4,tobedeleted,,f,S1,p1,student,,,',
  '5,active,,x,S1,p1,student,,,',
  '6,active,,k,S1,gone,student,,,',
]

const version11 = (change: Record<string, string[]> = {}) =>
  files({
    'manifest.csv': [
      'propertyName,value',
      'manifest.version,1.0',
      'oneroster.version,1.1',
      'file.users,bulk',
    ],
    'users.csv': [
      'sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password',
      'p1,active,,TRUE,S1,student,ona,,Ona,Onaitė,,,,,,g1,09,',
      't1,active,,TRUE,"S1,D",teacher,,,Rasa,Rasaitė,,,,,,,,',
      'g1,active,,TRUE,S1,parent,,,Ieva,Ievaitė,,,,,,,,',
      'gone,tobedeleted,,TRUE,S1,student,,,Jonas,Jonaitis,,,,,,,09,',
      'off,active,,FALSE,S1,student,,,Petras,Petraitis,,,,,,,09,',
    ],
    'demographics.csv': ['sourcedId,status,dateLastModified,birthDate,sex', 'p1,,,2011-03-09,female'],
    ...change,
  })

const files = (texts: Record<string, string[]>) =>
  Object.entries({
    'orgs.csv': orgs,
    'academicSessions.csv': sessions,
    'classes.csv': classes,
    'enrollments.csv': enrollments,
    ...texts,
  }).map(([name, lines]) => textFile(name, lines))

const expected = {
  schoolYear: 2026,
  schoolName: 'Ąžuolyno gimnazija',
  schoolIds: ['D', 'S1'],
  guardians: 1,
  people: [
    {
      sourceId: 'p1',
      role: 'pupil',
      schoolId: 'S1',
      givenName: 'Ona',
      surname: 'Onaitė',
      login: 'ona',
      birthYear: 2011,
      grade: 9,
    },
    {
      sourceId: 't1',
      role: 'staff',
      schoolId: 'S1',
      givenName: 'Rasa',
      surname: 'Rasaitė',
      login: null,
      subjects: ['Fizika', 'Astronomija'],
    },
  ],
  classes: [
    { sourceId: 'k', schoolId: 'S1', title: 'Ia', pupils: ['p1'], teachers: ['t1'], kind: 'home', grade: 9 },
    { sourceId: 'f', schoolId: 'S1', title: 'Fizika Ia', pupils: [], teachers: ['t1'], grade: 9 },
  ],
}

describe('reading OneRoster', () => {
  test('1.1: the year that ends names the year before; deleted and disabled rows are left out', async () => {
    expect(await read(version11())).toEqual({ format: 'oneroster-1.1', roster: expected })
  })

  const version12 = {
    'manifest.csv': ['propertyName,value', 'oneroster.version,1.2', 'file.scoreScales,'],
    'users.csv': [
      'sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,prefferedGivenName,prefferedMiddleName,prefferedFamilyName,primaryOrgSourcedId,pronouns',
      'p1,active,1/05/2023,TRUE,ona,,Ona,Onaitė,,,,,,g1,09,,,,,,S1,',
      't1,active,15/06/2023,TRUE,,,Rasa,Rasaitė,,,,,,,,,,Rasutė,,,S1,',
      'g1,active,,TRUE,,,Ieva,Ievaitė,,,,,,,,,,,,,,',
      'gone,tobedeleted,,TRUE,,,Jonas,Jonaitis,,,,,,,09,,,,,,,',
    ],
  }
  const roles = [
    'sourcedId,status,dataLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,,',
    'r1,active,2025-01-01,p1,primary,student,2024-03-06,2025-09-23,S1',
    'r2,active,2025-01-01,t1,secondary,guardian,,,S1',
    'r3,active,2025-01-01,t1,primary,siteAdministrator,,,S1',
    'r4,active,2025-01-01,gone,primary,student,,,S1',
    'r5,active,2025-01-01,g1,primary,guardian,,,S1',
  ]
  const [pupil, teacher] = expected.people
  const of12 = { ...expected, people: [{ ...pupil, birthYear: undefined }, teacher] }

  test('1.2: roles stand by themselves, with the misspelt columns, odd dates and headers that schools really have', async () => {
    expect(await read(files({ ...version12, 'roles.csv': roles }))).toEqual({
      format: 'oneroster-1.2',
      roster: of12,
    })
  })

  test('the roles are known by their columns, even in a file that is called otherwise', async () => {
    expect(await rosterOf(files({ ...version12, 'userprofiles.csv': roles }))).toEqual(of12)
  })

  test('without a manifest and under the names a browser makes up it is still the same', async () => {
    const { 'manifest.csv': _none, ...rest } = { ...version12, 'roles.csv': roles }
    const renamed = files(rest).map((file) => ({ ...file, name: file.name.replace('.csv', ' (2).CSV') }))
    expect(await read(renamed)).toEqual({ format: 'oneroster-1.2', roster: of12 })
  })

  test('a set that holds only changes is refused: the others would look as if they had left', async () => {
    const manifest = ['propertyName,value', 'oneroster.version,1.1', 'file.users,delta']
    expect(await faultsOf(version11({ 'manifest.csv': manifest }))).toEqual(['users.csv 0  delta'])
  })

  test('everything wrong is said at once', async () => {
    const changed = version11({
      'users.csv': [
        'sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,givenName,familyName',
        'p1,active,,TRUE,,student,Ona,Onaitė',
        't1,active,,TRUE,S9,wizard,Rasa,Rasaitė',
        'p1,active,,TRUE,S1,student,Ona,Kita',
      ],
      'academicSessions.csv': ['sourcedId,type,schoolYear', 'y,schoolYear,netrukus'],
    })
    expect(await faultsOf(changed)).toEqual([
      'users.csv 2 orgSourcedIds empty',
      'users.csv 3 orgSourcedIds unknown-org',
      'users.csv 3 role unknown-role',
      'users.csv 4 sourcedId double-id',
      'enrollments.csv 7 userSourcedId unknown-user',
      'academicSessions.csv 2 schoolYear year',
    ])
  })
})
