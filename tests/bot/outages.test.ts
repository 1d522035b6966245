import { expect, test } from 'vitest'
import { notListed } from '../../bot/choices.ts'
import { troubleOf } from '../../core/requests/rules.ts'
import { who } from '../support/microsoft365.ts'
import { openSchool } from '../support/school.ts'
import { actionsOf, executesOf, textOf, valuesOf } from './read-card.ts'
import { openTeams } from './teams.ts'

const rooms = 'Pastatas;Kabinetas\nSenieji rūmai;204\nSenieji rūmai;9\nPriestatas;9'
const open = async () => {
  const school = await openSchool('postgres')
  const specialist = await school.person('specialist')
  await school.talka.perform('places/import', specialist, { text: rooms, isTrial: false })
  return { school, specialist, teams: await openTeams(school) }
}
const verbsOf = (card: Parameters<typeof executesOf>[0]) => executesOf(card).map(({ verb }) => verb)

test('an outage is announced in the chat, answers the next report in one press, and is ended there', async () => {
  const { school, specialist, teams } = await open()
  const earlier = await teams.ask('otherTeacher', 'neveikia internetas 204 kabinete')
  await teams.press('otherTeacher', earlier, 'requests/create', valuesOf(earlier))
  const form = await teams.ask('specialist', 'skelbti gedimą: neveikia internetas')
  expect(valuesOf(form)).toMatchObject({ title: 'neveikia internetas', place: 'everywhere' })
  const announced = await teams.press('specialist', form, 'outages/announce', {
    ...valuesOf(form),
    advice: 'Tiekėjas jau tvarko.',
    lasting: 'tomorrow',
  })
  expect(textOf(announced)).toContain('Panaši 1 atvira užklausa')
  const linked = await teams.press('specialist', announced, 'outages/link')
  expect(verbsOf(linked)).not.toContain('outages/link')

  const known = await teams.ask('teacher', 'nėra interneto 204 kabinete')
  expect(textOf(known)).toContain('Tiekėjas jau tvarko.')
  expect(verbsOf(known)).toEqual(['outages/join', 'bot/ask'])
  const joined = await teams.press('teacher', known, 'outages/join')
  expect(textOf(joined)).toContain('Parašysime, kai baigsis')
  expect(textOf(joined)).toContain('nėra interneto 204 kabinete')
  expect(verbsOf(await teams.ask('teacher', 'nėra interneto'))).toEqual(['bot/ask'])
  const { lasting } = await school.talka.perform('outages/list', specialist, {})
  expect(lasting.map(({ work }) => work?.reports)).toEqual([2])

  const list = await teams.ask('specialist', 'gedimai')
  const id = lasting[0]?.id ?? ''
  const ended = await teams.press('specialist', list, 'outages/end', { [`over.${id}`]: 'Nutrūkęs kabelis.' })
  const resumed = await teams.press('specialist', ended, 'outages/resume')
  expect(textOf(resumed)).toContain('Gedimas tęsiasi')
  await teams.press('specialist', resumed, 'outages/end', { [`over.${id}`]: 'Nutrūkęs kabelis.' })
  await school.talka.drain()
  teams.posted.length = 0
  school.pass(90)
  await school.job('outages/sweep', {})
  await school.talka.drain()
  await school.job('notifications/deliver', {})
  const told = teams.posted.filter(({ summary }) => summary?.includes('Gedimas baigėsi'))
  expect(told).toHaveLength(2)
  for (const { card } of told)
    expect(verbsOf(card ?? { body: [] })).toEqual(
      expect.arrayContaining(['requests/confirm', 'requests/reopen']),
    )
})

test('who has another trouble goes on with what was said, also after the form was sent', async () => {
  const { school, specialist, teams } = await open()
  await school.talka.perform('outages/announce', specialist, {
    id: '00000000-0000-4000-8000-000000000001',
    title: 'Neveikia internetas',
    since: '2026-09-01T06:00:00Z',
  })
  const known = await teams.ask('teacher', 'nėra interneto 204 kabinete')
  const form = await teams.press('teacher', known, 'bot/ask')
  expect(valuesOf(form)).toMatchObject({ 'fields.what': 'nėra interneto 204 kabinete' })
  const sent = await teams.press('teacher', form, 'requests/create', valuesOf(form))
  expect(textOf(sent)).toContain('Užklausa gauta')

  const blank = await teams.press(
    'otherTeacher',
    await teams.ask('otherTeacher', 'nauja užklausa'),
    'bot/ask',
  )
  const shown = await teams.press('otherTeacher', blank, 'requests/create', {
    'fields.what': 'Visai dingo wifi',
    'fields.room': '',
  })
  expect(textOf(shown)).toContain('Apie tai jau žinome')
  expect(textOf(await teams.press('otherTeacher', shown, 'requests/create'))).toContain('Visai dingo wifi')
})

test('a report without a word is part of an outage by its kind', async () => {
  const { school, specialist } = await open()
  await school.talka.perform('outages/announce', specialist, {
    id: '00000000-0000-4000-8000-000000000001',
    title: 'Nėra wifi',
    since: '2026-09-01T06:00:00Z',
  })
  const { outage } = await school.talka.perform('outages/find', specialist, {
    text: troubleOf({ kind: 'network', fields: { room: '204' }, roomId: null }).text,
  })
  expect(outage?.title).toBe('Nėra wifi')
})

test('only the specialist can announce from the chat; anybody sees what lasts', async () => {
  const { school, specialist, teams } = await open()
  expect(textOf(await teams.ask('pupil', 'gedimai'))).toContain('Dabar bendrų gedimų nėra')
  await school.talka.perform('outages/announce', specialist, {
    id: '00000000-0000-4000-8000-000000000001',
    title: 'Neveikia internetas',
    since: '2026-09-01T06:00:00Z',
  })
  const list = await teams.ask('pupil', 'skelbti gedimą')
  expect(verbsOf(list)).toEqual(['outages/join'])
  expect(textOf(await teams.press('pupil', list, 'outages/join'))).toContain('Neveikia internetas')
})

test('the specialist joins two requests by their numbers, and takes it back on the card', async () => {
  const { school, teams } = await open()
  for (const name of ['teacher', 'pupil'] as const)
    await school.talka.perform('requests/create', await school.person(name), {
      kind: 'fault',
      fields: { what: 'Neveikia projektorius', room: '204' },
    })
  expect(verbsOf(await teams.ask('teacher', 'sujungti 2 su 1'))).not.toContain('requests/undo')
  const joined = await teams.ask('specialist', 'sujungti 2 su 1')
  expect(textOf(joined)).toContain('Kartu su')
  const apart = await teams.press('specialist', joined, 'requests/undo')
  expect(textOf(apart)).toContain('Gauta')
  await teams.ask('specialist', 'merge 2 into 1')
  await school.talka.drain()
  const toPupil = JSON.stringify(await teams.ask('pupil', 'užklausa 2'))
  expect(toPupil).toContain('Tvarkoma kartu')
  expect(toPupil).not.toContain(who.teacher)
  expect(textOf(await teams.ask('specialist', 'užklausa 1'))).toContain('Kartu tvarkoma dar 1 užklausa')
})

test('a room is written as the school’s list has it, and where two buildings have it the form asks which', async () => {
  const { teams } = await open()
  expect(valuesOf(await teams.ask('teacher', 'neveikia projektorius 204-ame kabinete'))['fields.room']).toBe(
    '204',
  )
  const form = await teams.ask('teacher', 'neveikia projektorius 9 kabinete')
  const choice = form.body.find((one) => 'id' in one && one.id === 'fields.room')
  expect(choice).toMatchObject({
    type: 'Input.ChoiceSet',
    choices: [
      { title: '9, Priestatas', value: '9, Priestatas' },
      { title: '9, Senieji rūmai', value: '9, Senieji rūmai' },
      { title: 'Kita vieta', value: notListed },
    ],
  })
  expect(actionsOf(form).length).toBeGreaterThan(0)
})
