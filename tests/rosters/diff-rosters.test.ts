import { describe, expect, test } from 'vitest'
import { carryOver } from '../../core/rosters/carry-over.ts'
import { diffRosters } from '../../core/rosters/diff-rosters.ts'
import type { Roster } from '../../core/rosters/roster.ts'
import { rosterFiles } from '../support/roster-files.ts'
import { rosterOf } from './reading.ts'

/** A school of classes: "5a" → the first names of its pupils; teachers begin with T. */
function school(
  schoolYear: number,
  classes: Record<string, string[]>,
  surnames: Record<string, string> = {},
): Roster {
  const ids = [...new Set(Object.values(classes).flat())]
  return {
    schoolYear,
    schoolName: 'Mokykla',
    schoolIds: ['S'],
    guardians: 0,
    people: ids.map((id) => ({
      sourceId: id,
      role: id.startsWith('T') ? 'staff' : 'pupil',
      schoolId: 'S',
      givenName: id,
      surname: surnames[id] ?? 'Pavardė',
      login: null,
    })),
    classes: Object.entries(classes).map(([title, members]) => ({
      sourceId: `${schoolYear}-${title}`,
      schoolId: 'S',
      title,
      pupils: members.filter((id) => !id.startsWith('T')),
      teachers: members.filter((id) => id.startsWith('T')),
    })),
  }
}

describe('a roster beside the one before it', () => {
  test('a new year: classes go up, the highest graduate, and only who went otherwise is named', () => {
    const before = school(2025, { '7a': ['T1', 'a', 'b', 'c'], '8a': ['T2', 'd'], '7b': ['e'] })
    const now = school(2026, { '8a': ['T3', 'a', 'b'], '8b': ['e', 'c'], '1a': ['n', 'T2'] }, { b: 'Nauja' })
    expect(diffRosters(before, now)).toMatchObject({
      newcomers: [
        { name: 'T3 Pavardė', role: 'staff' },
        { name: 'n Pavardė', className: '1a' },
      ],
      leavers: [{ name: 'T1 Pavardė', role: 'staff' }],
      graduates: [{ name: 'd Pavardė', className: '8a' }],
      promotions: [
        { from: '7a', to: '8a', pupils: 2 },
        { from: '7b', to: '8b', pupils: 1 },
      ],
      classChanges: [{ name: 'c Pavardė', from: '7a', className: '8b' }],
      nameChanges: [{ name: 'b Nauja', from: 'b Pavardė' }],
      teachers: [{ className: '8a', came: ['T3 Pavardė'], left: ['T1 Pavardė'] }],
      renumbered: 0,
    })
  })

  test('within a year a move is a move, and who leaves the highest class is no graduate', () => {
    const before = school(2026, { '11a': ['a'], '12a': ['b', 'c'] })
    const now = school(2026, { '11a': [], '12a': ['b', 'a'] })
    expect(diffRosters(before, now)).toMatchObject({ leavers: [{ name: 'c Pavardė' }], graduates: [] })
  })

  test('a class written otherwise is the same class', () => {
    const before = school(2026, { '12a': ['a'] })
    expect(diffRosters(before, school(2026, { IVa: ['a'] }))).toMatchObject({
      classChanges: [],
      promotions: [],
    })
  })

  test('when the register’s numbers changed, it is said: the same names came and left', () => {
    const before = school(2026, { '5a': ['a', 'b'] })
    const now = { ...before, people: before.people.map((one) => ({ ...one, sourceId: `N${one.sourceId}` })) }
    expect(diffRosters(before, now)).toMatchObject({ renumbered: 2, newcomers: [{}, {}], leavers: [{}, {}] })
  })

  test('the demo school’s two years: everybody who stayed went up with their class', async () => {
    const read = (folder: string) =>
      rosterOf(
        rosterFiles(folder).map(({ name, base64 }) => ({ name, bytes: Buffer.from(base64, 'base64') })),
      )
    const [before, now] = [await read('local/roster-2025'), await read('local/roster-2026')]
    const found = diffRosters(before, now)
    const stayed = now.people.filter(({ sourceId }) => before.people.some((one) => one.sourceId === sourceId))
    const moved = found.promotions.reduce((sum, { pupils }) => sum + pupils, 0) + found.classChanges.length
    expect(moved).toBe(stayed.filter(({ role }) => role === 'pupil').length)
    expect(found.newcomers).toHaveLength(now.people.length - stayed.length)
    expect(found.leavers.length + found.graduates.length).toBe(before.people.length - stayed.length)
    expect(found.graduates.every(({ className }) => className?.startsWith('12'))).toBe(true)
    expect(diffRosters(now, now)).toMatchObject({
      newcomers: [],
      leavers: [],
      graduates: [],
      promotions: [],
      classChanges: [],
      teachers: [],
    })
  })
})

describe('who a list does not speak of stays', () => {
  test('staff, and the class that went up keeps its teacher', () => {
    const before = school(2025, { '5a': ['T1', 'a'], Choras: ['T2', 'a'] })
    const list = school(2026, { '6a': ['a', 'b'] })
    const { roster, carriedOver } = carryOver(list, before)
    expect(carriedOver).toEqual({ pupils: 0, staff: 2 })
    expect(roster.people.map(({ sourceId }) => sourceId)).toEqual(['a', 'b', 'T1', 'T2'])
    expect(roster.classes).toMatchObject([{ title: '6a', pupils: ['a', 'b'], teachers: ['T1'] }])
  })

  test('pupils in their classes and year, when the list is of staff', () => {
    const before = school(2025, { '5a': ['T1', 'a'], '5b': ['b'] })
    const { roster } = carryOver(school(2026, { '5b': ['T9'] }), before)
    expect(roster).toMatchObject({
      schoolYear: 2025,
      classes: [
        { title: '5b', pupils: ['b'], teachers: ['T9'] },
        { title: '5a', pupils: ['a'], teachers: [] },
      ],
    })
  })

  test('nobody is kept where the list speaks of both, or where there was nothing before', () => {
    const both = school(2026, { '5a': ['T1', 'a'] })
    expect(carryOver(both, school(2025, { '5a': ['T2', 'b'] })).roster.people).toEqual(both.people)
    expect(carryOver(both, null)).toEqual({ roster: both, carriedOver: { pupils: 0, staff: 0 } })
  })
})
