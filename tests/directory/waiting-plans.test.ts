import { expect, test } from 'vitest'
import { everybody, planFor, rosterOf, settle } from '../accounts/small-school.ts'
import { onEveryEngine } from '../support/database.ts'
import { who } from '../support/microsoft365.ts'
import { openSchool, type School } from '../support/school.ts'

const waitingOf = async (school: School, name: keyof typeof who) => {
  const { plans } = await school.talka.perform('directory/waiting-plans', await school.person(name), {})
  return plans.map(({ id, why }) => ({ id, why }))
}

onEveryEngine('a plan that waits', (engine) => {
  test('stands with whom it waits for: the specialist, then the second people, then nobody', async () => {
    const school = await openSchool(engine)
    await settle(school)
    const { id } = await planFor(school, rosterOf(everybody.slice(0, -1)))
    expect(await waitingOf(school, 'specialist')).toEqual([{ id, why: 'approve' }])
    expect(await waitingOf(school, 'principal'), 'it is not theirs yet').toEqual([])
    const [specialist, principal] = [await school.person('specialist'), await school.person('principal')]
    await school.talka.perform('directory/approve-plan', specialist, { planId: id })
    expect(await waitingOf(school, 'specialist')).toEqual([])
    for (const name of ['principal', 'deputy'] as const)
      expect(await waitingOf(school, name), name).toEqual([{ id, why: 'confirm' }])
    await school.talka.perform('directory/confirm-plan', principal, { planId: id })
    expect(await waitingOf(school, 'deputy')).toEqual([])
    const deputy = await school.person('deputy')
    const late = school.talka.perform('directory/decline-plan', deputy, { planId: id })
    await expect(late, 'who comes too late is told who decided').rejects.toMatchObject({
      kind: 'conflict',
      word: 'directory/late.approved',
      params: { name: principal.name },
    })
  })

  test('made by the office is told to the specialist, who alone can approve it', async () => {
    const school = await openSchool(engine)
    const office = await school.person('office')
    const files = rosterOf(everybody)
    const { rosterId } = await school.talka.perform('rosters/import', office, { name: '', files })
    const { planId } = await school.talka.perform('directory/plan', office, { rosterId })
    await school.talka.drain()
    expect(school.told).toContainEqual(
      expect.objectContaining({
        personId: who.specialist,
        word: 'directory/told.to-approve',
        link: `/accounts/${planId}`,
      }),
    )
  })
})
