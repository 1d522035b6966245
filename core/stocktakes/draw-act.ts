import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { writtenMoney } from '../inventory/rules.ts'
import { formatMoment, say } from '../language.ts'
import { aboutPaper, drawPdf, pageNumbers } from '../pdf.ts'
import { type Act, type Column, columns, numeric, rowOf, totalsSaid } from './act-table.ts'
import type { Line } from './schema.ts'

/** So many rows stand in one table: what draws it needs longer than in step for longer ones. */
const rowsATable = 200
const widths = [22, 58, '*', 62, 56, 24, 38, 38, 46, 50, 40, 52, 90]

/** Draws the act of a stocktake, or one of its sheets, as a PDF to sign. Import it when it is needed. */
export async function drawAct(act: Act): Promise<Uint8Array> {
  const { language, stocktake, isSheet } = act
  const title = say(language, isSheet ? 'stocktakes/sheet' : 'stocktakes/act')
  const own = act.lines.filter(({ isForeign }) => !isForeign)
  const foreign = act.lines.filter(({ isForeign }) => isForeign)
  const order = { no: stocktake.orderNo, day: stocktake.orderedOn }
  const document: TDocumentDefinitions = {
    pageSize: 'A4',
    pageOrientation: 'landscape',
    pageMargins: [28, 28, 28, 36],
    defaultStyle: { font: 'Roboto', fontSize: 7 },
    ...aboutPaper(language, title),
    footer: pageNumbers,
    content: [
      { text: title, fontSize: 15, bold: true },
      { text: stocktake.title, fontSize: 11 },
      { text: say(language, 'stocktakes/by-order', order), fontSize: 9, margin: [0, 2, 0, 6] },
      ...(isSheet ? [] : summary(act)),
      ...list(act, 'stocktakes/part.own', own),
      ...(foreign.length > 0 ? list(act, 'stocktakes/part.foreign', foreign) : []),
      ...(act.strays.length > 0 ? strays(act) : []),
      ...signatures(act),
    ],
  }
  return drawPdf(document)
}

function summary({ language, totals, before }: Act): Content[] {
  const earlier = before ? totalsSaid(language, before.totals) : []
  const rows = totalsSaid(language, totals).map(([name, value], at): TableCell[] => [
    name,
    { text: String(value), alignment: 'right', bold: true },
    { text: before ? String(earlier[at]?.[1] ?? 0) : '', alignment: 'right' },
  ])
  return [
    {
      layout: 'lightHorizontalLines',
      fontSize: 9,
      table: {
        headerRows: 1,
        widths: [220, 60, 'auto'],
        body: [
          ['', { text: say(language, 'stocktakes/this-time'), alignment: 'right' }, before?.title ?? ''],
          ...rows,
        ],
      },
    },
    {
      text: `${say(language, 'stocktakes/total.missingCents')}: ${writtenMoney(totals.missingCents)} €`,
      fontSize: 9,
      margin: [0, 4, 0, 0],
    },
  ]
}

function list(
  { language, stocktake }: Act,
  word: 'stocktakes/part.own' | 'stocktakes/part.foreign',
  lines: readonly Line[],
): Content[] {
  const isCounting = stocktake.state === 'counting'
  const head = columns.map((column) => cell(column, say(language, `stocktakes/column.${column}`), true))
  const rows = lines.map((line, at) => {
    const row = rowOf(language, line, at, isCounting)
    return columns.map((column) => cell(column, written(column, row[column])))
  })
  const parts = Array.from({ length: Math.max(1, Math.ceil(rows.length / rowsATable)) }, (_, part) =>
    rows.slice(part * rowsATable, (part + 1) * rowsATable),
  )
  const booked = lines.reduce((sum, line) => sum + (line.valueCents ?? 0) * line.quantity, 0)
  return [
    { text: say(language, word), fontSize: 11, bold: true, margin: [0, 10, 0, 4] },
    ...parts.map(
      (body): Content => ({
        layout: 'lightHorizontalLines',
        table: { headerRows: 1, dontBreakRows: true, widths, body: [head, ...body] },
      }),
    ),
    {
      text: say(language, 'stocktakes/sum', { n: lines.length, sum: writtenMoney(booked) }),
      bold: true,
      fontSize: 9,
      margin: [0, 4, 0, 0],
    },
  ]
}

function strays({ language, strays }: Act): Content[] {
  const names = ['code', 'note', 'place', 'at'] as const
  return [
    { text: say(language, 'stocktakes/part.strays'), fontSize: 11, bold: true, margin: [0, 10, 0, 4] },
    {
      layout: 'lightHorizontalLines',
      table: {
        headerRows: 1,
        widths: [180, '*', 120, 100],
        body: [
          names.map((name) => ({ text: say(language, `stocktakes/stray.${name}`), bold: true })),
          ...strays.map((one) => [
            one.code,
            [one.name, one.note].filter(Boolean).join('; '),
            one.place,
            formatMoment(one.at),
          ]),
        ],
      },
    },
  ]
}

function signatures({ language, commission, mark, lines, stocktake }: Act): Content[] {
  const people = [...new Set(lines.map(({ responsible }) => responsible).filter(Boolean))]
  const line = '______________________'
  return [
    {
      unbreakable: true,
      margin: [0, 14, 0, 0],
      fontSize: 9,
      stack: [
        { text: say(language, 'stocktakes/signatures'), bold: true, margin: [0, 0, 0, 4] },
        ...commission.map(({ name, signedAt }, at) => ({
          text: `${say(language, at === 0 ? 'stocktakes/chair' : 'stocktakes/member')}: ${name} – ${
            signedAt ? say(language, 'stocktakes/signed', { at: formatMoment(signedAt) }) : line
          }`,
        })),
      ],
    },
    ...people.map(
      (name): Content => ({
        unbreakable: true,
        fontSize: 9,
        margin: [0, 8, 0, 0],
        stack: [
          { text: say(language, 'stocktakes/statement.before'), italics: false },
          { text: `${name} ${line}` },
          { text: say(language, 'stocktakes/statement.after'), margin: [0, 4, 0, 0] },
          { text: `${name} ${line}` },
        ],
      }),
    ),
    ...(stocktake.state === 'locked'
      ? [
          {
            text: say(language, 'stocktakes/mark', { mark }),
            fontSize: 7,
            margin: [0, 8, 0, 0] as [number, number, number, number],
          },
        ]
      : []),
  ]
}

function cell(column: Column, text: string, bold = false): TableCell {
  return { text, bold, alignment: numeric.has(column) ? 'right' : 'left' }
}

function written(column: Column, value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'string') return value
  return column === 'value' || column === 'sum' ? writtenMoney(value) : String(value)
}
