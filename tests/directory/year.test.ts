import { expect, test } from 'vitest'
import type { Person } from '../../core/context.ts'
import { onOneEngine } from '../support/database.ts'
import { faultsOfRequests, readRequestLog } from '../support/graph-requests.ts'
import { rosterFiles } from '../support/roster-files.ts'
import { openSchool, type School } from '../support/school.ts'
import { readGroups, readUsers } from './read-tenant.ts'

/** Imports a roster, makes its plan and answers with what it shows. */
async function planFor(school: School, person: Person, folder: string) {
  const input = { name: folder, files: rosterFiles(folder) }
  const { rosterId } = await school.talka.perform('rosters/import', person, input)
  const { planId } = await school.talka.perform('directory/plan', person, { rosterId })
  await school.job('directory/make-plan', { planId })
  return school.talka.perform('directory/show-plan', person, { planId })
}

async function carryOut(school: School, person: Person, planId: string) {
  const { confirming } = await school.talka.perform('directory/approve-plan', person, { planId })
  if (confirming) {
    const principal = await school.person('principal')
    await school.talka.perform('directory/confirm-plan', principal, { planId })
  }
  await school.job('directory/run-plan', { planId })
  return school.talka.perform('directory/show-plan', person, { planId })
}

const writes = (school: School) =>
  readRequestLog(school.tenant.requestLogPath).filter(
    ({ method, path }) => method !== 'GET' && path !== '/$batch',
  )

onOneEngine('a school year', 'directory/plan.test.ts', (engine) => {
  test('a roster becomes accounts, the next year’s roster moves them up, and nothing is written twice', async () => {
    const school = await openSchool(engine)
    const specialist = await school.person('specialist')
    const graph = school.talka.house.outside.graph
    const before = await readUsers(graph)

    const plan = await planFor(school, specialist, 'local/roster-2025')
    expect(plan).toMatchObject({ status: 'ready', schoolYear: '2025–2026', risks: [], done: 0 })
    expect(plan.counts).toMatchObject({
      createUsers: 934,
      licences: 934,
      createGroups: 36,
      addMembers: 900,
      blockUsers: 0,
    })
    expect(plan.classes.slice(0, 3).map(({ name }) => name)).toEqual(['1a', '1b', '1c'])
    expect(writes(school), 'a plan writes nothing').toEqual([])

    const done = await carryOut(school, specialist, plan.id)
    expect(done).toMatchObject({ status: 'done', failed: 0, done: plan.total })
    const users = await readUsers(graph)
    const planned = plan.classes.flatMap(({ name, people }) =>
      people.map((person) => ({ ...person, className: name })),
    )
    expect(users.size - before.size).toBe(planned.length)
    for (const { name, signInName, className } of planned) {
      expect(users.get(signInName), signInName).toMatchObject({
        displayName: name,
        accountEnabled: true,
        usageLocation: 'LT',
        employeeType: className ? 'Student' : 'Staff',
        ...(className ? { department: className } : {}),
        licences: [className ? 'STANDARDWOFFPACK_STUDENT' : 'STANDARDWOFFPACK_FACULTY'],
      })
    }
    for (const [signInName, user] of before) expect(users.get(signInName)).toEqual(user)
    const groups = await readGroups(graph)
    for (const { label, people, name } of plan.classes.filter(({ name }) => name !== null)) {
      const group = groups.get(`${name} klasė (2025)`)
      expect(group?.members, label.word).toEqual(people.map(({ signInName }) => signInName).sort())
      expect(group?.owners).toHaveLength(1)
    }

    // 934 accounts and licences, and 36 classes of 24: twenty people come with the group, five in one more request.
    expect(writes(school)).toHaveLength(934 * 2 + 36 * 2)
    const reads = readRequestLog(school.tenant.requestLogPath).length
    await planFor(school, specialist, 'local/roster-2025')
    const unchanged = readRequestLog(school.tenant.requestLogPath).length
    const again = await planFor(school, specialist, 'local/roster-2025')
    const asked = readRequestLog(school.tenant.requestLogPath).length - unchanged
    expect(unchanged - reads, 'after a run only what changed is read').toBeLessThan(20)
    expect(asked, 'an unchanged school costs next to nothing').toBeLessThanOrEqual(10)
    expect(again).toMatchObject({ status: 'empty', total: 0, classes: [] })

    const next = await planFor(school, specialist, 'local/roster-2026')
    expect(next.counts).toMatchObject({
      createUsers: 89,
      blockUsers: 93,
      changeGroups: 33,
      createGroups: 3,
      restoreUsers: 0,
    })
    const words = next.classes.flatMap(({ people }) =>
      people.flatMap(({ changes }) => changes.map(({ word }) => word)),
    )
    expect(words.filter((word) => word === 'directory/change.graduate')).toHaveLength(72)
    expect(words.filter((word) => word === 'directory/change.leave')).toHaveLength(21)
    expect(words.filter((word) => word === 'directory/change.class')).toHaveLength(771)
    expect(next.risks.map(({ word }) => word)).toEqual(['directory/risk.leavers'])
    const renamed = next.classes.flatMap(({ people }) =>
      people.filter(({ changes }) => changes.some(({ word }) => word === 'directory/change.name')),
    )
    expect(renamed, 'a few have married').toHaveLength(3)
    expect(await carryOut(school, specialist, next.id)).toMatchObject({ status: 'done', failed: 0 })
    const promoted = await readGroups(graph)
    expect(promoted.get('2a klasė (2026)')?.id, 'the group goes up with its class').toBe(
      groups.get('1a klasė (2025)')?.id,
    )
    const after = await readUsers(graph)
    const leavers = next.classes.find(({ label }) => label.word === 'directory/leavers')
    expect(leavers?.people).toHaveLength(93)
    for (const { signInName } of leavers?.people ?? [])
      expect(after.get(signInName)?.accountEnabled).toBe(false)
    expect((await planFor(school, specialist, 'local/roster-2026')).status).toBe('empty')

    const sample = await planFor(school, specialist, 'local/roster-microsoft')
    expect(sample.counts, 'another school’s roster blocks nobody').toMatchObject({
      createUsers: 6,
      createGroups: 2,
      blockUsers: 0,
    })
    expect(await carryOut(school, specialist, sample.id)).toMatchObject({ status: 'done', failed: 0 })
    expect((await readUsers(graph)).get('jcraig@mokykla.example')).toMatchObject({
      displayName: 'Jack Craig',
    })

    expect(faultsOfRequests(readRequestLog(school.tenant.requestLogPath))).toEqual([])
  }, 240_000)
})
