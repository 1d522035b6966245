import fc from 'fast-check'
import { type Policy, policy } from '../../core/directory/schema.ts'
import type { Known, Snapshot, TenantGroup, TenantUser } from '../../core/directory/snapshot.ts'
import type { Roster } from '../../core/rosters/roster.ts'

export const studentSku = 'a0000000-0000-4000-8000-000000000001'
export const staffSku = 'a0000000-0000-4000-8000-000000000002'

export const emptyTenant = (): Snapshot => ({
  domains: ['mokykla.example'],
  domain: 'mokykla.example',
  users: [],
  deletedUsers: [],
  groups: [],
  licences: [
    { skuId: studentSku, partNumber: 'STANDARDWOFFPACK_STUDENT', free: 1000 },
    { skuId: staffSku, partNumber: 'STANDARDWOFFPACK_FACULTY', free: 100 },
  ],
  canLicenseGroups: true,
})

export const knowsNothing = (): Known => ({
  accounts: [],
  signInNames: [],
  classGroups: [],
  lastYear: null,
})

export const someUser: TenantUser = {
  id: 'stranger',
  userPrincipalName: 'ona@mokykla.example',
  mailNickname: 'ona',
  displayName: 'Ona Kitokia',
  givenName: 'Ona',
  surname: 'Kitokia',
  employeeId: null,
  employeeType: 'Staff',
  department: null,
  accountEnabled: true,
  usageLocation: 'LT',
  ageGroup: null,
  isGuest: false,
  skuIds: [],
}

export const someGroup: TenantGroup = {
  id: 'g',
  displayName: 'Choras',
  mailNickname: 'choras',
  isSpecial: false,
  hasTeam: false,
  skuIds: [],
  members: [],
  owners: [],
}

const givenName = fc.constantFrom('Matas', 'Šviesė', 'Ona', 'Jonas Petras', 'Łukasz')
const surname = fc.constantFrom('Šimkus', 'Ąžuolaitė', 'Kymantaitė-Čiurlionienė', 'Петров')

/** A school of some pupils and teachers, each pupil in one class or in none. */
export const school = (year: number, fewest = 0) =>
  fc
    .record({
      people: fc.uniqueArray(
        fc.record({
          id: fc.integer({ min: 1, max: 70 }),
          givenName,
          surname,
          place: fc.nat(4),
          birthYear: fc.option(fc.integer({ min: 2005, max: 2018 }), { nil: undefined }),
        }),
        { selector: ({ id }) => id, minLength: fewest, maxLength: 60 },
      ),
      grades: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 3, maxLength: 3 }),
    })
    .map(({ people, grades }): Roster => {
      const isTeacher = (id: number) => id % 9 === 0
      const ids = (place: number, teachers: boolean) =>
        people
          .filter((one) => one.place === place && isTeacher(one.id) === teachers)
          .map(({ id }) => `P${id}`)
      return {
        schoolYear: year,
        schoolName: 'Mokykla',
        schoolIds: ['S1'],
        guardians: 0,
        people: people.map((one) => ({
          sourceId: `P${one.id}`,
          role: isTeacher(one.id) ? 'staff' : 'pupil',
          schoolId: 'S1',
          givenName: one.givenName,
          surname: one.surname,
          login: null,
          ...(one.birthYear ? { birthYear: one.birthYear } : {}),
          ...(isTeacher(one.id) ? { subjects: one.place % 2 ? ['Matematika'] : ['Fizika', 'Chemija'] } : {}),
        })),
        classes: grades.map((grade, place) => ({
          sourceId: `K${year}-${grade}`,
          schoolId: 'S1',
          title: `${grade}a klasė`,
          pupils: ids(place, false),
          teachers: ids(place, true),
        })),
      }
    })

/** Any policy that a school may choose. */
export const anyPolicy: fc.Arbitrary<Policy> = fc
  .record({
    upnPattern: fc.constantFrom('{given}.{surname}', '{g}{surname}', '{surname}.{given}', 'm{id}'),
    displayName: fc.constantFrom('{given} {surname}', '{surname} {given}', '{given} {surname} ({class})'),
    licences: fc.record({
      pupil: fc.constantFrom(null, studentSku, 'none'),
      staff: fc.constantFrom(null, staffSku, 'none'),
    }),
    licensing: fc.constantFrom('direct', 'group'),
    takeOldLicences: fc.boolean(),
    classGroups: fc.boolean(),
    classTeams: fc.boolean(),
    everybodyGroups: fc.record({ pupils: fc.boolean(), staff: fc.boolean() }),
    staffGroups: fc.record({ subjects: fc.boolean(), buildings: fc.boolean() }),
    usageLocation: fc.constantFrom('LT', 'LV'),
    ageGroup: fc.boolean(),
    leavers: fc.record({
      blockAtOnce: fc.boolean(),
      freeLicence: fc.boolean(),
      keepDays: fc.constantFrom(1, 30, 180),
      delete: fc.boolean(),
    }),
  })
  .map((chosen) => policy.parse(chosen))

/** A tenant in which people have worked by hand: strangers, odd accounts of the roster's people, deleted ones, groups. */
export const anyTenant: fc.Arbitrary<Snapshot> = fc
  .record({
    odd: fc.uniqueArray(
      fc.record({
        id: fc.integer({ min: 1, max: 70 }),
        isDeleted: fc.boolean(),
        accountEnabled: fc.boolean(),
        givenName,
        department: fc.constantFrom(null, '5a', 'Ia'),
        usageLocation: fc.constantFrom(null, 'LT', 'EE'),
        isLicensed: fc.boolean(),
        inGroup: fc.boolean(),
      }),
      { selector: ({ id }) => id, maxLength: 10 },
    ),
    hasSpecial: fc.boolean(),
    canLicenseGroups: fc.boolean(),
  })
  .map(({ odd, hasSpecial, canLicenseGroups }) => {
    const accounts = odd.map(({ id, isDeleted, inGroup, isLicensed, ...rest }) => ({
      isDeleted,
      inGroup,
      user: {
        ...someUser,
        ...rest,
        skuIds: isLicensed ? [studentSku] : [],
        id: `odd ${id}`,
        employeeId: `P${id}`,
        userPrincipalName: `${isDeleted ? 'a'.repeat(32) : ''}odd${id}@mokykla.example`,
        mailNickname: `odd${id}`,
        displayName: `Kažkas ${id}`,
      },
    }))
    const present = accounts.filter(({ isDeleted }) => !isDeleted)
    return {
      ...emptyTenant(),
      canLicenseGroups,
      users: [
        someUser,
        { ...someUser, id: 'other', employeeId: 'X1', userPrincipalName: 'x@mokykla.example' },
        ...present.map(({ user }) => user),
      ],
      deletedUsers: accounts.filter(({ isDeleted }) => isDeleted).map(({ user }) => user),
      groups: [
        {
          ...someGroup,
          id: 'five',
          mailNickname: 'klase-2021a',
          displayName: 'Penktokai',
          isSpecial: hasSpecial,
          owners: [],
          members: ['stranger', ...present.filter(({ inGroup }) => inGroup).map(({ user }) => user.id)],
        },
        { ...someGroup, owners: [], members: ['stranger'] },
      ],
    }
  })

/** The roster one year later: every class one grade higher with the same people, and the last one gone. */
export function promoted(roster: Roster): Roster {
  const year = (roster.schoolYear ?? 0) + 1
  const classes = roster.classes.flatMap((one) => {
    const grade = Number.parseInt(one.title, 10) + 1
    return grade > 12 ? [] : [{ ...one, sourceId: `K${year}-${grade}`, title: `${grade}a klasė` }]
  })
  const graduates = new Set(
    roster.classes.filter(({ title }) => title.startsWith('12')).flatMap(({ pupils }) => pupils),
  )
  return {
    ...roster,
    schoolYear: year,
    classes,
    people: roster.people.filter(({ sourceId }) => !graduates.has(sourceId)),
  }
}
