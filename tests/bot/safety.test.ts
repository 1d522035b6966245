import { describe, expect, test } from 'vitest'
import type { Card } from '../../bot/cards/elements.ts'
import { openSafeSchool, perform } from '../safety/safe-school.ts'
import { who } from '../support/microsoft365.ts'
import { actionsOf, executesOf, inputsOf, textOf } from './read-card.ts'
import { openTeams } from './teams.ts'

const verbsOf = (card: Card) => executesOf(card).map(({ verb }) => verb)
const numbersOf = (card: Card) =>
  actionsOf(card).flatMap((one) =>
    one.type === 'Action.OpenUrl' && one.url.startsWith('tel:') ? [one.url] : [],
  )

describe('reporting in the chat', () => {
  test('is chips and one press; the answer repeats nothing, and the commission is told without a name', async () => {
    const school = await openSafeSchool('postgres')
    const teams = await openTeams(school)
    await teams.write('pedagogue', 'labas')
    const form = await teams.ask('pupil', 'pranešti apie patyčias')
    expect(JSON.stringify(form)).not.toMatch(/anonim|anonymous/i)
    expect(inputsOf(form).filter((one) => 'isRequired' in one && one.isRequired)).toEqual([])
    const before = teams.posted.length
    const received = await teams.press('pupil', form, 'safety/report', {
      what: 'verbal,online',
      isNow: 'false',
      where: 'corridor',
      text: 'Slaptas-Sakinys',
    })
    expect(JSON.stringify(received)).not.toMatch(/Slaptas|koridor|Pravardž|Kotryna/i)
    await school.talka.drain()
    const told = teams.posted.slice(before)
    expect(told).toHaveLength(1)
    expect(JSON.stringify(told)).toMatch(/PA-\w{4}-\w{4}/)
    expect(JSON.stringify(told)).not.toMatch(/Slaptas|koridor|Kotryna|Žvirblytė/i)
    const { cases } = await perform(school, 'pedagogue', 'safety/list', {})
    const { report } = await perform(school, 'pedagogue', 'safety/show', { id: cases[0]?.id ?? '' })
    expect(report).toMatchObject({ what: ['verbal', 'online'], where: 'corridor', text: 'Slaptas-Sakinys' })
  })

  test('keeps what was chosen when something is missing', async () => {
    const teams = await openTeams(await openSafeSchool('postgres'))
    const form = await teams.ask('pupil', 'pranešti')
    const again = await teams.press('pupil', form, 'safety/report', { where: 'yard', text: 'Kažkas' })
    const values = Object.fromEntries(inputsOf(again).map(({ id, value }) => [id, value]))
    expect(values).toMatchObject({ where: 'yard', text: 'Kažkas' })
    expect(verbsOf(again)).toContain('safety/report')
  })

  test('of somebody who receives reports goes past them', async () => {
    const school = await openSafeSchool('postgres')
    const teams = await openTeams(school)
    const form = await teams.ask('pupil', 'pranešti')
    await teams.press('pupil', form, 'safety/report', {
      what: 'verbal',
      about: 'adult',
      notTo: who.pedagogue,
    })
    expect((await perform(school, 'pedagogue', 'safety/list', {})).cases).toEqual([])
    expect((await perform(school, 'psychologist', 'safety/list', {})).cases).toHaveLength(1)
  })
})

describe('in danger', () => {
  const building = [
    { name: 'Budėtoja Ona', phone: '+370 600 00001' },
    { name: 'Slaugytoja Rita', phone: '+370 600 00002' },
  ]

  test('one press, or one word, shows 112 and who to call in the building, before any form', async () => {
    const school = await openSafeSchool('postgres')
    await perform(school, 'principal', 'safety/change-settings', { building })
    const teams = await openTeams(school)
    const all = ['tel:112', 'tel:116111', 'tel:+37060000001', 'tel:+37060000002']
    const pressed = await teams.press('pupil', await teams.ask('pupil', 'labas'), 'bot/danger')
    const written = await teams.ask('pupil', 'mane muša klasėje')
    for (const card of [pressed, written]) {
      expect(numbersOf(card)).toEqual(all)
      expect(textOf(card)).toContain('112')
      expect(inputsOf(card)).toEqual([])
    }
    expect(verbsOf(written)).toEqual(['bot/calls', 'bot/report'])
  })

  test('whoever was called is on record, who did not answer leads to the next one, and the form comes later', async () => {
    const school = await openSafeSchool('postgres')
    await perform(school, 'principal', 'safety/change-settings', { building })
    const teams = await openTeams(school)
    const calls = await teams.press('teacher', await teams.ask('teacher', 'vaikas nekvėpuoja'), 'bot/calls')
    const pressOf = (card: Card, isAnswered: boolean) =>
      executesOf(card).find(({ verb, data }) => verb === 'safety/call' && data.isAnswered === isAnswered)
    const press = async (card: Card, isAnswered: boolean) => {
      const { verb = '', data = {} } = pressOf(card, isAnswered) ?? {}
      return teams.press('teacher', card, verb, data)
    }
    expect(textOf(calls)).toContain('112')
    const first = await press(calls, true)
    expect(textOf(first)).toContain('Budėtoja Ona')
    const second = await press(first, false)
    expect(textOf(second)).toContain('Slaugytoja Rita')
    await press(second, true)
    const { cases } = await perform(school, 'pedagogue', 'safety/list', {})
    expect(cases).toMatchObject([{ level: 'L1', way: 'alarm' }])
    const { lines } = await perform(school, 'pedagogue', 'safety/show', { id: cases[0]?.id ?? '' })
    expect(lines.map(({ doc }) => [doc.whom, doc.isAnswered])).toEqual([
      ['112', true],
      ['Budėtoja Ona', false],
      ['Slaugytoja Rita', true],
    ])
  })

  test('a new case is taken over where it is told of', async () => {
    const school = await openSafeSchool('postgres')
    const teams = await openTeams(school)
    await teams.write('psychologist', 'labas')
    await teams.press('pupil', await teams.ask('pupil', 'pranešti'), 'safety/report', {
      what: 'verbal',
      isNow: 'true',
    })
    await school.talka.drain()
    const card = teams.posted
      .map(({ card }) => card)
      .findLast((one) => one && verbsOf(one).includes('safety/take'))
    if (!card) throw new Error('nobody was asked to take it over')
    await teams.press('psychologist', card, 'safety/take')
    expect((await perform(school, 'psychologist', 'safety/list', {})).cases).toMatchObject([
      { isOwner: true },
    ])
  })
})
