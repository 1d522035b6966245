import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { quoteTo } from '../../bot/say.ts'
import { words as chat } from '../../bot/words.ts'
import { readerOf, say, type Words } from '../../core/language.ts'
import { Refusal } from '../../core/refusal.ts'
import { words as schoolWords } from '../../core/words.ts'
import { answerRefusal, type Spoken } from '../../functions/answers.ts'
import { splitNumber } from '../../tabs/features/accounts/plan-marks.tsx'
import { words as accounts } from '../../tabs/features/accounts/texts.ts'
import { words as clocks } from '../../tabs/features/clocks/words.ts'
import { words as drift } from '../../tabs/features/drift/texts.ts'
import { words as people } from '../../tabs/features/people/texts.ts'
import { words as channel } from '../../tabs/features/requests/channel.words.ts'
import { words as safetyNumbers } from '../../tabs/features/safety/numbers.words.ts'
import { words as safety } from '../../tabs/features/safety/words.ts'
import { words as slips } from '../../tabs/features/slips/words.ts'
import { words as approvals } from '../../tabs/shared/approval.words.ts'
import {
  daysLater,
  monthsLater,
  readDay,
  tidyDay,
  tidyTime,
  weeksOfMonth,
} from '../../tabs/shared/day-text.ts'
import { words as desk } from '../../tabs/shared/desk.words.ts'
import type { Say } from '../../tabs/shared/say.ts'
import { sayTo } from '../../tabs/shared/say.ts'
import { momentAtSchool, sayMoment, sayTimeLeft, secondsUntil } from '../../tabs/shared/time.ts'
import { words as first } from '../../tabs/words.ts'

const words = {
  ...approvals,
  ...desk,
  ...first,
  ...accounts,
  ...clocks,
  ...drift,
  ...people,
  ...safety,
  ...safetyNumbers,
  ...channel,
  ...slips,
}

const lt: Say = (key, params) => sayTo({ language: 'lt', familiar: false }, key, params)
const en: Say = (key, params) => sayTo({ language: 'en', familiar: false }, key, params)

const everything: Words = { ...Object.assign({}, ...Object.values(schoolWords)), ...chat, ...words }

/** Whether a text speaks to one person as „Jūs“. */
function isFormal(text: unknown): boolean {
  const said = JSON.stringify(text).replaceAll(/\{\w+\}/g, '')
  return /(?<!\p{L})(Jūs|Jūsų|Jums|Jus)(?!\p{L})|\p{L}(kite|kitės|[ėao]te|[ėao]tės|site|sitės)(?!\p{L})/u.test(
    said,
  )
}

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
  expect(sayMoment(lt, '2026-09-01T21:05:00Z', justAfterMidnight)).toBe('šiandien\u00a000:05')
  expect(sayMoment(lt, '2026-09-01T20:59:00Z', justAfterMidnight)).toBe('vakar\u00a023:59')
  expect(sayMoment(lt, '2026-08-31T10:00:00Z', justAfterMidnight)).toBe('2026-08-31\u00a013:00')
})

test('days and times are taken as people type them, and what is none is left to be corrected', () => {
  expect(['2026.9.1', '2026 09 01', '2026-9-1', '2026/09/1.', 'rytoj', ''].map(tidyDay)).toEqual([
    ...Array(4).fill('2026-09-01'),
    'rytoj',
    '',
  ])
  expect(['8', '8.05', '805', '08:05', '1405', 'vakare', ''].map(tidyTime)).toEqual([
    ...['08:00', '08:05', '08:05', '08:05', '14:05', 'vakare', ''],
  ])
  expect(readDay('2026-02-29')).toBe(null)
  expect(readDay('2028-02-29')).not.toBe(null)
  expect([daysLater('2026-03-29', -1), daysLater('2026-12-31', 1)]).toEqual(['2026-03-28', '2027-01-01'])
  expect([monthsLater('2026-01-31', 1), monthsLater('2026-01-15', -1)]).toEqual(['2026-02-28', '2025-12-15'])
  const weeks = weeksOfMonth('2026-11-27')
  expect(weeks.map(([monday]) => monday)).toEqual([
    ...['2026-10-26', '2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23', '2026-11-30'],
  ])
  expect(momentAtSchool('2026-09-01T08:05')).toBe('2026-09-01T05:05:00.000Z')
  expect(['2026-09-01T', 'T08:05', '2026-13-01T08:05'].map(momentAtSchool)).toEqual([
    ...['2026-09-01T', 'T08:05', '2026-13-01T08:05'],
  ])
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
    const formal = Object.values(everything).filter((text) => 'tu' in text && isFormal(text.tu))
    expect(formal).toEqual([])
  })

  test('whatever the school says to pupils has their „tu“', () => {
    const toStaffOnly = new Set([
      'refused.not-json',
      'waiting',
      'told.password',
      'told.assigned',
      'told.standIn.preview',
      'told.absence.preview',
      'deputy-approves',
      'personal-code',
      'deputy-away',
      'deputy-separate',
      'person-unknown',
      'person-ambiguous',
      'told.standIn',
      'stands-for',
      'told.standInAway',
      'told.standInAway.preview',
      'told.reminded',
      'told.climbed',
      'told.history',
      'told.absence',
      'decided-once',
      'report-back',
      'hint.register',
      'hint.footage',
      'not-approved-kind',
      'account-unknown',
      'account-ambiguous',
      'changed-meanwhile',
      'field.proposal',
      'told.escalated',
      'told.escalated.preview',
      'told.digest',
      'told.digest.preview',
      'told.sentBack',
      'told.sentBack.preview',
      'not-escalated',
      'not-euros',
      'not-in-your-hands',
      'escalated-why',
      'role-given',
      'role-taken',
      'unknown',
    ])
    const { common, people, requests, articles, files } = schoolWords
    const missing = Object.entries({ ...common, ...people, ...requests, ...articles, ...files }).filter(
      ([name, text]) => !toStaffOnly.has(name) && !('tu' in text) && isFormal(text.lt),
    )
    expect(missing.map(([name]) => name)).toEqual([])
  })

  test('one mechanism says „tu“ in the tab, in the chat and in the answers of the API', async () => {
    const pupil = { language: 'lt', roles: ['pupil'] } as const
    expect(sayTo(readerOf(pupil), 'common/fault.required')).toBe('Užpildyk šį lauką.')
    expect(quoteTo(pupil, 'common/fault.required')).toBe('Užpildyk šį lauką.')
    expect(say('lt', 'common/fault.required')).toBe('Užpildykite šį lauką.')
    const app = new Hono<Spoken>()
    app.get('/', (c) => {
      c.set('language', 'lt')
      c.set('person', { id: '', name: '', ...pupil })
      return answerRefusal(c, new Refusal('missing', 'common/refused.missing'))
    })
    expect(await (await app.request('/')).text()).toContain('jis ne tavo')
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
