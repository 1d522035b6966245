import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { diffSchool } from '../../core/directory/diff.ts'
import type { Known, Snapshot } from '../../core/directory/snapshot.ts'
import type { Roster } from '../../core/rosters/roster.ts'
import { applyPlan } from './apply-plan.ts'

const emptyTenant = (): Snapshot => ({
  domains: ['mokykla.example'],
  domain: 'mokykla.example',
  users: [],
  deletedUsers: [],
  groups: [],
  licences: [
    { skuId: 'sku-student', partNumber: 'STANDARDWOFFPACK_STUDENT', free: 1000 },
    { skuId: 'sku-staff', partNumber: 'STANDARDWOFFPACK_FACULTY', free: 100 },
  ],
})
const knowsNothing = (): Known => ({ accounts: [], signInNames: [], classGroups: [], lastYear: null })

const givenName = fc.constantFrom('Matas', 'Šviesė', 'Ona', 'Jonas Petras', 'Łukasz')
const surname = fc.constantFrom('Šimkus', 'Ąžuolaitė', 'Kymantaitė-Čiurlionienė', 'Петров')

/** A school of some pupils and teachers, each pupil in one class or in none. */
const school = (year: number) =>
  fc
    .record({
      people: fc.uniqueArray(
        fc.record({ id: fc.integer({ min: 1, max: 70 }), givenName, surname, place: fc.nat(4) }),
        {
          selector: ({ id }) => id,
          maxLength: 60,
        },
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

const twoYears = fc.tuple(school(2025), school(2026))

describe('a plan', () => {
  test('once carried out leaves nothing to do', () => {
    fc.assert(
      fc.property(twoYears, ([first, second]) => {
        let state = { tenant: emptyTenant(), known: knowsNothing() }
        for (const roster of [first, second, first]) {
          state = applyPlan(state, roster, diffSchool(roster, state.tenant, state.known))
          expect(diffSchool(roster, state.tenant, state.known).operations).toEqual([])
        }
      }),
    )
  })

  test('gives everybody a sign-in name of their own, also those who left keep theirs', () => {
    fc.assert(
      fc.property(twoYears, ([first, second]) => {
        let state = { tenant: emptyTenant(), known: knowsNothing() }
        for (const roster of [first, second]) {
          state = applyPlan(state, roster, diffSchool(roster, state.tenant, state.known))
        }
        const names = state.tenant.users.map(({ userPrincipalName }) => userPrincipalName)
        expect(new Set(names).size).toBe(names.length)
      }),
    )
  })

  test('takes away only from people of its own rosters, and blocks only those who are missing', () => {
    fc.assert(
      fc.property(twoYears, ([first, second]) => {
        const start = emptyTenant()
        start.users.push(
          { ...stranger, id: 'stranger' },
          { ...stranger, id: 'other', employeeId: 'X1', userPrincipalName: 'x@mokykla.example' },
        )
        let state = { tenant: start, known: knowsNothing() }
        state = applyPlan(state, first, diffSchool(first, state.tenant, state.known))
        for (const group of state.tenant.groups) group.members.push('stranger')
        const { operations } = diffSchool(second, state.tenant, state.known)
        const staying = new Set(second.people.map(({ sourceId }) => sourceId))
        const known = new Set(first.people.map(({ sourceId }) => sourceId))
        for (const { operation } of operations) {
          if (operation.kind === 'removeMember') expect(staying.has(operation.person)).toBe(true)
          if (operation.kind !== 'changeUser') continue
          expect(known.has(operation.person) || staying.has(operation.person)).toBe(true)
          expect(operation.set.accountEnabled === false).toBe(!staying.has(operation.person))
        }
        const after = applyPlan(state, second, diffSchool(second, state.tenant, state.known)).tenant
        expect(after.users.filter(({ id }) => id === 'stranger' || id === 'other')).toEqual(
          start.users.slice(0, 2),
        )
        for (const group of after.groups.slice(0, 3)) expect(group.members).toContain('stranger')
      }),
    )
  })

  test('a returning pupil gets the deleted account back, with its sign-in name', () => {
    const roster = oneClass(['P1'])
    const tenant = emptyTenant()
    tenant.deletedUsers.push({
      ...stranger,
      id: 'deleted',
      employeeId: 'P1',
      accountEnabled: false,
      userPrincipalName: `${'a'.repeat(32)}ona@mokykla.example`,
    })
    const { operations, counts } = diffSchool(roster, tenant, knowsNothing())
    expect(operations[0]).toEqual({ phase: 0, operation: { kind: 'restoreUser', person: 'P1' } })
    expect(counts).toMatchObject({ createUsers: 0, restoreUsers: 1, changeUsers: 0 })
  })

  test('two accounts with one id are left alone, and a person is told', () => {
    const tenant = emptyTenant()
    tenant.users.push({ ...stranger, id: 'a', employeeId: 'P1' }, { ...stranger, id: 'b', employeeId: 'P1' })
    const { operations, risks } = diffSchool(oneClass(['P1']), tenant, knowsNothing())
    expect(operations.map(({ operation }) => operation.kind)).toEqual(['createGroup'])
    expect(risks.map(({ word }) => word)).toContain('directory/risk.double')
  })

  test('too few seats, dynamic groups and namesakes are named before anything is done', () => {
    const tenant = emptyTenant()
    tenant.licences = [{ skuId: 'sku-student', partNumber: 'STANDARDWOFFPACK_STUDENT', free: 1 }]
    tenant.users.push({ ...stranger, displayName: 'Ona Onaitė' })
    tenant.groups.push({
      id: 'g',
      displayName: '5a',
      mailNickname: 'klase-2021a',
      isSpecial: true,
      members: [],
      owners: [],
    })
    const { risks, operations } = diffSchool(oneClass(['P1', 'P2', 'P3']), tenant, knowsNothing())
    expect(risks).toEqual([
      { word: 'directory/risk.seats', params: { n: 2, licence: 'Office 365 A1 (Student)' } },
      { word: 'directory/risk.namesakes', params: { n: 3, names: 'Ona Onaitė, Ona Onaitė, Ona Onaitė' } },
      { word: 'directory/risk.foreign-group', params: { group: '5a' } },
    ])
    expect(operations.some(({ operation }) => 'group' in operation)).toBe(false)
  })
})

const stranger: Snapshot['users'][number] = {
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
  skuIds: [],
}

function oneClass(pupils: string[]): Roster {
  return {
    schoolYear: 2025,
    schoolName: 'Mokykla',
    schoolIds: ['S1'],
    guardians: 0,
    people: pupils.map((sourceId) => ({
      sourceId,
      role: 'pupil',
      schoolId: 'S1',
      givenName: 'Ona',
      surname: 'Onaitė',
      login: null,
    })),
    classes: [{ sourceId: 'K5a', schoolId: 'S1', title: '5a klasė', pupils, teachers: [] }],
  }
}
