import type { Cell, SheetData } from 'write-excel-file/node'
import { formatMoment, say } from '../language.ts'
import { type Act, type Column, columns, rowOf, totalsSaid } from './act-table.ts'
import type { Line } from './schema.ts'

const text = (value: string): Cell => (value === '' ? null : { value, type: String })
const bold = (value: string): Cell => ({ value, type: String, fontWeight: 'bold' })
const number = (value: number): Cell => ({ value, type: Number })

/** The act as sheets: the list, what belongs to others, what nobody knew, and the numbers. */
export function actSheets(act: Act) {
  const { language } = act
  const own = act.lines.filter(({ isForeign }) => !isForeign)
  const foreign = act.lines.filter(({ isForeign }) => isForeign)
  return [
    listSheet(act, 'stocktakes/part.own', own),
    ...(foreign.length > 0 ? [listSheet(act, 'stocktakes/part.foreign', foreign)] : []),
    ...(act.isSheet
      ? []
      : [
          {
            sheet: say(language, 'stocktakes/part.strays'),
            columns: [30, 40, 24, 22].map((width) => ({ width })),
            data: [
              (['code', 'note', 'place', 'at'] as const).map((name) =>
                bold(say(language, `stocktakes/stray.${name}`)),
              ),
              ...act.strays.map((one): Cell[] => [
                text(one.code),
                text([one.name, one.note].filter(Boolean).join('; ')),
                text(one.place),
                text(formatMoment(one.at)),
              ]),
            ] as SheetData,
          },
          {
            sheet: say(language, 'stocktakes/part.totals'),
            columns: [44, 16, 16].map((width) => ({ width })),
            data: totalRows(act),
          },
        ]),
  ]
}

function totalRows({ language, stocktake, totals, before, commission, mark }: Act): SheetData {
  const earlier = before ? totalsSaid(language, before.totals) : []
  const order = { no: stocktake.orderNo, day: stocktake.orderedOn }
  return [
    [bold(stocktake.title)],
    [text(say(language, 'stocktakes/by-order', order))],
    before ? [null, null, bold(before.title)] : [],
    ...totalsSaid(language, totals).map(([name, value], at): Cell[] => [
      text(name),
      number(value),
      ...(before ? [number(earlier[at]?.[1] ?? 0)] : []),
    ]),
    [
      text(say(language, 'stocktakes/total.missingCents')),
      { value: totals.missingCents / 100, type: Number, format: '0.00' },
    ],
    ...commission.map(({ name, signedAt }): Cell[] => [
      text(name),
      text(signedAt ? formatMoment(signedAt) : say(language, 'stocktakes/not-signed')),
    ]),
    [text(say(language, 'stocktakes/mark', { mark }))],
  ]
}

function listSheet(
  { language, stocktake }: Act,
  word: 'stocktakes/part.own' | 'stocktakes/part.foreign',
  lines: readonly Line[],
) {
  const isCounting = stocktake.state === 'counting'
  return {
    sheet: say(language, word),
    stickyRowsCount: 1,
    columns: columns.map((column) => ({ width: column === 'name' || column === 'note' ? 36 : 14 })),
    data: [
      columns.map((column) => bold(say(language, `stocktakes/column.${column}`))),
      ...lines.map((line, at) => {
        const row = rowOf(language, line, at, isCounting)
        return columns.map((column) => cellOf(column, row[column]))
      }),
    ] as SheetData,
  }
}

function cellOf(column: Column, value: string | number | null): Cell {
  if (value === null) return null
  if (typeof value === 'string') return text(value)
  return column === 'value' || column === 'sum'
    ? { value: value / 100, type: Number, format: '0.00' }
    : number(value)
}
