import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Card } from '../../bot/cards/elements.ts'
import { openSchool } from '../support/school.ts'
import { executesOf, inputsOf, textOf, valuesOf } from './read-card.ts'
import { openTeams } from './teams.ts'

async function open() {
  const school = await openSchool('postgres')
  const specialist = await school.person('specialist')
  await school.talka.perform('places/import', specialist, {
    text: 'Pastatas;Kabinetas\nSenieji rūmai;204\nSenieji rūmai;9',
    isTrial: false,
  })
  const write = async (more: object) => {
    const id = randomUUID()
    await school.talka.perform('inventory/write', specialist, {
      ...{ id, version: 0, name: 'Projektorius' },
      ...more,
    })
    return id
  }
  const projector = await write({
    inventoryNo: 'IT-0007',
    place: '204',
    holder: 'Rasa Jurgelevičienė',
    valueCents: 50_000,
    note: 'brangus',
  })
  await write({ name: 'Kompiuteris', place: '9', holder: 'Mindaugas Žukas' })
  const request = async (number: number) => school.talka.perform('requests/show', specialist, { number })
  return { school, teams: await openTeams(school), projector, write, request }
}
/** How a field of a form can be answered. */
const choicesOf = (form: Card, name: string) => {
  const input = inputsOf(form).find(({ id }) => id === `fields.${name}`)
  return input?.type === 'Input.ChoiceSet' ? input.choices.map(({ title }) => title) : input?.type
}

test('„mano daiktai“ are one’s own, without their price; a broken one is reported in two presses', async () => {
  const { teams, projector, request } = await open()
  const card = await teams.ask('teacher', 'Mano daiktai')
  expect(textOf(card)).toContain('Projektorius')
  expect(textOf(card)).not.toMatch(/Kompiuteris|500|brangus/)
  const form = await teams.press('teacher', card, 'bot/ask')
  expect(valuesOf(form)).toMatchObject({ 'fields.device': projector, 'fields.room': '204' })
  expect(choicesOf(form, 'device')).toEqual(['Projektorius IT-0007', 'Kitas arba nežinau, kuris'])
  // What is missing is asked again with the same thing.
  const again = await teams.press('teacher', form, 'requests/create', valuesOf(form))
  expect(valuesOf(again)).toMatchObject({ 'fields.device': projector, 'fields.room': '204' })
  await teams.press('teacher', form, 'requests/create', { ...valuesOf(form), 'fields.what': 'Nebeįsijungia' })
  const seen = await request(1)
  expect(seen.fields).toMatchObject({ device: 'Projektorius IT-0007', room: '204' })
  expect(seen.thing).toMatchObject({ id: projector })
  for (const name of ['pupil', 'principal'] as const)
    expect(textOf(await teams.ask(name, 'mano daiktai'))).toContain('neužrašyta')
})

test('„kas 204 kabinete?“ is answered to those who look after the inventory, and to nobody else', async () => {
  const { school, teams } = await open()
  const card = await teams.ask('specialist', 'Kas 204 kabinete?')
  expect(textOf(card)).toContain('IT-0007')
  expect(textOf(card)).not.toContain('Kompiuteris')
  expect(executesOf(card).map(({ verb }) => verb)).toEqual(['bot/ask'])
  for (const name of ['teacher', 'pupil'] as const)
    expect(textOf(await teams.ask(name, 'Kas 204 kabinete?'))).not.toContain('IT-0007')
  // Before a school has written down its rooms the places are as they stand with the things.
  await school.talka.perform('inventory/write', await school.person('specialist'), {
    id: randomUUID(),
    version: 0,
    name: 'Ekranas',
    place: 'aktų salė',
  })
  expect(textOf(await teams.ask('specialist', 'Kas yra aktų salėje?'))).toContain('Ekranas')
  expect(textOf(await teams.ask('specialist', 'Kas 311 kabinete?'))).not.toContain('Ekranas')
})

test('a label says to whoever scanned it what it is and where, and no more', async () => {
  const { school } = await open()
  const { assets } = await school.talka.perform('inventory/list', await school.person('specialist'), {
    text: 'IT-0007',
  })
  const id = assets[0]?.id
  for (const name of ['pupil', 'teacher'] as const)
    expect(await school.talka.perform('inventory/identify', await school.person(name), { id })).toEqual({
      id,
      name: 'Projektorius',
      inventoryNo: 'IT-0007',
      place: '204',
    })
  const gone = school.talka.perform('inventory/identify', await school.person('pupil'), { id: randomUUID() })
  await expect(gone).rejects.toMatchObject({ kind: 'missing' })
})

test('„neveikia projektorius 204“ means the one that stands there; of several the writer chooses', async () => {
  const { teams, projector, write, request } = await open()
  const form = await teams.ask('teacher', 'neveikia projektorius 204')
  expect(valuesOf(form)).toMatchObject({ 'fields.device': projector, 'fields.room': '204' })
  await teams.press('teacher', form, 'requests/create', valuesOf(form))
  expect((await request(1)).thing).toMatchObject({ id: projector })
  await write({ inventoryNo: 'IT-0012', place: '204' })
  const two = await teams.ask('teacher', 'neveikia projektorius 204')
  expect(choicesOf(two, 'device')).toHaveLength(3)
  await teams.press('teacher', two, 'requests/create', valuesOf(two))
  const second = await request(2)
  expect(second.thing).toBeNull()
  expect(second.fields).toMatchObject({ device: 'Projektorius' })
  // A pupil is shown nothing of what stands where.
  expect(choicesOf(await teams.ask('pupil', 'neveikia projektorius 204'), 'device')).toBe('Input.Text')
})

test('a room is chosen among the school’s own, or said in words', async () => {
  const { school, teams, request } = await open()
  const form = await teams.ask('teacher', 'neveikia wifi')
  expect(choicesOf(form, 'room')).toEqual(['9', '204', 'Kita vieta'])
  const values = { ...valuesOf(form), 'fields.networkTrouble': 'wifi' }
  const other = await teams.press('teacher', form, 'requests/create', {
    ...values,
    'fields.room': 'notListed',
  })
  expect(choicesOf(other, 'room')).toBe('Input.Text')
  expect(textOf(other)).toContain('Parašykite, kur tai yra')
  await teams.press('teacher', other, 'requests/create', { ...valuesOf(other), 'fields.room': 'Stadionas' })
  expect((await request(1)).fields).toMatchObject({ room: 'Stadionas', networkTrouble: 'wifi' })
  const hall = await teams.ask('teacher', 'neveikia wifi aktų salėje')
  expect(choicesOf(hall, 'room')).toBe('Input.Text')
  const names = Array.from({ length: 20 }, (_, n) => `Senieji rūmai;${300 + n}`).join('\n')
  await school.talka.perform('places/import', await school.person('specialist'), {
    text: names,
    isTrial: false,
  })
  const many = inputsOf(await teams.ask('teacher', 'neveikia wifi')).find(({ id }) => id === 'fields.room')
  expect(many).toMatchObject({ type: 'Input.ChoiceSet', style: 'filtered' })
})

test('the number on a thing says what is meant, also alone', async () => {
  const { teams, projector, request } = await open()
  const form = await teams.ask('teacher', 'IT 0007 nebeįsijungia')
  expect(valuesOf(form)).toMatchObject({ 'fields.device': projector, 'fields.room': '204' })
  await teams.press('teacher', form, 'requests/create', valuesOf(form))
  expect((await request(1)).thing).toMatchObject({ id: projector })
  const alone = valuesOf(await teams.ask('teacher', 'it-0007'))
  expect(alone).toMatchObject({ 'fields.device': projector })
  expect(alone['fields.what']).toBeUndefined()
  expect(textOf(await teams.ask('teacher', 'XX-9999'))).toContain('nesupratau')
})

test('whoever asks after their request, or needs it no longer, is shown it', async () => {
  const { teams } = await open()
  expect(textOf(await teams.ask('teacher', 'jau veikia, ačiū'))).toContain('Prašom')
  const form = await teams.ask('teacher', 'neveikia projektorius 204')
  await teams.press('teacher', form, 'requests/create', valuesOf(form))
  for (const text of ['Kada bus sutvarkyta?', 'ar gavot mano užklausą?', 'Ar jau sutvarkėt projektorių?']) {
    const card = await teams.ask('teacher', text)
    expect(textOf(card), text).toContain('Nr. 1')
    expect(executesOf(card).map(({ verb }) => verb)).toContain('requests/take-back')
  }
  expect(textOf(await teams.ask('teacher', 'nebereikia, susitvarkė'))).toContain('užklausą galite atsiimti')
  // Whoever says more wants something else as well.
  expect(textOf(await teams.ask('teacher', 'nebereikia licencijos Kotrynai Žvirblytei'))).not.toContain(
    'atsiimti',
  )
})
