import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { textOf } from '../../bot/activity.ts'
import { type Command, readChannelCommand, readCommand, readRequestNumber } from '../../bot/commands.ts'

const wordings: [Command, string[]][] = [
  ['newRequest', ['nauja užklausa', 'Užklausa', 'naujas prašymas', 'gedimas', 'new request', 'ticket']],
  ['myRequests', ['mano užklausos', 'Mano prašymai', 'būsena', 'my requests', 'status']],
  ['waiting', ['laukia manęs', 'Kas manęs laukia?', 'tvirtinti', 'approvals', 'waiting for me']],
  ['account', ['paskyra', 'slaptažodis', 'licencija', 'account', 'password', 'licence', 'license']],
  ['language', ['kalba', 'keisti kalbą', 'language', 'change language']],
  ['speakLt', ['lt', 'lietuviškai', 'kalba lt', 'language: lt', 'Lithuanian']],
  ['speakEn', ['en', 'angliškai', 'kalba en', 'language: en', 'in English', 'English']],
  ['help', ['pagalba', 'padėk!', 'ką moki?', 'pradžia', 'help', 'menu', '?']],
  ['notYet', ['įvykiai', 'rezervuoti', 'events', 'book']],
  ['things', ['mano daiktai', 'inventorius', 'skenuoti', 'my things', 'inventory', 'scan']],
  ['greeting', ['labas', 'Labas rytas!', 'sveiki', 'hi', 'Good morning']],
  ['thanks', ['ačiū', 'Labai ačiū!', 'dėkui', 'thanks', 'Thank you very much!']],
]
const everyWording = wordings.flatMap(([command, all]) => all.map((text) => [text, command] as const))

const withoutDiacritics = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '')

describe('a command is understood', () => {
  test.each(everyWording)('„%s“ is %s, in capitals and without diacritics too', (text, command) => {
    expect(readCommand(text)).toBe(command)
    expect(readCommand(text.toUpperCase())).toBe(command)
    expect(readCommand(withoutDiacritics(text))).toBe(command)
    expect(readCommand(`  ${text} ... `)).toBe(command)
  })

  test('also every one that Teams offers beside the field, in both languages', () => {
    const manifest = JSON.parse(readFileSync('appPackage/manifest.json', 'utf8'))
    const english = JSON.parse(readFileSync('appPackage/en.json', 'utf8'))
    const titles = [...JSON.stringify(manifest.bots).matchAll(/"title":"(.+?)"/g)].map(
      ([, title = '']) => title,
    )
    const translated = Object.entries(english).flatMap(([key, text]) =>
      /^bots\b.*commands\[\d+\]\.title$/.test(key) ? [String(text)] : [],
    )
    expect(titles.length).toBeGreaterThan(4)
    expect(translated.length).toBe(titles.length)
    for (const title of [...titles, ...translated])
      expect(readCommand(title) ?? readChannelCommand(title), title).not.toBeNull()
  })

  test('when Talka is mentioned before it', () => {
    const read = {
      type: 'message',
      serviceUrl: '',
      channelId: 'msteams',
      from: { id: '29:a' },
      recipient: { id: 'talka' },
      conversation: { id: 'a' },
      text: '<at id="0">Talka</at>&nbsp; laukia manęs',
    }
    expect(readCommand(textOf(read))).toBe('waiting')
  })

  test.each([
    'neveikia projektorius 204 kabinete',
    'paskyra Onai Onaitei',
    'labas, neveikia spausdintuvas',
    'help me with the printer in 12',
    '',
    '🙂',
  ])('„%s“ is none', (text) => {
    expect(readCommand(text)).toBeNull()
  })
})

describe('the number of a request is understood', () => {
  test.each([
    'užklausa 12',
    'Užklausa Nr. 12',
    'mano užklausą nr 12?',
    'Nr. 12',
    '#12',
    'request 12',
    'my ticket no. 12',
  ])('„%s“ asks after number 12', (text) => {
    expect(readRequestNumber(text)).toBe(12)
  })

  test.each([
    'neveikia projektorius 204 kabinete',
    '12',
    'užklausa',
    'nauja užklausa 204 kabinetui',
    'nr. 12a',
  ])('„%s“ does not', (text) => {
    expect(readRequestNumber(text)).toBeNull()
  })
})
