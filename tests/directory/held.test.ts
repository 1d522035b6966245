import { expect, test } from 'vitest'
import type { Graph } from '../../core/context.ts'
import { onEveryEngine } from '../support/database.ts'
import { faultsOfRequests, readRequestLog } from '../support/graph-requests.ts'
import { rosterFiles } from '../support/roster-files.ts'
import { openSchool, type School } from '../support/school.ts'
import { readUsers } from './read-tenant.ts'

const everybody = 6
const sample = 'local/roster-microsoft'

/** A plan of Microsoft's sample roster: six people in two classes. */
async function plannedSample(school: School): Promise<string> {
  const specialist = await school.person('specialist')
  const input = { name: sample, files: rosterFiles(sample) }
  const { rosterId } = await school.talka.perform('rosters/import', specialist, input)
  const { planId } = await school.talka.perform('directory/plan', specialist, { rosterId })
  await school.job('directory/make-plan', { planId })
  return planId
}

async function approvedSample(school: School): Promise<string> {
  const planId = await plannedSample(school)
  await school.talka.perform('directory/approve-plan', await school.person('specialist'), { planId })
  return planId
}

type Wish = 'directory/pause-plan' | 'directory/resume-plan' | 'directory/stop-plan'

const ask = async (school: School, name: Wish, planId: string) =>
  school.talka.perform(name, await school.person('specialist'), { planId })

const progressOf = async (school: School, planId: string) =>
  school.talka.perform('directory/show-progress', await school.person('specialist'), { planId })

/** Runs the plan, and lets something happen once while its first requests are on their way. */
async function runWhile(school: School, planId: string, act: () => Promise<unknown>): Promise<void> {
  const { graph } = school.talka.house.outside
  const send = graph.sendOnce
  let isFirst = true
  const slowly: Graph['sendOnce'] = async (...asked) => {
    const answers = await send(...asked)
    if (isFirst) {
      isFirst = false
      await act()
    }
    return answers
  }
  Object.assign(graph, { sendOnce: slowly })
  await school.job('directory/run-plan', { planId })
  Object.assign(graph, { sendOnce: send })
}

const writesOf = (school: School) =>
  readRequestLog(school.tenant.requestLogPath).filter(
    ({ method, path }) => method !== 'GET' && path !== '/$batch',
  )

onEveryEngine('a run that somebody holds', (engine) => {
  test('ends what is on its way, waits, and goes on where it was', async () => {
    const school = await openSchool(engine)
    const planId = await approvedSample(school)
    await runWhile(school, planId, () => ask(school, 'directory/pause-plan', planId))
    const paused = await progressOf(school, planId)
    expect(paused).toMatchObject({ status: 'paused', done: everybody, failed: 0, wish: null })
    expect(paused.wishedBy).toBe('Rokas Vaitkevičius')
    expect(writesOf(school)).toHaveLength(everybody)
    await school.talka.drain()
    expect((await progressOf(school, planId)).status, 'nothing wakes it').toBe('paused')
    const { rosterId } = await school.talka.perform('directory/show-plan', await school.person('office'), {
      planId,
    })
    await expect(
      school.talka.perform('directory/plan', await school.person('office'), { rosterId }),
      'it still is the one plan at a time',
    ).rejects.toMatchObject({ word: 'directory/plan-running' })
    await ask(school, 'directory/resume-plan', planId)
    await school.job('directory/run-plan', { planId })
    const done = await progressOf(school, planId)
    expect(done).toMatchObject({ status: 'done', failed: 0, done: paused.total })
    expect(writesOf(school), 'nothing was sent twice').toHaveLength(done.total)
    expect(faultsOfRequests(readRequestLog(school.tenant.requestLogPath))).toEqual([])
  })

  test('is stopped for good: what is done stays, the rest is planned anew', async () => {
    const school = await openSchool(engine)
    const planId = await approvedSample(school)
    await runWhile(school, planId, () => ask(school, 'directory/stop-plan', planId))
    const specialist = await school.person('specialist')
    const stopped = await school.talka.perform('directory/show-plan', specialist, { planId })
    expect(stopped).toMatchObject({ status: 'stopped', done: everybody, failed: 0 })
    expect(stopped.finishedAt).not.toBeNull()
    const people = stopped.classes.flatMap((one) => one.people)
    expect(people.map(({ status }) => status)).toEqual(Array(everybody).fill('planned'))
    const { planId: next } = await school.talka.perform('directory/plan', specialist, {
      rosterId: stopped.rosterId,
    })
    await school.job('directory/make-plan', { planId: next })
    expect(await school.talka.perform('directory/show-plan', specialist, { planId: next })).toMatchObject({
      status: 'ready',
      counts: { createUsers: 0, licences: everybody, createGroups: 2 },
    })
    await school.talka.perform('directory/approve-plan', specialist, { planId: next })
    await school.job('directory/run-plan', { planId: next })
    expect(await progressOf(school, next)).toMatchObject({ status: 'done', failed: 0 })
  })

  test('stopped before it began gives its sign-in names and passwords back', async () => {
    const school = await openSchool(engine)
    const before = await readUsers(school.talka.house.outside.graph)
    const planId = await approvedSample(school)
    await ask(school, 'directory/stop-plan', planId)
    await school.job('directory/run-plan', { planId })
    expect(await progressOf(school, planId)).toMatchObject({ status: 'stopped', done: 0 })
    expect(await readUsers(school.talka.house.outside.graph)).toEqual(before)
    // A stranger of the same name now gets the name that the plan had taken.
    const again = await plannedSample(school)
    const specialist = await school.person('specialist')
    const [first, second] = [
      await school.talka.perform('directory/show-plan', specialist, { planId }),
      await school.talka.perform('directory/show-plan', specialist, { planId: again }),
    ]
    expect(second.classes).toEqual(first.classes)
    await school.talka.perform('directory/approve-plan', specialist, { planId: again })
  })

  test('that is paused can be stopped', async () => {
    const school = await openSchool(engine)
    const planId = await approvedSample(school)
    await ask(school, 'directory/pause-plan', planId)
    await school.talka.drain()
    expect((await progressOf(school, planId)).status).toBe('paused')
    await ask(school, 'directory/stop-plan', planId)
    await school.talka.drain()
    expect((await progressOf(school, planId)).status).toBe('stopped')
    expect(writesOf(school)).toEqual([])
  })

  test('refuses what does not fit where it stands', async () => {
    const school = await openSchool(engine)
    const planId = await plannedSample(school)
    for (const name of ['directory/pause-plan', 'directory/stop-plan'] as const)
      await expect(ask(school, name, planId)).rejects.toMatchObject({ word: 'directory/plan-not-running' })
    await school.talka.perform('directory/approve-plan', await school.person('specialist'), { planId })
    await expect(ask(school, 'directory/resume-plan', planId)).rejects.toMatchObject({
      word: 'directory/plan-not-paused',
    })
    const office = school.talka.perform('directory/pause-plan', await school.person('office'), { planId })
    await expect(office).rejects.toMatchObject({ kind: 'forbidden' })
    await ask(school, 'directory/pause-plan', planId)
    await expect(ask(school, 'directory/pause-plan', planId)).rejects.toMatchObject({
      word: 'directory/plan-pause-asked',
    })
    await ask(school, 'directory/resume-plan', planId)
    await ask(school, 'directory/stop-plan', planId)
    for (const name of ['directory/pause-plan', 'directory/resume-plan', 'directory/stop-plan'] as const)
      await expect(ask(school, name, planId)).rejects.toMatchObject({ word: 'directory/plan-stop-asked' })
    await school.talka.drain()
    await expect(ask(school, 'directory/stop-plan', planId)).rejects.toMatchObject({
      word: 'directory/plan-not-running',
    })
  })
})
