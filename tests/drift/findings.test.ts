import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { diffSchool } from '../../core/directory/diff.ts'
import type { Policy } from '../../core/directory/schema.ts'
import type { Snapshot } from '../../core/directory/snapshot.ts'
import { findingsIn } from '../../core/drift/findings.ts'
import { differencesIn } from '../../core/drift/from-operations.ts'
import type { Roster } from '../../core/rosters/roster.ts'
import { applyPlan, type State } from '../directory/apply-plan.ts'
import { anyPolicy, anyTenant, knowsNothing, school, someUser } from '../directory/random-school.ts'

const today = new Date('2025-11-25T08:00:00Z')
const nothingBeside = { licenceErrors: [], admins: [] }
const start = (tenant: Snapshot): State => ({ tenant, known: knowsNothing() })
const plan = (state: State, roster: Roster, policy: Policy) => diffSchool({ roster, policy, ...state, today })

const look = ({ tenant, known }: State, roster: Roster, policy: Policy, beside = nothingBeside) =>
  findingsIn({ followed: [{ rosterId: 'R1', roster, known }], policy, tenant, beside, today })

describe('what is found beside roster and policy', () => {
  test('after a plan was carried out to the letter, nothing that a plan would change is found', () => {
    fc.assert(
      fc.property(anyTenant, school(2025), anyPolicy, (tenant, roster, policy) => {
        const state = start(tenant)
        const done = applyPlan(state, roster, plan(state, roster, policy), today)
        const again = plan(done, roster, policy)
        fc.pre(again.operations.length === 0)
        expect(look(done, roster, policy).filter(({ rosterId }) => rosterId !== null)).toEqual(
          expect.not.arrayContaining([expect.objectContaining({ isAcceptable: true })]),
        )
      }),
    )
  })

  test('whatever a plan would do is found, each thing under a key of its own', () => {
    fc.assert(
      fc.property(anyTenant, school(2025), anyPolicy, (tenant, roster, policy) => {
        const state = start(tenant)
        const found = look(state, roster, policy)
        const keys = found.map(({ key }) => key)
        expect(new Set(keys).size).toBe(keys.length)
        const hasWork = plan(state, roster, policy).operations.some(
          ({ operation }) => operation.kind !== 'signOut',
        )
        expect(found.some(({ rosterId, kind }) => rosterId !== null && kind !== 'undecided')).toBe(hasWork)
      }),
    )
  })

  test('what somebody accepted the next plan leaves be, and it does everything else', () => {
    fc.assert(
      fc.property(anyTenant, school(2025), anyPolicy, fc.nat(3), (tenant, roster, policy, each) => {
        const state = start(tenant)
        const found = look(state, roster, policy)
        const exceptions = found.filter(({ isAcceptable }, at) => isAcceptable && at % (each + 1) === 0)
        const made = plan({ ...state, known: { ...state.known, exceptions } }, roster, policy)
        const kept = new Set(exceptions.map(({ key }) => key))
        const left = made.operations.flatMap(({ operation }) =>
          differencesIn(operation, roster.schoolYear, new Set()),
        )
        expect(left.filter(({ deviation }) => kept.has(deviation.key))).toEqual([])
        const without = exceptions.filter(({ kind }) => kind === 'gone').length
        if (without > 0) return
        const keys = new Set(left.map(({ deviation }) => deviation.key))
        for (const { key, kind, rosterId } of found)
          if (rosterId && kind !== 'undecided') expect(keys.has(key) || kept.has(key), key).toBe(true)
      }),
    )
  })

  test('a guest, a pupil who administers and a licence without a seat are found; a teacher who administers is not', () => {
    const guest = { ...someUser, id: 'g', isGuest: true, employeeId: null, employeeType: null }
    const pupil = { ...someUser, id: 'p', employeeType: 'Student', employeeId: null }
    const teacher = { ...someUser, id: 't', employeeType: 'Staff', employeeId: null }
    const tenant: Snapshot = {
      domains: ['mokykla.example'],
      domain: 'mokykla.example',
      users: [guest, pupil, teacher],
      deletedUsers: [],
      groups: [],
      licences: [{ skuId: 'sku', partNumber: 'STANDARDWOFFPACK_STUDENT', free: 0 }],
      canLicenseGroups: false,
    }
    const beside = {
      licenceErrors: [{ accountId: 'p', skuId: 'sku', error: 'CountViolation' }],
      admins: ['p', 't', 'nobody'].map((accountId) => ({ accountId, role: 'Global Administrator' })),
    }
    const policy = fc.sample(anyPolicy, 1)[0] as Policy
    const found = findingsIn({ followed: [], policy, tenant, beside, today })
    expect(found.map(({ kind, accountId }) => [kind, accountId])).toEqual([
      ['guest', 'g'],
      ['licenceError', 'p'],
      ['admin', 'p'],
    ])
    expect(found.map(({ isAcceptable }) => isAcceptable)).toEqual([true, true, false])
  })
})
