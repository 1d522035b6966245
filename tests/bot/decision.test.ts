import { describe, expect, test } from 'vitest'
import { who } from '../support/microsoft365.ts'
import { openSchool } from '../support/school.ts'
import { executesOf, inputsOf, textOf, valuesOf } from './read-card.ts'
import { openTeams } from './teams.ts'

describe('a decision in the chat', () => {
  /** A teacher has asked for a password; the specialist, who has written before, gets the card by itself. */
  async function asked() {
    const school = await openSchool('postgres')
    const teams = await openTeams(school)
    await teams.write('specialist', 'labas')
    const form = await teams.ask('teacher', 'naujas slaptažodis')
    await teams.press('teacher', form, 'requests/create', {
      'fields.account': 'kotryna.zvirblyte@mokykla.example',
    })
    const before = teams.posted.length
    await school.job('notifications/deliver', {})
    const told = teams.posted.slice(before)
    const card = told.find(({ conversation }) => conversation === `a:${who.specialist}`)?.card
    if (!card) throw new Error('the specialist was not told')
    return { school, teams, card, told }
  }

  test('begins with a message to the specialist, in words on the lock screen and with its buttons', async () => {
    const { card, told } = await asked()
    expect(told).toHaveLength(1)
    expect(told[0]?.summary).toBe('Nauja užklausa Nr. 1: Naujas slaptažodis')
    expect(told[0]?.text).toBe(told[0]?.summary)
    expect(textOf(card)).toContain('Prašo: Rasa Jurgelevičienė')
    expect(textOf(card)).toContain('Paskyra: Kotryna Žvirblytė · 5a · kotryna.zvirblyte@mokykla.example')
    const verbs = ['requests/approve', 'requests/decline', 'requests/ask', 'requests/comment']
    expect(executesOf(card).map(({ verb }) => verb)).toEqual(verbs)
  })

  test('approves, can be undone for ten seconds, and not after', async () => {
    const { school, teams, card } = await asked()
    const approved = await teams.press('specialist', card, 'requests/approve')
    expect(textOf(approved)).toContain('Patvirtinta · Rokas Vaitkevičius')
    const undo = executesOf(approved).find(({ verb }) => verb === 'requests/undo')
    expect(undo?.title).toBe('Atšaukti sprendimą (10 s)')
    const undone = await teams.press('specialist', approved, 'requests/undo')
    expect(executesOf(undone).map(({ verb }) => verb)).toContain('requests/approve')
    const again = await teams.press('specialist', undone, 'requests/approve')
    school.pass(11)
    const late = await teams.press('specialist', again, 'requests/undo')
    expect(textOf(late)).toContain('atšaukti nebegalima')
    expect(executesOf(late).map(({ verb }) => verb)).not.toContain('requests/undo')
  })

  test('made by somebody else meanwhile is shown with its maker and time, not as an error', async () => {
    const { school, teams, card } = await asked()
    const second = { personId: who.otherTeacher, role: 'itSpecialist' }
    await school.talka.perform('people/give-role', await school.person('admin'), second)
    await teams.press('specialist', card, 'requests/approve')
    const seen = await teams.press('otherTeacher', card, 'requests/approve')
    expect(textOf(seen)).toContain('Dėl šios užklausos jau nuspręsta.')
    expect(textOf(seen)).toMatch(/Patvirtinta · Rokas Vaitkevičius · \d{4}-\d\d-\d\d \d\d:\d\d/)
    expect(executesOf(seen).map(({ verb }) => verb)).toEqual(['requests/comment'])
  })

  test('a question is asked and answered on the card itself, and both are read on it', async () => {
    const { teams, card } = await asked()
    const open = await teams.press('specialist', card, 'requests/ask', { question: 'Ar tikrai 5a?' })
    expect(textOf(open)).toContain('Laukia prašytojo atsakymo')
    const posted = teams.posted.at(-1)?.card
    expect(posted).toBeDefined()
    const answered = await teams.press('teacher', posted ?? card, 'requests/comment', {
      comment: 'Taip, 5a.',
    })
    expect(textOf(answered)).toContain('Klausimas prašytojui · Rokas Vaitkevičius: Ar tikrai 5a?')
    expect(textOf(answered)).toContain('Komentaras · Rasa Jurgelevičienė: Taip, 5a.')
    expect(textOf(answered)).toContain('Gauta')
  })

  test('against it asks for the reason, keeps a faulty one, and tells the requester', async () => {
    const { school, teams, card } = await asked()
    const [reason] = inputsOf(card)
    expect(reason).toMatchObject({ id: 'reason', isRequired: true })
    const faulty = await teams.press('specialist', card, 'requests/decline', { reason: 'ne' })
    expect(valuesOf(faulty)).toEqual({ reason: 'ne' })
    expect(textOf(faulty)).toContain('⚠ Per trumpas tekstas')
    const declined = await teams.press('specialist', faulty, 'requests/decline', {
      reason: 'Paskyra uždaryta.',
    })
    expect(textOf(declined)).toContain('Priežastis: Paskyra uždaryta.')
    school.pass(11)
    await school.job('requests/settle', { id: executesOf(card)[0]?.data.id, version: 1 })
    await school.job('notifications/deliver', {})
    const last = teams.posted.at(-1)
    expect(last?.conversation).toBe(`a:${who.teacher}`)
    expect(last?.text).toBe('Užklausa Nr. 1 atmesta')
    expect(last?.card && textOf(last.card)).toContain('Priežastis: Paskyra uždaryta.')
  })

  test('is not for the requester: a forged press changes nothing and shows nothing new', async () => {
    const { teams, card } = await asked()
    const seen = await teams.press('teacher', card, 'requests/approve')
    expect(textOf(seen)).toContain('Jūsų vaidmuo to daryti neleidžia.')
    expect(textOf(seen)).toContain('Pateikta · Rasa Jurgelevičienė')
    const strange = await teams.press('otherTeacher', card, 'requests/approve')
    expect(textOf(strange)).toContain('Tokio įrašo nėra arba jis ne Jūsų.')
    expect(textOf(strange)).not.toContain('Rasa')
  })

  test('waits in the list of those who decide', async () => {
    const { teams } = await asked()
    const list = await teams.ask('specialist', 'laukia manęs')
    expect(textOf(list)).toContain('Rasa Jurgelevičienė')
    const shown = await teams.press('specialist', list, 'requests/show')
    expect(executesOf(shown).map(({ verb }) => verb)).toContain('requests/approve')
  })
})
