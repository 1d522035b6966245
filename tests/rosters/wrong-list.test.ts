import { expect, test } from 'vitest'
import { planOf } from '../accounts/small-school.ts'
import { onEveryEngine } from '../support/database.ts'
import { openSchool, type School } from '../support/school.ts'
import { textFile } from './reading.ts'

const staff = ['Registro Nr.,Mokytojas,Vadovaujama klasė', 'T1,Rasa Rasaitė,5a', 'T2,Petras Petraitis,5b']
const pupilsOf = (...classes: string[]) => [
  'Registro Nr.,Vardas,Pavardė,Klasė',
  ...classes.flatMap((one) => [...'abcdefgh'].map((letter) => `${one}${letter},Ona,Onaitė${letter},${one}`)),
]

/** Imports lists; what their columns mean is as guessed. */
async function importLists(school: School, ...tables: [name: string, lines: string[]][]) {
  const office = await school.person('office')
  const files = tables.map(([name, lines]) => {
    const { bytes } = textFile(name, lines)
    return { name, base64: Buffer.from(bytes).toString('base64') }
  })
  const asked = await school.talka.perform('rosters/read-columns', office, { files })
  const mappings = asked.tables.map(({ signature, people, meanings }) => ({ signature, people, meanings }))
  school.pass(60)
  return school.talka.perform('rosters/import', office, { name: '', files, schoolYear: 2025, mappings })
}

async function carryOut(school: School, rosterId: string) {
  const { id: planId } = await planOf(school, rosterId)
  await school.talka.perform('directory/approve-plan', await school.person('specialist'), { planId })
  await school.talka.drain()
}

onEveryEngine('a wrong list', (engine) => {
  test('that a brake stopped leaves nothing behind: the next one takes staff and class teachers from the list in force', async () => {
    const school = await openSchool(engine)
    const all = pupilsOf('5a', '5b')
    const inForce = await importLists(school, ['mokiniai.csv', all], ['mokytojai.csv', staff])
    await carryOut(school, inForce.rosterId)

    const wrong = await importLists(school, ['mokiniai.csv', pupilsOf('5a').slice(0, 3)])
    expect(wrong).toMatchObject({ staff: 2, carriedOver: { staff: 2, from: inForce.name } })
    expect(await planOf(school, wrong.rosterId)).toMatchObject({ status: 'halted' })

    const good = await importLists(school, ['mokiniai.csv', [...all, 'n1,Jonas,Naujokas,5b']])
    const office = await school.person('office')
    const compared = await school.talka.perform('rosters/compare', office, { rosterId: good.rosterId })
    expect(compared).toMatchObject({
      before: { id: inForce.rosterId },
      difference: { newcomers: { n: 1 }, leavers: { n: 0 }, teachers: [], teacherless: [] },
    })
    const plan = await planOf(school, good.rosterId)
    expect(plan).toMatchObject({ status: 'ready', counts: { createUsers: 1, blockUsers: 0 } })
    expect(plan.risks.map(({ word }) => word)).not.toContain('directory/risk.teacherless')
  })

  test('which takes a class’s teacher away says so in the comparison and in the plan', async () => {
    const school = await openSchool(engine)
    const all = pupilsOf('5a', '5b')
    const inForce = await importLists(school, ['mokiniai.csv', all], ['mokytojai.csv', staff])
    await carryOut(school, inForce.rosterId)
    const lost = await importLists(school, ['mokytojai.csv', [...staff.slice(0, 2), 'T2,Petras Petraitis,']])
    const office = await school.person('office')
    const compared = await school.talka.perform('rosters/compare', office, { rosterId: lost.rosterId })
    expect(compared.difference).toMatchObject({ teacherless: ['5b'] })
    const { risks } = await planOf(school, lost.rosterId)
    expect(risks).toContainEqual({ word: 'directory/risk.teacherless', params: { n: 1, list: '5b' } })
  })

  test('can be removed with everything that came of it, unless it was carried out', async () => {
    const school = await openSchool(engine)
    const office = await school.person('office')
    const first = await importLists(school, ['mokiniai.csv', pupilsOf('5a', '5b')], ['mokytojai.csv', staff])
    await carryOut(school, first.rosterId)
    const second = await importLists(school, ['mokiniai.csv', pupilsOf('5a').slice(0, 3)])
    const third = await importLists(school, ['mokiniai.csv', pupilsOf('5b').slice(0, 4)])
    expect(third.name, 'lists of one year are told apart').toMatch(/ \(\d{4}-\d\d-\d\d \d\d:\d\d\)$/)
    const remove = (rosterId: string) => school.talka.perform('rosters/remove', office, { rosterId })
    await expect(remove(first.rosterId)).rejects.toMatchObject({ word: 'rosters/refused.carried-out' })
    const { id: planId } = await planOf(school, second.rosterId)
    await remove(second.rosterId)
    await remove(third.rosterId)
    const { rosters } = await school.talka.perform('rosters/list', office, {})
    expect(rosters.map(({ id }) => id)).toEqual([first.rosterId])
    const specialist = await school.person('specialist')
    expect(await school.talka.perform('directory/show-plan', specialist, { planId })).toMatchObject({
      status: 'outdated',
    })
  })
})
