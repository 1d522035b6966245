import { describe, expect, test } from 'vitest'
import {
  accountKey,
  contactsFor,
  dueOf,
  followUpsOf,
  happenedBy,
  helperFor,
  isDueSoon,
  keptUntil,
  levelOfReport,
  levelOfThreats,
  mayClose,
  mayPassOn,
  maySettle,
  mayTriage,
  receiversOf,
  takenBy,
} from '../../core/safety/rules.ts'
import {
  type DutyKind,
  happenings,
  levels,
  safetySettings,
  threats,
  type times,
} from '../../core/safety/schema.ts'
import { usualSchoolTime as time } from '../../core/school-time/schema.ts'

const settings = safetySettings.parse({})
/** A moment of the school's clock, as `2026-11-27 10:00`. In winter Vilnius is two hours ahead of UTC, in summer three. */
const at = (text: string, ahead = 2) => new Date(`${text.replace(' ', 'T')}:00+0${ahead}:00`)

describe('the clocks, against a table worked out by hand', () => {
  // What happened, when it was reported, and until when the parents of both sides are told (one working day) and
  // psychological help is offered (five): the last moment of a day is the midnight after it.
  const table: readonly (readonly [why: string, happened: string | null, reported: string, parents: string, help: string])[] = [
    ['Monday to Tuesday', null, '2026-11-23 10:00', '2026-11-25 00:00', '2026-12-01 00:00'],
    ['over a weekend', null, '2026-11-27 10:00', '2026-12-01 00:00', '2026-12-05 00:00'],
    ['reported on a Saturday', null, '2026-11-28 21:00', '2026-12-01 00:00', '2026-12-05 00:00'],
    ['from the event, which was earlier', '2026-11-23 13:00', '2026-11-24 09:00', '2026-11-25 00:00', '2026-12-01 00:00'],
    ['past already: at once, on the day of the report', '2026-09-01 13:00', '2026-11-24 09:00', '2026-11-25 00:00', '2026-11-25 00:00'],
    ['past already, reported on a Sunday', '2026-09-01 13:00', '2026-11-29 09:00', '2026-12-01 00:00', '2026-12-01 00:00'],
    ['over Christmas', null, '2026-12-23 10:00', '2026-12-29 00:00', '2027-01-05 00:00'],
    ['over New Year', null, '2026-12-31 10:00', '2027-01-05 00:00', '2027-01-09 00:00'],
    ['over Easter, and over the day on which clocks go forward', null, '2027-03-25 10:00', '2027-03-27 00:00', '2027-04-03 00:00 +3'],
    ['over Easter Monday', null, '2027-03-26 10:00', '2027-03-31 00:00 +3', '2027-04-06 00:00 +3'],
    ['over the day on which clocks go back', null, '2026-10-23 10:00 +3', '2026-10-27 00:00', '2026-10-31 00:00'],
    ['over All Saints and All Souls', null, '2026-10-30 10:00', '2026-11-04 00:00', '2026-11-10 00:00'],
    ['over the 16th of February', null, '2027-02-15 10:00', '2027-02-18 00:00', '2027-02-24 00:00'],
    ['over the 11th of March', null, '2027-03-10 10:00', '2027-03-13 00:00', '2027-03-19 00:00'],
    ['over the first of May', null, '2026-04-30 10:00 +3', '2026-05-05 00:00 +3', '2026-05-09 00:00 +3'],
    ['over Midsummer (24 June)', null, '2026-06-23 10:00 +3', '2026-06-26 00:00 +3', '2026-07-02 00:00 +3'],
    ['over the 6th of July, a Monday', null, '2026-07-03 10:00 +3', '2026-07-08 00:00 +3', '2026-07-14 00:00 +3'],
    ['over the 15th of August, a Tuesday', null, '2028-08-14 10:00 +3', '2028-08-17 00:00 +3', '2028-08-23 00:00 +3'],
    ['over Easter of 2026', null, '2026-04-03 10:00 +3', '2026-04-08 00:00 +3', '2026-04-14 00:00 +3'],
    ['over Easter of 2028', null, '2028-04-13 10:00 +3', '2028-04-15 00:00 +3', '2028-04-22 00:00 +3'],
    ['over a leap day, which is a working day', null, '2028-02-28 10:00', '2028-03-01 00:00', '2028-03-07 00:00'],
    ['over All Saints and All Souls on working days', null, '2027-10-29 10:00 +3', '2027-11-04 00:00', '2027-11-10 00:00'],
    ['over Christmas at a weekend', null, '2027-12-23 10:00', '2027-12-28 00:00', '2028-01-01 00:00'],
    ['over the night on which clocks go forward', null, '2026-03-27 10:00', '2026-03-31 00:00 +3', '2026-04-04 00:00 +3'],
    ['just before midnight', null, '2026-11-23 23:59', '2026-11-25 00:00', '2026-12-01 00:00'],
    ['just after midnight', null, '2026-11-24 00:01', '2026-11-26 00:00', '2026-12-02 00:00'],
  ] // biome-ignore format: a table

  const moment = (text: string) => at(text.slice(0, 16), text.endsWith('+3') ? 3 : 2)
  test.each(table)('%s', (_why, happened, reported, parents, help) => {
    const known = {
      happenedAt:
        happened === null ? null : moment(happened.startsWith('2026-09') ? `${happened} +3` : happened),
      reportedAt: moment(reported),
    }
    const due = (kind: DutyKind) => dueOf(kind, known, settings, time).dueAt.toISOString()
    expect(due('guardiansOfTarget')).toBe(moment(parents).toISOString())
    expect(due('guardiansOfAggressor')).toBe(moment(parents).toISOString())
    expect(due('childRights')).toBe(moment(parents).toISOString())
    expect(due('psychologist')).toBe(moment(help).toISOString())
  })

  test('each term says by which rule, and both are the school’s to change', () => {
    const known = { happenedAt: null, reportedAt: at('2026-11-23 10:00') }
    expect(dueOf('psychologist', known, settings, time).source).toBe('Švietimo įstatymas, 23-1 straipsnis')
    const own = safetySettings.parse({ terms: { psychologist: { amount: 2, source: 'Įsakymas V-12' } } })
    expect(dueOf('psychologist', known, own, time)).toMatchObject({
      dueAt: at('2026-11-26 00:00'),
      source: 'Įsakymas V-12',
    })
  })

  test('a case is taken within the school’s hours, danger to life by the clock on the wall', () => {
    const taken = (level: (typeof levels)[number], from: string) =>
      takenBy(level, at(from), settings, time).dueAt
    expect(taken('L1', '2026-11-28 23:00')).toEqual(at('2026-11-28 23:10'))
    expect(taken('L2', '2026-11-27 16:30')).toEqual(at('2026-11-30 08:30'))
    expect(taken('L3', '2026-11-27 10:00')).toEqual(at('2026-11-30 09:00'))
    expect(taken('L4', '2026-11-27 10:00')).toEqual(at('2026-12-03 00:00'))
  })

  test('the police are told by the clock on the wall, also at night and at the weekend', () => {
    const known = { happenedAt: null, reportedAt: at('2026-11-28 23:00') }
    expect(dueOf('police', known, settings, time).dueAt).toEqual(at('2026-11-28 23:15'))
    // What else the school counts in minutes is done in its hours.
    const own = safetySettings.parse({ terms: { founder: { unit: 'minutes', amount: 15 } } })
    expect(dueOf('founder', known, own, time).dueAt).toEqual(at('2026-11-30 08:15'))
  })

  // What a report’s chip says of when it happened, when it was reported, and until when the parents are told.
  const chips: readonly (readonly [when: (typeof times)[number] | null, reported: string, parents: string])[] = [
    [null, '2026-11-25 10:00', '2026-11-27 00:00'],
    ['today', '2026-11-25 10:00', '2026-11-27 00:00'],
    ['often', '2026-11-25 10:00', '2026-11-27 00:00'],
    ['yesterday', '2026-11-25 10:00', '2026-11-26 00:00'],
    ['yesterday', '2026-11-23 10:00', '2026-11-24 00:00'],
    ['yesterday', '2026-11-29 10:00', '2026-12-01 00:00'],
    ['thisWeek', '2026-11-23 10:00', '2026-11-25 00:00'],
    ['thisWeek', '2026-11-24 10:00', '2026-11-25 00:00'],
    ['thisWeek', '2026-11-27 10:00', '2026-11-28 00:00'],
    ['thisWeek', '2026-11-29 10:00', '2026-12-01 00:00'],
    ['earlier', '2026-11-25 10:00', '2026-11-26 00:00'],
    ['earlier', '2026-11-28 10:00', '2026-12-01 00:00'],
  ] // biome-ignore format: a table
  test.each(chips)('“%s”, reported on %s: the parents by %s', (when, reported, parents) => {
    const known = {
      happenedAt: happenedBy({ happenedAt: null, when }, at(reported)),
      reportedAt: at(reported),
    }
    expect(dueOf('guardiansOfTarget', known, settings, time).dueAt).toEqual(at(parents))
  })

  test('a moment that was written down counts before any chip', () => {
    const happenedAt = '2026-11-20T08:00:00.000Z'
    expect(happenedBy({ happenedAt, when: 'today' }, at('2026-11-25 10:00'))).toEqual(new Date(happenedAt))
  })

  test('the child is asked after a week, a month and two, on working days', () => {
    expect(followUpsOf(at('2026-11-27 10:00'), settings, time)).toEqual([
      at('2026-12-05 00:00'),
      at('2026-12-29 00:00'),
      at('2027-01-27 00:00'),
    ])
  })

  test('records are kept so many years after the case was closed', () => {
    expect(keptUntil(at('2026-11-27 23:30'), settings)).toBe('2029-11-27')
    expect(keptUntil(at('2028-02-29 10:00'), settings)).toBe('2031-02-28')
  })
})

describe('reminders', () => {
  // What is due, and at which mornings whoever carries it out is reminded. The last moment of a day is the midnight after it.
  const table: readonly (readonly [why: string, due: string, now: string, isReminded: boolean])[] = [
    ['on the working day before', '2026-12-03 00:00', '2026-12-01 08:05', true],
    ['two working days before', '2026-12-04 00:00', '2026-12-01 08:05', false],
    ['on the day itself', '2026-12-02 00:00', '2026-12-01 08:05', true],
    ['on Friday for Monday', '2026-12-01 00:00', '2026-11-27 08:05', true],
    ['on Friday for Tuesday', '2026-12-02 00:00', '2026-11-27 08:05', false],
    ['on Friday for Saturday', '2026-11-29 00:00', '2026-11-27 08:05', true],
    ['before Christmas for the day after', '2026-12-29 00:00', '2026-12-23 08:05', true],
    ['when it is over', '2026-12-01 08:00', '2026-12-01 08:05', false],
  ]
  test.each(table)('%s', (_why, due, now, isReminded) => {
    expect(isDueSoon(at(due), at(now), time)).toBe(isReminded)
  })
})

describe('danger', () => {
  test('the chips of a report lead to a level, rather too high than too low', () => {
    const level = (what: (typeof happenings)[number][], isNow = false) => levelOfReport({ what, isNow })
    expect(happenings.map((one) => `${one} ${level([one])}`)).toEqual([
      'verbal L3', 'social L3', 'physical L2', 'online L3', 'threats L2', 'images L2', 'sexual L1', 'weapon L1',
      'selfHarm L1', 'other L3',
    ]) // biome-ignore format: one row reads better
    expect(level(['other'], true)).toBe('L1')
    expect(level(['verbal', 'weapon'])).toBe('L1')
    expect(levelOfReport({ what: ['images'], isNow: false, isIntimate: true })).toBe('L1')
  })

  test('the checklist leads to a level, and another one needs a reason', () => {
    expect(threats.map((one) => `${one} ${levelOfThreats([one])}`)).toEqual([
      'life L1', 'weapon L1', 'selfHarm L1', 'sexual L1', 'injury L2', 'threats L2', 'imagesOfMinor L2', 'public L2',
      'repeated L3', 'powerGap L3', 'adult L3',
    ]) // biome-ignore format: one row reads better
    expect(levelOfThreats([])).toBe('L4')
    expect(levelOfThreats(['repeated', 'life'])).toBe('L1')
    expect(mayTriage({ threats: ['life'], level: 'L4', reason: '' }).ok).toBe(false)
    expect(mayTriage({ threats: ['life'], level: 'L4', reason: 'Klaidinga' }).ok).toBe(true)
    expect(mayTriage({ threats: ['life'], level: 'L1', reason: '' }).ok).toBe(true)
  })

  test('each level obliges to turn to exactly these', () => {
    const sides = ['guardiansOfTarget', 'guardiansOfAggressor', 'childRights', 'psychologist']
    expect(Object.fromEntries(levels.map((level) => [level, contactsFor(level, [], false)]))).toEqual({
      L1: ['police', 'principal', ...sides],
      L2: ['principal', ...sides],
      L3: ['principal', ...sides],
      L4: ['classTeacher'],
    })
    expect(contactsFor('L2', ['imagesOfMinor'], false)).toEqual(['police', 'principal', ...sides])
  })

  test('a case about the principal goes to the founder, whatever its level', () => {
    for (const level of levels) {
      const contacts = contactsFor(level, [], true)
      expect(contacts[0]).toBe('founder')
      expect(contacts).not.toContain('principal')
    }
  })

  test('after each call without an answer the next person is called', () => {
    const own = safetySettings.parse({
      contacts: { psychologist: [{ name: 'Eglė' }, { name: 'PPT', phone: '8 313 5' }] },
    })
    const call = (kind: DutyKind, tries: number, guardians = {}) =>
      helperFor({ kind, tries, settledAt: null }, own, guardians)?.name
    expect([0, 1, 2].map((tries) => call('psychologist', tries))).toEqual(['Eglė', 'PPT', 'Eglė'])
    const parents = [
      { name: 'Mama', phone: '' },
      { name: 'Tėtis', phone: '' },
    ]
    expect([0, 1].map((tries) => call('guardiansOfTarget', tries, { guardiansOfTarget: parents }))).toEqual([
      'Mama',
      'Tėtis',
    ])
    expect(call('guardiansOfAggressor', 0)).toBeUndefined()
    expect(call('police', 0)).toBe('112')
  })

  test('what is overdue is passed on in school hours once a day, danger to life every hour of day and night', () => {
    const on = (
      level: (typeof levels)[number],
      now: string,
      last: string | null,
      kind: DutyKind = 'childRights',
    ) => mayPassOn(level, { kind, passedOnAt: last === null ? null : at(last) }, at(now), time)
    expect(on('L3', '2026-11-28 10:00', null)).toBe(false)
    expect(on('L3', '2026-11-30 00:01', null)).toBe(false)
    expect(on('L3', '2026-11-30 08:05', null)).toBe(true)
    expect(on('L3', '2026-11-30 15:00', '2026-11-30 08:05')).toBe(false)
    expect(on('L3', '2026-12-01 08:05', '2026-11-30 08:05')).toBe(true)
    expect(on('L1', '2026-11-28 03:00', null)).toBe(true)
    expect(on('L1', '2026-11-28 03:59', '2026-11-28 03:00')).toBe(false)
    expect(on('L1', '2026-11-28 04:00', '2026-11-28 03:00')).toBe(true)
    // Telling the police waits for no school hours, whatever the level.
    expect(on('L2', '2026-11-28 03:00', null, 'police')).toBe(true)
    expect(on('L2', '2026-11-28 03:59', '2026-11-28 03:00', 'police')).toBe(false)
  })
})

describe('decisions', () => {
  test('a case goes to the people of the settings, else to the commission, else to the principal', () => {
    expect(receiversOf(['a', 'b'], ['a', 'b', 'c'], ['p'], [])).toEqual(['a', 'b'])
    expect(receiversOf(['a'], ['a', 'c'], ['p'], ['a'])).toEqual(['c'])
    expect(receiversOf([], ['a', 'c'], ['p'], [])).toEqual(['a', 'c'])
    // Somebody of the settings who is no longer of the commission receives nothing.
    expect(receiversOf(['x'], ['c'], ['p'], [])).toEqual(['c'])
    expect(receiversOf([], [], ['p'], [])).toEqual(['p'])
    expect(receiversOf([], ['c'], ['p'], ['c', 'p'])).toEqual([])
  })

  test('nothing is closed before the danger was judged and everybody turned to', () => {
    const duty = (kind: DutyKind, settledAt: Date | null = null) => ({ kind, settledAt })
    const verdict = (...input: Parameters<typeof mayClose>) => {
      const said = mayClose(...input)
      return said.ok ? 'ok' : said.because
    }
    expect(verdict(true, true, 'solved', [])).toBe('safety/closed-already')
    expect(verdict(false, false, 'solved', [])).toBe('safety/not-triaged')
    expect(verdict(false, true, 'left', [duty('childRights')])).toBe('safety/duties-open')
    expect(verdict(false, true, 'solved', [duty('followUp')])).toBe('safety/follow-ups-open')
    expect(verdict(false, true, 'left', [duty('followUp')])).toBe('ok')
    expect(verdict(false, true, 'solved', [duty('followUp', new Date())])).toBe('ok')
  })

  test('what was not simply done is explained, and a follow-up holds the child’s own word', () => {
    const verdict = (kind: DutyKind, outcome: string, note: string, rating: number | null = null) => {
      const said = maySettle({ kind, settledAt: null }, { outcome, note, rating })
      return said.ok ? 'ok' : said.because
    }
    expect(verdict('childRights', 'done', '')).toBe('ok')
    expect(verdict('psychologist', 'refusedHelp', '')).toBe('safety/why-outcome')
    expect(verdict('childRights', 'notNeeded', '')).toBe('safety/why-outcome')
    expect(verdict('followUp', 'done', 'Gerai')).toBe('safety/rating-needed')
    expect(verdict('followUp', 'done', '', 4)).toBe('ok')
  })

  test('an account is the same one however it was typed', () => {
    expect(accountKey({ platform: 'Discord ', name: '@Tamsus Riteris' })).toBe(
      accountKey({ platform: 'discord', name: 'tamsusriteris' }),
    )
    expect(accountKey({ platform: 'a', name: 'bc' })).not.toBe(accountKey({ platform: 'ab', name: 'c' }))
  })
})
