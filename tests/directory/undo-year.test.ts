import { expect, test } from 'vitest'
import type { Person } from '../../core/context.ts'
import { knowledgeFor } from '../../core/directory/plan-store.ts'
import { onOneEngine } from '../support/database.ts'
import { faultsOfRequests, readRequestLog } from '../support/graph-requests.ts'
import { rosterFiles } from '../support/roster-files.ts'
import { openSchool, type School } from '../support/school.ts'
import { readGroups, readUsers } from './read-tenant.ts'

async function planFor(school: School, person: Person, folder: string) {
  const input = { name: folder, files: rosterFiles(folder) }
  const { rosterId } = await school.talka.perform('rosters/import', person, input)
  const { planId } = await school.talka.perform('directory/plan', person, { rosterId })
  await school.job('directory/make-plan', { planId })
  return school.talka.perform('directory/show-plan', person, { planId })
}

/** Makes the plan that takes another one back, for everybody or for one person. */
async function planUndo(school: School, person: Person, of: string, sourceId?: string) {
  const { planId } = await school.talka.perform('directory/undo-plan', person, { planId: of, sourceId })
  await school.job('directory/make-plan', { planId })
  return school.talka.perform('directory/show-plan', person, { planId })
}

async function carryOut(school: School, person: Person, planId: string) {
  const { confirming } = await school.talka.perform('directory/approve-plan', person, { planId })
  if (confirming) {
    const principal = await school.person('principal')
    await school.talka.perform('directory/confirm-plan', principal, { planId })
  }
  // Time enough for the quota of writes to be whole again.
  school.pass(200)
  await school.job('directory/run-plan', { planId })
  return school.talka.perform('directory/show-plan', person, { planId })
}

/** The tenant and what Talka remembers of it, to be compared. */
async function pictureOf({ talka }: School) {
  const { graph } = talka.house.outside
  const { accounts, classGroups, lastYear } = await knowledgeFor(talka.house.database.db, ['S1'])
  const inOrder = <One>(list: readonly One[], key: (one: One) => string) =>
    [...list].sort((a, b) => (key(a) < key(b) ? -1 : 1))
  return {
    users: await readUsers(graph),
    groups: await readGroups(graph),
    accounts: inOrder(accounts, ({ sourceId }) => sourceId),
    classGroups: inOrder(classGroups, ({ key }) => key),
    lastYear,
  }
}

onOneEngine('a school year that is taken back', 'directory/undo-run.test.ts', (engine) => {
  test('is as it was before, for the tenant and for Talka, and is planned again just the same', async () => {
    const school = await openSchool(engine)
    const specialist = await school.person('specialist')
    const first = await planFor(school, specialist, 'local/roster-2025')
    await carryOut(school, specialist, first.id)
    const before = await pictureOf(school)
    const plan = await planFor(school, specialist, 'local/roster-2026')
    const done = await carryOut(school, specialist, plan.id)
    expect(done).toMatchObject({ status: 'done', failed: 0 })
    const promoted = await pictureOf(school)

    const undo = await planUndo(school, specialist, plan.id)
    expect(undo).toMatchObject({ status: 'ready', undoes: plan.id, undoesOnly: null, done: 0 })
    expect(undo.counts).toMatchObject({
      createUsers: 0,
      deleteUsers: 89,
      restoreUsers: 93,
      blockUsers: 0,
      changeGroups: 33,
      deleteGroups: 3,
    })
    expect(undo.risks.map(({ word }) => word)).toEqual([
      'directory/risk.undo-accounts',
      'directory/risk.undo-groups',
    ])
    const undone = await carryOut(school, specialist, undo.id)
    expect(undone).toMatchObject({ status: 'done', failed: 0 })
    const after = await pictureOf(school)
    expect(after.users).toEqual(before.users)
    expect(after.groups).toEqual(before.groups)
    const known = new Set(before.accounts.map(({ sourceId }) => sourceId))
    expect(after.accounts.filter(({ sourceId }) => known.has(sourceId))).toEqual(before.accounts)
    const keys = new Set(before.classGroups.map(({ key }) => key))
    expect(after.classGroups.filter(({ key }) => keys.has(key))).toEqual(before.classGroups)
    expect(after.lastYear).toBe(2025)
    const shown = await school.talka.perform('directory/show-plan', specialist, { planId: plan.id })
    expect(shown, 'it says that it was taken back').toMatchObject({
      undoneBy: undo.id,
      undoneStatus: 'done',
      mayUndo: false,
    })
    const twice = school.talka.perform('directory/undo-plan', specialist, { planId: plan.id })
    await expect(twice).rejects.toMatchObject({ word: 'directory/undo-done' })

    expect(await planFor(school, specialist, 'local/roster-2025'), 'nobody is warned').toMatchObject({
      status: 'empty',
      risks: [],
    })
    const again = await planFor(school, specialist, 'local/roster-2026')
    expect(again.counts, 'what was made comes back out of the recycle bin').toMatchObject({
      createUsers: 0,
      restoreUsers: 89,
      blockUsers: 93,
      changeGroups: 33,
      createGroups: 3,
    })
    expect(again.risks).toEqual(plan.risks)

    // Taking the undo back is the year once more.
    const redo = await planUndo(school, specialist, undo.id)
    expect(await carryOut(school, specialist, redo.id)).toMatchObject({ status: 'done', failed: 0 })
    const redone = await pictureOf(school)
    expect(redone.users).toEqual(promoted.users)
    expect(redone.groups).toEqual(promoted.groups)
    expect(redone.lastYear).toBe(2026)
    expect(redone.classGroups).toEqual(promoted.classGroups)
    const standing = await school.talka.perform('directory/show-plan', specialist, { planId: plan.id })
    expect(standing.undoneBy, 'the year stands again').toBeNull()
    expect((await planFor(school, specialist, 'local/roster-2026')).status).toBe('empty')
    expect(faultsOfRequests(readRequestLog(school.tenant.requestLogPath))).toEqual([])
  }, 240_000)
})
