import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { soundsLikeDanger } from '../../bot/danger.ts'
import { fill } from '../../bot/fill.ts'
import { readFor, type Understanding, understand } from '../../bot/understand.ts'
import { type KindName, kindNames, kinds } from '../../core/requests/schema.ts'

const teacher = { id: crypto.randomUUID(), name: 'Rasa Rasaitė', language: 'lt', roles: ['staff'] } as const
const withoutDiacritics = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '')

/** The filled form of a sentence, or the kinds that Talka asks about. */
function formOf(text: string, language: 'lt' | 'en' = 'lt') {
  const read = understand(text)
  return 'among' in read
    ? { among: read.among }
    : { kind: read.kind, ...fill(read, { ...teacher, language }) }
}

const faults: [text: string, kind: KindName, fields: object][] = [
  ['neveikia projektorius 204 kabinete', 'fault', { room: '204', device: 'Projektorius' }],
  ['neveikia projektorius 204 kab.', 'fault', { room: '204', device: 'Projektorius' }],
  ['Neveikia projektorius kabinete 204', 'fault', { room: '204', device: 'Projektorius' }],
  [
    'sugedo spausdintuvas mokytojų kambaryje',
    'printing',
    { room: 'Mokytojų kambarys', device: 'Spausdintuvas' },
  ],
  ['nebeveikia internetas 3a klasėje', 'network', { room: '3A', networkTrouble: 'none', whose: 'room' }],
  ['stringa kompiuteris bibliotekoje', 'fault', { room: 'Biblioteka', device: 'Kompiuteris' }],
  ['neįsijungia interaktyvioji lenta 115 kabinete', 'fault', { room: '115', device: 'Interaktyvioji lenta' }],
  ['nėra interneto sporto salėje', 'network', { room: 'Sporto salė', networkTrouble: 'none', whose: 'room' }],
  ['neveikia kolonėlės aktų salėje', 'sound', { room: 'Aktų salė' }],
  ['neveikia pelė', 'fault', { device: 'Pelė' }],
  ['sulaužyta klaviatūra 12 kabinete', 'fault', { room: '12', device: 'Klaviatūra' }],
  ['nespausdina', 'printing', { printTrouble: 'notPrinting' }],
  ['kamera nerodo 101 kabinete', 'fault', { room: '101', device: 'Kamera' }],
  ['valgykloje neveikia wifi', 'network', { room: 'Valgykla', networkTrouble: 'wifi', whose: 'room' }],
  ['Sveiki, neveikia kompiuteris 14 klasėje, ačiū', 'fault', { room: '14', device: 'Kompiuteris' }],
  ['planšetė nebeįsijungia', 'fault', { device: 'Planšetė' }],
]
const englishFaults: typeof faults = [
  ['projector not working in room 204', 'fault', { room: '204', device: 'Projector' }],
  ["The projector in room 12B doesn't work", 'fault', { room: '12B', device: 'Projector' }],
  ['no internet in the library', 'network', { room: 'Library', networkTrouble: 'none', whose: 'room' }],
  [
    'the printer is broken in the staff room',
    'printing',
    { room: 'Staff room', device: 'Printer', printTrouble: 'notPrinting' },
  ],
  ['my laptop crashed', 'fault', { device: 'Computer' }],
  ['Screen is frozen in classroom 7', 'fault', { room: '7', device: 'Screen' }],
]

/** Sentences of the other kinds, with what the form already knows. */
const others: typeof faults = [
  ['įdiekite GeoGebra 204 kabinete', 'software', { program: 'GeoGebra', wanted: 'install', room: '204' }],
  ['gavau įtartiną laišką su nuoroda', 'security', { incident: 'message' }],
  ['pamečiau mokyklos nešiojamą kompiuterį', 'security', { incident: 'lostDevice' }],
  ['pamečiau telefoną', 'security', { incident: 'lostDevice' }],
  ['pavogė kompiuterį', 'security', { incident: 'lostDevice' }],
  ['paspaudžiau įtartiną nuorodą', 'security', { incident: 'clicked' }],
  ['kompas neveikia 204', 'fault', { room: '204', device: 'Kompiuteris' }],
  [
    'printeris nespausdina 204 kabinete',
    'printing',
    { room: '204', device: 'Spausdintuvas', printTrouble: 'notPrinting' },
  ],
  ['neveika projektorus 204', 'fault', { room: '204', device: 'Projektorius' }],
  [
    'reikia kameros įrašo prie rūbinės nuo 10:00 iki 10:30, prašo policija',
    'footage',
    { timeFrom: '10:00', timeTo: '10:30', legalBasis: 'police' },
  ],
  ['reikia nupirkti 12 planšečių 2b klasei, apie 3000 €', 'purchase', { quantity: '12', cost: '3000 €' }],
  ['reikia nupirkti 5 peles, nes senos sulūžo', 'purchase', { what: 'peles', why: 'senos sulūžo' }],
  ['skambutis skamba ne laiku', 'bells', { bellChange: 'broken' }],
  ['penktadienį pamokos sutrumpintos, pakeiskite skambučius', 'bells', { bellChange: 'shortened' }],
  ['paruoškite 30 kompiuterių NMPP 305 kabinete', 'exam', { examName: 'nmpp', seats: '30', room: '305' }],
  ['ištaisykite klaidą mokinių registre', 'register', { registerName: 'pupils' }],
  ['įkelkite naujieną į mokyklos svetainę', 'website', {}],
  ['kaip pasidalinti failu Teams?', 'consultation', {}],
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
  test.each(faults)('„%s“ is %s, with and without diacritics and in capitals', (text, kind, fields) => {
    for (const one of [text, withoutDiacritics(text), text.toUpperCase()])
      expect(formOf(one)).toEqual({ kind, what: one, ...fields })
  })

  test.each(englishFaults)('"%s" is %s', (text, kind, fields) => {
    expect(formOf(text, 'en')).toEqual({ kind, what: text, ...fields })
  })

  test.each(others)('„%s“ is %s', (text, kind, fields) => {
    expect(formOf(text)).toMatchObject({ kind, ...fields })
    expect(formOf(withoutDiacritics(text))).toMatchObject({ kind })
  })

  test('a field of a form is never filled with what it does not take', () => {
    for (const kind of kindNames) {
      const long = readFor(kind, `${'labai '.repeat(900)} nuo 25 iki 26 nmpp polic wifi strig`)
      const values = fill(long, teacher)
      for (const [field, value] of Object.entries(values)) {
        const schema = (kinds[kind].fields.shape as Record<string, z.ZodType>)[field]
        expect(schema?.safeParse(value).success, `${kind}.${field}: ${value.slice(0, 40)}`).toBe(true)
      }
    }
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
