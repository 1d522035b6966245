import { expect, test } from 'vitest'
import type { Graph, GraphAnswer } from '../../core/context.ts'
import { everybody, planOf, rosterOf, settle } from '../accounts/small-school.ts'
import { onOneEngine } from '../support/database.ts'
import { faultsOfRequests, readRequestLog } from '../support/graph-requests.ts'
import { openSchool, type School } from '../support/school.ts'
import { readGroups } from './read-tenant.ts'

async function wantTeams(school: School, classTeams = true) {
  const specialist = await school.person('specialist')
  const { policy } = await school.talka.perform('directory/show-policy', specialist, {})
  await school.talka.perform('directory/change-policy', specialist, { ...policy, classTeams })
}

/** The team of a class as Graph shows it; undefined where there is none. */
async function teamOf(school: School, name: string) {
  const { graph } = school.talka.house.outside
  const id = (await readGroups(graph)).get(name)?.id
  const [answer] = await graph.send([{ method: 'GET', url: `/teams/${id}` }])
  return answer?.ok ? (answer.body as { isArchived: boolean; specialization: string }) : undefined
}

const forbidden: GraphAnswer = {
  ok: false,
  status: 403,
  code: 'Forbidden',
  message: 'Insufficient privileges to complete the operation.',
  retryAfter: null,
  unanswered: false,
}

/** Microsoft 365 refuses to archive anything meanwhile. */
async function whileArchivingFails(school: School, act: () => Promise<unknown>) {
  const { graph } = school.talka.house.outside
  const send = graph.sendOnce
  const refusing: Graph['sendOnce'] = async (requests) => {
    const others = requests.filter(({ url }) => !url.endsWith('/archive'))
    const answers = others.length > 0 ? await send(others) : []
    return requests.map((one) => answers[others.indexOf(one)] ?? forbidden)
  }
  Object.assign(graph, { sendOnce: refusing })
  await act()
  Object.assign(graph, { sendOnce: send })
}

/** 5b is closed: its pupils and its teacher go to 5a. */
const inOneClass = everybody.map((one) => ({ ...one, className: '5a' }))

onOneEngine('class teams', 'directory/killed.test.ts', (engine) => {
  test('of new classes have assignments, their teachers are owners and members, and a second plan is empty', async () => {
    const school = await openSchool(engine)
    await wantTeams(school)
    const rosterId = await settle(school)
    expect(await teamOf(school, '5a klasė (2025)')).toMatchObject({
      isArchived: false,
      specialization: 'educationClass',
    })
    const group = (await readGroups(school.talka.house.outside.graph)).get('5a klasė (2025)')
    expect(group?.owners).toHaveLength(1)
    expect(group?.members).toHaveLength(4)
    expect((await planOf(school, rosterId)).status).toBe('empty')
    expect(faultsOfRequests(readRequestLog(school.tenant.requestLogPath))).toEqual([])
  })

  test('on groups that were there before are ordinary ones, and the plan says so', async () => {
    const school = await openSchool(engine)
    const rosterId = await settle(school)
    await wantTeams(school)
    const plan = await planOf(school, rosterId)
    expect(plan.risks).toEqual([
      {
        word: 'directory/risk.plain-teams',
        params: { groups: '5a klasė (2025), 5b klasė (2025)' },
      },
    ])
    await settle(school)
    expect(await teamOf(school, '5a klasė (2025)')).toMatchObject({ specialization: 'none' })
  })

  test('that could not be archived are archived by the next plan, and are open again when the class is back', async () => {
    const school = await openSchool(engine)
    await wantTeams(school)
    await settle(school)
    await whileArchivingFails(school, () => settle(school, rosterOf(inOneClass)))
    expect(await teamOf(school, '5b klasė (2025)')).toMatchObject({ isArchived: false })
    const rosterId = await settle(school, rosterOf(inOneClass))
    expect(await teamOf(school, '5b klasė (2025)')).toMatchObject({ isArchived: true })
    expect((await planOf(school, rosterId)).status, 'once').toBe('empty')
    await settle(school)
    expect(await teamOf(school, '5b klasė (2025)')).toMatchObject({ isArchived: false })
  })
})
