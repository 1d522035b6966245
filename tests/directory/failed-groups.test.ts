import readWorkbook from 'read-excel-file/universal'
import { expect, test } from 'vitest'
import type { Graph } from '../../core/context.ts'
import { everybody, planFor, planOf, rosterOf } from '../accounts/small-school.ts'
import { onOneEngine } from '../support/database.ts'
import { openSchool } from '../support/school.ts'

onOneEngine('a step of a class that fails', 'directory/killed.test.ts', (engine) => {
  test('says why beside the class, in the workbook and in the search for drift, which promises nothing', async () => {
    const school = await openSchool(engine)
    const specialist = await school.person('specialist')
    const { policy } = await school.talka.perform('directory/show-policy', specialist, {})
    await school.talka.perform('directory/change-policy', specialist, { ...policy, classTeams: true })
    const { graph } = school.talka.house.outside
    const send = graph.sendOnce
    const isTeam = ({ url }: { url: string }) => /\/team$|^\/teams$/.test(url)
    const refusing: Graph['sendOnce'] = async (requests) => {
      const others = requests.filter((one) => !isTeam(one))
      const answers = others.length > 0 ? await send(others) : []
      const forbidden = {
        ok: false,
        status: 403,
        code: 'Forbidden',
        message: 'No.',
        retryAfter: null,
        unanswered: false,
      } as const
      return requests.map((one) => answers[others.indexOf(one)] ?? forbidden)
    }
    Object.assign(graph, { sendOnce: refusing })
    const { id: planId, rosterId } = await planFor(school, rosterOf(everybody))
    await school.talka.perform('directory/approve-plan', specialist, { planId })
    await school.talka.drain()
    const plan = await school.talka.perform('directory/show-plan', specialist, { planId })
    expect(plan.status).toBe('doneWithFaults')
    const why = { word: 'directory/problem.forbidden' }
    expect(plan.classes.filter(({ name }) => name !== null)).toMatchObject([
      { name: '5a', problem: why },
      { name: '5b', problem: why },
    ])

    const { file } = await school.talka.perform('directory/download-plan', specialist, { planId })
    const sheets = await readWorkbook(new Uint8Array(file.bytes).buffer)
    const classes = sheets.find(({ sheet }) => sheet === 'Klasės')?.data ?? []
    expect(classes[1]?.at(-1)).toMatch(/^Microsoft 365 to neleidžia/)

    await school.job('drift/check', { by: 'person' })
    const { findings, rosters } = await school.talka.perform('drift/show', specialist, {})
    const teams = findings.filter(({ failed }) => failed)
    expect(teams).toMatchObject([
      { failed: why, rosterId: null },
      { failed: why, rosterId: null },
    ])
    expect(rosters, 'no plan is promised for it').toEqual([])
    Object.assign(graph, { sendOnce: send })
    const again = await planOf(school, rosterId)
    expect(again.counts.createTeams, 'trying again tries just this').toBe(2)
  })
})
