import type { Cell, SheetData } from 'write-excel-file/node'
import { say } from '../language.ts'
import { type AccountantsList, columnNames, columns, type Part, rowOf } from './accountants-table.ts'

const text = (value: string): Cell => (value === '' ? null : { value, type: String })
const bold = (value: string): Cell => ({ value, type: String, fontWeight: 'bold' })
const number = (value: number): Cell => ({ value, type: Number })
const money = (cents: number): Cell => ({ value: cents / 100, type: Number, format: '0.00' })

/** The list as sheets: the totals of each person, the school's own, and what belongs to others. */
export function listSheets(list: AccountantsList) {
  const { language, own, foreign } = list
  return [
    totals(list),
    sheetOf(list, say(language, 'inventory-numbers/part.own'), own),
    ...(foreign.length > 0 ? [sheetOf(list, say(language, 'inventory-numbers/part.foreign'), foreign)] : []),
  ]
}

function totals({ language, today, own, total }: AccountantsList) {
  const line = (name: string, sums: Part['total'], cell: (value: string) => Cell): Cell[] => [
    cell(name),
    number(sums.things),
    number(sums.pieces),
    money(sums.valueCents),
    number(sums.unvalued),
  ]
  const head = ['person', 'things', 'pieces', 'sum', 'unvalued'] as const
  return {
    sheet: say(language, 'inventory-numbers/part.totals'),
    columns: [40, 12, 12, 16, 16].map((width) => ({ width })),
    data: [
      [bold(say(language, 'inventory-numbers/as-of', { day: today }))],
      head.map((name) => bold(say(language, `inventory-numbers/total.${name}`))),
      ...own.map((part) => line(part.title, part.total, text)),
      line(say(language, 'inventory-numbers/total'), total, bold),
    ] as SheetData,
  }
}

function sheetOf({ language }: AccountantsList, sheet: string, parts: readonly Part[]) {
  const row = (part: Part, at: number): Cell[] => {
    const thing = part.things[at]
    if (!thing) return []
    const cells = rowOf(language, thing, at)
    return [
      text(part.title),
      ...columnNames.map((name): Cell => {
        const value = cells[name]
        if (value === null) return null
        if (typeof value === 'string') return text(value)
        return name === 'value' || name === 'sum' ? money(value) : number(value)
      }),
    ]
  }
  return {
    sheet,
    stickyRowsCount: 1,
    columns: [24, ...columnNames.map((name) => (name === 'name' || name === 'note' ? 36 : 14))].map(
      (width) => ({ width }),
    ),
    data: [
      [
        bold(say(language, 'inventory/field.responsible')),
        ...columnNames.map((name) => bold(say(language, columns[name]))),
      ],
      ...parts.flatMap((part) => part.things.map((_, at) => row(part, at))),
    ] as SheetData,
  }
}
