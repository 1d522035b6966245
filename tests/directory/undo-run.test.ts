import { expect, test } from 'vitest'
import type { Graph } from '../../core/context.ts'
import { knowledgeFor } from '../../core/directory/plan-store.ts'
import { performJob } from '../../core/use-case.ts'
import { jobs } from '../../core/use-cases.ts'
import { everybody, planFor, rosterOf, settle } from '../accounts/small-school.ts'
import { onEveryEngine } from '../support/database.ts'
import { faultsOfRequests, readRequestLog } from '../support/graph-requests.ts'
import { allowGroupLicences, changedSchool } from '../support/microsoft365.ts'
import { openSchool, type School } from '../support/school.ts'
import { readGroups, readUsers } from './read-tenant.ts'

/** A year later: P6 has left, P4 is in another class, T2 has the class of T1, and P7 is new. */
const nextYear = rosterOf(
  [
    ...everybody
      .filter(({ id }) => id !== 'P6')
      .map((one) => (one.id === 'P4' ? { ...one, className: '5a' } : one))
      .map((one) => (one.id === 'T2' ? { ...one, className: '5a' } : one))
      .map((one) => (one.id === 'T1' ? { ...one, className: '5b' } : one)),
    { id: 'P7', given: 'Rugilė', surname: 'Šilinytė', role: 'student', className: '5b' },
  ],
  2025,
)

async function pictureOf({ talka }: School) {
  const { graph } = talka.house.outside
  const { accounts, classGroups } = await knowledgeFor(talka.house.database.db, ['S1'])
  const known = accounts.map(({ sourceId, leftAt, schoolYear }) => ({ sourceId, leftAt, schoolYear }))
  return {
    users: await readUsers(graph),
    groups: await readGroups(graph),
    accounts: known.sort((a, b) => (a.sourceId < b.sourceId ? -1 : 1)),
    classes: classGroups.filter(({ className }) => className !== '').sort((a, b) => (a.key < b.key ? -1 : 1)),
  }
}

/** Makes the plan that takes another one back, and has it agreed on by everybody who must. */
async function agreeUndo(school: School, undone: string, sourceId?: string) {
  const specialist = await school.person('specialist')
  const { planId } = await school.talka.perform('directory/undo-plan', specialist, {
    planId: undone,
    sourceId,
  })
  await school.job('directory/make-plan', { planId })
  const plan = await school.talka.perform('directory/show-plan', specialist, { planId })
  const { confirming } = await school.talka.perform('directory/approve-plan', specialist, { planId })
  if (confirming)
    await school.talka.perform('directory/confirm-plan', await school.person('principal'), { planId })
  return plan
}

async function carriedOut(school: School, files: ReturnType<typeof rosterOf>) {
  await settle(school, files)
  const specialist = await school.person('specialist')
  const { plans } = await school.talka.perform('directory/list-plans', specialist, {})
  const [last] = plans
  if (!last) throw new Error('there is no plan')
  expect(last).toMatchObject({ status: 'done', failed: 0 })
  return last
}

/** Graph as a worker sees it that is killed with its n-th batch: carried out there, but never heard of. */
function dyingGraph(graph: Graph, livesFor: number): Graph {
  let sent = 0
  return {
    ...graph,
    async sendOnce(requests) {
      const answers = await graph.sendOnce(requests)
      if (++sent >= livesFor) throw new Error('killed')
      return answers
    },
  }
}

async function runUntilKilled({ talka }: School, planId: string, livesFor: number): Promise<boolean> {
  const { outside } = talka.house
  const house = { ...talka.house, outside: { ...outside, graph: dyingGraph(outside.graph, livesFor) } }
  return performJob(house, jobs['directory/run-plan'], { planId }).then(
    () => false,
    (error: Error) => error.message === 'killed',
  )
}

onEveryEngine('taking a plan back', (engine) => {
  test('goes on where it was, wherever its worker was killed, and ends as before the plan', async () => {
    const school = await openSchool(engine)
    const specialist = await school.person('specialist')
    await carriedOut(school, rosterOf(everybody))
    const before = await pictureOf(school)
    const plan = await carriedOut(school, nextYear)
    // Long enough for the directory to know everybody everywhere.
    school.pass(2 * 3600)
    const undo = await agreeUndo(school, plan.id)
    expect(undo.counts).toMatchObject({ deleteUsers: 1, restoreUsers: 1, blockUsers: 0 })
    let kills = 0
    while (await runUntilKilled(school, undo.id, 1 + (kills % 3))) {
      school.pass(600)
      expect(++kills).toBeLessThan(60)
    }
    expect(kills).toBeGreaterThan(2)
    const done = await school.talka.perform('directory/show-plan', specialist, { planId: undo.id })
    expect(done).toMatchObject({ status: 'done', failed: 0, done: undo.total })
    const after = await pictureOf(school)
    expect(after.users).toEqual(before.users)
    expect(after.groups).toEqual(before.groups)
    expect(after.classes).toEqual(before.classes)
    expect(after.accounts.filter(({ sourceId }) => sourceId !== 'P7')).toEqual(before.accounts)
    expect(await planFor(school, rosterOf(everybody)), 'the earlier roster fits again').toMatchObject({
      status: 'empty',
      risks: [],
    })
    expect(faultsOfRequests(readRequestLog(school.tenant.requestLogPath))).toEqual([])
  }, 120_000)

  test('for one person changes that person only, and says that the roster stays', async () => {
    const school = await openSchool(engine)
    const specialist = await school.person('specialist')
    await carriedOut(school, rosterOf(everybody))
    const before = await pictureOf(school)
    const plan = await carriedOut(school, nextYear)
    const made = await pictureOf(school)
    const unknown = { planId: plan.id, sourceId: 'P99' }
    await expect(school.talka.perform('directory/undo-plan', specialist, unknown)).rejects.toMatchObject({
      kind: 'missing',
    })
    const undo = await agreeUndo(school, plan.id, 'P6')
    expect(undo.undoesOnly).toEqual({ sourceId: 'P6', name: 'Barbora Stankevičiūtė' })
    expect(undo.risks).toEqual([{ word: 'directory/risk.undo-roster', params: {} }])
    expect(undo.classes.flatMap(({ people }) => people.map(({ sourceId }) => sourceId))).toEqual(['P6'])
    await school.job('directory/run-plan', { planId: undo.id })
    const after = await pictureOf(school)
    for (const [signInName, user] of after.users) {
      const picture = user.employeeId === 'P6' ? before : made
      expect(user).toEqual(picture.users.get(signInName))
    }
    expect(after.groups).toEqual(made.groups)
    const shown = await school.talka.perform('directory/show-plan', specialist, { planId: plan.id })
    expect(shown.undoneBy, 'the plan itself stands').toBeNull()
    expect(shown.mayUndo).toBe(true)
    const undone = shown.classes.flatMap(({ people }) => people.filter(({ isUndone }) => isUndone))
    expect(undone.map(({ sourceId }) => sourceId)).toEqual(['P6'])
  }, 120_000)

  test('asks two people where it deletes, and one who is told by name what it takes back', async () => {
    const school = await openSchool(engine)
    const [specialist, office] = [await school.person('specialist'), await school.person('office')]
    const plan = await carriedOut(school, rosterOf(everybody))
    const ask = (person: typeof office) =>
      school.talka.perform('directory/undo-plan', person, { planId: plan.id })
    await expect(ask(office)).rejects.toMatchObject({ kind: 'forbidden' })
    const { planId } = await ask(specialist)
    await expect(
      school.talka.perform('directory/undo-plan', specialist, { planId }),
      'a plan that was not carried out',
    ).rejects.toMatchObject({ word: 'directory/undo-not-finished' })
    await school.job('directory/make-plan', { planId })
    await school.talka.drain()
    school.told.length = 0
    const fresh = await school.talka.perform('directory/show-plan', specialist, { planId: plan.id })
    expect(fresh).toMatchObject({ mayUndo: true, undoneBy: null })
    const agreed = await school.talka.perform('directory/approve-plan', specialist, { planId })
    expect(agreed.confirming).toBe(true)
    await school.talka.drain()
    const roster = { word: 'directory/undo-of', params: { roster: plan.rosterName } }
    for (const { word, params } of school.told) {
      expect(word).toBe('directory/told.confirming')
      expect(params.roster).toEqual(roster)
    }
    expect(school.told.length).toBeGreaterThan(0)
  })

  test('takes licences that came by a group back with the group', async () => {
    const school = await openSchool(engine, { school: changedSchool(allowGroupLicences) })
    const specialist = await school.person('specialist')
    const { policy } = await school.talka.perform('directory/show-policy', specialist, {})
    await school.talka.perform('directory/change-policy', specialist, { ...policy, licensing: 'group' })
    const before = await pictureOf(school)
    const plan = await carriedOut(school, rosterOf(everybody))
    expect(plan.counts).toMatchObject({ licences: 0, createGroups: 4 })
    const undo = await agreeUndo(school, plan.id)
    expect(undo.counts).toMatchObject({ deleteUsers: 8, deleteGroups: 4 })
    await school.job('directory/run-plan', { planId: undo.id })
    const done = await school.talka.perform('directory/show-plan', specialist, { planId: undo.id })
    expect(done).toMatchObject({ status: 'done', failed: 0 })
    const after = await pictureOf(school)
    expect(after.users).toEqual(before.users)
    expect(after.groups).toEqual(before.groups)
    const redo = await agreeUndo(school, undo.id)
    await school.job('directory/run-plan', { planId: redo.id })
    const again = await planFor(school, rosterOf(everybody))
    expect(again, 'taken back again everything is there').toMatchObject({ status: 'empty' })
    expect(faultsOfRequests(readRequestLog(school.tenant.requestLogPath))).toEqual([])
  }, 120_000)
})
