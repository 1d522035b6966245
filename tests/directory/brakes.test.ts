import { expect, test } from 'vitest'
import { everybody, planFor, planOf, rosterOf, type Someone, settle } from '../accounts/small-school.ts'
import { onOneEngine } from '../support/database.ts'
import { who } from '../support/microsoft365.ts'
import { openSchool, type School } from '../support/school.ts'

/** Twenty pupils more in 5a: the eight who may leave, and twelve who stay. */
const newcomers: Someone[] = [...'abcdefghijklmnopqrst'].map((letter) => ({
  id: `Q${letter}`,
  given: 'Matas',
  surname: `Numeris${letter}`,
  role: 'student',
  className: '5a',
}))
const leaving = newcomers.slice(0, 8)
const school28 = [...everybody, ...newcomers]
const without = (gone: readonly Someone[]) => rosterOf(school28.filter((one) => !gone.includes(one)))
const day = 24 * 3600

async function changePolicy(school: School, change: object) {
  const specialist = await school.person('specialist')
  const { policy } = await school.talka.perform('directory/show-policy', specialist, {})
  return school.talka.perform('directory/change-policy', specialist, { ...policy, ...change })
}

const wordsOf = (plan: Awaited<ReturnType<typeof planOf>>, sourceId: string) =>
  plan.classes.flatMap(({ people }) =>
    people
      .filter((one) => one.sourceId === sourceId)
      .flatMap(({ changes }) => changes.map(({ word }) => word)),
  )

/** The plan that the clock made last, if it made one. */
async function clocksPlans(school: School) {
  await school.job('directory/plan-deletions', {})
  await school.talka.drain()
  const { plans } = await school.talka.perform('directory/list-plans', await school.person('specialist'), {})
  return plans.filter(({ scope }) => scope === 'deletions')
}

onOneEngine('the brakes', 'directory/plan.test.ts', (engine) => {
  test('loosened by one person are told to the second people, and what only they let through needs two', async () => {
    const school = await openSchool(engine)
    await settle(school, rosterOf(school28))
    school.told.length = 0
    const brakes = { absolute: 100, percentSchool: 50, percentClass: 100 }
    await changePolicy(school, { brakes, leavers: { blockAtOnce: false, keepDays: 180, delete: true } })
    await school.talka.drain()
    expect(school.told).toContainEqual(
      expect.objectContaining({
        personId: who.principal,
        word: 'directory/told.loose.percentSchool',
        params: { name: 'Rokas Vaitkevičius', from: 10, to: 50 },
      }),
    )
    expect(school.told.map(({ personId }) => personId)).not.toContain(who.specialist)

    const plan = await planFor(school, without(leaving))
    expect(plan).toMatchObject({ needsSecond: true, counts: { blockUsers: 0, unbraked: 8 } })
    expect(plan.risks).toContainEqual({ word: 'directory/risk.unbraked', params: { n: 8 } })
  })

  test('made stricter again are nobody’s news', async () => {
    const school = await openSchool(engine)
    await changePolicy(school, { brakes: { absolute: 5, percentSchool: 5, percentClass: 5 } })
    await school.talka.drain()
    expect(school.told).toEqual([])
  })

  test('hold the clock’s deletions, too: of too many of whom nobody said why they went', async () => {
    const school = await openSchool(engine)
    await settle(school, rosterOf(school28))
    await changePolicy(school, { brakes: { absolute: 100, percentSchool: 50, percentClass: 100 } })
    await settle(school, without(leaving))
    await changePolicy(school, { brakes: { absolute: 100, percentSchool: 10, percentClass: 40 } })
    school.pass(181 * day)
    const [halted] = await clocksPlans(school)
    expect(halted).toMatchObject({ status: 'halted', problem: { word: 'directory/halt.delete-school' } })
    school.pass(day)
    expect(await clocksPlans(school), 'it does not ask again each morning').toHaveLength(1)

    const specialist = await school.person('specialist')
    await school.talka.perform('directory/explain-leavers', specialist, {
      planId: halted?.id ?? '',
      sourceIds: leaving.slice(0, 4).map(({ id }) => id),
    })
    school.pass(7 * day)
    const [next] = await clocksPlans(school)
    expect(next).toMatchObject({ status: 'ready', counts: { deleteUsers: 8 } })
  })

  test('forget an explanation once the person is there again', async () => {
    const school = await openSchool(engine)
    const specialist = await school.person('specialist')
    await settle(school, rosterOf(school28))
    const halted = await planFor(school, without(leaving))
    expect(halted.status).toBe('halted')
    const sourceIds = leaving.map(({ id }) => id)
    await school.talka.perform('directory/explain-leavers', specialist, { planId: halted.id, sourceIds })
    expect(wordsOf(await planOf(school, halted.rosterId), 'Qa')).toContain('directory/change.left')
    await settle(school, without(leaving))
    await settle(school, rosterOf(school28))
    const again = await planOf(school, halted.rosterId)
    expect(again).toMatchObject({ status: 'halted', problem: { word: 'directory/halt.school' } })
    expect(wordsOf(again, 'Qa')).toContain('directory/change.leave')
  })

  test('show whose account is about to be deleted although one can still sign in with it', async () => {
    const school = await openSchool(engine)
    await changePolicy(school, { leavers: { blockAtOnce: false, keepDays: 30, delete: true } })
    await settle(school, rosterOf(school28))
    await settle(school, without(newcomers.slice(0, 1)))
    school.pass(31 * day)
    const [made] = await clocksPlans(school)
    const shown = await school.talka.perform('directory/show-plan', await school.person('specialist'), {
      planId: made?.id ?? '',
    })
    expect(shown.risks).toEqual([
      { word: 'directory/risk.delete-open', params: { n: 1, names: 'Matas Numerisa' } },
    ])
  })
})
