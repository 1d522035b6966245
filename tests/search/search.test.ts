import { expect, test } from 'vitest'
import { onEveryEngine } from '../support/database.ts'
import { openSchool, type School } from '../support/school.ts'

type Name = Parameters<School['person']>[0]

async function found(school: School, name: Name, text: string) {
  const { groups } = await school.talka.perform('search/find', await school.person(name), { text })
  return Object.fromEntries(groups.map(({ group, hits }) => [group, hits.map(({ title }) => title)]))
}

async function fillSchool(school: School) {
  const { talka } = school
  const fields = { what: 'Projektorius mirksi raudonai', room: '204', device: 'Projektorius' }
  const { id } = await talka.perform('requests/create', await school.person('teacher'), {
    kind: 'fault',
    fields,
  })
  const specialist = await school.person('specialist')
  const note = { id, text: 'Mokytoja vėl pamiršo įjungti obuolį', isInternal: true }
  await talka.perform('requests/comment', specialist, note)
  const write = (audience: 'everybody' | 'staff', title: string) =>
    talka.perform('articles/write', specialist, {
      id: crypto.randomUUID(),
      audience,
      lt: { title, body: 'Patikrinkite laidą ir paspauskite mygtuką.' },
      en: { title: 'The projector shows nothing', body: 'Check the cable, then press the button.' },
    })
  await write('everybody', 'Projektorius nerodo vaizdo')
  await write('staff', 'Projektoriaus pultelio kodas')
  return id
}

onEveryEngine('the search over everything', (engine) => {
  test('finds requests, answers and people by inflected words, with and without diacritics', async () => {
    const school = await openSchool(engine)
    await fillSchool(school)
    expect(await found(school, 'specialist', 'projektoriui')).toEqual({
      requests: ['1. Projektorius, 204'],
      articles: expect.arrayContaining(['Projektorius nerodo vaizdo', 'Projektoriaus pultelio kodas']),
    })
    expect(await found(school, 'specialist', 'zvirblyt')).toMatchObject({ people: ['Kotryna Žvirblytė'] })
    expect(await found(school, 'specialist', 'nr. 1')).toMatchObject({ requests: ['1. Projektorius, 204'] })
    expect(await found(school, 'specialist', 'cable button')).toMatchObject({ articles: expect.any(Array) })
    expect(await found(school, 'specialist', '!?')).toEqual({})
  })

  test('answers nobody with what is not theirs: others’ requests, staff’s answers, people', async () => {
    const school = await openSchool(engine)
    await fillSchool(school)
    expect(Object.keys(await found(school, 'teacher', 'projektorius'))).toEqual(['requests', 'articles'])
    expect(Object.keys(await found(school, 'otherTeacher', 'projektorius'))).toEqual(['articles'])
    expect(await found(school, 'pupil', 'projektorius')).toEqual({ articles: ['Projektorius nerodo vaizdo'] })
    expect(await found(school, 'pupil', 'zvirblyte')).toEqual({})
    expect(await found(school, 'teacher', 'zvirblyte')).toEqual({})
    // The page of a person opens to the deputy too, with less on it.
    expect(await found(school, 'deputy', 'zvirblyte')).toMatchObject({ people: ['Kotryna Žvirblytė'] })
  })

  test('never matches by an internal note, not even for whoever wrote it', async () => {
    const school = await openSchool(engine)
    await fillSchool(school)
    for (const name of ['teacher', 'specialist'] as const)
      expect(await found(school, name, 'obuolį')).toEqual({})
  })
})
