import { expect, test } from 'vitest'
import { who } from '../support/microsoft365.ts'
import { openSchool } from '../support/school.ts'
import { executesOf, textOf } from './read-card.ts'
import { openTeams } from './teams.ts'

/** A school whose specialist has a fault in the chat. */
async function withFault() {
  const school = await openSchool('postgres')
  const teams = await openTeams(school)
  for (const name of ['teacher', 'specialist', 'deputy'] as const) await teams.write(name, 'labas')
  const fields = { what: 'Projektorius nebeįsijungia', room: '204' }
  const teacher = await school.person('teacher')
  await school.talka.perform('requests/create', teacher, { kind: 'fault', fields })
  await school.job('notifications/deliver', {})
  const told = teams.posted.findLast(({ conversation }) => conversation === `a:${who.specialist}`)
  if (!told?.card) throw new Error('the specialist was not told')
  return { school, teams, card: told.card }
}

test('the specialist gives a fault to the deputy in three presses, and the deputy answers in two, on one card', async () => {
  const { school, teams, card } = await withFault()
  // Imti (1), Perduoti pavaduotojui (2) unfolds, Perduoti (3).
  const taken = await teams.press('specialist', card, 'requests/take')
  const words = { why: 'Sudegė lempa.', proposal: 'repairOutside', cost: '120,50' }
  const given = await teams.press('specialist', taken, 'requests/escalate', words)
  expect(textOf(given)).toContain('Perduota: Arūnas Čepaitis')
  await school.job('notifications/deliver', {})
  const toDeputy = () =>
    teams.posted.filter(({ conversation, edited }) => conversation === `a:${who.deputy}` && !edited)
  const before = toDeputy().length
  const told = toDeputy().at(-1)
  if (!told?.card) throw new Error('the deputy was not told')
  expect(told.summary).toBe('Jums perduota užklausa Nr. 1')
  expect(textOf(told.card)).toMatch(/Kainuotų: 120,50 €/)
  expect(executesOf(told.card).map(({ verb }) => verb)).toEqual([
    'requests/take-over',
    'requests/agree-cost',
    'requests/refuse-cost',
    'requests/send-back',
  ])

  // What is said further stands on the same card.
  await teams.press('specialist', given, 'requests/escalate', { ...words, cost: '99' })
  await school.job('notifications/deliver', {})
  expect(toDeputy()).toHaveLength(before)
  const edit = teams.posted.findLast(({ edited }) => edited)
  expect(edit?.id).toBe(told.id)
  expect(edit?.card && textOf(edit.card)).toMatch(/Kainuotų: 99 €/)

  // Opening the card (1), Perimti (2).
  const mine = await teams.press('deputy', told.card, 'requests/take-over')
  expect(textOf(mine)).toContain('(perėmė)')
  expect(executesOf(mine)[0]?.verb).toBe('requests/undo')
  school.pass(11)
  await school.job('requests/settle-judged', {})
  await school.job('notifications/deliver', {})
  expect(teams.posted.at(-1)).toMatchObject({ conversation: `a:${who.specialist}` })
})

test('a cost that is no amount is said at once, and nothing typed is lost', async () => {
  const { teams, card } = await withFault()
  const taken = await teams.press('specialist', card, 'requests/take')
  const words = { why: 'Sudegė lempa.', proposal: 'replace', cost: 'daug' }
  const again = await teams.press('specialist', taken, 'requests/escalate', words)
  expect(textOf(again)).toContain('⚠ Įrašykite sumą eurais, pavyzdžiui, 120,50.')
  expect(JSON.stringify(again)).toContain('"value":"Sudegė lempa."')
})
