import { expect, test } from 'vitest'
import { onEveryEngine } from '../support/database.ts'
import { who } from '../support/microsoft365.ts'
import { openSchool, type School } from '../support/school.ts'

async function report(school: School, what: string, urgency = 'normal') {
  const fields = { what, room: '204', device: '', urgency }
  return (
    await school.talka.perform('requests/create', await school.person('teacher'), { kind: 'fault', fields })
  ).id
}

onEveryEngine('many requests at once', (engine) => {
  test('are taken together, each says how it went, and the refused one holds up nobody', async () => {
    const school = await openSchool(engine)
    const { talka } = school
    const specialist = await school.person('specialist')
    const ids = [await report(school, 'Pirma bėda'), await report(school, 'Antra bėda')]
    const done = await report(school, 'Sena bėda')
    await talka.perform('requests/finish', specialist, { id: done, note: '' })
    const missing = crypto.randomUUID()
    const change = { action: 'take' as const }
    const { outcomes } = await talka.perform('requests/change-many', specialist, {
      ids: [...ids, done, missing],
      change,
    })
    const becauseOf = new Map(outcomes.map(({ id, because }) => [id, because]))
    expect([...ids, done, missing].map((id) => becauseOf.get(id))).toEqual([
      null,
      null,
      'requests/already-decided',
      'common/refused.missing',
    ])
    const { requests } = await talka.perform('requests/list', specialist, { hands: specialist.id })
    expect(requests.map(({ id }) => id).sort()).toEqual(ids.sort())
  })

  test('are put back together within ten seconds, as they stood before', async () => {
    const school = await openSchool(engine)
    const { talka } = school
    const specialist = await school.person('specialist')
    const ids = [await report(school, 'Pirma bėda'), await report(school, 'Antra bėda')]
    const statuses = async () =>
      (await talka.perform('requests/list', specialist, { status: 'all' })).requests.map(
        ({ status }) => status,
      )
    const undo = () => talka.perform('requests/undo-many', specialist, { ids })
    const both = (change: { action: 'take' } | { action: 'finish'; note: string }) =>
      talka.perform('requests/change-many', specialist, { ids, change })
    for (const change of [
      { action: 'take' as const },
      { action: 'finish' as const, note: 'Viskas veikia.' },
    ]) {
      await both(change)
      expect(await statuses()).not.toEqual(['received', 'received'])
      await undo()
      expect(await statuses()).toEqual(['received', 'received'])
    }
    await both({ action: 'take' })
    school.pass(11)
    const { outcomes } = await undo()
    expect(outcomes.map(({ because }) => because)).toEqual(['requests/too-late', 'requests/too-late'])
  })

  test('that the deputy approved together are put back by the deputy, and each says whether it could be', async () => {
    const school = await openSchool(engine)
    const { talka } = school
    const deputy = await school.person('deputy')
    const ask = async (what: string) => {
      const fields = { what, quantity: 1, why: 'Senas sugedo.' }
      const asked = { kind: 'purchase', fields }
      return (await talka.perform('requests/create', await school.person('teacher'), asked)).id
    }
    const [early, late] = [await ask('Projektorius'), await ask('Ekranas')]
    await talka.perform('requests/approve-many', deputy, { ids: [early] })
    school.pass(11)
    await talka.perform('requests/approve-many', deputy, { ids: [late] })
    const ids = [early, late, crypto.randomUUID()]
    const { outcomes } = await talka.perform('requests/undo-many', deputy, { ids })
    expect(outcomes.map(({ number, because }) => [number, because])).toEqual([
      [1, 'requests/too-late'],
      [2, null],
      [null, 'common/refused.missing'],
    ])
    expect((await talka.perform('requests/show', deputy, { id: late })).awaits).toEqual(['deputyFacilities'])
    await expect(
      talka.perform('requests/undo-many', await school.person('teacher'), { ids }),
    ).rejects.toMatchObject({ kind: 'forbidden' })
  })

  test('are handed to a colleague, who is told, and to nobody else than a specialist', async () => {
    const school = await openSchool(engine)
    const { talka } = school
    const specialist = await school.person('specialist')
    await talka.perform('people/give-role', await school.person('admin'), {
      personId: who.otherTeacher,
      role: 'itSpecialist',
    })
    const id = await report(school, 'Bėda')
    await talka.drain()
    school.told.length = 0
    await talka.perform('requests/assign', specialist, { id, personId: who.otherTeacher })
    await talka.drain()
    expect(school.told.map(({ personId, word }) => [personId, word])).toEqual([
      [who.otherTeacher, 'requests/told.assigned'],
      [who.teacher, 'requests/told.taken'],
    ])
    await expect(
      talka.perform('requests/assign', specialist, { id, personId: who.teacher }),
    ).rejects.toMatchObject({ word: 'requests/not-a-specialist' })
    await talka.perform('requests/assign', specialist, { id, personId: null })
    const { status, decider } = await talka.perform('requests/show', specialist, { id })
    expect([status, decider]).toEqual(['received', null])
  })

  test('become more pressing together, and their deadlines come nearer', async () => {
    const school = await openSchool(engine)
    const { talka } = school
    const specialist = await school.person('specialist')
    const ids = [await report(school, 'Pirma'), await report(school, 'Antra', 'low')]
    const change = { action: 'change-urgency' as const, urgency: 'high' as const }
    await talka.perform('requests/change-many', specialist, { ids, change })
    school.pass(3 * 24 * 3600)
    const late = await talka.perform('requests/list', specialist, { late: 'yes', urgency: 'high' })
    expect(late.requests).toHaveLength(2)
  })
})
