import { Temporal } from 'temporal-polyfill'
import { sortKey } from '../language.ts'
import type { Behind, NumbersLine, Sum } from './schema.ts'

/** A warranty that ends within so many days is worth a look now. */
const warrantyDays = 90

/** The last day on which an ending warranty is shown. */
export function warrantyHorizon(today: string): string {
  return String(Temporal.PlainDate.from(today).add({ days: warrantyDays }))
}

/** Ages at which one line ends and the next begins, in years. */
const ages = [1, 3, 5, 7, 10]

/** A line of ages: the words are `age.<key>`, and the days between which things of that age were bought. */
export interface AgeSpan {
  key: string
  behind: Pick<Behind, 'boughtFrom' | 'boughtUntil' | 'isBoughtKnown'>
}

/** The spans of age on a day, the youngest first and the unknown last; each thing is in exactly one of them. */
export function ageSpans(today: string): AgeSpan[] {
  const day = Temporal.PlainDate.from(today)
  const yearsAgo = (years: number) => day.subtract({ years })
  const spans = [0, ...ages].map((from, at): AgeSpan => {
    const until = ages[at]
    return {
      key: until === undefined ? `${from}-` : `${from}-${until}`,
      behind: {
        ...(until === undefined ? {} : { boughtFrom: String(yearsAgo(until).add({ days: 1 })) }),
        ...(from === 0 ? {} : { boughtUntil: String(yearsAgo(from)) }),
        ...(from === 0 || until === undefined ? { isBoughtKnown: true } : {}),
      },
    }
  })
  return [...spans, { key: 'unknown', behind: { isBoughtKnown: false } }]
}

/** Whether something that was bought on that day belongs into a span. */
export function isInSpan({ behind }: AgeSpan, boughtOn: string | null): boolean {
  if (boughtOn === null) return behind.isBoughtKnown === false
  if (behind.isBoughtKnown === false) return false
  return boughtOn >= (behind.boughtFrom ?? '') && (!behind.boughtUntil || boughtOn <= behind.boughtUntil)
}

/** Several sums as one; the list behind them is the caller's to say. */
export function sumOf(parts: readonly Omit<Sum, 'behind'>[]): Omit<Sum, 'behind'> {
  return parts.reduce(
    (sum, one) => ({
      things: sum.things + one.things,
      valueCents: sum.valueCents + one.valueCents,
      unvalued: sum.unvalued + one.unvalued,
    }),
    { things: 0, valueCents: 0, unvalued: 0 },
  )
}

/** The dearest first, then the most, then by name. */
export function inOrder(lines: readonly NumbersLine[]): NumbersLine[] {
  return lines.toSorted(
    (one, other) =>
      other.valueCents - one.valueCents ||
      other.things - one.things ||
      (sortKey(one.name ?? '') < sortKey(other.name ?? '') ? -1 : 1),
  )
}
