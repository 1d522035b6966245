import { describe, expect, test } from 'vitest'
import { diffSchool } from '../../core/directory/diff.ts'
import { isOfServer, problemOf } from '../../core/directory/graph-writes.ts'
import type { Operation } from '../../core/directory/operation.ts'
import { readGroup, readUser } from '../../core/directory/read-tenant.ts'
import { type Policy, usualPolicy } from '../../core/directory/schema.ts'
import type { Known, Snapshot } from '../../core/directory/snapshot.ts'
import type { Roster } from '../../core/rosters/roster.ts'
import { emptyTenant, knowsNothing, someGroup, someUser, staffSku, studentSku } from './random-school.ts'

const today = new Date('2026-09-01T08:00:00Z')

function rosterOf(people: { id: string; role: 'pupil' | 'staff' }[]): Roster {
  return {
    schoolYear: 2026,
    schoolName: 'Mokykla',
    schoolIds: ['S1'],
    guardians: 0,
    people: people.map(({ id, role }) => ({
      sourceId: id,
      role,
      schoolId: 'S1',
      givenName: 'Ona',
      surname: 'Onaitė',
      login: null,
    })),
    classes: [{ sourceId: 'K5a', schoolId: 'S1', title: '5a klasė', pupils: ['P1'], teachers: [] }],
  }
}

const plan = (
  tenant: Snapshot,
  roster: Roster,
  policy: Policy = usualPolicy,
  known: Known = knowsNothing(),
) => diffSchool({ roster, policy, tenant, known, today })

const operationsOn = (made: ReturnType<typeof plan>, person: string) =>
  made.operations.flatMap(({ operation }) =>
    'person' in operation && operation.person === person ? [operation] : [],
  )
const kindsOf = (operations: readonly Operation[]) => operations.map(({ kind }) => kind)

const leaver = (isSynced: boolean): [Snapshot, Known] => {
  const tenant = emptyTenant()
  const gone = { ...someUser, id: 'gone', employeeId: 'P9', displayName: 'Jonas Jonaitis', isSynced }
  tenant.users.push({ ...gone, skuIds: [studentSku] })
  const account = { sourceId: 'P9', objectId: 'gone', schoolId: 'S1', schoolYear: 2025 }
  return [tenant, { ...knowsNothing(), accounts: [account] }]
}

describe('what comes from a server of the school', () => {
  test('is recognised', () => {
    const id = '7d9d3b1e-2f5a-4f0e-9a51-0c9a8b7d6e5f'
    expect(readUser({ id, userPrincipalName: 'a@b.lt', onPremisesSyncEnabled: true }).isSynced).toBe(true)
    expect(readUser({ id, userPrincipalName: 'a@b.lt', onPremisesSyncEnabled: null }).isSynced).toBe(false)
    expect(readGroup({ id, onPremisesSyncEnabled: true })).toMatchObject({ isSynced: true, isSpecial: true })
  })

  test('is neither changed nor blocked, but named with the reason; licences and groups are the cloud’s', () => {
    const tenant = emptyTenant()
    tenant.users.push({ ...someUser, id: 'a', employeeId: 'P1', isSynced: true })
    const made = plan(tenant, rosterOf([{ id: 'P1', role: 'pupil' }]))
    expect(kindsOf(operationsOn(made, 'P1'))).toEqual(['assignLicence'])
    expect(made.risks).toContainEqual({
      word: 'directory/risk.synced',
      params: { n: 1, names: 'Ona Kitokia' },
    })

    const [withLeaver, known] = leaver(true)
    const gone = plan(withLeaver, rosterOf([]), usualPolicy, known)
    expect(gone.operations.filter(({ operation }) => 'person' in operation)).toEqual([])
    expect(gone.risks).toContainEqual({
      word: 'directory/risk.synced',
      params: { n: 1, names: 'Jonas Jonaitis' },
    })
  })

  test('may be a group, whose members only the server changes', () => {
    const tenant = emptyTenant()
    const synced = { ...someGroup, mailNickname: 'klase-2022a', isSpecial: true, isSynced: true }
    tenant.groups.push(synced)
    const { operations, risks } = plan(tenant, rosterOf([{ id: 'P1', role: 'pupil' }]))
    expect(operations.filter(({ operation }) => 'group' in operation)).toEqual([])
    expect(risks).toContainEqual({ word: 'directory/risk.synced-group', params: { group: 'Choras' } })
  })

  test('is named as the reason also where Graph refuses a single change', () => {
    const message =
      'Unable to update the specified properties for on-premises mastered Directory Sync objects or objects currently undergoing migration.'
    const failure = {
      ok: false as const,
      status: 400,
      code: 'Request_BadRequest',
      message,
      unanswered: false as const,
      retryAfter: null,
    }
    expect(isOfServer(failure)).toBe(true)
    expect(problemOf(failure).word).toBe('directory/problem.synced')
  })
})

describe('a licence that the policy does not give any more', () => {
  const pupilBefore = (): Snapshot => {
    const tenant = emptyTenant()
    const user = { ...someUser, id: 'a', employeeId: 'P1', employeeType: 'Student' }
    tenant.users.push({ ...user, skuIds: [studentSku] })
    return tenant
  }
  const asTeacher = rosterOf([{ id: 'P1', role: 'staff' }])

  test('stays beside the new one and is named, unless the school wants it taken; that needs a second person', () => {
    const kept = plan(pupilBefore(), asTeacher)
    expect(kindsOf(operationsOn(kept, 'P1'))).toEqual(['changeUser', 'assignLicence'])
    expect(kept.risks.map(({ word }) => word)).toContain('directory/risk.old-licences')
    const taken = plan(pupilBefore(), asTeacher, { ...usualPolicy, takeOldLicences: true })
    expect(operationsOn(taken, 'P1')).toContainEqual({
      kind: 'removeLicence',
      person: 'P1',
      skuId: studentSku,
    })
    expect(operationsOn(taken, 'P1')).toContainEqual({ kind: 'assignLicence', person: 'P1', skuId: staffSku })
    expect(taken.counts.takeLicences).toBe(1)
    expect(taken.risks.map(({ word }) => word)).not.toContain('directory/risk.old-licences')
  })

  test('of somebody who left is freed with the blocking where the school wants it, and after it', () => {
    const [tenant, known] = leaver(false)
    const leavers = { ...usualPolicy.leavers, freeLicence: true }
    const blocked = plan(tenant, rosterOf([]), { ...usualPolicy, leavers }, known)
    expect(kindsOf(operationsOn(blocked, 'P9'))).toEqual(['changeUser', 'signOut', 'removeLicence'])
    const [already] = tenant.users
    if (already) already.accountEnabled = false
    const later = plan(tenant, rosterOf([]), { ...usualPolicy, leavers }, known)
    expect(kindsOf(operationsOn(later, 'P9'))).toEqual(['removeLicence'])
  })

  test('of blocked people who left is counted where seats are missing', () => {
    const [tenant, known] = leaver(false)
    for (const user of tenant.users) user.accountEnabled = false
    for (const account of known.accounts) account.leftAt = today
    tenant.licences = [{ skuId: studentSku, partNumber: 'STANDARDWOFFPACK_STUDENT', free: 0 }]
    const { risks } = plan(tenant, rosterOf([{ id: 'P1', role: 'pupil' }]), usualPolicy, known)
    expect(risks).toContainEqual({ word: 'directory/risk.seats-held', params: { n: 1 } })
  })
})
