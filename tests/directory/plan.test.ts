import { expect, test } from 'vitest'
import { onEveryEngine } from '../support/database.ts'
import { rosterFiles } from '../support/roster-files.ts'
import { openSchool, type School } from '../support/school.ts'
import { readGroups } from './read-tenant.ts'

const sample = 'local/roster-microsoft'

async function importRoster(school: School, folder = sample) {
  const office = await school.person('office')
  return school.talka.perform('rosters/import', office, { name: folder, files: rosterFiles(folder) })
}

async function makePlan(school: School, rosterId: string): Promise<string> {
  const { planId } = await school.talka.perform('directory/plan', await school.person('office'), { rosterId })
  await school.job('directory/make-plan', { planId })
  return planId
}

const approve = async (school: School, planId: string) =>
  school.talka.perform('directory/approve-plan', await school.person('specialist'), { planId })

onEveryEngine('a plan', (engine) => {
  test('is not made of a faulty roster: every fault is named and nothing is kept', async () => {
    const school = await openSchool(engine)
    await expect(importRoster(school, 'tests/rosters/broken/08-empty-required-value')).rejects.toMatchObject({
      kind: 'invalid',
      word: 'rosters/faulty',
      params: { n: 1 },
      faults: [
        {
          field: 'users.csv:3:sourcedId',
          word: 'rosters/fault.empty',
          params: { file: 'users.csv', row: 3 },
        },
      ],
    })
    expect(await school.talka.perform('rosters/list', await school.person('office'), {})).toEqual({
      rosters: [],
    })
  })

  test('of the same content has the same roster', async () => {
    const school = await openSchool(engine)
    const first = await importRoster(school)
    expect(first).toMatchObject({ pupils: 4, staff: 2, classes: 2, schoolYear: '2021–2022', same: false })
    expect(await importRoster(school)).toEqual({ ...first, same: true })
  })

  test('is approved once, by the specialist, and outdates the plans beside it', async () => {
    const school = await openSchool(engine)
    const { rosterId } = await importRoster(school)
    const [planId, other] = [await makePlan(school, rosterId), await makePlan(school, rosterId)]
    const office = await school.person('office')
    await expect(school.talka.perform('directory/approve-plan', office, { planId })).rejects.toMatchObject({
      kind: 'forbidden',
    })
    await approve(school, planId)
    await expect(approve(school, planId)).rejects.toMatchObject({ word: 'directory/plan-approved' })
    await expect(approve(school, other)).rejects.toMatchObject({ word: 'directory/plan-outdated' })
    const again = school.talka.perform('directory/plan', office, { rosterId })
    await expect(again, 'no plan while one runs').rejects.toMatchObject({ word: 'directory/plan-running' })
    await school.job('directory/run-plan', { planId })
    const { plans } = await school.talka.perform('directory/list-plans', office, {})
    expect(plans.map(({ status }) => status).sort()).toEqual(['done', 'outdated'])
  })

  test('shows the passwords of new staff to the approver only, once each; the pupils’ are their teachers’', async () => {
    const school = await openSchool(engine)
    const planId = await makePlan(school, (await importRoster(school)).rosterId)
    await approve(school, planId)
    await school.job('directory/run-plan', { planId })
    const [office, specialist] = [await school.person('office'), await school.person('specialist')]
    const idsFor = async (person: typeof office) =>
      (await school.talka.perform('directory/show-plan', person, { planId })).classes.flatMap(({ people }) =>
        people.flatMap(({ passwordId }) => passwordId ?? []),
      )
    expect(await idsFor(office)).toEqual([])
    const [passwordId] = await idsFor(specialist)
    const shown = await school.talka.perform('accounts/reveal-password', specialist, { passwordId })
    expect(shown.signInName).toMatch(/@mokykla\.example$/)
    expect(await idsFor(specialist)).toHaveLength(1)
  })

  test('is carried out for the others when somebody was already added by hand', async () => {
    const school = await openSchool(engine)
    const { graph } = school.talka.house.outside
    const { rosterId } = await importRoster(school)
    const first = await makePlan(school, rosterId)
    await approve(school, first)
    await school.job('directory/run-plan', { planId: first })
    const biology = (await readGroups(graph)).get('Biology 10 (2021)')
    expect(biology?.members).toHaveLength(3)
    const member = (name: string) => `/groups/${biology?.id}/members/${name}`
    const ids: string[] = []
    for await (const { id } of graph.list(member('').slice(0, -1))) ids.push(String(id))
    await graph.send(ids.map((id) => ({ method: 'DELETE' as const, url: member(`${id}/$ref`) })))
    const planId = await makePlan(school, rosterId)
    const body = { '@odata.id': graph.reference(`/directoryObjects/${ids[0]}`) }
    await graph.send([{ method: 'POST', url: member('$ref'), body }])
    await approve(school, planId)
    await school.job('directory/run-plan', { planId })
    const progress = await school.talka.perform('directory/show-progress', await school.person('office'), {
      planId,
    })
    expect(progress).toMatchObject({ status: 'done', failed: 0 })
    expect((await readGroups(graph)).get('Biology 10 (2021)')?.members).toEqual(biology?.members)
  })
})
