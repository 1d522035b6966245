import { expect, test } from 'vitest'
import { onEveryEngine } from '../support/database.ts'
import { rosterFiles } from '../support/roster-files.ts'
import { openSchool, type School } from '../support/school.ts'

/** Sets the school's clock to a moment of its own. */
function standAt(school: School, moment: string): void {
  school.pass((Date.parse(moment) - school.talka.house.outside.clock.now().getTime()) / 1_000)
}

const toldOfYear = (school: School) => school.told.filter(({ link }) => link === '/accounts/year')

onEveryEngine('the turn of the school year', (engine) => {
  test('in August the clock begins it and tells the specialist once, then weekly until it is done', async () => {
    const school = await openSchool(engine)
    const tick = async (moment: string) => {
      standAt(school, moment)
      await school.job('school-year/remind', {})
      await school.talka.drain()
      return toldOfYear(school).map(({ word }) => word)
    }
    const specialist = await school.person('specialist')
    expect(await tick('2027-08-16T06:00:00Z')).toEqual([])
    expect(await tick('2027-08-17T06:00:00Z')).toEqual(['school-year/told.open'])
    expect(await tick('2027-08-17T07:00:00Z')).toHaveLength(1)
    expect(await tick('2027-08-23T06:00:00Z')).toHaveLength(1)
    expect(await tick('2027-08-24T06:00:00Z')).toEqual(['school-year/told.open', 'school-year/told.reminder'])
    expect(await tick('2027-10-05T06:00:00Z')).toHaveLength(2)
    expect(new Set(toldOfYear(school).map(({ personId }) => personId))).toEqual(new Set([specialist.id]))
    const shown = await school.talka.perform('school-year/show', specialist, {})
    expect(shown).toMatchObject({ year: 2027, openedBy: null, nextYear: null, planId: null })
    expect(shown.openedAt).toContain('2027-08-17')
  })

  test('two workers at the same hour say it once', async () => {
    const school = await openSchool(engine)
    standAt(school, '2027-08-18T06:00:00Z')
    await Promise.all([school.job('school-year/remind', {}), school.job('school-year/remind', {})])
    await school.talka.drain()
    expect(toldOfYear(school)).toHaveLength(1)
  })

  test('the specialist begins it by hand and changes the dates; others do not', async () => {
    const school = await openSchool(engine)
    standAt(school, '2027-05-20T09:00:00Z')
    const specialist = await school.person('specialist')
    const { nextYear, beginsOn } = await school.talka.perform('school-year/show', specialist, {})
    expect([nextYear, beginsOn]).toEqual([2027, '2027-08-17'])
    await school.talka.perform('school-year/open', specialist, { year: 2027 })
    await school.talka.perform('school-year/open', specialist, { year: 2027 })
    await expect(school.talka.perform('school-year/open', specialist, { year: 2028 })).rejects.toMatchObject({
      word: 'school-year/not-this-one',
    })
    const shown = await school.talka.perform('school-year/show', await school.person('principal'), {})
    expect(shown).toMatchObject({ year: 2027, openedBy: 'Rokas Vaitkevičius', nextYear: null })
    await school.talka.perform('school-year/change-dates', specialist, { opensOn: '08-25', remindDays: 3 })
    expect((await school.talka.perform('school-year/show', specialist, {})).dates).toEqual({
      opensOn: '08-25',
      remindDays: 3,
      remindsUntil: '10-01',
    })
    for (const who of ['office', 'principal', 'teacher', 'pupil'] as const)
      await expect(
        school.talka.perform('school-year/open', await school.person(who), { year: 2027 }),
      ).rejects.toMatchObject({ kind: 'forbidden' })
  })

  test('it goes from the roster to the finished year, and everybody sees the same step', async () => {
    const school = await openSchool(engine)
    const specialist = await school.person('specialist')
    const principal = await school.person('principal')
    const stands = async (person = specialist) => {
      const { steps, planId } = await school.talka.perform('school-year/show', person, {})
      return {
        at: steps.filter(({ standing }) => /now|working/.test(standing)).map(({ step }) => step),
        planId,
      }
    }
    const importYear = async (folder: string) =>
      (await school.talka.perform('rosters/import', specialist, { name: '', files: rosterFiles(folder) }))
        .rosterId
    // The school as it was a year ago, which is no part of this year.
    standAt(school, '2025-08-20T08:00:00Z')
    const before = await importYear('local/roster-2025')
    const first = await school.talka.perform('directory/plan', specialist, { rosterId: before })
    await school.talka.drain()
    await school.talka.perform('directory/approve-plan', specialist, { planId: first.planId })
    await school.talka.drain()

    standAt(school, '2026-08-20T08:00:00Z')
    expect(await stands()).toEqual({ at: ['roster'], planId: null })
    const rosterId = await importYear('local/roster-2026')
    expect(await stands()).toEqual({ at: ['check'], planId: null })
    const { planId } = await school.talka.perform('directory/plan', specialist, { rosterId })
    expect(await stands()).toEqual({ at: ['check'], planId })
    await school.talka.drain()
    expect(await stands()).toEqual({ at: ['approve'], planId })
    await school.talka.perform('directory/approve-plan', specialist, { planId })
    expect(await stands(principal)).toEqual({ at: ['confirm'], planId })
    await school.talka.perform('directory/confirm-plan', principal, { planId })
    expect((await stands()).at).toEqual(['run'])
    await school.talka.drain()
    expect(await stands(principal)).toEqual({ at: ['finish'], planId })
    school.told.length = 0
    await school.job('school-year/remind', {})
    await school.talka.drain()
    expect(toldOfYear(school)).toEqual([])
  }, 120_000)
})
