import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  formatEuros,
  formatMoment,
  isWordKey,
  plainText,
  say,
  sentence,
  sortKey,
  type Words,
} from '../../core/language.ts'
import { words } from '../../core/words.ts'

const byKey = (names: readonly string[]) =>
  [...names].sort((one, other) => Buffer.compare(Buffer.from(sortKey(one)), Buffer.from(sortKey(other))))

describe('Talka speaks Lithuanian first', () => {
  test('plurals follow the Lithuanian rules, one, few and other', () => {
    const said = [0, 1, 2, 9, 10, 11, 12, 19, 20, 21, 22, 101, 111, 112, 1001].map((n) =>
      say('lt', 'requests/count', { n }),
    )
    expect(said).toEqual([
      '0 užklausų', '1 užklausa', '2 užklausos', '9 užklausos', '10 užklausų', '11 užklausų', '12 užklausų', '19 užklausų',
      '20 užklausų', '21 užklausa', '22 užklausos', '101 užklausa', '111 užklausų', '112 užklausų', '1\u00a0001 užklausa',
    ]) // biome-ignore format: a table
    expect(say('en', 'requests/count', { n: 1 })).toBe('1 request')
    expect(say('en', 'requests/count', { n: 2 })).toBe('2 requests')
  })

  test('a text inside a text is said in the same language', () => {
    const params = { number: 7, kind: { word: 'requests/kind.fault' as const } }
    expect(say('lt', 'requests/told.new', params)).toBe('Nauja užklausa Nr. 7: Kas nors neveikia')
    expect(say('en', 'requests/told.new', params)).toBe('New request No. 7: Something is broken')
  })

  test('what is empty leaves no gap, and what somebody wrote ends as a sentence', () => {
    const told = (note: string) => say('lt', 'requests/told.finished', { number: '5', note: sentence(note) })
    expect(told('')).toBe('Užklausa Nr. 5 atlikta. Ar tikrai sutvarkyta?')
    expect(told('  ')).toBe('Užklausa Nr. 5 atlikta. Ar tikrai sutvarkyta?')
    expect(told('Pakeičiau lempą')).toBe('Užklausa Nr. 5 atlikta. Pakeičiau lempą. Ar tikrai sutvarkyta?')
    expect(told('Pakeičiau!')).toBe('Užklausa Nr. 5 atlikta. Pakeičiau! Ar tikrai sutvarkyta?')
  })

  test('cents are written with both of their digits', () => {
    expect(formatEuros('lt', 12_050)).toBe('120,50')
    expect(formatEuros('lt', 12_000)).toBe('120')
    expect(formatEuros('en', 12_050)).toBe('120.50')
  })

  test('both languages have every text, and both use the same places for data', () => {
    const places = (phrase: unknown) =>
      [...new Set([...JSON.stringify(phrase).matchAll(/\{(\w+)\}/g)].map((match) => match[1]))].sort()
    for (const [domain, dictionary] of Object.entries(words as Record<string, Words>)) {
      for (const [word, { lt, en }] of Object.entries(dictionary)) {
        expect(JSON.stringify(lt).length, `${domain}/${word}`).toBeGreaterThan(2)
        expect(places(en), `${domain}/${word}`).toEqual(places(lt))
      }
    }
  })

  test('a key from data is a word only if it stands there', () => {
    expect(isWordKey('requests/approve')).toBe(true)
    expect(isWordKey('requests/constructor')).toBe(false)
    expect(isWordKey('__proto__/toString')).toBe(false)
  })
})

describe('names are ordered as in Lithuanian', () => {
  test('Į, I and Y stand together, Š after S, Ž after Z', () => {
    const names = [
      'Žukas',
      'Zigmas',
      'Šarka',
      'Sabas',
      'Yla',
      'Įkas',
      'Ivanauskas',
      'Čepas',
      'Cinkas',
      'Ąžuolas',
      'Adomas',
      'Dainys',
    ]
    expect(byKey(names)).toEqual([...names].sort(new Intl.Collator('lt').compare))
  })

  test('random Lithuanian words are ordered as Intl orders them, up to marks on vowels', () => {
    const letter = fc.constantFrom(...'abcčdefghijklmnoprsštuvzž')
    const word = fc.array(letter, { minLength: 1, maxLength: 8 }).map((letters) => letters.join(''))
    const collator = new Intl.Collator('lt')
    fc.assert(
      fc.property(word, word, (one, other) => {
        const ours = Math.sign(Buffer.compare(Buffer.from(sortKey(one)), Buffer.from(sortKey(other))))
        expect(ours).toBe(Math.sign(collator.compare(one, other)))
      }),
    )
  })
})

test('people find names without diacritics', () => {
  expect(plainText(' Šimkus-Łukaszewicz Ąžuolė ')).toBe('simkus-lukaszewicz azuole')
})

test('moments are said in the time of Vilnius, summer and winter', () => {
  expect(formatMoment('2026-07-01T10:05:00Z')).toBe('2026-07-01 13:05')
  expect(formatMoment('2026-12-01T22:30:00Z')).toBe('2026-12-02 00:30')
})
