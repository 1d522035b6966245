import type { CaseFacts } from './facts.ts'
import { type Counting, type DutyKind, duties, type Form, forms, places } from './schema.ts'

/** Fewer cases than this are never shown: at a school, people would know who they are. */
export const leastShown = 5

/**
 * Hides numbers below {@link leastShown}, and more where subtraction would bring one back: a hidden number that stands
 * alone is the whole less all others, and several that make as much as they can are each as large as they can be. Then the
 * largest are hidden too. Null: nothing of it can be shown, the whole included.
 */
export function hideSmall(numbers: readonly number[]): (number | null)[] | null {
  const shown = numbers.map((n) => (n < leastShown ? null : n))
  const small = numbers.filter((n) => n < leastShown)
  const sum = small.reduce((all, n) => all + n, 0)
  // Also where it is none: otherwise one that is hidden beside another could not be none.
  const isTold = small.length === 1 || (small.length > 0 && sum === small.length * (leastShown - 1))
  if (!isTold) return shown
  // All that are as large: which of them it would be otherwise tells again.
  const rest = shown.map((n) => (n === Math.max(...numbers) ? null : n))
  return rest.every((n) => n === null) ? null : rest
}

/** One line of a count; null: fewer than {@link leastShown}, or hidden so that those stay hidden. */
export interface CountLine {
  /** A month, form, place or grade; `unknown` where nobody said. */
  key: string
  n: number | null
}

/** How one kind of duty fared: how many there were, and how many were done in time. */
export interface DutyLine {
  kind: DutyKind
  asked: number | null
  kept: number | null
}

export interface Numbers {
  /** Null: too few cases to say anything of them. */
  total: number | null
  groups: Record<Counting, CountLine[]>
  duties: DutyLine[]
}

/** How often each thing that a case may have is there. A case that has two of a kind counts for both. */
function countBy(
  facts: readonly CaseFacts[],
  keys: readonly string[],
  of: (one: CaseFacts) => readonly string[],
) {
  return keys.map((key) => facts.filter((one) => of(one).includes(key)).length)
}

const orUnknown = (keys: readonly string[]) => (keys.length > 0 ? keys : ['unknown'])

/** Counts cases of these months, of a school that has these grades, and how their duties fared. */
export function countCases(
  facts: readonly CaseFacts[],
  done: readonly { kind: DutyKind; isKept: boolean }[],
  among: { months: readonly string[]; grades: readonly number[] },
): Numbers {
  const found = facts.filter(({ month }) => among.months.includes(month))
  const keysOf: Record<Counting, readonly string[]> = {
    month: among.months,
    form: forms satisfies readonly Form[],
    place: [...places, 'unknown'],
    grade: [...among.grades.map(String), 'unknown'],
  }
  const ofCase: Record<Counting, (one: CaseFacts) => readonly string[]> = {
    month: ({ month }) => [month],
    form: (one) => one.forms,
    place: ({ place }) => [place ?? 'unknown'],
    grade: ({ grades }) =>
      orUnknown(grades.filter((grade) => among.grades.includes(grade)).map((grade) => String(grade))),
  }
  const counted = Object.fromEntries(
    (Object.keys(keysOf) as Counting[]).map((by) => [by, hideSmall(countBy(found, keysOf[by], ofCase[by]))]),
  ) as Record<Counting, (number | null)[] | null>
  // Where the whole would tell what is hidden, there is no whole, and no other way of counting that adds up to it.
  const isTold = found.length < leastShown || Object.values(counted).includes(null)
  const groups = Object.fromEntries(
    (Object.keys(keysOf) as Counting[]).map((by) => [
      by,
      keysOf[by].map((key, place) => ({ key, n: isTold ? null : (counted[by]?.[place] ?? null) })),
    ]),
  ) as Record<Counting, CountLine[]>
  return { total: isTold ? null : found.length, groups, duties: countDuties(done) }
}

function countDuties(done: readonly { kind: DutyKind; isKept: boolean }[]): DutyLine[] {
  const asked = duties.map((kind) => done.filter((one) => one.kind === kind))
  const shown = hideSmall(asked.map(({ length }) => length))
  return duties.map((kind, place) => {
    const n = shown?.[place] ?? null
    const kept = asked[place]?.filter(({ isKept }) => isKept).length ?? 0
    return { kind, asked: n, kept: n === null ? null : kept }
  })
}
