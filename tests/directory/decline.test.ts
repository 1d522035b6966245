import { expect, test } from 'vitest'
import { secondPeople } from '../../core/directory/second-people.ts'
import { onOneEngine } from '../support/database.ts'
import { who } from '../support/microsoft365.ts'
import { rosterFiles } from '../support/roster-files.ts'
import { openSchool, type School } from '../support/school.ts'

/** Makes a plan of the sample school; without somebody, where an id of the roster is named. */
async function readyPlan(school: School, without?: string): Promise<string> {
  const specialist = await school.person('specialist')
  const files = rosterFiles('local/roster-microsoft').map(({ name, base64 }) => {
    const lines = Buffer.from(base64, 'base64').toString().split('\n')
    const kept = lines.filter((line) => !without || !line.includes(without))
    return { name, base64: Buffer.from(kept.join('\n')).toString('base64') }
  })
  const { rosterId } = await school.talka.perform('rosters/import', specialist, { name: 'Sąrašas', files })
  const { planId } = await school.talka.perform('directory/plan', specialist, { rosterId })
  await school.job('directory/make-plan', { planId })
  return planId
}

onOneEngine('a plan that somebody declines', 'directory/waiting-plans.test.ts', (engine) => {
  test('is not carried out, says who declined it and why, and tells whoever asked for it', async () => {
    const school = await openSchool(engine)
    const planId = await readyPlan(school)
    const [specialist, admin] = [await school.person('specialist'), await school.person('admin')]
    const decline = (person: typeof admin, reason?: string) =>
      school.talka.perform('directory/decline-plan', person, { planId, reason })
    await expect(decline(admin), 'nobody has approved it yet').rejects.toMatchObject({
      word: 'directory/plan-not-open',
    })
    await expect(decline(await school.person('office'))).rejects.toMatchObject({ kind: 'forbidden' })
    await decline(specialist, 'Trūksta 5b klasės')
    const shown = await school.talka.perform('directory/show-plan', specialist, { planId })
    expect(shown).toMatchObject({
      status: 'declined',
      approvedAt: null,
      problem: {
        word: 'directory/declined.reason',
        params: { name: specialist.name, reason: 'Trūksta 5b klasės' },
      },
    })
    const approve = school.talka.perform('directory/approve-plan', specialist, { planId })
    await expect(approve).rejects.toMatchObject({ word: 'directory/plan-not-ready' })
    await expect(decline(specialist), 'twice').rejects.toMatchObject({ word: 'directory/plan-not-open' })
    const { planId: next } = await school.talka.perform('directory/plan', specialist, {
      rosterId: shown.rosterId,
    })
    expect(next, 'a new one can be made at once').not.toBe(planId)
  })

  test('the first admin of the settings is asked to be the second person too, and nobody is asked about their own', async () => {
    const school = await openSchool(engine)
    const { db } = school.talka.house.database
    const asked = async (firstAdmin: string | null, first: string) =>
      (await secondPeople(db, { firstAdmin }, first)).map(({ id }) => id)
    expect(await asked('Admin@mokykla.example', who.specialist)).toContain(who.admin)
    expect(await asked(who.admin, who.specialist)).toContain(who.admin)
    expect(await asked(null, who.specialist)).not.toContain(who.admin)
    expect(await asked('admin@mokykla.example', who.admin)).not.toContain(who.admin)
  })

  test('by the second person blocks nobody, and the first one is told why', async () => {
    const school = await openSchool(engine)
    const [specialist, principal] = [await school.person('specialist'), await school.person('principal')]
    const first = await readyPlan(school)
    await school.talka.perform('directory/approve-plan', specialist, { planId: first })
    await school.job('directory/run-plan', { planId: first })
    const planId = await readyPlan(school, '114007')
    await school.talka.perform('directory/approve-plan', specialist, { planId })
    await school.talka.drain()
    school.told.length = 0
    await school.talka.perform('directory/decline-plan', principal, { planId, reason: 'Ji dar mokosi' })
    await school.talka.drain()
    expect(school.told).toMatchObject([
      {
        personId: specialist.id,
        word: 'directory/told.declined',
        link: `/accounts/${planId}`,
        params: { why: { word: 'directory/declined.reason', params: { reason: 'Ji dar mokosi' } } },
      },
    ])
    const confirm = school.talka.perform('directory/confirm-plan', principal, { planId })
    await expect(confirm).rejects.toMatchObject({ word: 'directory/plan-not-confirming' })
    const again = await readyPlan(school)
    const { status } = await school.talka.perform('directory/show-plan', specialist, { planId: again })
    expect(status, 'nobody was blocked').toBe('empty')
  })
})
