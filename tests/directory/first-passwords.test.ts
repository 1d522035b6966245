import { expect, test } from 'vitest'
import { secretsOfPlan } from '../../core/accounts/store.ts'
import { changePlan, operationsOf, planById } from '../../core/directory/plan-store.ts'
import { Refusal } from '../../core/refusal.ts'
import { performJob } from '../../core/use-case.ts'
import { jobs } from '../../core/use-cases.ts'
import { everybody, planFor, rosterOf } from '../accounts/small-school.ts'
import { onOneEngine } from '../support/database.ts'
import { keepRoster, plainSchool } from '../support/plain-school.ts'
import { openSchool } from '../support/school.ts'
import { approver } from './engine.ts'
import { openPlace, type Place } from './simulated-place.ts'

async function planned({ talka, clock }: Place): Promise<string> {
  const rosterId = await keepRoster(talka.house.database.db, plainSchool(6, 2), clock.now())
  const { planId } = await talka.perform('directory/plan', approver, { rosterId })
  await performJob(talka.house, jobs['directory/make-plan'], { planId })
  return planId
}

/** Carries a plan out as the queue would, which tries again when Microsoft 365 does not answer. */
async function run({ talka }: Place, planId: string): Promise<void> {
  await talka.perform('directory/approve-plan', approver, { planId })
  for (let tries = 0; tries < 100; tries++) {
    await performJob(talka.house, jobs['directory/run-plan'], { planId }).catch((error: unknown) => {
      if (!(error instanceof Refusal && error.kind === 'unavailable')) throw error
    })
    if ((await planById(talka.house.database.db, planId))?.finishedAt) return
  }
  throw new Error('the plan does not come to an end')
}

const readyOf = async ({ talka }: Place, planId: string) =>
  (await secretsOfPlan(talka.house.database.db, planId)).filter(({ readyAt, sealed }) => readyAt && sealed)

/** Accounts are made, but no answer about users ever comes back. */
const silent = { faults: [{ do: '504', chance: 1, only: /\/users/ }] } as const

onOneEngine('the first password of a new account', 'slips/slips.test.ts', (engine) => {
  test('that was made in silence is not lost: the next plan finds the account, and its slip is printed', async () => {
    const place = await openPlace(engine)
    const { talka, tenant, clock } = place
    const first = await planned(place)
    tenant.setConditions({ faults: [...silent.faults] })
    await run(place, first)
    tenant.setConditions({})
    const { db } = talka.house.database
    expect(await planById(db, first)).toMatchObject({ status: 'doneWithFaults' })
    expect(await readyOf(place, first), 'nobody knows yet whether they are the accounts’').toEqual([])
    clock.advance(3600)
    const next = await planned(place)
    const kinds = (await operationsOf(db, next)).map(({ operation }) => operation.kind)
    expect(kinds).not.toContain('createUser')
    expect(await readyOf(place, first)).toHaveLength(8)
    await performJob(talka.house, jobs['slips/prepare'], {})
    expect((await talka.perform('slips/list', approver, {})).slips.map(({ left }) => left)).toEqual([3, 3])
  })

  test('is the earlier plan’s when that one made it, also where the next plan does not see the account yet', async () => {
    const place = await openPlace(engine)
    const { talka, tenant, clock } = place
    const [first, next] = [await planned(place), await planned(place)]
    tenant.setConditions({ faults: [...silent.faults] })
    await run(place, first)
    tenant.setConditions({})
    clock.advance(3600)
    // As if it had been made of a late copy of the directory, in which nobody stands yet.
    await changePlan(talka.house.database.db, next, { status: 'ready' })
    await run(place, next)
    expect(await readyOf(place, next), 'the passwords of the second plan open nothing').toEqual([])
    expect(await readyOf(place, first)).toHaveLength(8)
  })

  test('is on no slip when somebody else has made the account meanwhile, and that is said', async () => {
    const school = await openSchool(engine)
    const { db } = school.talka.house.database
    const specialist = await school.person('specialist')
    const { id: planId } = await planFor(school, rosterOf(everybody))
    const [asked] = (await operationsOf(db, planId)).flatMap(({ operation }) =>
      operation.kind === 'createUser' && operation.person === 'P1' ? [operation.user] : [],
    )
    const passwordProfile = { password: 'Vasara-Tiltas-48' }
    const body = { ...asked, passwordProfile }
    await school.talka.house.outside.graph.send([{ method: 'POST', url: '/users', body }])
    await school.talka.perform('directory/approve-plan', specialist, { planId })
    await school.job('directory/run-plan', { planId })
    const shown = await school.talka.perform('directory/show-plan', specialist, { planId })
    expect(shown).toMatchObject({ status: 'done', failed: 0 })
    const outcomes = new Map(shown.classes.flatMap(({ people }) => people).map((one) => [one.sourceId, one]))
    expect(outcomes.get('P1')).toMatchObject({
      status: 'done',
      problem: { word: 'directory/problem.made-elsewhere' },
    })
    const withPassword = (await secretsOfPlan(db, planId)).map(({ sourceId }) => sourceId).sort()
    expect(withPassword).toEqual(['P2', 'P3', 'P4', 'P5', 'P6', 'T1', 'T2'])
  })
})
