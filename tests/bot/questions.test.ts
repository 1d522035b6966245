import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { openSchool } from '../support/school.ts'
import { executesOf, inputsOf, textOf, valuesOf } from './read-card.ts'
import { openTeams } from './teams.ts'

/** A teacher's fault about which the specialist asks something. */
async function asked(questions = 1) {
  const school = await openSchool('postgres')
  const teams = await openTeams(school)
  const [teacher, specialist] = [await school.person('teacher'), await school.person('specialist')]
  const ask = async () => {
    const id = randomUUID()
    const fields = { what: 'neveikia projektorius', room: '204', device: 'Projektorius' }
    await school.talka.perform('requests/create', teacher, { id, kind: 'fault', fields })
    await school.talka.perform('requests/ask', specialist, { id, text: 'Ar dega lemputė?' })
    return id
  }
  const ids = await Promise.all(Array.from({ length: questions }, ask))
  const shown = (at = 0) => school.talka.perform('requests/show', teacher, { id: ids[at] ?? '' })
  const said = async (at = 0) =>
    (await shown(at)).history.filter(({ kind }) => kind === 'commented').map(({ note }) => note)
  const count = async () => (await school.talka.perform('requests/mine', teacher, {})).requests.length
  return { school, teams, shown, said, count }
}

describe('a question to the requester', () => {
  test('is answered by just writing, and its clocks go on', async () => {
    const { teams, shown, said } = await asked()
    const card = await teams.ask('teacher', 'Taip, dega raudonai 🙂 <b>labai</b>')
    expect(textOf(card)).toContain('Atsakymas nusiųstas.')
    expect(await said()).toEqual(['Taip, dega raudonai 🙂 <b>labai</b>'])
    expect((await shown()).status).toBe('received')
  })

  test('takes what says more of the same trouble, and every letter of a long answer', async () => {
    const { teams, said } = await asked()
    const long = 'Lemputė dega, bet vaizdo nėra. '.repeat(100).trim()
    await teams.ask('teacher', long)
    expect((await said()).join('').replaceAll(' ', '')).toBe(long.replaceAll(' ', ''))
  })

  test('leaves commands what they are', async () => {
    const { teams, said } = await asked()
    expect(textOf(await teams.ask('teacher', 'mano užklausos'))).toContain('Mano užklausos')
    expect(textOf(await teams.ask('teacher', 'ačiū'))).toContain('Prašom')
    expect(await said()).toEqual([])
  })

  test('asks which it is when something else is written, and loses no word of it', async () => {
    const { teams, said, count } = await asked()
    const text = 'nespausdina spausdintuvas raštinėje'
    const card = await teams.ask('teacher', text)
    expect(executesOf(card).map(({ verb }) => verb)).toEqual(['bot/answer', 'bot/new-trouble'])
    expect(valuesOf(card)).toEqual({ said: text })
    expect(await said()).toEqual([])
    const form = await teams.press('teacher', card, 'bot/new-trouble', valuesOf(card))
    expect(valuesOf(form)['fields.what']).toBe(text)
    await teams.press('teacher', card, 'bot/answer', valuesOf(card))
    await teams.press('teacher', card, 'bot/answer', valuesOf(card))
    expect(await said()).toEqual([text])
    expect(await count()).toBe(1)
  })

  test('is chosen where several wait', async () => {
    const { teams, said } = await asked(2)
    const card = await teams.ask('teacher', 'taip')
    expect(executesOf(card).map(({ verb }) => verb)).toEqual(['bot/answer', 'bot/answer', 'bot/new-trouble'])
    await teams.press('teacher', card, 'bot/answer', valuesOf(card))
    expect((await Promise.all([said(0), said(1)])).flat()).toEqual(['taip'])
  })

  test('is answered on its card, by one field and one button', async () => {
    const { school, teams, said } = await asked()
    await teams.write('teacher', 'labas')
    await school.job('notifications/deliver', {})
    const card = teams.posted.at(-1)?.card ?? { body: [] }
    expect(executesOf(card).map(({ title }) => title)).toEqual(['Atsakyti', 'Atsiimti'])
    expect(inputsOf(card).map(({ label }) => label)).toEqual(['Jūsų atsakymas'])
    const shown = await teams.ask('teacher', 'užklausa 1')
    const empty = await teams.press('teacher', shown, 'requests/comment', { comment: ' ' })
    expect(textOf(empty)).toContain('⚠')
    await teams.press('teacher', shown, 'requests/comment', { comment: 'Dega' })
    expect(await said()).toEqual(['Dega'])
  })

  test('keeps nobody else’s words: a colleague who writes begins a request of their own', async () => {
    const { teams, said } = await asked()
    const form = await teams.ask('otherTeacher', 'neveikia projektorius 204')
    expect(executesOf(form).map(({ verb }) => verb)).toContain('requests/create')
    expect(await said()).toEqual([])
  })
})
