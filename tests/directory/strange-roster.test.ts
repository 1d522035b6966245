import { expect, test } from 'vitest'
import { everybody, planFor, rosterOf, settle } from '../accounts/small-school.ts'
import { onOneEngine } from '../support/database.ts'
import { openSchool } from '../support/school.ts'

const ofAnotherSchool = (files: ReturnType<typeof rosterOf>) =>
  files.map(({ name, base64 }) => ({
    name,
    base64: Buffer.from(
      Buffer.from(base64, 'base64')
        .toString()
        .replaceAll('S1', 'S9')
        .replace(/\b([PT])(\d)\b/g, '$1X$2'),
    ).toString('base64'),
  }))

onOneEngine('a roster that may not be the one that is meant', 'directory/plan.test.ts', (engine) => {
  test('of another school, or of years ago, is said and needs a second person', async () => {
    const school = await openSchool(engine)
    await settle(school)
    const other = await planFor(school, ofAnotherSchool(rosterOf(everybody)))
    expect(other.risks).toContainEqual(expect.objectContaining({ word: 'directory/risk.other-school' }))
    expect(other.needsSecond).toBe(true)
    const old = await planFor(school, rosterOf(everybody, 2017))
    expect(old.risks).toContainEqual({
      word: 'directory/risk.old-roster',
      params: { name: 'Mažoji mokykla', year: '2017–2018' },
    })
    expect(old.needsSecond).toBe(true)
    const newcomer = { ...everybody[2], id: 'P7', given: 'Kotryna' } as (typeof everybody)[number]
    const usual = await planFor(school, rosterOf([...everybody, newcomer]))
    expect(usual).toMatchObject({ status: 'ready', needsSecond: false })
  })

  test('says of those who would leave in which class they are', async () => {
    const school = await openSchool(engine)
    await settle(school)
    const { classes } = await planFor(school, rosterOf(everybody.slice(0, -1)))
    const left = classes.flatMap(({ people }) => people.filter(({ sourceId }) => sourceId === 'P6'))
    expect(left).toMatchObject([{ className: '5b' }])
  })
})
