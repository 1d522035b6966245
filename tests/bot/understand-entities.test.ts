import { describe, expect, test } from 'vitest'
import { fill } from '../../bot/fill.ts'
import { formsOf, nameAfter } from '../../bot/names.ts'
import { readFor } from '../../bot/understand.ts'
import { urgencyIn } from '../../bot/understanding/urgency.ts'
import { dayIn } from '../../bot/understanding/when.ts'
import { plainText } from '../../core/language.ts'
import { openSchool } from '../support/school.ts'
import { valuesOf } from './read-card.ts'
import { openTeams } from './teams.ts'

const teacher = { id: crypto.randomUUID(), name: 'Rasa Rasaitė', language: 'lt', roles: ['staff'] } as const

describe('where', () => {
  test.each([
    ['neveikia projektorius 204 kab', '204'],
    ['neveikia projektorius 214', '214'],
    ['214a neveikia internetas', '214A'],
    ['nespausdina iš 301.', '301'],
    ['paspaudus svetainėje rodo 404', undefined],
    ['neveikia office 365', undefined],
    ['the projector in 204 is dead', '204'],
    ['neveikia garsas, lesson starts in 100 min', undefined],
    ['neveikia spausdintuvas HP 107', undefined],
    ['prašau ateiti į 12B kabinetą', '12B'],
    ['kabinete nr. 7 nėra interneto', '7'],
    ['neveikia televizorius II aukšte', '2 aukštas'],
    ['antro aukšto koridoriuje nerodo ekranas', '2 aukštas'],
    ['trečiame aukšte nėra wifi', '3 aukštas'],
    ['aktų salėje nėra garso', 'Aktų salė'],
    ['skaitykloje sugedo kompiuteris', 'Skaitykla'],
    ['raštinėje neveikia telefonas', 'Raštinė'],
    ['fizikos kabinete neveikia lenta', 'Fizikos kabinetas'],
    ['chemijos kab. nerodo projektorius', 'Chemijos kabinetas'],
    ['mano kabinete neveikia pelė', undefined],
    ['neveikia pelė', undefined],
  ])('„%s“: %s', (text, room) => {
    expect(fill(readFor('fault', text), teacher).room).toBe(room)
  })
})

describe('how urgent', () => {
  test.each([
    ['skubiai reikia pagalbos', 'high'],
    ['kuo greičiau, stringa pamoka', 'high'],
    ['dega terminai', 'high'],
    ['please come asap', 'high'],
    ['kai turėsite laiko, pažiūrėkite lentą', 'low'],
    ['neskubu, bet stringa kompas', 'low'],
    ['no rush, but the mouse is broken', 'low'],
    ['dega raudona lemputė', null],
    ['neveikia projektorius', null],
  ])('„%s“: %s', (text, urgency) => {
    expect(urgencyIn(plainText(text))).toBe(urgency)
  })
})

describe('when, said on Wednesday 2026-11-25', () => {
  test.each([
    ['šiandien po pamokų', '2026-11-25'],
    ['rytoj reikės mikrofono', '2026-11-26'],
    ['poryt', '2026-11-27'],
    ['penktadienį 3 pamoką', '2026-11-27'],
    ['pirmadienį', '2026-11-30'],
    ['trečiadienį', '2026-12-02'],
    ['kitą penktadienį', '2026-12-04'],
    ['28 d.', '2026-11-28'],
    ['12 d.', '2026-12-12'],
    ['gruodžio 18 d.', '2026-12-18'],
    ['sausio 5-ąją', '2027-01-05'],
    ['nuo 2026-12-01', '2026-12-01'],
    ['tomorrow at ten', '2026-11-26'],
    ['on 5 December', '2026-12-05'],
    ['next Monday', '2026-11-30'],
    ['lapkričio 31 d.', null],
    ['204 kabinete', null],
    ['neveikia', null],
  ])('„%s“: %s', (text, day) => {
    expect(dayIn(text, '2026-11-25')).toBe(day)
  })
})

describe('who, in the nominative', () => {
  test.each([
    ['paskyra Onai Onaitei', 'Ona', 'Onaitė'],
    ['paskyra Jonui Stankevičiui', 'Jonas', 'Stankevičius'],
    ['slaptažodis Mariui Jonaičiui', 'Marius', 'Jonaitis'],
    ['slaptažodis Eglės Petraitienės', 'Eglė', 'Petraitienė'],
    ['slaptažodis Dominyko Ūso', 'Dominykas', 'Ūsas'],
    ['licencija Karoliui Karolaičiui', 'Karolis', 'Karolaitis'],
    ['paskyra Olenai Ševčenko', 'Olena', 'Ševčenko'],
    ['Mariaus Mariūno slaptažodis', 'Marius', 'Mariūnas'],
    ['new account for Jonas Jonaitis', 'Jonas', 'Jonaitis'],
  ])('„%s“', (text, givenName, surname) => {
    expect(nameAfter(text)).toEqual({ givenName, surname })
  })

  test('a name is known in all its cases', () => {
    for (const form of ['jonaicio', 'jonaiciui', 'jonaiti', 'jonaiciu'])
      expect(formsOf('Jonaitis')).toContain(form)
    for (const form of ['zvirblytes', 'zvirblytei', 'zvirblyte']) expect(formsOf('Žvirblytė')).toContain(form)
    for (const form of ['stankeviciaus', 'stankeviciui', 'stankeviciu'])
      expect(formsOf('Stankevičius')).toContain(form)
    expect(formsOf('Jonaitis')).not.toContain('onaitis')
  })

  test.each([
    'reikia naujo slaptažodžio kotrynai žvirblytei',
    'atstatykite kotrynos zvirblytes slaptazodi',
    'pamiršo slaptažodį Žvirblytė Kotryna',
    'mokinė KOTRYNA ŽVIRBLYTĖ pamiršo slaptažodį',
  ])('„%s“ is one person of the school, and her class', async (text) => {
    const teams = await openTeams(await openSchool('postgres'))
    expect(valuesOf(await teams.ask('teacher', text))['fields.account']).toMatch(/^Kotryna Žvirblytė \d+\w$/)
  })
})

describe('which class', () => {
  test.each([
    ['perkelkite Oną Onaitę iš 5a į 5b', '5b', 'Ona Onaitė 5a'],
    ['move Jonas Jonaitis from 7a to 7c', '7c', 'Jonas Jonaitis 7a'],
    ['Jonas Jonaitis nuo pirmadienio į 8 b', '8b', 'Jonas Jonaitis'],
  ])('„%s“', (text, toClass, account) => {
    expect(fill(readFor('changeClass', text), teacher)).toMatchObject({ toClass, account })
  })
})
