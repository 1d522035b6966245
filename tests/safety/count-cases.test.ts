import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countCases, hideSmall, leastShown } from '../../core/safety/count-cases.ts'
import type { CaseFacts } from '../../core/safety/facts.ts'

/** Every way in which `cells` numbers from 0 to `most` can stand. */
function* allNumbers(cells: number, most: number): Generator<number[]> {
  if (cells === 0) yield []
  else for (let n = 0; n <= most; n++) for (const rest of allNumbers(cells - 1, most)) yield [n, ...rest]
}

describe('small numbers of cases', () => {
  test('are never told by what is shown, also to whoever knows the rule and reckons every possibility', () => {
    const [most, reach] = [7, 12]
    for (const cells of [1, 2, 3, 4]) {
      // What a reader sees, and which numbers could stand behind it.
      const behind = new Map<string, Set<number>[]>()
      const seenOf = (numbers: readonly number[]) => {
        const shown = hideSmall(numbers)
        const total = numbers.reduce((all, n) => all + n, 0)
        return JSON.stringify(shown === null || total < leastShown ? 'nothing' : [total, shown])
      }
      for (const numbers of allNumbers(cells, cells === 4 ? 10 : reach)) {
        const seen = seenOf(numbers)
        const sets = behind.get(seen) ?? numbers.map(() => new Set<number>())
        for (const [place, n] of numbers.entries()) sets[place]?.add(n)
        behind.set(seen, sets)
      }
      for (const numbers of allNumbers(cells, cells === 4 ? 5 : most)) {
        const sets = behind.get(seenOf(numbers)) ?? []
        for (const [place, n] of numbers.entries())
          if (n > 0 && n < leastShown)
            expect(sets[place]?.size, `${n} in ${numbers.join(', ')}`).toBeGreaterThan(1)
      }
    }
  })

  test('and nothing that is shown is wrong', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 14 }), (numbers) => {
        const shown = hideSmall(numbers)
        for (const [place, n] of (shown ?? []).entries())
          if (n !== null) {
            expect(n).toBe(numbers[place])
            expect(n).toBeGreaterThanOrEqual(leastShown)
          }
      }),
    )
  })
})

describe('cases are counted', () => {
  const fact = (more: Partial<CaseFacts>): CaseFacts => ({
    month: '2026-09',
    forms: ['verbal'],
    place: 'corridor',
    grades: [5],
    ending: null,
    ...more,
  })
  const among = { months: ['2026-09', '2026-10'], grades: [5, 6, 7] }

  test('by month, form, place and grade; of other months none', () => {
    const facts = [
      ...Array.from({ length: 7 }, () => fact({})),
      ...Array.from({ length: 6 }, () => fact({ month: '2026-10', forms: ['verbal', 'electronic'] })),
      fact({ month: '2026-11' }),
    ]
    const { total, groups } = countCases(facts, [], among)
    expect(total).toBe(13)
    expect(groups.month).toEqual([
      { key: '2026-09', n: 7 },
      { key: '2026-10', n: 6 },
    ])
    expect(groups.form.find(({ key }) => key === 'electronic')?.n).toBe(6)
    expect(groups.grade.find(({ key }) => key === '5')?.n).toBe(13)
    expect(groups.grade.find(({ key }) => key === '6')?.n).toBeNull()
  })

  test('fewer than five are no number at all', () => {
    const counted = countCases([fact({}), fact({}), fact({}), fact({})], [], among)
    expect(counted.total).toBeNull()
    expect(Object.values(counted.groups).flatMap((lines) => lines.flatMap(({ n }) => n ?? []))).toEqual([])
  })

  test('where the whole would tell what is hidden, there is no whole', () => {
    const facts = [
      ...Array.from({ length: 4 }, () => fact({})),
      ...Array.from({ length: 4 }, () => fact({ month: '2026-10' })),
    ]
    const counted = countCases(facts, [], among)
    expect(counted.total).toBeNull()
    expect(counted.groups.place.every(({ n }) => n === null)).toBe(true)
  })

  test('with what was done in time, by kind', () => {
    const done = [
      ...Array.from({ length: 5 }, (_, n) => ({ kind: 'principal' as const, isKept: n > 0 })),
      ...Array.from({ length: 2 }, () => ({ kind: 'police' as const, isKept: false })),
    ]
    const { duties } = countCases([], done, among)
    expect(duties.find(({ kind }) => kind === 'principal')).toMatchObject({ asked: 5, kept: 4 })
    expect(duties.find(({ kind }) => kind === 'police')).toMatchObject({ asked: null, kept: null })
  })
})
