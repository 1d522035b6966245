import { describe, expect, test } from 'vitest'
import { diffSchool } from '../../core/directory/diff.ts'
import { needsSecondPerson } from '../../core/directory/rules.ts'
import { policy, usualPolicy } from '../../core/directory/schema.ts'
import type { TenantUser } from '../../core/directory/snapshot.ts'
import { accounts as knownAccounts } from '../../core/directory/tables.ts'
import type { Roster } from '../../core/rosters/roster.ts'
import { accountOf, everybody, planFor, planOf, rosterOf, settle } from '../accounts/small-school.ts'
import { openSchool, type School } from '../support/school.ts'
import { emptyTenant, knowsNothing, someUser } from './random-school.ts'

const letters = [...'abcdefg'].flatMap((one) => [...'abcdefg'].map((two) => one + two))

/** 49 pupils of one class. */
const pupils = (grade: number, prefix = 'P', schoolYear = 2026): Roster => ({
  schoolYear,
  schoolName: 'Mokykla',
  schoolIds: ['S1'],
  guardians: 0,
  people: letters.map((letter) => ({
    sourceId: `${prefix}${letter}`,
    role: 'pupil',
    schoolId: 'S1',
    givenName: `Vardas${prefix}`,
    surname: `Pavardė${letter}`,
    login: null,
  })),
  classes: [
    {
      sourceId: `K${schoolYear}`,
      schoolId: 'S1',
      title: `${grade}a`,
      pupils: letters.map((letter) => `${prefix}${letter}`),
      teachers: [],
    },
  ],
})

/** Their accounts, with the register's numbers or without. */
const accounts = (grade: number, prefix: string | null, change: Partial<TenantUser> = {}): TenantUser[] =>
  letters.map((letter) => ({
    ...someUser,
    id: `${prefix ?? 'none'}-${letter}`,
    userPrincipalName: `${letter}${prefix ?? ''}@mokykla.example`.toLowerCase(),
    displayName: `Vardas${prefix ?? 'P'} Pavardė${letter}`,
    employeeId: prefix === null ? null : `${prefix}${letter}`,
    employeeType: 'Student',
    department: `${grade}a`,
    ...change,
  }))

const diff = (roster: Roster, users: TenantUser[], brakes = usualPolicy, known = knowsNothing()) =>
  diffSchool({
    roster,
    policy: brakes,
    tenant: { ...emptyTenant(), users },
    known,
    today: new Date('2026-09-01'),
  })

const ofSchool = (schoolId: string) => ({
  ...knowsNothing(),
  accounts: letters.map((letter) => ({
    sourceId: `X${letter}`,
    objectId: `X-${letter}`,
    schoolId,
    schoolYear: 2026,
  })),
})

describe('a school’s first roster', () => {
  test.each([
    ['of a school without accounts', pupils(5), [], null],
    ['of the accounts that are there', pupils(5), accounts(5, 'P'), null],
    ['of the next year', pupils(6), accounts(5, 'P'), null],
    ['where no account has a number', pupils(5), accounts(5, null), null],
    [
      'whose register changed the numbers',
      pupils(5),
      accounts(5, 'X', { displayName: 'VardasP Pavardėa' }).slice(0, 5),
      null,
    ],
    ['beside a few numbered accounts', pupils(5), accounts(5, 'X').slice(0, 20), null],
    ['beside blocked accounts', pupils(5), accounts(5, 'X', { accountEnabled: false }), null],
    ['beside guests', pupils(5), accounts(5, 'X', { isGuest: true }), null],
    ['of strangers to the accounts', pupils(5), accounts(5, 'X'), 'directory/halt.foreign'],
    ['beside half as many strangers', pupils(5), accounts(5, 'X').slice(0, 25), 'directory/halt.foreign'],
    ['of an old year', pupils(5, 'P', 2025), accounts(6, 'P'), 'directory/halt.old-classes'],
    ['with five who go down', pupils(5), [...accounts(6, 'P').slice(0, 5)], null],
  ] as const)('%s', (_, roster, users, word) => {
    expect(diff(roster, [...users]).halt?.word ?? null).toBe(word)
  })

  test('is not held against the people of other schools of the tenant', () => {
    expect(diff(pupils(5), accounts(5, 'X'), usualPolicy, ofSchool('S2')).halt).toBeNull()
  })

  test('goes on with the brake off, with two people and the reason', () => {
    const loose = policy.parse({ brakes: { wrongList: false } })
    const made = diff(pupils(5), accounts(5, 'X'), loose)
    expect(made.halt).toBeNull()
    expect(needsSecondPerson(made.counts)).toBe(true)
    expect(made.risks).toContainEqual({
      word: 'directory/risk.wrong-list',
      params: { why: { word: 'directory/halt.foreign', params: { n: 49, all: 49, strangers: 49 } } },
    })
    expect(needsSecondPerson(diff(pupils(5), accounts(5, 'P'), loose).counts)).toBe(false)
  })
})

test('a foreign list halts the plan; with the brake switched off two people let it through', async () => {
  const school = await openSchool('postgres')
  const [specialist, principal] = [await school.person('specialist'), await school.person('principal')]
  const others = letters.slice(0, 40).map((letter) => ({
    method: 'POST' as const,
    url: '/users',
    body: {
      displayName: `Ona Kita ${letter}`,
      givenName: 'Ona',
      surname: `Kita ${letter}`,
      userPrincipalName: `kita.${letter}@mokykla.example`,
      mailNickname: `kita.${letter}`,
      employeeId: `K-${letter}`,
      accountEnabled: true,
      passwordProfile: { password: 'Vasara-Tiltas-48' },
    },
  }))
  for (const part of [others.slice(0, 20), others.slice(20)]) {
    const answers = await school.talka.house.outside.graph.send(part)
    expect(answers.every(({ ok }) => ok)).toBe(true)
  }
  const halted = await planFor(school, rosterOf(everybody))
  expect(halted).toMatchObject({ status: 'halted', problem: { word: 'directory/halt.foreign' } })
  const approve = (planId: string) => school.talka.perform('directory/approve-plan', specialist, { planId })
  await expect(approve(halted.id)).rejects.toMatchObject({ kind: 'conflict' })

  const { policy: was } = await school.talka.perform('directory/show-policy', specialist, {})
  const brakes = { ...was.brakes, wrongList: false }
  await school.talka.perform('directory/change-policy', specialist, { ...was, brakes })
  await school.talka.drain()
  expect(school.told).toContainEqual(
    expect.objectContaining({ personId: principal.id, word: 'directory/told.loose.wrongList' }),
  )
  const next = await planOf(school, halted.rosterId)
  expect(next).toMatchObject({ status: 'ready', needsSecond: true, counts: { strange: 1 } })
  expect(await approve(next.id)).toMatchObject({ confirming: true })
  await school.talka.drain()
  expect(school.told).toContainEqual(
    expect.objectContaining({ personId: principal.id, word: 'directory/told.confirming' }),
  )
  await expect(
    school.talka.perform('directory/confirm-plan', specialist, { planId: next.id }),
    'the first one is not the second one too',
  ).rejects.toThrow()
  await school.talka.perform('directory/confirm-plan', principal, { planId: next.id })
  await school.job('directory/run-plan', { planId: next.id })
  await school.talka.drain()
  expect(await showPlan(school, next.id)).toMatchObject({ status: 'done' })
  const again = await planOf(school, halted.rosterId)
  expect(again, 'everybody has an account, and nothing is left to do').toMatchObject({ status: 'empty' })
  for (const { id } of everybody) expect(await accountOf(school, id)).toBeTruthy()
})

test('a list that was halted leaves nothing behind by which the next one would be judged', async () => {
  const school = await openSchool('postgres')
  await settle(school)
  const known = () => school.talka.house.database.db.select().from(knownAccounts)
  const before = await known()
  expect(before).toHaveLength(everybody.length)
  const { graph } = school.talka.house.outside
  const others = Array.from({ length: 8 }, (_, n) => ({
    method: 'POST' as const,
    url: '/users',
    body: {
      displayName: `Vardas Kitas ${n}`,
      givenName: 'Vardas',
      surname: `Kitas ${n}`,
      userPrincipalName: `kitas.${n}@mokykla.example`,
      mailNickname: `kitas.${n}`,
      employeeId: `N${n}`,
      accountEnabled: true,
      passwordProfile: { password: 'Vasara-Tiltas-48' },
    },
  }))
  expect((await graph.send(others)).every(({ ok }) => ok)).toBe(true)
  const wrong = others.map(({ body }, n) => ({
    id: body.employeeId,
    given: body.givenName,
    surname: body.surname,
    role: 'student' as const,
    className: n < 4 ? '5a' : '5b',
  }))
  const halted = await planFor(school, rosterOf(wrong))
  expect(halted).toMatchObject({ status: 'halted', problem: { word: 'directory/halt.half' } })
  expect(await known()).toEqual(before)
  expect(await planFor(school, rosterOf(everybody))).toMatchObject({ status: 'empty' })
})

const showPlan = async (school: School, planId: string) =>
  school.talka.perform('directory/show-plan', await school.person('specialist'), { planId })
