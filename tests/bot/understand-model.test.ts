import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { understand } from '../../bot/understand.ts'
import { isLabel } from '../../bot/understanding/labels.ts'
import stored from '../../bot/understanding/model.json' with { type: 'json' }
import { fingerprintOf, readPhrases } from '../../bot/understanding/phrases.ts'
import { train } from '../../bot/understanding/train.ts'
import { plainText } from '../../core/language.ts'
import { kindNames } from '../../core/requests/schema.ts'
import { heldOut, measure } from '../support/understanding.ts'

const phrases = readPhrases('bot/understanding/phrases')
const names = [...new Set(phrases.map(({ label }) => label))].filter(isLabel)

describe('the model', () => {
  test('was made of the phrases that stand beside it: after a change `npm run train` makes it anew', () => {
    expect(stored.fingerprint).toBe(fingerprintOf(phrases))
    expect([...stored.labels].sort()).toEqual([...names].sort())
  })

  test('comes out the same each time it is made', () => {
    const few = phrases.filter((_, at) => at % 40 === 0)
    expect(train(few, names)).toEqual(train(few, names))
  })

  test('knows each label from at least 80 Lithuanian and 30 English phrases, and no phrase stands twice', () => {
    const understood = kindNames.filter((kind) => !['somethingElse', 'classPasswords'].includes(kind))
    expect([...names].sort()).toEqual([...understood, 'other'].sort())
    for (const name of names) {
      const learnt = phrases.filter(({ label, use }) => label === name && use === 'train')
      expect(learnt.filter(({ language }) => language === 'lt').length, name).toBeGreaterThanOrEqual(80)
      expect(learnt.filter(({ language }) => language === 'en').length, name).toBeGreaterThanOrEqual(30)
    }
    const texts = phrases.map(({ text }) => text.toLowerCase())
    expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([])
  })
})

describe('on phrases held out of training', () => {
  test('what the model answers is right 93 times of 100, and it answers three of four', () => {
    const { macroPrecision, coverage } = measure()
    expect(macroPrecision).toBeGreaterThanOrEqual(0.93)
    expect(coverage).toBeGreaterThanOrEqual(0.75)
  })

  test('there are at least 20 Lithuanian and 8 English for each label, and none was learnt or tuned by', () => {
    const known = new Set(phrases.map(({ text }) => plainText(text)))
    expect(heldOut.filter(({ text }) => known.has(plainText(text)))).toEqual([])
    for (const name of names) {
      const held = heldOut.filter(({ label }) => label === name)
      expect(held.filter(({ language }) => language === 'lt').length, name).toBeGreaterThanOrEqual(20)
      expect(held.filter(({ language }) => language === 'en').length, name).toBeGreaterThanOrEqual(8)
    }
  })
})

describe('whatever somebody writes', () => {
  const ends = [
    '',
    ' ',
    '🙂🔥👩‍👩‍👧',
    'לא עובד',
    '<b>neveikia</b><script>',
    '#'.repeat(10_000),
    'ą'.repeat(10_000),
    '\u0000\ud800',
  ]

  test.each(ends)('Talka understands it or asks: %#', (text) => {
    const read = understand(text)
    expect('kind' in read || Array.isArray(read.among)).toBe(true)
  })

  test('any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const read = understand(text)
        expect('kind' in read || read.among.length <= 4).toBe(true)
      }),
    )
  })
})
