import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { diffSchool } from '../../core/directory/diff.ts'
import type { Operation } from '../../core/directory/operation.ts'
import { licencesFor } from '../../core/directory/rules.ts'
import { type Policy, usualPolicy } from '../../core/directory/schema.ts'
import type { Snapshot } from '../../core/directory/snapshot.ts'
import type { Roster } from '../../core/rosters/roster.ts'
import { applyPlan, type State } from './apply-plan.ts'
import {
  anyPolicy,
  anyTenant,
  emptyTenant,
  knowsNothing,
  promoted,
  school,
  someUser,
} from './random-school.ts'

const september = new Date('2026-09-01T08:00:00Z')
const later = (days: number) => new Date(september.getTime() + days * 24 * 3600 * 1000)

const plan = (state: State, roster: Roster, policy: Policy = usualPolicy, today = september) =>
  diffSchool({ roster, policy, ...state, today })

/** Carries a roster out; of newcomers of the same name as somebody who left, a person has said that they are others. */
function carryOut(before: State, roster: Roster, policy: Policy = usualPolicy, today = september): State {
  const offered = plan(before, roster, policy, today).matches
  const decided = offered.map(({ sourceId }) => ({ sourceId, objectId: null }))
  const known = { ...before.known, decided: [...(before.known.decided ?? []), ...decided] }
  const state = { ...before, known }
  return applyPlan(state, roster, plan(state, roster, policy, today), today)
}

const start = (tenant: Snapshot = emptyTenant()): State => ({ tenant, known: knowsNothing() })
const kindsOf = (operations: readonly { operation: Operation }[]) =>
  operations.map(({ operation }) => operation.kind)

/** What is not as the roster and the policy want it, each as a sentence; written without the product's comparison. */
function wrongIn({ tenant }: State, roster: Roster, policy: Policy): string[] {
  const wrong: string[] = []
  const expect = (isRight: boolean, sentence: string) => isRight || wrong.push(sentence)
  const users = new Map(tenant.users.map((user) => [user.employeeId, user]))
  const homeOf = (id: string) => roster.classes.find(({ pupils }) => pupils.includes(id))?.title.split(' ')[0]
  for (const { sourceId, role, givenName, surname } of roster.people) {
    const user = users.get(sourceId)
    expect(user?.accountEnabled === true, `${sourceId} can sign in`)
    expect(user?.givenName === givenName && user.surname === surname, `${sourceId} has the right name`)
    expect(Boolean(user?.usageLocation), `${sourceId} has a country`)
    const home = role === 'pupil' ? homeOf(sourceId) : undefined
    if (home) expect(user?.department === home, `${sourceId} is in ${home}`)
    const isWanted = policy.licences[role] !== 'none'
    const fitting = licencesFor(role, tenant.licences).map(({ skuId }) => skuId)
    if (isWanted)
      expect(
        fitting.some((skuId) => user?.skuIds.includes(skuId)),
        `${sourceId} has a licence`,
      )
  }
  const inRoster = new Set(roster.people.map(({ sourceId }) => users.get(sourceId)?.id))
  const byName = new Map(tenant.groups.map((group) => [group.displayName, group]))
  const isExactly = (list: readonly string[], people: readonly string[]) =>
    [...list.filter((id) => inRoster.has(id))].sort().join() ===
    people
      .map((id) => users.get(id)?.id ?? '?')
      .sort()
      .join()
  const staff = new Set(
    roster.people.filter(({ role }) => role === 'staff').map(({ sourceId }) => users.get(sourceId)?.id),
  )
  for (const { title, pupils, teachers } of policy.classGroups ? roster.classes : []) {
    const group = byName.get(`${title} (${roster.schoolYear})`)
    if (!group && tenant.groups.some(({ isSpecial }) => isSpecial)) continue
    const members = group?.members.filter((id) => !staff.has(id)) ?? []
    expect(isExactly(members, pupils), `${title} has its pupils`)
    if (teachers.length > 0) expect(isExactly(group?.owners ?? [], teachers), `${title} has its teachers`)
    if (policy.classTeams && teachers.length > 0) expect(group?.hasTeam === true, `${title} has a team`)
  }
  const pupils = roster.people.filter(({ role }) => role === 'pupil').map(({ sourceId }) => sourceId)
  if (policy.everybodyGroups.pupils && pupils.length > 0)
    expect(isExactly(byName.get('Visi mokiniai')?.members ?? [], pupils), 'all pupils are together')
  return wrong
}

describe('a plan', () => {
  const history = fc.record({
    first: school(2025),
    second: school(2026),
    policy: anyPolicy,
    tenant: anyTenant,
  })

  test('once carried out makes the tenant what roster and policy want, and leaves nothing to do', () => {
    fc.assert(
      fc.property(history, ({ first, second, policy, tenant }) => {
        let state = start(tenant)
        for (const [at, roster] of [first, second, first].entries()) {
          const today = later(at * 365)
          state = carryOut(state, roster, policy, today)
          expect(plan(state, roster, policy, today).operations).toEqual([])
          expect(wrongIn(state, roster, policy)).toEqual([])
        }
      }),
      { numRuns: 150 },
    )
  })

  test('gives everybody a sign-in name of their own, also those who left keep theirs', () => {
    fc.assert(
      fc.property(history, ({ first, second, policy, tenant }) => {
        let state = start(tenant)
        for (const roster of [first, second]) state = carryOut(state, roster, policy)
        const names = state.tenant.users.map(({ userPrincipalName }) => userPrincipalName)
        expect(new Set(names).size).toBe(names.length)
      }),
    )
  })

  test('takes away only from people of its own rosters, and blocks or deletes only those who are missing', () => {
    fc.assert(
      fc.property(history, ({ first, second, policy, tenant }) => {
        let state = carryOut(start(tenant), first, policy)
        for (const group of state.tenant.groups)
          if (!group.members.includes('stranger')) group.members.push('stranger')
        const groups = state.tenant.groups.length
        // What a licensed group gives to whoever somebody put into it is not the plan's doing.
        const untouched = () =>
          state.tenant.users
            .filter(({ id }) => id === 'stranger' || id === 'other')
            .map((user) => ({ ...user, skuIds: [] }))
        const before = structuredClone(untouched())
        const made = plan(state, second, policy, later(400))
        const staying = new Set(second.people.map(({ sourceId }) => sourceId))
        const leaving = new Set(
          first.people.map(({ sourceId }) => sourceId).filter((sourceId) => !staying.has(sourceId)),
        )
        for (const { operation } of made.operations) {
          if (operation.kind === 'removeMember') expect(staying.has(operation.person)).toBe(true)
          const isDismissal =
            operation.kind === 'deleteUser' ||
            operation.kind === 'signOut' ||
            (operation.kind === 'changeUser' && operation.set.accountEnabled === false)
          if (isDismissal) expect(leaving.has(operation.person)).toBe(true)
        }
        state = applyPlan(state, second, made, later(400))
        expect(untouched()).toEqual(before)
        const withStranger = state.tenant.groups.filter(({ members }) => members.includes('stranger'))
        expect(withStranger).toHaveLength(groups)
      }),
    )
  })

  test('a class that is promoted loses nobody, and its group is renamed, not filled anew', () => {
    fc.assert(
      fc.property(school(2025), anyPolicy, (roster, policy) => {
        const state = carryOut(start(), roster, policy)
        const next = promoted(roster)
        const { operations, halt } = plan(state, next, policy, later(365))
        const moves = kindsOf(operations).filter((kind) =>
          ['removeMember', 'removeOwner', 'addMembers', 'addOwner', 'createGroup', 'createUser'].includes(
            kind,
          ),
        )
        expect(moves).toEqual([])
        expect(kindsOf(operations).filter((kind) => kind === 'changeGroup')).toHaveLength(
          policy.classGroups ? next.classes.length : 0,
        )
        expect(halt).toBeNull()
      }),
    )
  })

  test('a returning pupil gets the deleted account back, with its sign-in name', () => {
    const tenant = emptyTenant()
    tenant.deletedUsers.push({
      ...someUser,
      id: 'deleted',
      employeeId: 'P1',
      accountEnabled: false,
      userPrincipalName: `${'a'.repeat(32)}ona@mokykla.example`,
    })
    const { operations, counts, classes } = plan(start(tenant), oneClass(['P1']))
    expect(operations[0]).toEqual({ phase: 0, operation: { kind: 'restoreUser', person: 'P1' } })
    expect(counts).toMatchObject({ createUsers: 0, restoreUsers: 1, changeUsers: 0 })
    expect(classes[0]?.people[0]?.signInName).toBe('ona@mokykla.example')
  })

  test('says what each account was before, so that it can be taken back', () => {
    const tenant = emptyTenant()
    tenant.users.push({ ...someUser, id: 'a', employeeId: 'P1', givenName: '', surname: 'Onaitė' })
    const { operations } = plan(start(tenant), oneClass(['P1']))
    expect(operations.find(({ operation }) => operation.kind === 'changeUser')?.operation).toEqual({
      kind: 'changeUser',
      person: 'P1',
      set: { displayName: 'Ona Onaitė', givenName: 'Ona', department: '5a', employeeType: 'Student' },
      was: { displayName: 'Ona Kitokia', givenName: null, department: null, employeeType: 'Staff' },
    })
  })

  test('two accounts with one id are left alone, and a person is told', () => {
    const tenant = emptyTenant()
    tenant.users.push({ ...someUser, id: 'a', employeeId: 'P1' }, { ...someUser, id: 'b', employeeId: 'P1' })
    const { operations, risks } = plan(start(tenant), oneClass(['P1']))
    expect(kindsOf(operations)).toEqual(['createGroup'])
    expect(risks.map(({ word }) => word)).toContain('directory/risk.double')
  })

  test('too few seats and dynamic groups are named before anything is done', () => {
    const tenant = emptyTenant()
    tenant.licences = [{ skuId: 'sku', partNumber: 'STANDARDWOFFPACK_STUDENT', free: 1 }]
    tenant.groups.push({
      id: 'g',
      displayName: '5a',
      mailNickname: 'klase-2021a',
      isSpecial: true,
      hasTeam: false,
      skuIds: [],
      members: [],
      owners: [],
    })
    const { risks, operations } = plan(start(tenant), oneClass(['P1', 'P2', 'P3']))
    expect(risks).toEqual([
      { word: 'directory/risk.seats', params: { n: 2, licence: 'Office 365 A1 (Student)' } },
      { word: 'directory/risk.foreign-group', params: { group: '5a' } },
    ])
    expect(operations.some(({ operation }) => 'group' in operation)).toBe(false)
  })
})

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
