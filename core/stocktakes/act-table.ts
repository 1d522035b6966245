import { type Language, say } from '../language.ts'
import { countedOf } from './rules.ts'
import type { Line, Stray, Totals } from './schema.ts'
import type { StoredStocktake } from './store.ts'

/** What the act is drawn from. */
export interface Act {
  language: Language
  stocktake: StoredStocktake
  /** Only one person's things in one place, to count by. */
  isSheet: boolean
  lines: readonly Line[]
  strays: readonly Stray[]
  mark: string
  totals: Totals
  commission: readonly { name: string; signedAt: Date | null }[]
  before: { title: string; totals: Totals } | undefined
}

/** The columns of an inventory list, in their order (lithuania-and-safety §4.5). */
export const columns = [
  'row',
  'inventoryNo',
  'name',
  'serial',
  'place',
  'unit',
  'booked',
  'counted',
  'value',
  'sum',
  'difference',
  'condition',
  'note',
] as const
export type Column = (typeof columns)[number]
export const numeric: ReadonlySet<Column> = new Set([
  'row',
  'booked',
  'counted',
  'value',
  'sum',
  'difference',
])

/** One row of the list: texts as they are, numbers as numbers, money in cents. */
export function rowOf(
  language: Language,
  line: Line,
  at: number,
  isCounting: boolean,
): Record<Column, string | number | null> {
  const counted = isCounting && line.finding === 'waiting' ? null : countedOf(line)
  return {
    row: at + 1,
    inventoryNo: line.inventoryNo,
    name: [line.name, line.model].filter(Boolean).join(', '),
    serial: line.serial,
    place: line.place,
    unit: line.unit || say(language, 'stocktakes/piece'),
    booked: line.quantity,
    counted,
    value: line.valueCents,
    sum: line.valueCents === null ? null : line.valueCents * line.quantity,
    difference: counted === null ? null : counted - line.quantity,
    condition: say(language, `inventory/condition.${line.condition}`),
    note: notesOf(language, line, isCounting).join('; '),
  }
}

function notesOf(language: Language, line: Line, isCounting: boolean): string[] {
  const notes: string[] = []
  if (line.finding === 'waiting' && !isCounting) notes.push(say(language, 'stocktakes/finding.missing'))
  if (line.finding === 'elsewhere')
    notes.push(
      say(language, line.isMoved ? 'stocktakes/note.moved' : 'stocktakes/note.elsewhere', {
        place: line.foundPlace,
      }),
    )
  if (line.how === 'holder') notes.push(say(language, 'stocktakes/note.holder'))
  if (line.isBroken) notes.push(say(language, 'stocktakes/note.broken'))
  if (line.isDenied) notes.push(say(language, 'stocktakes/note.denied'))
  return notes
}

/** What the totals say, line by line. */
export function totalsSaid(language: Language, totals: Totals): [string, number][] {
  return (['expected', 'found', 'elsewhere', 'moved', 'missing', 'unknown', 'broken'] as const).map(
    (name) => [say(language, `stocktakes/total.${name}`), totals[name]],
  )
}
