import { describe, expect, test } from 'vitest'
import { amend, homeOf } from '../../core/rosters/amend.ts'
import type { Amendment, Roster } from '../../core/rosters/roster.ts'

const roster: Roster = {
  schoolYear: 2025,
  schoolName: 'Mokykla',
  schoolIds: ['S1'],
  guardians: 0,
  people: ['P1', 'P2'].map((sourceId) => ({
    sourceId,
    role: 'pupil',
    schoolId: 'S1',
    givenName: 'Ona',
    surname: 'Onaitė',
    login: null,
  })),
  classes: [
    { sourceId: 'K5a', schoolId: 'S1', title: '5a', pupils: ['P1', 'P2'], teachers: [] },
    { sourceId: 'K5b', schoolId: 'S1', title: '5 B klasė', pupils: [], teachers: [] },
    { sourceId: 'Kf', schoolId: 'S1', title: 'Fizika', pupils: ['P1'], teachers: [] },
  ],
}

const amendment = (more: Partial<Amendment> & Pick<Amendment, 'kind'>): Amendment => ({
  sourceId: 'P1',
  schoolId: 'S1',
  schoolYear: 2025,
  is: {},
  was: {},
  ...more,
})
const moved = amendment({ kind: 'moved', is: { className: '5b' }, was: { className: '5a' } })
const renamed = amendment({
  kind: 'renamed',
  is: { givenName: 'Ona', surname: 'Petraitė' },
  was: { givenName: 'Ona', surname: 'Onaitė' },
})
const joined = amendment({
  kind: 'joined',
  sourceId: 'talka-0123456789',
  is: { role: 'pupil', givenName: 'Ignas', surname: 'Šimkus', className: '5b' },
})
const left = amendment({ kind: 'left' })

const classOf = (of: Roster, sourceId: string) => homeOf(of, sourceId)?.sourceId
const nextYear: Roster = { ...roster, schoolYear: 2026 }

describe('what the school decided since the roster was exported', () => {
  test('a pupil stands in the new class and in no other, and keeps the courses', () => {
    const now = amend(roster, [moved])
    expect(classOf(now, 'P1')).toBe('K5b')
    expect(now.classes.flatMap(({ sourceId, pupils }) => (pupils.includes('P1') ? [sourceId] : []))).toEqual([
      'K5b',
      'Kf',
    ])
    expect(classOf(now, 'P2'), 'nobody else moves').toBe('K5a')
  })

  test('once the register itself names another class or name, the register is right', () => {
    const elsewhere = { ...moved, was: { className: '4a' } }
    expect(amend(roster, [elsewhere])).toEqual(roster)
    expect(amend(roster, [renamed]).people[0]).toMatchObject({ surname: 'Petraitė' })
    const corrected = {
      ...roster,
      people: roster.people.map((one) => ({ ...one, surname: 'Petraitytė' })),
    }
    expect(amend(corrected, [renamed])).toEqual(corrected)
  })

  test('who came is there with a class, once, and who left is nowhere', () => {
    const now = amend(roster, [joined, left])
    expect(now.people.map(({ sourceId }) => sourceId)).toEqual(['P2', 'talka-0123456789'])
    expect(classOf(now, 'talka-0123456789')).toBe('K5b')
    expect(now.classes.some(({ pupils }) => pupils.includes('P1'))).toBe(false)
    expect(amend(now, [joined, left])).toEqual(now)
  })

  test('coming, leaving and moving are of one school year and one school; a name lasts', () => {
    expect(amend(nextYear, [moved, joined, left])).toEqual(nextYear)
    expect(amend(nextYear, [renamed]).people[0]).toMatchObject({ surname: 'Petraitė' })
    const other = [moved, joined, left, renamed].map((one) => ({ ...one, schoolId: 'S2' }))
    expect(amend(roster, other)).toEqual(roster)
  })
})
