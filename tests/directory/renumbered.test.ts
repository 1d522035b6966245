import { expect, test } from 'vitest'
import { accountOf, everybody, planFor, planOf, rosterOf, settle } from '../accounts/small-school.ts'
import { onOneEngine } from '../support/database.ts'
import { openSchool } from '../support/school.ts'

/** The same school a year later, in which the register calls Gabija (P2) by another number. */
const renumbered = everybody.map((one) => ({
  ...one,
  id: one.id === 'P2' ? 'N2' : one.id,
  className: one.className.replace('5', '6'),
}))

onOneEngine('a pupil whose number in the register has changed', 'directory/decide.test.ts', (engine) => {
  test('is offered their own account before anything is done, and keeps it at one press', async () => {
    const school = await openSchool(engine)
    await settle(school)
    const specialist = await school.person('specialist')
    const gabija = await accountOf(school, 'P2')
    const plan = await planFor(school, rosterOf(renumbered, 2026))
    expect(plan.counts, 'neither a second account nor a blocked one').toMatchObject({
      createUsers: 0,
      blockUsers: 0,
    })
    expect(plan.matches).toMatchObject([
      { sourceId: 'N2', className: '6a', candidates: [{ objectId: gabija, employeeId: 'P2', isSure: true }] },
    ])

    await school.talka.perform('directory/match', specialist, { sourceId: 'N2', objectId: gabija })
    const next = await planOf(school, plan.rosterId)
    expect(next.matches).toEqual([])
    await school.talka.perform('directory/approve-plan', specialist, { planId: next.id })
    await school.talka.drain()
    expect(await accountOf(school, 'N2'), 'it is the account she had').toBe(gabija)
    expect(await planOf(school, plan.rosterId)).toMatchObject({ status: 'empty' })

    const back = await planFor(
      school,
      rosterOf(
        renumbered.map((one) => ({ ...one, id: one.id.replace('N2', 'M2') })),
        2026,
      ),
    )
    expect(back.matches).toMatchObject([{ sourceId: 'M2', candidates: [{ employeeId: 'N2' }] }])
    await school.talka.perform('directory/match', specialist, { sourceId: 'M2', objectId: gabija })
    expect((await planOf(school, back.rosterId)).matches, 'also when it changes again').toEqual([])
  })

  test('is somebody else where a person says so, or where the class cannot be theirs', async () => {
    const school = await openSchool(engine)
    await settle(school)
    const specialist = await school.person('specialist')
    const plan = await planFor(school, rosterOf(renumbered, 2026))
    await school.talka.perform('directory/match', specialist, { sourceId: 'N2', objectId: null })
    expect((await planOf(school, plan.rosterId)).counts).toMatchObject({ createUsers: 1, blockUsers: 1 })

    const namesake = renumbered.map((one) => (one.id === 'N2' ? { ...one, id: 'Z2', className: '1a' } : one))
    expect(await planFor(school, rosterOf(namesake, 2026))).toMatchObject({
      matches: [],
      counts: { createUsers: 1, blockUsers: 1 },
    })
  })
})
