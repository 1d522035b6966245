import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { secretsOfPlan } from '../../core/accounts/store.ts'
import { type Engine, freshDatabase, onEveryEngine, onOneEngine } from '../support/database.ts'
import { readRequestLog } from '../support/graph-requests.ts'
import { registration, startTenant } from '../support/microsoft365.ts'
import { rosterFiles } from '../support/roster-files.ts'
import { approver, openEngine, type Place } from './engine.ts'
import { openLossyLine } from './lossy-line.ts'
import { readUsers } from './read-tenant.ts'

/** Whole schools are made here several times over, on machines that may be busy. */
const patience = 240_000

type Tenant = Awaited<ReturnType<typeof startTenant>>

/** The writes of the 2025 set when each is sent once. */
const floor = 934 * 2 + 36 * 2

async function openPlace(engine: Engine, tenant: Tenant): Promise<Place> {
  const keysFolder = mkdtempSync(join(tmpdir(), 'talka-keys-'))
  onTestFinished(() => rmSync(keysFolder, { recursive: true, force: true }))
  const graphUrl = new URL(tenant.graphUrl).origin
  return {
    database: await freshDatabase(engine),
    keysFolder,
    registration,
    signInUrl: tenant.authorityOrigin,
    graphUrl,
    ahead: 0,
  }
}

/** Imports the 2025 set, makes its plan and approves it. */
async function approvedPlan({ talka, makePlan }: Awaited<ReturnType<typeof openEngine>>): Promise<string> {
  const input = { name: '2025', files: rosterFiles('local/roster-2025') }
  const { rosterId } = await talka.perform('rosters/import', approver, input)
  const { planId } = await talka.perform('directory/plan', approver, { rosterId })
  await makePlan(planId)
  await talka.perform('directory/approve-plan', approver, { planId })
  return planId
}

/** What the tenant and Talka say in the end: everybody once, everything done, and a second plan empty. */
async function expectWholeSchool(place: Place, planId: string): Promise<void> {
  const { talka, makePlan } = await openEngine(place)
  const plan = await talka.perform('directory/show-plan', approver, { planId })
  expect(plan).toMatchObject({ status: 'done', failed: 0, done: plan.total })
  const people = plan.classes.flatMap((one) => one.people)
  const secrets = await secretsOfPlan(talka.house.database.db, planId)
  const withPassword = secrets.flatMap(({ sealed, readyAt, signInName }) =>
    sealed && readyAt ? [signInName] : [],
  )
  expect(withPassword.sort()).toEqual(people.map(({ signInName }) => signInName).sort())
  const users = [...(await readUsers(talka.house.outside.graph)).values()]
  const ids = users.flatMap(({ employeeId, licences }) =>
    employeeId && licences.length > 0 ? [employeeId] : [],
  )
  expect(new Set(ids).size, 'nobody has two accounts').toBe(ids.length)
  const { planId: second } = await talka.perform('directory/plan', approver, { rosterId: plan.rosterId })
  await makePlan(second)
  expect(await talka.perform('directory/show-progress', approver, { planId: second })).toMatchObject({
    status: 'empty',
  })
  await talka.close()
}

const writesOf = (tenant: Tenant) =>
  readRequestLog(tenant.requestLogPath).filter(({ method, path }) => method !== 'GET' && path !== '/$batch')

function startWorker(place: Place, planId: string, tenant: Tenant): ChildProcess {
  const path = fileURLToPath(new URL('./worker.ts', import.meta.url))
  return spawn(process.execPath, [path, JSON.stringify(place), planId], {
    env: { ...process.env, NODE_EXTRA_CA_CERTS: tenant.certificatePath },
    stdio: 'ignore',
  })
}

onEveryEngine('a run that is interrupted', (engine) => {
  test(
    'goes on where it was after its process was killed, again and again',
    async () => {
      const tenant = await startTenant()
      const place = await openPlace(engine, tenant)
      const first = await openEngine(place)
      const planId = await approvedPlan(first)
      await first.talka.close()
      let ended = false
      for (const killAfter of [1, 130, 700, 1300, 1800, Number.POSITIVE_INFINITY]) {
        const worker = startWorker(place, planId, tenant)
        const end = new Promise<number | null>((resolve) => worker.once('exit', resolve))
        const isOver = end.then(() => true)
        while (tenant.tally().writes < killAfter && !(await Promise.race([isOver, wait(20)])));
        ended = worker.exitCode === 0
        worker.kill('SIGKILL')
        await end
        // A dead worker's claim on the plan runs out; the next one's clock is that much later.
        place.ahead += 60
      }
      expect(ended).toBe(true)
      await expectWholeSchool(place, planId)
      const repeated = writesOf(tenant).length - floor
      expect(repeated, 'at most the requests on their way were sent twice').toBeLessThanOrEqual(5 * 80)
    },
    patience,
  )

  test(
    'is shared by two workers without double work',
    async () => {
      const tenant = await startTenant()
      const place = await openPlace(engine, tenant)
      const school = await openEngine(place)
      const planId = await approvedPlan(school)
      const second = 'url' in place.database ? await openEngine(place) : school
      await Promise.all([school.runPlan(planId), second.runPlan(planId)])
      if (second !== school) await second.talka.close()
      await school.talka.close()
      await expectWholeSchool(place, planId)
      expect(writesOf(tenant)).toHaveLength(floor)
    },
    patience,
  )
})

onOneEngine('a run whose line to Microsoft 365 breaks', 'directory/killed.test.ts', (engine) => {
  test(
    'waits while Microsoft 365 is away and goes on when it is back',
    async () => {
      const tenant = await startTenant({ keep: true })
      const place = await openPlace(engine, tenant)
      const school = await openEngine(place)
      const planId = await approvedPlan(school)
      await tenant.stop()
      await expect(school.runPlan(planId)).rejects.toMatchObject({ kind: 'unavailable' })
      const shown = await school.talka.perform('directory/show-progress', approver, { planId })
      expect(shown.status).toBe('waiting')
      await startTenant({ dataFolder: tenant.dataFolder, port: Number(new URL(tenant.graphUrl).port) })
      await school.runPlan(planId)
      await school.talka.close()
      await expectWholeSchool(place, planId)
      expect(writesOf(tenant)).toHaveLength(floor)
      onTestFinished(() => rmSync(tenant.dataFolder, { recursive: true, force: true }))
    },
    patience,
  )

  test(
    'does nothing twice when answers are lost after the work was done',
    async () => {
      const tenant = await startTenant()
      const line = await openLossyLine(tenant, (count) => count % 9 === 4)
      const place = { ...(await openPlace(engine, tenant)), graphUrl: line.graphUrl }
      const school = await openEngine(place)
      const planId = await approvedPlan(school)
      for (let runs = 0; runs < 40; runs++) {
        const isDone = await school.runPlan(planId).then(
          () => true,
          (error: { kind?: string }) => error.kind !== 'unavailable',
        )
        if (isDone) break
      }
      expect(line.lost()).toBeGreaterThan(5)
      await school.talka.close()
      await expectWholeSchool({ ...place, graphUrl: new URL(tenant.graphUrl).origin }, planId)
    },
    patience,
  )
})
