import { describe, expect, test } from 'vitest'
import { splitNumber } from '../../tabs/features/accounts/plan-marks.tsx'
import { words as accounts } from '../../tabs/features/accounts/texts.ts'
import { words as slips } from '../../tabs/features/slips/words.ts'
import type { Say } from '../../tabs/shared/say.ts'
import { sayTo } from '../../tabs/shared/say.ts'
import { sayMoment, sayTimeLeft, secondsUntil } from '../../tabs/shared/time.ts'
import { words as first, wordsToPupils } from '../../tabs/words.ts'

const words = { ...first, ...accounts, ...slips }

const lt: Say = (key, params) => sayTo({ language: 'lt', familiar: false }, key, params)
const en: Say = (key, params) => sayTo({ language: 'en', familiar: false }, key, params)

test('numbers of people follow Lithuanian plurals', () => {
  expect([1, 2, 9, 10, 11, 21, 22, 864].map((n) => lt('tab/people', { n }))).toEqual([
    '1 žmogus',
    '2 žmonės',
    '9 žmonės',
    '10 žmonių',
    '11 žmonių',
    '21 žmogus',
    '22 žmonės',
    '864 žmonės',
  ])
  expect(en('tab/people', { n: 1 })).toBe('1 person')
})

test('the time that is left is rounded and said in plain words', () => {
  expect(sayTimeLeft(lt, null)).toBe('Skaičiuojame, kiek liko')
  expect(sayTimeLeft(lt, 4)).toBe('Liko kelios sekundės')
  expect(sayTimeLeft(lt, 31)).toBe('Liko apie 40 sekundžių')
  expect(sayTimeLeft(lt, 60)).toBe('Liko apie 1 minutę')
  expect(sayTimeLeft(lt, 95)).toBe('Liko apie 2 minutes')
  expect(sayTimeLeft(lt, 600)).toBe('Liko apie 10 minučių')
  expect(sayTimeLeft(en, 61)).toBe('About 2 minutes left')
})

test('today and yesterday are those of Vilnius, also just after midnight', () => {
  const justAfterMidnight = new Date('2026-09-01T21:30:00Z')
  expect(sayMoment(lt, '2026-09-01T21:05:00Z', justAfterMidnight)).toBe('šiandien 00:05')
  expect(sayMoment(lt, '2026-09-01T20:59:00Z', justAfterMidnight)).toBe('vakar 23:59')
  expect(sayMoment(lt, '2026-08-31T10:00:00Z', justAfterMidnight)).toBe('2026-08-31 13:00')
})

test('the seconds for undoing count down to nothing and not below', () => {
  expect([0, 9_001, 10_000, 12_000].map((now) => secondsUntil(10_000, now))).toEqual([10, 1, 0, 0])
})

test('a count is drawn as its number and its words, with thousands kept together', () => {
  expect(splitNumber('812 naujų paskyrų')).toEqual(['812', 'naujų paskyrų'])
  expect(splitNumber('1 234 naujos paskyros')).toEqual(['1 234', 'naujos paskyros'])
  expect(splitNumber('be skaičiaus')).toEqual(['', 'be skaičiaus'])
})

describe('texts', () => {
  test('a pupil is spoken to as „tu“, staff as „Jūs“', () => {
    expect(lt('tab/mine.none')).toBe('Užklausų dar neteikėte')
    expect(sayTo({ language: 'lt', familiar: true }, 'tab/mine.none')).toBe('Užklausų dar nepateikei')
    const toPupils = Object.values(wordsToPupils).map(({ lt }) => lt)
    expect(toPupils.filter((text) => /\b(Jūs|Jūsų|Jums)\b|(kite|site|ėte)\b/.test(text))).toEqual([])
  })

  test('every text names the same places in both languages', () => {
    const places = (text: unknown) => [...new Set(JSON.stringify(text).match(/\{\w+\}/g) ?? [])].sort()
    const uneven = Object.entries(words).filter(([, { lt, en }]) => String(places(lt)) !== String(places(en)))
    expect(uneven.map(([name]) => name)).toEqual([])
  })

  test('Lithuanian quotation marks are Lithuanian', () => {
    const wrong = Object.entries(words).filter(([, { lt }]) =>
      /["”]|“[^“„]*“/.test(String(Object.values(Object(lt)).join(' '))),
    )
    expect(wrong.map(([name]) => name)).toEqual([])
  })
})
