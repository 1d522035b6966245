import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { momentOf } from '../../core/school-time/rules.ts'
import { who } from '../support/microsoft365.ts'
import { openSchool, type School } from '../support/school.ts'

const purchase = {
  kind: 'purchase',
  fields: { what: 'Planšetės 2b klasei', quantity: 12, why: 'Dabar dalijasi dviese viena.' },
}

/** Moves the school's clock to a time of a day, and lets what the clock starts happen. */
async function at(school: School, day: string, time: string): Promise<[string, string][]> {
  const now = school.talka.house.outside.clock.now().getTime()
  school.pass((momentOf(Temporal.PlainDate.from(day), time).getTime() - now) / 1_000)
  school.told.length = 0
  await school.job('requests/remind-approvals', {})
  await school.job('requests/remind-approvals', {})
  await school.job('notifications/deliver', {})
  return school.told.map(({ word, personId }) => [word, personId])
}

test('an approval that waits is reminded of after a working day, and after two the role above is asked as well', async () => {
  const school = await openSchool('postgres')
  const { talka } = school
  // A Friday afternoon in spring, three years from whenever this runs; no holiday is near.
  const year = talka.house.outside.clock.now().getFullYear() + 3
  const friday = Temporal.PlainDate.from(`${year}-03-17`).subtract({
    days: (Temporal.PlainDate.from(`${year}-03-17`).dayOfWeek + 2) % 7,
  })
  const day = (later: number) => String(friday.add({ days: later }))
  await at(school, day(0), '14:00')
  const asked = await talka.perform('requests/create', await school.person('teacher'), purchase)
  expect(await at(school, day(0), '14:10')).toContainEqual(['requests/told.new', who.deputy])
  expect(await at(school, day(2), '12:00')).toEqual([])
  expect(await at(school, day(3), '12:00')).toEqual([])
  expect(await at(school, day(3), '15:30')).toEqual([['requests/told.reminded', who.deputy]])
  const principal = await school.person('principal')
  const waits = async () => (await talka.perform('requests/waiting', principal, {})).requests.length
  expect(await waits()).toBe(0)
  expect(await at(school, day(4), '15:30')).toEqual([['requests/told.climbed', who.principal]])
  expect(await waits()).toBe(1)
  expect(await at(school, day(5), '15:30')).toEqual([])
  const mine = await talka.perform('requests/show', await school.person('teacher'), { id: asked.id })
  expect(mine.approvals[0]?.asked).toEqual(['Arūnas Čepaitis', 'Daiva Žemaitienė'])
  expect(mine.history.map(({ kind }) => kind)).toEqual(['created', 'climbed'])
  await talka.perform('requests/approve', principal, { id: asked.id })
})

test('what waits for its requester’s answer is nobody’s to be reminded of', async () => {
  const school = await openSchool('postgres')
  const { talka } = school
  const { id } = await talka.perform('requests/create', await school.person('teacher'), purchase)
  await talka.perform('requests/ask', await school.person('deputy'), { id, text: 'Kokio dydžio?' })
  school.pass(30 * 24 * 3600)
  await school.job('notifications/deliver', {})
  school.told.length = 0
  await school.job('requests/remind-approvals', {})
  await school.job('notifications/deliver', {})
  expect(school.told).toEqual([])
  await talka.perform('requests/comment', await school.person('teacher'), { id, text: 'Dešimties colių.' })
  await school.job('requests/remind-approvals', {})
  await school.job('notifications/deliver', {})
  expect(school.told.map(({ word, personId }) => [word, personId])).toEqual(
    expect.arrayContaining([
      ['requests/told.reminded', who.deputy],
      ['requests/told.climbed', who.principal],
    ]),
  )
})
