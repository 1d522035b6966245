import { describe, expect, test } from 'vitest'
import { openSchool } from '../support/school.ts'
import { executesOf, inputsOf, textOf, valuesOf } from './read-card.ts'
import { openTeams } from './teams.ts'

const account = 'kotryna.zvirblyte@mokykla.example'

async function open() {
  const school = await openSchool('postgres')
  return { school, teams: await openTeams(school), talka: school.talka }
}

describe('approvals in the chat', () => {
  test('clean ones are approved by one press, the others say why not, and all can be undone', async () => {
    const { school, teams, talka } = await open()
    const teacher = await school.person('teacher')
    for (const group of ['5a klasė', '5b klasė'])
      await talka.perform('requests/create', teacher, { kind: 'addToGroup', fields: { account, group } })
    await talka.perform('requests/create', teacher, {
      kind: 'blockAccount',
      fields: { account, why: 'Pamestas telefonas' },
    })
    const list = await teams.ask('specialist', 'laukia manęs')
    expect(textOf(list)).toContain('⚠ Šios rūšies užklausas reikia perskaityti')
    expect(executesOf(list).find(({ verb }) => verb === 'requests/approve-many')?.title).toBe(
      'Patvirtinti tvarkingas (2)',
    )
    const done = await teams.press('specialist', list, 'requests/approve-many')
    expect(textOf(done)).toContain('Patvirtintos 2 užklausos.')
    const undone = await teams.press('specialist', done, 'bot/undo-many')
    expect(textOf(undone)).toContain('Atšaukta sprendimų: 2')
    const { requests } = await talka.perform('requests/waiting', await school.person('specialist'), {})
    expect(requests).toHaveLength(3)
  })

  test('a clash stands on the card, before anybody presses', async () => {
    const { teams } = await open()
    const form = await teams.ask('teacher', 'nauja paskyra mokiniui')
    await teams.press('teacher', form, 'requests/create', {
      'fields.givenName': 'Kotryna',
      'fields.surname': 'Žvirblytė',
      'fields.accountRole': 'pupil',
    })
    const card = await teams.ask('specialist', 'užklausa 1')
    expect(textOf(card)).toContain(`⚠ Toks žmogus jau yra: ${account} 5a`)
    expect(textOf(card)).toContain('⚠ Neįrašyta mokinio klasė.')
  })

  test('somebody says that they will be away, and the colleague decides, with both names on the card', async () => {
    const { teams } = await open()
    const form = await teams.ask('deputy', 'manęs nebus')
    const days = { 'fields.fromDay': '2020-01-01', 'fields.untilDay': '2099-01-01' }
    const faulty = await teams.press('deputy', form, 'people/write-absence', {
      ...days,
      'fields.deputy': 'Arūnas Čepaitis',
    })
    expect(textOf(faulty)).toContain('⚠ Pavaduoti turi kitas žmogus.')
    expect(valuesOf(faulty)['fields.untilDay']).toBe('2099-01-01')
    const set = await teams.press('deputy', faulty, 'people/write-absence', {
      ...days,
      'fields.deputy': 'Mindaugas Žukas',
    })
    expect(textOf(set)).toContain('pavaduos Mindaugas Žukas')
    const asked = await teams.ask('teacher', 'reikia nupirkti 12 planšečių 2b klasei')
    await teams.press('teacher', asked, 'requests/create', {
      ...valuesOf(asked),
      'fields.why': 'Dalijasi dviese viena.',
    })
    const list = await teams.ask('otherTeacher', 'laukia manęs')
    const card = await teams.press('otherTeacher', list, 'requests/show')
    expect(textOf(card)).toContain('Dabar tvirtina: Direktoriaus pavaduotojas (-a) ūkiui')
    const approved = await teams.press('otherTeacher', card, 'requests/approve')
    expect(textOf(approved)).toContain('Patvirtinta · Mindaugas Žukas (pavaduoja: Arūnas Čepaitis)')
    const back = await teams.ask('deputy', 'manęs nebus')
    await teams.press('deputy', back, 'people/end-absence')
    expect(textOf(await teams.ask('otherTeacher', 'laukia manęs'))).not.toContain('Pirkimas')
  })
})

describe('the kinds in the chat', () => {
  test('a teacher reaches every kind in two presses, a head the task too', async () => {
    const { teams } = await open()
    const usual = await teams.ask('teacher', 'nauja užklausa')
    expect(executesOf(usual)).toHaveLength(6)
    const all = await teams.press('teacher', usual, 'bot/all-kinds')
    const kinds = executesOf(all).flatMap(({ data }) => data.kind ?? [])
    expect(kinds).toContain('footage')
    expect(kinds).not.toContain('task')
    const headed = await teams.ask('principal', 'nauja užklausa')
    expect(executesOf(headed)[0]?.data.kind).toBe('task')
  })

  test('Talka asks first for what is missing, and keeps what it understood', async () => {
    const { teams } = await open()
    const form = await teams.ask('teacher', 'neveikia wifi')
    expect(inputsOf(form)[0]?.id).toBe('fields.room')
    expect(valuesOf(form)['fields.networkTrouble']).toBe('wifi')
    expect(textOf(form)).toContain('Trūksta to, kas viršuje')
  })

  test('a security incident says at once what to do, and goes before everything else', async () => {
    const { teams } = await open()
    const fault = await teams.ask('teacher', 'neveikia projektorius 204 kabinete, labai skubu')
    await teams.press('teacher', fault, 'requests/create', valuesOf(fault))
    const form = await teams.ask('pupil', 'paspaudžiau įtartiną nuorodą ir įvedžiau slaptažodį')
    expect(textOf(form)).toContain('tuoj pat jį pakeisk')
    const sent = await teams.press('pupil', form, 'requests/create', valuesOf(form))
    expect(textOf(sent)).toContain('Nespausk nuorodų')
    expect(textOf(await teams.ask('specialist', 'laukia manęs'))).toMatch(/2 · Saugumo[\s\S]*1 · Kas nors/)
  })

  test('a pupil who writes of what only staff may ask for can still report it as broken', async () => {
    const { teams } = await open()
    const form = await teams.ask('pupil', 'neveikia kolonėlės aktų salėje')
    expect(textOf(form)).toContain('Kas nors neveikia')
  })

  test('what a form does not take stands at its field, and what was typed stays', async () => {
    const { teams } = await open()
    const form = await teams.ask(
      'teacher',
      'reikia kameros įrašo prie rūbinės nuo 10:00 iki 10:30, prašo policija',
    )
    const faulty = await teams.press('teacher', form, 'requests/create', {
      ...valuesOf(form),
      'fields.camera': 'Rūbinė',
      'fields.day': '2026-11-20',
      'fields.timeFrom': '11:00',
      'fields.recipient': 'Policija',
    })
    expect(textOf(faulty)).toContain('⚠ Pabaiga turi būti vėliau už pradžią.')
    expect(valuesOf(faulty)['fields.legalBasis']).toBe('police')
  })
})
