import { expect, test } from 'vitest'
import { titleOf } from '../../core/requests/create.ts'
import { createInput } from '../../core/requests/schema.ts'
import { openSchool } from '../support/school.ts'

test('the line of a request in lists says each thing once', () => {
  const titles: [kind: string, fields: object, title: string][] = [
    ['fault', { what: 'neveikia projektorius 204 kabinete', room: '204' }, 'neveikia projektorius 204 kabinete'],
    ['fault', { what: 'kažkas dega', room: '204' }, 'kažkas dega, 204'],
    ['fault', { what: 'lempa 2045', room: '204' }, 'lempa 2045, 204'],
    ['fault', { what: 'nerodo', room: '204', device: 'Projektorius' }, 'Projektorius, 204'],
    ['sound', { what: 'reikia mikrofono aktų salėje', room: 'Aktų salė', soundWanted: 'event' }, 'reikia mikrofono aktų salėje'],
    ['network', { room: 'Biblioteka', networkTrouble: 'none', whose: 'room', what: 'bibliotekoje nėra interneto' }, 'bibliotekoje nėra interneto'],
    ['purchase', { what: 'peles', quantity: 5, why: 'senos sulūžo' }, 'peles × 5'],
  ] // biome-ignore format: a table
  for (const [kind, fields, title] of titles)
    expect(titleOf(createInput.parse({ kind, fields })), JSON.stringify(fields)).toBe(title)
})

test('an account’s request is called by its person’s name, and an approved purchase says what comes next', async () => {
  const school = await openSchool('postgres')
  const perform = school.talka.perform
  const teacher = await school.person('teacher')
  const password = { account: 'kotryna.zvirblyte@mokykla.example' }
  await perform('requests/create', teacher, { kind: 'resetPassword', fields: password })
  const wanted = { what: 'Pelės', quantity: 5, why: 'Senos sulūžo' }
  const { id } = await perform('requests/create', teacher, { kind: 'purchase', fields: wanted })
  const { requests } = await perform('requests/mine', teacher, {})
  expect(requests.map(({ title }) => title)).toEqual(['Pelės × 5', 'Kotryna Žvirblytė'])
  const stage = async () => (await perform('requests/show', teacher, { id })).stage
  expect(await stage()).toBe('received')
  await perform('requests/approve', await school.person('deputy'), { id })
  school.pass(11)
  await school.talka.drain(new Date(Date.now() + 60_000))
  school.pass(120)
  await school.job('requests/sweep', {})
  await school.talka.drain()
  expect(await stage()).toBe('received')
  await perform('requests/approve', await school.person('principal'), { id })
  expect(await stage()).toBe('approved')
  await perform('requests/take', await school.person('specialist'), { id })
  expect(await stage()).toBe('inProgress')
})
