import { describe, expect, test } from 'vitest'
import { soundsLikeDanger } from '../../bot/danger.ts'
import { fill } from '../../bot/fill.ts'
import { readFor, type Understanding, understand } from '../../bot/understand.ts'
import type { KindName } from '../../core/requests/schema.ts'

const teacher = { id: crypto.randomUUID(), name: 'Rasa Rasaitė', language: 'lt', roles: ['staff'] } as const
const withoutDiacritics = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '')

/** The filled form of a sentence, or the kinds that Talka asks about. */
function formOf(text: string, language: 'lt' | 'en' = 'lt') {
  const read = understand(text)
  return 'among' in read
    ? { among: read.among }
    : { kind: read.kind, ...fill(read, { ...teacher, language }) }
}

const faults: [text: string, room: string | undefined, device: string | undefined][] = [
  ['neveikia projektorius 204 kabinete', '204', 'Projektorius'],
  ['neveikia projektorius 204 kab.', '204', 'Projektorius'],
  ['Neveikia projektorius kabinete 204', '204', 'Projektorius'],
  ['sugedo spausdintuvas mokytojų kambaryje', 'Mokytojų kambarys', 'Spausdintuvas'],
  ['nebeveikia internetas 3a klasėje', '3A', 'Internetas'],
  ['stringa kompiuteris bibliotekoje', 'Biblioteka', 'Kompiuteris'],
  ['neįsijungia interaktyvioji lenta 115 kabinete', '115', 'Interaktyvioji lenta'],
  ['nėra interneto sporto salėje', 'Sporto salė', 'Internetas'],
  ['neveikia kolonėlės aktų salėje', 'Aktų salė', 'Kolonėlės'],
  ['neveikia pelė', undefined, 'Pelė'],
  ['sulaužyta klaviatūra 12 kabinete', '12', 'Klaviatūra'],
  ['nespausdina', undefined, undefined],
  ['kamera nerodo 101 kabinete', '101', 'Kamera'],
  ['valgykloje neveikia wifi', 'Valgykla', 'Internetas'],
  ['Sveiki, neveikia kompiuteris 14 klasėje, ačiū', '14', 'Kompiuteris'],
  ['planšetė nebeįsijungia', undefined, 'Planšetė'],
]
const englishFaults: typeof faults = [
  ['projector not working in room 204', '204', 'Projector'],
  ["The projector in room 12B doesn't work", '12B', 'Projector'],
  ['no internet in the library', 'Library', 'Internet'],
  ['the printer is broken in the staff room', 'Staff room', 'Printer'],
  ['my laptop crashed', undefined, 'Computer'],
  ['Screen is frozen in classroom 7', '7', 'Screen'],
]

const accounts: [text: string, kind: KindName, fields: object][] = [
  [
    'nauja paskyra Onai Onaitei 5a',
    'newAccount',
    { givenName: 'Ona', surname: 'Onaitė', className: '5a', accountRole: 'pupil' },
  ],
  [
    'sukurkite paskyrą naujam mokiniui Jonui Petraičiui 8b',
    'newAccount',
    { givenName: 'Jonas', surname: 'Petraitis', className: '8b', accountRole: 'pupil' },
  ],
  [
    'prašau naujos paskyros mokytojai Eglei Šimkutei',
    'newAccount',
    { givenName: 'Eglė', surname: 'Šimkutė', accountRole: 'staff' },
  ],
  [
    'new account for Jonas Jonaitis 12c',
    'newAccount',
    { givenName: 'Jonas', surname: 'Jonaitis', className: '12c', accountRole: 'pupil' },
  ],
  ['pamiršau slaptažodį', 'resetPassword', { account: teacher.name }],
  ['negaliu prisijungti prie paskyros', 'resetPassword', { account: teacher.name }],
  ['I forgot my password', 'resetPassword', { account: teacher.name }],
  ['mokinys Jonas Jonaitis pamiršo slaptažodį', 'resetPassword', { account: 'Jonas Jonaitis' }],
  ['reikia naujo slaptažodžio Onai Onaitei 5a', 'resetPassword', { account: 'Ona Onaitė 5a' }],
  [
    'reset the password of ona.onaite@mokykla.example',
    'resetPassword',
    { account: 'ona.onaite@mokykla.example' },
  ],
  [
    'reikia licencijos mokytojui Petrui Petrauskui',
    'licence',
    { account: 'Petras Petrauskas', licence: 'staff' },
  ],
  ['licence for ona.onaite@mokykla.example', 'licence', { account: 'ona.onaite@mokykla.example' }],
  ['trūksta Office licencijos', 'licence', {}],
  ['įtraukite Oną Onaitę į grupę „5a klasė“', 'addToGroup', { account: 'Ona Onaitė', group: '5a klasė' }],
  [
    'pridėkite Joną Jonaitį prie komandos „Fizika“',
    'addToGroup',
    { account: 'Jonas Jonaitis', group: 'Fizika' },
  ],
  ['add Jonas Jonaitis to the group "5a"', 'addToGroup', { account: 'Jonas Jonaitis', group: '5a' }],
]

describe('a sentence becomes a filled form', () => {
  test.each(faults)('„%s“, with and without diacritics and in capitals', (text, room, device) => {
    for (const one of [text, withoutDiacritics(text), text.toUpperCase()]) {
      expect(formOf(one)).toEqual({
        kind: 'fault',
        what: one,
        ...(room && { room }),
        ...(device && { device }),
      })
    }
  })

  test.each(englishFaults)('"%s"', (text, room, device) => {
    expect(formOf(text, 'en')).toEqual({
      kind: 'fault',
      what: text,
      ...(room && { room }),
      ...(device && { device }),
    })
  })

  test.each(accounts)('„%s“ is %s', (text, kind, fields) => {
    expect(formOf(text)).toEqual({ kind, ...fields })
    expect(formOf(withoutDiacritics(text))).toMatchObject({ kind })
  })

  test('a chosen kind takes what helps from what was written before', () => {
    const read: Understanding = readFor('licence', 'paskyra Onai Onaitei 5a')
    expect(fill(read, teacher)).toEqual({ account: 'Ona Onaitė 5a', licence: 'pupil' })
  })
})

describe('Talka asks when it is not sure', () => {
  test.each([
    ['projektorius', ['fault']],
    ['nauja paskyra ir licencija', ['licence', 'newAccount']],
    ['kažkas su paskyra', ['resetPassword', 'newAccount', 'licence', 'addToGroup']],
    ['labai graži diena', []],
    ['kas šiandien pietums?', []],
    ['I need to hand in my essay', []],
  ])('about „%s“', (text, among) => {
    expect(formOf(text)).toEqual({ among })
  })
})

describe('words of danger are heard before anything else', () => {
  test.each([
    'noriu mirti',
    'nebenoriu gyventi',
    'noriu nusižudyt',
    'mane muša klasėje',
    'jis mane mušė',
    'iš manęs tyčiojasi',
    'patyčios',
    'mane skriaudžia',
    'rytoj mane muš',
    'man grasina',
    'jis mane liečia',
    'pjaustausi',
    'I want to die',
    'they bully me',
    'he hit me',
    'I am cutting myself',
  ])('„%s“', (text) => {
    expect(soundsLikeDanger(text)).toBe(true)
    expect(soundsLikeDanger(withoutDiacritics(text).toUpperCase())).toBe(true)
  })

  test.each([
    'neveikia projektorius 204 kabinete',
    'mūsų kabinete nėra interneto',
    'neveikia pelė',
    'Pas mus neveikia projektorius 204 kabinete',
    'Ar galite pas mus ateiti?',
    'ar ji mus mokys?',
    'I want to print',
    'the program hit an error',
    'pamiršau slaptažodį',
  ])('„%s“ is none', (text) => {
    expect(soundsLikeDanger(text)).toBe(false)
  })
})
