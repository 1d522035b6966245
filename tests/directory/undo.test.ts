import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { diffSchool } from '../../core/directory/diff.ts'
import type { Operation } from '../../core/directory/operation.ts'
import type { Policy } from '../../core/directory/schema.ts'
import type { KnownChange, Snapshot } from '../../core/directory/snapshot.ts'
import { type Undo, undoOf } from '../../core/directory/undo.ts'
import type { Roster } from '../../core/rosters/roster.ts'
import { applyPlan, applyUndo, type State } from './apply-plan.ts'
import { anyPolicy, anyTenant, emptyTenant, knowsNothing, school } from './random-school.ts'

const september = new Date('2026-09-01T08:00:00Z')
const later = (days: number) => new Date(september.getTime() + days * 24 * 3600 * 1000)

/** A plan that was carried out: what it did, and what Talka remembered differently. */
interface Done {
  done: Operation[]
  changed: KnownChange[]
  state: State
}

function carryOut(state: State, roster: Roster, policy: Policy, today: Date): Done {
  const plan = diffSchool({ roster, policy, ...state, today })
  const after = applyPlan(state, roster, plan, today)
  const done = plan.operations.map(({ operation }) => operation)
  return { done, changed: after.knownChanges ?? [], state: after }
}

function takeBack(
  { done, changed, state }: Done,
  roster: Roster,
  today: Date,
  only: string | null = null,
): Done & { undo: Undo } {
  const undo = undoOf({ done, ...state, only })
  const after = applyUndo(state, roster, undo, { changed, only, today })
  return {
    undo,
    state: after,
    done: undo.operations.map(({ operation }) => operation),
    changed: after.knownChanges ?? [],
  }
}

const byId = <One extends { id: string }>(list: readonly One[]) =>
  [...list].sort((a, b) => (a.id < b.id ? -1 : 1))
const sorted = (list: readonly string[]) => [...list].sort()

/** The tenant to be compared; `left` is what an undo says it cannot give back. */
function pictureOf({ tenant }: State, left?: Undo['left']) {
  const country = (id: string) =>
    [...(left?.withCountry ?? [])].some((person) => `odd ${person.slice(1)}` === id)
  const users = (list: Snapshot['users']) =>
    byId(list).map((user) => ({
      ...user,
      skuIds: sorted(user.skuIds),
      usageLocation: country(user.id) ? null : user.usageLocation,
      // Graph has no empty texts.
      department: user.department || null,
    }))
  return {
    users: users(tenant.users),
    // In the recycle bin a licence takes no seat.
    deletedUsers: users(tenant.deletedUsers).map((user) => ({ ...user, skuIds: [] })),
    groups: byId(tenant.groups).map(({ members, owners, skuIds, ...group }) => ({
      ...group,
      skuIds: sorted(skuIds),
      members: sorted(members),
      owners: sorted(owners),
      hasTeam: group.hasTeam,
    })),
  }
}

/** What an undo must give back, with what it says it cannot. */
function expectAsBefore(before: State, after: State, undo: Undo): void {
  const [was, is] = [pictureOf(before, undo.left), pictureOf(after, undo.left)]
  expect(is.users).toEqual(was.users)
  const made = new Set(
    after.known.accounts.flatMap(({ sourceId, objectId }) => (undo.unmade.has(sourceId) ? [objectId] : [])),
  )
  expect(is.deletedUsers.filter(({ id }) => !made.has(id))).toEqual(was.deletedUsers)
  const kept = new Set([...undo.left.keptOwners])
  const teams = new Set([...undo.left.teams])
  const names = new Map(is.groups.map(({ id, displayName }) => [id, displayName]))
  const comparable = (groups: typeof is.groups) =>
    groups.map((group) => ({
      ...group,
      owners: kept.has(names.get(group.id) ?? '') ? [] : group.owners,
      hasTeam: [...teams].length > 0 ? null : group.hasTeam,
    }))
  expect(comparable(is.groups)).toEqual(comparable(was.groups))
  const known = new Map(before.known.accounts.map((account) => [account.sourceId, account]))
  for (const account of after.known.accounts) {
    const earlier = known.get(account.sourceId)
    if (earlier) expect({ leftAt: null, ...account }).toEqual({ leftAt: null, ...earlier })
    else if (undo.unmade.has(account.sourceId)) expect(account.leftAt).not.toBeNull()
    else expect(account.leftAt ?? null).toBeNull()
  }
  const names2 = new Map(before.known.classGroups.map(({ key, className }) => [key, className]))
  for (const { key, className } of after.known.classGroups) expect(className).toBe(names2.get(key) ?? '')
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
          const today = later(at * 365)
          const done = carryOut(state, roster, policy, today)
          const undone = takeBack(done, roster, later(at * 365 + 1))
          expectAsBefore(state, undone.state, undone.undo)
          const again = takeBack(undone, roster, later(at * 365 + 2))
          expect(pictureOf(again.state)).toEqual(pictureOf(done.state))
          const back = takeBack(again, roster, later(at * 365 + 3))
          expectAsBefore(state, back.state, undone.undo)
          state = done.state
        }
      }),
      { numRuns: 150 },
    )
  })
})
