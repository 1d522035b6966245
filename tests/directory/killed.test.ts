import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { secretsOfPlan } from '../../core/accounts/store.ts'
import type { Person } from '../../core/context.ts'
import { peopleOf } from '../../core/directory/operation.ts'
import { operationsOf, planById } from '../../core/directory/plan-store.ts'
import { writePolicy } from '../../core/directory/policy-store.ts'
import type { Policy } from '../../core/directory/schema.ts'
import { objectIdsOf } from '../../core/directory/store.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Roster } from '../../core/rosters/roster.ts'
import { performJob } from '../../core/use-case.ts'
import { jobs } from '../../core/use-cases.ts'
import type { Conditions } from '../../local/microsoft365/conditions.ts'
import type { Fault } from '../../local/microsoft365/faults.ts'
import { documentedLimits } from '../../local/microsoft365/graph/limits.ts'
import { onEveryEngine } from '../support/database.ts'
import { faultsOfRequests, readRequestLog } from '../support/graph-requests.ts'
import { keepRoster } from '../support/plain-school.ts'
import { approver } from './engine.ts'
import { dead, type Life, liveFor, mortalHouse } from './mortal.ts'
import { anyPolicy, promoted, school } from './random-school.ts'
import { openPlace, type Place } from './simulated-place.ts'
import { promised, stateOf, type TenantState } from './tenant-state.ts'

/** Kills on each engine; `TALKA_KILLS` asks for thousands, and draws other ones each time. */
const asked = Number(process.env.TALKA_KILLS ?? 0)
const wantedKills = { pglite: asked || 40, postgres: asked || 170 } as const

const secondPerson: Person = {
  id: '3c1f8a52-6d0b-4e7c-8f9a-1b2c3d4e5f60',
  name: 'Daiva Žemaitienė',
  language: 'lt',
  roles: ['principal'],
}

/** Begins again: an empty Talka, and the tenant as it was sown. */
async function forgetAll({ talka, tenant }: Place, policy: Policy): Promise<void> {
  const { db } = talka.house.database
  const tables = await db.execute(
    sql`select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  )
  const names = (tables as unknown as { rows: { table_name: string }[] }).rows.map(
    ({ table_name }) => `"${table_name}"`,
  )
  await db.execute(sql.raw(`truncate ${names.join(', ')} cascade`))
  tenant.reset()
  await writePolicy(db, policy)
}

/** Makes the plan of a roster and has everybody agree; null when nothing is to be done or a brake stopped it. */
async function agreedPlan(place: Place, roster: Roster): Promise<string | null> {
  const { db } = place.talka.house.database
  const rosterId = await keepRoster(db, roster, place.clock.now())
  return agree(place, await plan(place, rosterId))
}

async function agree({ talka }: Place, planId: string): Promise<string | null> {
  if ((await planById(talka.house.database.db, planId))?.status !== 'ready') return null
  const { confirming } = await talka.perform('directory/approve-plan', approver, { planId })
  if (confirming) await talka.perform('directory/confirm-plan', secondPerson, { planId })
  return planId
}

async function plan({ talka }: Place, rosterId: string): Promise<string> {
  const { planId } = await talka.perform('directory/plan', approver, { rosterId })
  await performJob(talka.house, jobs['directory/make-plan'], { planId })
  return planId
}

interface Wave {
  /** After how many steps each of the workers dies that work side by side. */
  lives: number[]
  /** The next ones come when the claims of the dead have run out; otherwise at once. */
  comesLate: boolean
  /** Somebody has paused the run before they come, and lets it go on after they are gone. */
  isPaused: boolean
}

const anyWave = fc.record({
  lives: fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 3 }),
  comesLate: fc.boolean(),
  isPaused: fc.constantFrom(false, false, true),
})

const chance = (most: number) => fc.constantFrom(0, 0, most / 4, most)

/** A day of the tenant: what goes wrong, how late its copies are, how much it lets through. */
const anyDay: fc.Arbitrary<Conditions> = fc
  .record({
    random: fc.integer({ min: 1, max: 1e6 }),
    faults: fc.record({ '504': chance(0.1), '503': chance(0.1), '429': chance(0.2), '500': chance(0.05) }),
    drop: chance(0.2),
    kill: fc.option(fc.integer({ min: 1, max: 80 }), { nil: undefined }),
    lag: fc.constantFrom(undefined, undefined, { usual: 8 }, { usual: 20, tail: 0.05, longest: 90 }),
    limits: fc.constantFrom(undefined, documentedLimits, { writes: { amount: 25, seconds: 10 } }),
    latency: fc.constantFrom(0, 0.2),
  })
  .map(({ faults, drop, kill, ...day }) => ({
    ...day,
    faults: [
      ...Object.entries(faults).map(([kind, chance]) => ({ do: kind, chance }) as Fault),
      { do: 'drop', chance: drop, whole: true },
      ...(kill ? [{ do: 'kill', after: kill } as Fault] : []),
    ],
  }))

/** Asks something of a run, if it can be asked now. */
async function wish({ talka }: Place, name: 'pause' | 'resume' | 'stop', planId: string): Promise<void> {
  await talka.perform(`directory/${name}-plan`, approver, { planId }).catch((error: unknown) => {
    if (!(error instanceof Refusal && error.kind === 'conflict')) throw error
  })
}

/** What befalls a run. */
interface Story {
  waves: Wave[]
  day: Conditions
  /** Somebody stops it in the end, and a new plan does the rest. */
  isStopped: boolean
}

/** Carries a plan out by workers that die, and in the end by one that lives. Says how many died. */
async function carryOutDying(
  place: Place,
  planId: string,
  { waves, day, isStopped }: Story,
): Promise<number> {
  const { talka, tenant, clock } = place
  let kills = 0
  const lives = new Set<Life>()
  tenant.setConditions({
    ...day,
    onKill() {
      for (const life of lives) life.end()
    },
  })
  const work = async (steps: number) => {
    const life = liveFor(steps)
    lives.add(life)
    try {
      await performJob(mortalHouse(talka.house, life), jobs['directory/run-plan'], { planId })
    } catch (error) {
      if (error === dead || life.hasEnded()) kills++
      // The queue tries again when Microsoft 365 does not answer.
      else if (!(error instanceof Refusal && error.kind === 'unavailable')) throw error
    } finally {
      lives.delete(life)
    }
  }
  for (const { lives, comesLate, isPaused } of waves) {
    if (isPaused) await wish(place, 'pause', planId)
    await Promise.all(lives.map(work))
    if (isPaused) await wish(place, 'resume', planId)
    if (comesLate) clock.advance(61)
  }
  if (isStopped) await wish(place, 'stop', planId)
  for (let tries = 0; tries < 50; tries++) {
    await work(Number.POSITIVE_INFINITY)
    if ((await planById(talka.house.database.db, planId))?.finishedAt) return kills
  }
  throw new Error('the plan does not come to an end')
}

/** Runs a plan through a story and holds what became of the tenant against what was planned. */
async function expectPromiseKept(place: Place, roster: Roster, story: Story) {
  const { talka, tenant, clock } = place
  const { db } = talka.house.database
  const planId = await agreedPlan(place, roster)
  if (planId === null) return { planId, kills: 0 }
  const planned = (await operationsOf(db, planId)).map(({ operation }) => operation)
  const before = stateOf(tenant.dump())
  const kills = await carryOutDying(place, planId, story)
  tenant.setConditions({})
  clock.advance(3600)
  if (story.isStopped) {
    const next = await agreedPlan(place, roster)
    if (next) await performJob(talka.house, jobs['directory/run-plan'], { planId: next })
  } else {
    expect(await planById(db, planId)).toMatchObject({ status: 'done', wish: null })
    const made = planned.filter(({ kind }) => kind === 'createUser').length
    expect(await readyPasswords(place, planId), 'each new account has its password').toBe(made)
  }
  const people = roster.people.map(({ sourceId }) => sourceId)
  const ids = await objectIdsOf(db, [...people, ...planned.flatMap(peopleOf)])
  const after = tenant.dump()
  const namesOf = new Map(after.users.map(({ id, userPrincipalName }) => [id, String(userPrincipalName)]))
  const nameOf = (person: string) => namesOf.get(ids.get(person)) ?? `nobody for ${person}`
  expect(stateOf(after)).toEqual(promised(before, planned, nameOf))

  clock.advance(3600)
  const { writes } = tenant.tally()
  const again = await plan(place, (await planById(db, planId))?.rosterId ?? '')
  expect((await planById(db, again))?.status, 'a second plan finds nothing to do').toBe('empty')
  expect(tenant.tally().writes, 'and writes nothing').toBe(writes)
  return { planId, kills }
}

/** Takes a plan back through a story, and holds the tenant against what it was before the plan. */
async function expectTakenBack(place: Place, undone: string, before: TenantState, story: Story) {
  const { talka, tenant, clock } = place
  const { planId } = await talka.perform('directory/undo-plan', approver, { planId: undone })
  await performJob(talka.house, jobs['directory/make-plan'], { planId })
  if ((await agree(place, planId)) === null) return 0
  const kills = await carryOutDying(place, planId, { ...story, isStopped: false })
  tenant.setConditions({})
  clock.advance(3600)
  const { users, groups } = stateOf(tenant.dump())
  expect({ users, groups }).toEqual({ users: before.users, groups: before.groups })
  return kills
}

async function readyPasswords({ talka }: Place, planId: string): Promise<number> {
  const secrets = await secretsOfPlan(talka.house.database.db, planId)
  return secrets.filter(({ readyAt, sealed }) => readyAt && sealed).length
}

const anyPolicyOfThis = anyPolicy.map(
  (policy): Policy => ({
    ...policy,
    // The licences of the random school are not those of the local tenant.
    licences: { pupil: policy.licences.pupil && 'none', staff: null },
    licensing: 'direct',
    classTeams: false,
  }),
)

onEveryEngine('a plan whose workers die at any point, on any day', (engine) => {
  const kills = wantedKills[engine]
  test(
    `ends as it was planned (${kills} kills)`,
    async () => {
      const place = await openPlace(engine)
      const story = fc.record({
        waves: fc.array(anyWave, { minLength: 4, maxLength: 8 }),
        day: anyDay,
        isStopped: fc.constantFrom(false, false, true),
      })
      let died = 0
      await fc.assert(
        fc.asyncProperty(
          school(2025, 20),
          anyPolicyOfThis,
          story,
          story,
          fc.record({ which: fc.constantFrom('none', 'this', 'next'), story }),
          async (roster, policy, thisYear, nextYear, undo) => {
            if (died >= kills) return
            await forgetAll(place, policy)
            for (const [year, document, story] of [
              ['this', roster, thisYear],
              ['next', promoted(roster), nextYear],
            ] as const) {
              const before = stateOf(place.tenant.dump())
              const run = await expectPromiseKept(place, document, story)
              died += run.kills
              if (undo.which !== year || !run.planId || story.isStopped) continue
              died += await expectTakenBack(place, run.planId, before, undo.story)
              return
            }
          },
        ),
        { numRuns: kills, endOnFailure: true, ...(process.env.TALKA_KILLS ? {} : { seed: 2026 }) },
      )
      expect(died).toBeGreaterThanOrEqual(kills)
      expect(faultsOfRequests(readRequestLog(place.tenant.requestLogPath))).toEqual([])
    },
    Math.max(240_000, kills * 3_000),
  )
})
