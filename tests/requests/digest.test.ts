import { expect, test } from 'vitest'
import { dayOf, isWorkingDay } from '../../core/school-time/rules.ts'
import { readSchoolTime } from '../../core/school-time/store.ts'
import { who } from '../support/microsoft365.ts'
import { openSchool, type School } from '../support/school.ts'

/** Sets the school's clock to the next day that is worked, or is not. */
async function passTo(school: School, isWorked: boolean): Promise<void> {
  const time = await readSchoolTime(school.talka.house.database.db)
  do school.pass(86_400)
  while (isWorkingDay(dayOf(school.talka.house.outside.clock.now()), time) !== isWorked)
}

async function withWork() {
  const school = await openSchool('postgres')
  const teacher = await school.person('teacher')
  for (let n = 1; n <= 5; n++) {
    const fields = { what: `Neveikia įrenginys ${n}` }
    await school.talka.perform('requests/create', teacher, { kind: 'fault', fields })
  }
  await school.job('notifications/deliver', {})
  school.told.length = 0
  return school
}

const digests = (school: School) => school.told.filter(({ word }) => word === 'requests/told.digest')

test('each working morning tells whoever has work waiting: how much, the three oldest, once', async () => {
  const school = await withWork()
  await passTo(school, true)
  await school.job('requests/digest', {})
  await school.job('requests/digest', {})
  await school.job('notifications/deliver', {})
  expect(digests(school).map(({ personId }) => personId)).toEqual([who.specialist])
  const [told] = digests(school)
  expect(told?.params.n).toBe(5)
  expect(String(told?.params.list).split('\n')).toEqual([
    '- 1 · Kas nors neveikia: Neveikia įrenginys 1',
    '- 2 · Kas nors neveikia: Neveikia įrenginys 2',
    '- 3 · Kas nors neveikia: Neveikia įrenginys 3',
  ])
})

test('a free day says nothing', async () => {
  const school = await withWork()
  await passTo(school, false)
  await school.job('requests/digest', {})
  await school.job('notifications/deliver', {})
  expect(digests(school)).toEqual([])
})

test('an urgent fault is told in the evening too', async () => {
  const school = await withWork()
  const specialist = await school.person('specialist')
  const quiet = { from: '00:00', until: '23:59', freeDays: true }
  await school.talka.perform('notifications/change-quiet', specialist, quiet)
  const teacher = await school.person('teacher')
  for (const urgency of ['normal', 'high']) {
    const fields = { what: `Stringa pamoka, ${urgency}`, urgency }
    await school.talka.perform('requests/create', teacher, { kind: 'fault', fields })
  }
  await school.job('notifications/deliver', {})
  expect(school.told.map(({ params }) => params.number)).toEqual(['7'])
})
