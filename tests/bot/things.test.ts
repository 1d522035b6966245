import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { openSchool } from '../support/school.ts'
import { executesOf, textOf, valuesOf } from './read-card.ts'
import { openTeams } from './teams.ts'

async function open() {
  const school = await openSchool('postgres')
  const specialist = await school.person('specialist')
  await school.talka.perform('places/import', specialist, {
    text: 'Pastatas;Kabinetas\nSenieji rūmai;204\nSenieji rūmai;9',
    isTrial: false,
  })
  const write = (more: object) =>
    school.talka.perform('inventory/write', specialist, {
      id: randomUUID(),
      version: 0,
      name: 'Projektorius',
      ...more,
    })
  await write({
    inventoryNo: 'IT-0007',
    place: '204',
    holder: 'Rasa Jurgelevičienė',
    valueCents: 50_000,
    note: 'brangus',
  })
  await write({ name: 'Kompiuteris', place: '9', holder: 'Mindaugas Žukas' })
  return { school, teams: await openTeams(school) }
}

test('„mano daiktai“ are one’s own, without their price; a broken one is reported in two presses', async () => {
  const { school, teams } = await open()
  const card = await teams.ask('teacher', 'Mano daiktai')
  expect(textOf(card)).toContain('Projektorius')
  expect(textOf(card)).not.toMatch(/Kompiuteris|500|brangus/)
  const form = await teams.press('teacher', card, 'bot/ask')
  expect(valuesOf(form)).toMatchObject({ 'fields.device': 'Projektorius IT-0007', 'fields.room': '204' })
  await teams.press('teacher', form, 'requests/create', { ...valuesOf(form), 'fields.what': 'Nebeįsijungia' })
  const seen = await school.talka.perform('requests/show', await school.person('specialist'), { number: 1 })
  expect(seen.fields).toMatchObject({ device: 'Projektorius IT-0007', room: '204' })
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
