import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { writtenMoney } from '../inventory/rules.ts'
import { say } from '../language.ts'
import { aboutPaper, drawPdf, pageNumbers } from '../pdf.ts'
import {
  type AccountantsList,
  type Column,
  columnNames,
  columns,
  numeric,
  type Part,
  rowOf,
} from './accountants-table.ts'

/** So many rows stand in one table: what draws it needs longer than in step for longer ones. */
const rowsATable = 200
const widths = [22, 64, '*', 72, 70, 48, 26, 32, 50, 54, 46, 96]

/** Draws the accountant's list as a PDF. Import it when it is needed: what draws it weighs 2 MB. */
export async function drawList(list: AccountantsList): Promise<Uint8Array> {
  const { language, own, foreign, total } = list
  const title = say(language, 'inventory-numbers/list')
  const document: TDocumentDefinitions = {
    pageSize: 'A4',
    pageOrientation: 'landscape',
    pageMargins: [28, 28, 28, 36],
    defaultStyle: { font: 'Roboto', fontSize: 7 },
    ...aboutPaper(language, title),
    footer: pageNumbers,
    content: [
      { text: title, fontSize: 15, bold: true },
      {
        text: say(language, 'inventory-numbers/as-of', { day: list.today }),
        fontSize: 9,
        margin: [0, 2, 0, 4],
      },
      ...own.flatMap((part) => partOf(list, part, part.title)),
      {
        text: said(list, 'inventory-numbers/total-said', total),
        fontSize: 10,
        bold: true,
        margin: [0, 12, 0, 0],
      },
      ...(foreign.length > 0
        ? [
            {
              text: say(language, 'inventory-numbers/part.foreign'),
              fontSize: 12,
              bold: true,
              margin: [0, 16, 0, 0] as [number, number, number, number],
            },
            ...foreign.flatMap((part) => partOf(list, part, part.title)),
          ]
        : []),
    ],
  }
  return drawPdf(document)
}

function partOf(list: AccountantsList, part: Part, title: string): Content[] {
  const { language } = list
  const head = columnNames.map((name) => cell(name, say(language, columns[name]), true))
  const rows = part.things.map((thing, at) => {
    const row = rowOf(language, thing, at)
    return columnNames.map((name) => cell(name, written(name, row[name])))
  })
  const tables = Array.from({ length: Math.ceil(rows.length / rowsATable) }, (_, at): Content => {
    const body = [head, ...rows.slice(at * rowsATable, (at + 1) * rowsATable)]
    return { layout: 'lightHorizontalLines', table: { headerRows: 1, dontBreakRows: true, widths, body } }
  })
  return [
    { text: title, fontSize: 11, bold: true, margin: [0, 10, 0, 4] },
    ...tables,
    {
      text: said(list, 'inventory-numbers/part-said', part.total),
      bold: true,
      fontSize: 9,
      margin: [0, 4, 0, 0],
    },
  ]
}

function said(
  { language }: AccountantsList,
  word: 'inventory-numbers/part-said' | 'inventory-numbers/total-said',
  { things, valueCents }: Part['total'],
): string {
  return say(language, word, { n: things, sum: writtenMoney(valueCents) })
}

function cell(name: Column, text: string, bold = false): TableCell {
  return { text, bold, alignment: numeric.has(name) ? 'right' : 'left' }
}

function written(name: Column, value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'string') return value
  return name === 'value' || name === 'sum' ? writtenMoney(value) : String(value)
}
