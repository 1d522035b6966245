import { expect, test } from 'vitest'
import { emptyQuota } from '../../core/directory/run-store.ts'
import { performJob } from '../../core/use-case.ts'
import { jobs } from '../../core/use-cases.ts'
import type { Conditions } from '../../local/microsoft365/conditions.ts'
import { onOneEngine } from '../support/database.ts'
import { readRequestLog } from '../support/graph-requests.ts'
import { keepRoster, plainSchool } from '../support/plain-school.ts'
import { approver } from './engine.ts'
import { openPlace, type Place } from './simulated-place.ts'

/** Graph's rate of 20 writes a second, with a bucket that a small school empties. */
const narrow: Conditions = { limits: { writes: { amount: 120, seconds: 6 } }, latency: 0.1 }

/** Ninety pupils in five classes with five teachers: an account and a licence each, and five groups of 19. */
const floor = 95 * 2 + 5

async function approved({ talka, clock }: Place): Promise<string> {
  const rosterId = await keepRoster(talka.house.database.db, plainSchool(90, 5), clock.now())
  const { planId } = await talka.perform('directory/plan', approver, { rosterId })
  await performJob(talka.house, jobs['directory/make-plan'], { planId })
  await talka.perform('directory/approve-plan', approver, { planId })
  return planId
}

async function run({ talka, clock }: Place, planId: string, workers: number): Promise<number> {
  const before = clock.elapsed()
  const work = () => performJob(talka.house, jobs['directory/run-plan'], { planId })
  await Promise.all(Array.from({ length: workers }, work))
  const shown = await talka.perform('directory/show-progress', approver, { planId })
  expect(shown).toMatchObject({ status: 'done', failed: 0 })
  return clock.elapsed() - before
}

const successes = ({ tenant }: Place) =>
  readRequestLog(tenant.requestLogPath).filter(
    ({ method, path, status }) => method !== 'GET' && path !== '/$batch' && status < 300,
  )

onOneEngine('a run', 'directory/killed.test.ts', (engine) => {
  const workers = engine === 'pglite' ? 1 : 3

  test(`of ${workers} workers writes as fast as the quota lets it, and is never throttled`, async () => {
    const place = await openPlace(engine, narrow, 60)
    const planId = await approved(place)
    await emptyQuota(place.talka.house.database.db, 'writes', place.clock.now())
    const seconds = await run(place, planId, workers)
    expect(place.tenant.tally().throttled).toBe(0)
    expect(successes(place)).toHaveLength(floor)
    expect(seconds).toBeGreaterThan(floor / 20)
  })

  test('that is throttled because somebody else took of the quota ends all the same and does nothing twice', async () => {
    const place = await openPlace(engine, narrow, 60)
    const planId = await approved(place)
    await run(place, planId, workers)
    expect(place.tenant.tally().throttled).toBeGreaterThan(0)
    expect(successes(place), 'nothing is done twice').toHaveLength(floor)
  })
})
