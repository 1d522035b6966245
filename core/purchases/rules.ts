import { Temporal } from 'temporal-polyfill'
import { isDear } from '../inventory/rules.ts'
import { plainText, sortKey } from '../language.ts'
import type { Verdict } from '../refusal.ts'
import {
  type AgingThing,
  type Line,
  type Proposal,
  type Settings,
  type State,
  type Why,
  type YearCost,
  yearsAhead,
} from './schema.ts'

/** How many years a thing of a category is expected to serve; null: for ever. */
export function lifeOf(category: string, { lives, otherYears }: Settings): number | null {
  const key = plainText(category)
  const years = lives.find((one) => plainText(one.category) === key)?.years ?? otherYears
  return years === 0 ? null : years
}

/** Why a thing had better be replaced; null while it serves well. A day's age counts: bought five years ago is old today. */
export function whyReplace(thing: AgingThing, settings: Settings, today: string): Why | null {
  if (isDear(thing, thing.repairCents)) return 'dear'
  const years = lifeOf(thing.category, settings)
  if (years === null || thing.boughtOn === null) return null
  const end = Temporal.PlainDate.from(thing.boughtOn).add({ years })
  return Temporal.PlainDate.compare(end, today) <= 0 ? 'old' : null
}

/** What is proposed to be replaced, by category: what most of, first. */
export function proposalsOf(things: readonly AgingThing[], settings: Settings, today: string): Proposal[] {
  const worn = things.flatMap((thing) => {
    const why = whyReplace(thing, settings, today)
    return why ? [{ ...thing, why }] : []
  })
  const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)
  return [...Map.groupBy(worn, ({ category }) => category)]
    .map(([category, group]): Proposal => {
      const valued = group.filter(({ valueCents }) => valueCents !== null)
      const pieces = sum(valued.map(({ quantity }) => quantity))
      const worth = sum(valued.map(({ valueCents, quantity }) => (valueCents ?? 0) * quantity))
      return {
        category,
        things: group.toSorted((one, other) => ((one.boughtOn ?? '~') < (other.boughtOn ?? '~') ? -1 : 1)),
        quantity: sum(group.map(({ quantity }) => quantity)),
        priceCents: pieces === 0 ? null : Math.round(worth / pieces),
        repairCents: sum(group.map(({ repairCents }) => repairCents)),
      }
    })
    .sort(
      (one, other) =>
        other.quantity - one.quantity || (sortKey(one.category) < sortKey(other.category) ? -1 : 1),
    )
}

/** What a line costs as it is guessed. */
export function costOf({ quantity, priceCents }: Pick<Line, 'quantity' | 'priceCents'>): number {
  return quantity * (priceCents ?? 0)
}

/**
 * What this year and the two after it cost: what is bought, repairs as they were on average, and licences. Whatever is
 * replaced is mended no more from the year after its purchase on.
 */
export function costPicture(known: {
  firstYear: number
  lines: readonly Pick<Line, 'quantity' | 'priceCents' | 'year' | 'replaces'>[]
  /** What the repairs of a thing cost a year, by its id. */
  repairCentsAYear: ReadonlyMap<string, number>
  /** What licences cost in a year. */
  licenceCents: (year: number) => number
}): YearCost[] {
  const { firstYear, lines, repairCentsAYear, licenceCents } = known
  const everything = [...repairCentsAYear.values()].reduce((sum, cents) => sum + cents, 0)
  return Array.from({ length: yearsAhead }, (_, ahead) => {
    const year = firstYear + ahead
    const replaced = new Set(lines.filter((line) => line.year < year).flatMap(({ replaces }) => replaces))
    const spared = [...replaced].reduce((sum, id) => sum + (repairCentsAYear.get(id) ?? 0), 0)
    return {
      year,
      purchaseCents: lines.filter((line) => line.year === year).reduce((sum, line) => sum + costOf(line), 0),
      repairCents: Math.round(everything - spared),
      licenceCents: licenceCents(year),
      withoutCents: Math.round(everything),
    }
  })
}

/**
 * Only what nobody waits for is changed: a specification that is proposed stands as whoever decides reads it. One that was
 * given up is a draft again once it is written.
 */
export function mayWrite(state: State): Verdict {
  return state === 'draft' || state === 'dropped'
    ? { ok: true }
    : { ok: false, because: 'purchases/refused.not-draft' }
}

export function mayPropose(state: State): Verdict {
  return state === 'draft' ? { ok: true } : { ok: false, because: 'purchases/refused.not-draft' }
}

/** Nobody decides on what they proposed themselves. */
export function mayDecide(purchase: { state: State; proposedBy: string | null }, personId: string): Verdict {
  if (purchase.state !== 'proposed') return { ok: false, because: 'purchases/refused.not-proposed' }
  return purchase.proposedBy === personId ? { ok: false, because: 'purchases/refused.own' } : { ok: true }
}

export function mayReceive(state: State): Verdict {
  return state === 'approved' ? { ok: true } : { ok: false, because: 'purchases/refused.not-approved' }
}
