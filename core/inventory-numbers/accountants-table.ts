import type { Asset } from '../inventory/schema.ts'
import { type Language, say, sortKey } from '../language.ts'
import type { WordKey } from '../words.ts'
import { sumOf } from './rules.ts'

/** The columns of the accountant's list: those of an inventory list (lithuania-and-safety §4.5) without what a count finds. */
export const columns = {
  row: 'stocktakes/column.row',
  inventoryNo: 'stocktakes/column.inventoryNo',
  name: 'stocktakes/column.name',
  serial: 'stocktakes/column.serial',
  place: 'stocktakes/column.place',
  boughtOn: 'inventory/field.boughtOn',
  unit: 'stocktakes/column.unit',
  quantity: 'inventory/field.quantity',
  value: 'stocktakes/column.value',
  sum: 'stocktakes/column.sum',
  condition: 'stocktakes/column.condition',
  note: 'stocktakes/column.note',
} as const satisfies Record<string, WordKey>
export type Column = keyof typeof columns
export const columnNames = Object.keys(columns) as Column[]
export const numeric: ReadonlySet<Column> = new Set(['row', 'quantity', 'value', 'sum'])

/** The things that one person answers for, or those of others. */
export interface Part {
  title: string
  things: readonly Asset[]
  /** How many things, pieces of them, and their value in cents. */
  total: { things: number; pieces: number; valueCents: number; unvalued: number }
}

export interface AccountantsList {
  language: Language
  today: string
  own: readonly Part[]
  /** What belongs to others: listed, but no value of the school. */
  foreign: readonly Part[]
  total: Part['total']
}

/** The list by responsible person, in the order of names; what nobody answers for comes last. */
export function listByPerson(language: Language, today: string, things: readonly Asset[]): AccountantsList {
  const partsOf = (some: readonly Asset[]) =>
    [...Map.groupBy(some, ({ responsible }) => responsible)]
      .sort(([one], [other]) => {
        if (one === '' || other === '') return one === '' ? 1 : -1
        return sortKey(one) < sortKey(other) ? -1 : 1
      })
      .map(([name, theirs]) => ({
        title: name || say(language, 'inventory-numbers/no.person'),
        things: theirs,
        total: totalOf(theirs),
      }))
  const own = things.filter(({ isForeign }) => !isForeign)
  const foreign = things.filter(({ isForeign }) => isForeign)
  return { language, today, own: partsOf(own), foreign: partsOf(foreign), total: totalOf(own) }
}

function totalOf(things: readonly Asset[]): Part['total'] {
  const sums = things.map(({ valueCents, quantity }) => ({
    things: 1,
    valueCents: (valueCents ?? 0) * quantity,
    unvalued: valueCents === null ? 1 : 0,
  }))
  return { ...sumOf(sums), pieces: things.reduce((sum, { quantity }) => sum + quantity, 0) }
}

/** One row of the list: texts as they are, numbers as numbers, money in cents. */
export function rowOf(language: Language, asset: Asset, at: number): Record<Column, string | number | null> {
  const { inventoryNo, serial, place, boughtOn, quantity, valueCents, note } = asset
  return {
    row: at + 1,
    inventoryNo,
    name: [asset.name, asset.model].filter(Boolean).join(', '),
    serial,
    place,
    boughtOn: boughtOn ?? '',
    unit: asset.unit || say(language, 'stocktakes/piece'),
    quantity,
    value: valueCents,
    sum: valueCents === null ? null : valueCents * quantity,
    condition: say(language, `inventory/condition.${asset.condition}`),
    note: [asset.owner, note].filter(Boolean).join('; '),
  }
}
