import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { diffSchool } from '../../core/directory/diff.ts'
import { type Operation, peopleOf } from '../../core/directory/operation.ts'
import { type Policy, usualPolicy } from '../../core/directory/schema.ts'
import type { KnownChange, Snapshot, TenantGroup } from '../../core/directory/snapshot.ts'
import { type Undo, undoOf } from '../../core/directory/undo.ts'
import type { Roster } from '../../core/rosters/roster.ts'
import { applyPlan, applyUndo, type State } from './apply-plan.ts'
import {
  anyPolicy,
  anyTenant,
  emptyTenant,
  knowsNothing,
  school,
  someGroup,
  someUser,
} from './random-school.ts'

const september = new Date('2026-09-01T08:00:00Z')
const later = (days: number) => new Date(september.getTime() + days * 24 * 3600 * 1000)

/** A plan that was carried out: what it did, and what Talka remembered differently. */
interface Done {
  done: Operation[]
  changed: KnownChange[]
  state: State
}

/** Plans a roster and carries the plan out; only its first operations, where a number of them is given. */
function carryOut(
  state: State,
  roster: Roster,
  policy: Policy,
  today: Date,
  first = Number.POSITIVE_INFINITY,
): Done {
  const plan = diffSchool({ roster, policy, ...state, today })
  const operations = plan.operations.slice(0, first)
  const after = applyPlan(state, roster, { ...plan, operations }, today)
  const done = operations.map(({ operation }) => operation)
  return { done, changed: after.knownChanges ?? [], state: after }
}

function takeBack(
  { done, changed, state }: Done,
  roster: Roster,
  today: Date,
  only: string | null = null,
): Done & { undo: Undo } {
  const undo = undoOf({ done, ...state, only })
  const after = applyUndo(state, roster, undo, { done, changed, only, today })
  const operations = undo.operations.map(({ operation }) => operation)
  return { undo, state: after, done: operations, changed: after.knownChanges ?? [] }
}

const byId = <One extends { id: string }>(list: readonly One[]) =>
  [...list].sort((a, b) => (a.id < b.id ? -1 : 1))

/** The tenant to be compared; without the countries that an undo says it cannot take back. */
function pictureOf({ tenant, known }: State, left?: Undo['left']) {
  const located = new Set(
    known.accounts.flatMap(({ sourceId, objectId }) => (left?.withCountry.has(sourceId) ? [objectId] : [])),
  )
  const users = (list: Snapshot['users']) =>
    byId(list).map((user) => ({
      ...user,
      skuIds: user.skuIds.toSorted(),
      usageLocation: located.has(user.id) ? null : user.usageLocation,
    }))
  return {
    users: users(tenant.users),
    // In the recycle bin a licence takes no seat.
    deletedUsers: users(tenant.deletedUsers).map((user) => ({ ...user, skuIds: [] })),
    groups: byId(tenant.groups).map(sortGroup),
  }
}

const sortGroup = (group: TenantGroup) => ({
  ...group,
  skuIds: group.skuIds.toSorted(),
  members: group.members.toSorted(),
  owners: group.owners.toSorted(),
})

/** What an undo must give back, but for what it says it cannot: countries, teams, the last owners of groups. */
function expectAsBefore(before: State, after: State, { unmade, left }: Undo): void {
  const [was, is] = [pictureOf(before, left), pictureOf(after, left)]
  expect(is.users).toEqual(was.users)
  const idsOf = (people: ReadonlySet<string>) =>
    new Set(
      after.known.accounts.flatMap(({ sourceId, objectId }) => (people.has(sourceId) ? [objectId] : [])),
    )
  const made = idsOf(unmade)
  expect(is.deletedUsers.filter(({ id }) => !made.has(id))).toEqual(was.deletedUsers)
  const earlierGroups = new Set(was.groups.map(({ id }) => id))
  // What the plan had made and has a team stays.
  const isLeft = (group: TenantGroup) => !earlierGroups.has(group.id) && left.teams.has(group.displayName)
  const comparable = (groups: typeof is.groups) =>
    groups
      .filter((group) => !isLeft(group))
      .map(({ owners, hasTeam, ...group }) => ({
        ...group,
        owners: left.keptOwners.has(group.displayName) ? [] : owners,
        hasTeam: left.teams.size > 0 ? null : hasTeam,
      }))
  expect(comparable(is.groups)).toEqual(comparable(was.groups))
  const earlier = new Map(before.known.accounts.map((account) => [account.sourceId, account]))
  for (const account of after.known.accounts) {
    const known = earlier.get(account.sourceId)
    if (known) expect({ leftAt: null, ...account }).toEqual({ leftAt: null, ...known })
    else expect(Boolean(account.leftAt)).toBe(unmade.has(account.sourceId))
  }
  const names = new Map(before.known.classGroups.map(({ key, className }) => [key, className]))
  for (const { key, className } of after.known.classGroups) expect(className).toBe(names.get(key) ?? '')
}

const history = fc.record({
  first: school(2025),
  second: school(2026),
  policy: anyPolicy,
  tenant: anyTenant,
})

const start = (tenant: Snapshot = emptyTenant()): State => ({ tenant, known: knowsNothing() })

describe('taking a plan back', () => {
  test('gives back the tenant as it was, year after year, and taking that back does it all again', () => {
    fc.assert(
      fc.property(history, ({ first, second, policy, tenant }) => {
        let state = start(tenant)
        for (const [at, roster] of [first, second, first].entries()) {
          const today = (days: number) => later(at * 365 + days)
          const done = carryOut(state, roster, policy, today(0))
          const undone = takeBack(done, roster, today(1))
          expectAsBefore(state, undone.state, undone.undo)
          const again = takeBack(undone, roster, today(2))
          expect(pictureOf(again.state)).toEqual(pictureOf(done.state))
          const back = takeBack(again, roster, today(3))
          expectAsBefore(state, back.state, undone.undo)
          state = done.state
        }
      }),
      { numRuns: 150 },
    )
  })

  test('works wherever the plan was stopped, and is done once: a second time nothing is left', () => {
    fc.assert(
      fc.property(history, fc.nat(200), ({ first, second, policy, tenant }, stoppedAt) => {
        const before = carryOut(start(tenant), first, policy, september).state
        const done = carryOut(before, second, policy, later(365), stoppedAt)
        const undone = takeBack(done, second, later(366))
        expectAsBefore(before, undone.state, undone.undo)
        const twice = undoOf({ done: done.done, ...undone.state, only: null })
        // Nobody but Teams knows whether a team is in its archive.
        const rest = twice.operations.filter(({ operation }) => operation.kind !== 'unarchiveTeam')
        expect(rest).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  test('touches only whom the plan had touched', () => {
    fc.assert(
      fc.property(history, ({ first, second, policy, tenant }) => {
        const before = carryOut(start(tenant), first, policy, september).state
        const { done, state } = carryOut(before, second, policy, later(365))
        const touched = new Set(done.flatMap(peopleOf))
        const { operations } = undoOf({ done, ...state, only: null })
        for (const { operation } of operations)
          for (const person of peopleOf(operation)) expect(touched.has(person)).toBe(true)
      }),
    )
  })

  test('for one person gives back that person’s account and places, and leaves everybody else as they are', () => {
    fc.assert(
      fc.property(history, fc.nat(), ({ first, second, policy, tenant }, which) => {
        const before = carryOut(start(tenant), first, policy, september).state
        const done = carryOut(before, second, policy, later(365))
        const people = [...new Set(done.done.flatMap(peopleOf))].sort()
        const only = people[which % people.length]
        if (only === undefined) return
        const { state: after, undo } = takeBack(done, second, later(366), only)
        const id = done.state.known.accounts.find(({ sourceId }) => sourceId === only)?.objectId ?? ''
        const pictured = (state: State) => pictureOf(state, undo.left)
        const [was, made, is] = [pictured(before), pictured(done.state), pictured(after)]
        const mine = (list: typeof is.users) => list.filter((user) => user.id === id)
        const others = (list: typeof is.users) => list.filter((user) => user.id !== id)
        // What a group gives its members was not the person's own.
        const own = (list: typeof is.users) =>
          policy.licensing === 'group' ? list.map((user) => ({ ...user, skuIds: [] })) : list
        expect(own(mine(is.users))).toEqual(own(mine(was.users)))
        expect(others(is.users)).toEqual(others(made.users))
        const groupOf = (state: typeof is, one: TenantGroup) => state.groups.find(({ id }) => id === one.id)
        expect(is.groups.map((one) => one.id)).toEqual(made.groups.map((one) => one.id))
        for (const group of is.groups) {
          const [earlier, planned] = [groupOf(was, group), groupOf(made, group)]
          const without = (ids: readonly string[] = []) => ids.filter((one) => one !== id)
          expect(group.members.includes(id)).toBe(earlier?.members.includes(id) ?? false)
          expect(without(group.members)).toEqual(without(planned?.members))
          expect(group.owners).toEqual(expect.arrayContaining(without(planned?.owners)))
          const isSaid =
            undo.left.keptOwners.has(group.displayName) || undo.left.ownerless.has(group.displayName)
          if (!isSaid) expect(group.owners.includes(id)).toBe(earlier?.owners.includes(id) ?? false)
          if (planned?.owners.length && !isSaid) expect(group.owners).not.toEqual([])
        }
        const row = ({ known }: State) => known.accounts.find(({ sourceId }) => sourceId === only)
        const known = row(before) ?? row(done.state)
        if (!undo.unmade.has(only))
          expect({ leftAt: null, ...row(after) }).toEqual({ leftAt: null, ...known })
        expect(after.known.accounts.filter(({ sourceId }) => sourceId !== only)).toEqual(
          done.state.known.accounts.filter(({ sourceId }) => sourceId !== only),
        )
      }),
      { numRuns: 300 },
    )
  })
})

/** A school of one class: its pupils, its teachers, and what somebody did in Microsoft 365 after the plan. */
function oneClass(teachers: string[], pupils: string[], year = 2025): Roster {
  const person = (sourceId: string, role: 'pupil' | 'staff') => ({
    sourceId,
    role,
    schoolId: 'S1',
    givenName: 'Ona',
    surname: `Onaitė ${sourceId}`,
    login: null,
  })
  const people = [...pupils.map((id) => person(id, 'pupil')), ...teachers.map((id) => person(id, 'staff'))]
  const title = `${year - 2020}a klasė`
  const classes = [{ sourceId: `K${year}`, schoolId: 'S1', title, pupils, teachers }]
  return { schoolYear: year, schoolName: 'Mokykla', schoolIds: ['S1'], guardians: 0, people, classes }
}

const kindsOf = ({ operations }: Undo) => operations.map(({ operation }) => operation.kind)

describe('what a plan did', () => {
  test('an exchanged teacher of a class is exchanged back, the old one first: the group never lacks an owner', () => {
    const everybody = oneClass(['T1', 'T2'], ['P1'])
    const ofT1 = { ...everybody, classes: everybody.classes.map((one) => ({ ...one, teachers: ['T1'] })) }
    const ofT2 = { ...everybody, classes: everybody.classes.map((one) => ({ ...one, teachers: ['T2'] })) }
    const before = carryOut(start(), ofT1, usualPolicy, september).state
    const done = carryOut(before, ofT2, usualPolicy, later(30))
    const { undo, state } = takeBack(done, ofT2, later(31))
    const group = 'klase-2021a'
    expect(undo.operations.map(({ operation }) => operation)).toEqual([
      { kind: 'addOwner', group, person: 'T1' },
      { kind: 'removeOwner', group, person: 'T2' },
    ])
    expectAsBefore(before, state, undo)
    const one = undoOf({ done: done.done, ...done.state, only: 'T2' })
    expect(kindsOf(one), 'for the new teacher alone the old one comes back too').toEqual([
      'addOwner',
      'removeOwner',
    ])
    expect(one.left.keptOwners.size).toBe(0)
  })

  test('and somebody changed since is left alone, and said', () => {
    const before = carryOut(start(), oneClass([], ['P1', 'P2']), usualPolicy, september).state
    const next = oneClass([], ['P1', 'P2'], 2026)
    const done = carryOut(before, next, usualPolicy, later(365))
    const changed = structuredClone(done.state)
    const user = changed.tenant.users.find(({ employeeId }) => employeeId === 'P1')
    if (user) user.department = '6b'
    const { operations, left } = undoOf({ done: done.done, ...changed, only: null })
    expect([...left.changed]).toEqual(['P1'])
    const people = operations.flatMap(({ operation }) => peopleOf(operation))
    expect(people).toEqual(['P2'])
  })

  test('a group that others came into is not deleted with the plan that made it', () => {
    const roster = oneClass([], ['P1'])
    const done = carryOut(start(), roster, usualPolicy, september)
    const changed = structuredClone(done.state)
    changed.tenant.users.push({ ...someUser })
    for (const group of changed.tenant.groups) group.members.push(someUser.id)
    const undo = undoOf({ done: done.done, ...changed, only: null })
    expect(kindsOf(undo)).not.toContain('deleteGroup')
    expect([...undo.left.keptGroups]).toEqual(['5a klasė (2025)'])
    const { tenant } = applyUndo(changed, roster, undo, {
      done: done.done,
      changed: done.changed,
      only: null,
      today: later(1),
    })
    expect(tenant.groups.map(({ members }) => members)).toEqual([[someUser.id]])
  })

  test('the last owner of a group stays, because Microsoft lets nobody take it, and that is said', () => {
    const tenant = emptyTenant()
    tenant.users.push({ ...someUser, id: 'teacher', employeeId: 'T1' })
    tenant.groups.push({ ...someGroup, owners: [], members: [], mailNickname: 'klase-2021a' })
    const done = carryOut(start(tenant), oneClass(['T1'], []), usualPolicy, september)
    const undo = undoOf({ done: done.done, ...done.state, only: null })
    expect(kindsOf(undo)).not.toContain('removeOwner')
    expect([...undo.left.keptOwners]).toEqual(['Choras'])
  })

  test('an account that Microsoft has deleted for good cannot come back, and that is said', () => {
    const policy: Policy = { ...usualPolicy, leavers: { ...usualPolicy.leavers, keepDays: 1 } }
    let state = carryOut(start(), oneClass([], ['P1', 'P2']), policy, september).state
    state = carryOut(state, oneClass([], ['P1']), policy, later(1)).state
    const done = carryOut(state, oneClass([], ['P1']), policy, later(3))
    expect(done.done.map(({ kind }) => kind)).toEqual(['deleteUser'])
    const back = takeBack(done, oneClass([], ['P1']), later(4))
    expect(kindsOf(back.undo), 'within thirty days all of it comes back').toEqual([
      'restoreUser',
      'assignLicence',
      'addMembers',
    ])
    expectAsBefore(state, back.state, back.undo)
    const purged = structuredClone(done.state)
    purged.tenant.deletedUsers = []
    const undo = undoOf({ done: done.done, ...purged, only: null })
    expect(undo.operations).toEqual([])
    expect([...undo.left.gone]).toEqual(['P2'])
  })

  test('a class team stays, with its group, because nobody sees from here what was written in it; that is said', () => {
    const policy: Policy = { ...usualPolicy, classTeams: true }
    const made = carryOut(start(), oneClass(['T1'], ['P1']), policy, september)
    const withGroup = undoOf({ done: made.done, ...made.state, only: null })
    expect(kindsOf(withGroup)).not.toContain('deleteGroup')
    expect([...withGroup.left.teams]).toEqual(['5a klasė (2025)'])
    const before = carryOut(start(), oneClass(['T1'], ['P1']), usualPolicy, september).state
    const { done, state } = carryOut(before, oneClass(['T1'], ['P1']), policy, later(1))
    expect(done.map(({ kind }) => kind)).toEqual(['addMembers', 'createTeam'])
    const { operations, left } = undoOf({ done, ...state, only: null })
    expect(operations.map(({ operation }) => operation.kind)).toEqual(['removeMember'])
    expect([...left.teams]).toEqual(['5a klasė (2025)'])
  })

  test('an archived team comes out of its archive, and its class has its name again', () => {
    const policy: Policy = { ...usualPolicy, classTeams: true }
    const before = carryOut(start(), oneClass(['T1'], ['P1']), policy, september).state
    const empty = { ...oneClass(['T1'], ['P1'], 2030), classes: [] }
    const other = { ...empty, classes: [{ ...oneClass([], [], 2021).classes[0], pupils: ['P1'] }] } as Roster
    const done = carryOut(before, other, policy, later(365))
    expect(done.done.map(({ kind }) => kind)).toContain('archiveTeam')
    const undone = takeBack(done, other, later(366))
    expect(kindsOf(undone.undo)).toContain('unarchiveTeam')
    const named = ({ known }: State) => known.classGroups.find(({ key }) => key === 'klase-2021a')?.className
    expect([named(done.state), named(undone.state)]).toEqual(['', '5a'])
  })

  test('a class that is there again finds its team open, and one whose team could not be closed is tried again', () => {
    const policy: Policy = { ...usualPolicy, classTeams: true }
    const roster = oneClass(['T1'], ['P1'])
    const other = { ...roster, classes: [{ ...oneClass([], [], 2021).classes[0], pupils: ['P1'] }] } as Roster
    const before = carryOut(start(), roster, policy, september).state
    const gone = carryOut(before, other, policy, later(30))
    expect(gone.done.map(({ kind }) => kind)).toContain('archiveTeam')
    const again = carryOut(gone.state, other, policy, later(31))
    expect(again.done, 'it is closed once').toEqual([])
    const back = carryOut(gone.state, roster, policy, later(60))
    expect(back.done).toContainEqual({ kind: 'unarchiveTeam', group: 'klase-2021a' })

    const open = structuredClone(gone.state)
    for (const one of open.known.classGroups) if (one.closing === 'done') one.closing = 'due'
    const retried = carryOut(open, other, policy, later(31))
    expect(retried.done).toEqual([{ kind: 'archiveTeam', group: 'klase-2021a' }])
  })
})
