import { drawingSVG, qrcode } from 'bwip-js/node'
import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { type Language, say } from '../language.ts'
import { aboutPaper, drawPdf } from '../pdf.ts'
import type { Asset, LabelSheet } from './schema.ts'

const mm = 72 / 25.4

/** How sheets are cut, in millimetres; after the makers' own templates. */
interface Sheet {
  page: { width: number; height: number }
  across: number
  down: number
  label: { width: number; height: number }
  left: number
  top: number
  /** Between two labels of a row. */
  gap: number
}
const a4 = { width: 210, height: 297 }
const sheets: Record<LabelSheet, Sheet> = {
  l7160: {
    page: a4,
    across: 3,
    down: 7,
    label: { width: 63.5, height: 38.1 },
    left: 7.25,
    top: 15.15,
    gap: 2.5,
  },
  l7163: {
    page: a4,
    across: 2,
    down: 7,
    label: { width: 99.1, height: 38.1 },
    left: 4.65,
    top: 15.15,
    gap: 2.5,
  },
  'a4-24': { page: a4, across: 3, down: 8, label: { width: 70, height: 37 }, left: 0, top: 0.5, gap: 0 },
  'tape-24': {
    page: { width: 56, height: 24 },
    across: 1,
    down: 1,
    label: { width: 56, height: 24 },
    left: 0,
    top: 0,
    gap: 0,
  },
}

/** What is drawn on labels: `address` is what each code holds. */
export interface LabelsToDraw {
  language: Language
  sheet: LabelSheet
  skip: number
  labels: readonly (Pick<Asset, 'inventoryNo' | 'name' | 'model' | 'place'> & { address: string })[]
}

/** Draws labels as a PDF of sheets to stick on things, after so many places that are used up. Import it when it is needed. */
export async function drawLabels({ language, sheet, skip, labels }: LabelsToDraw): Promise<Uint8Array> {
  const size = sheets[sheet]
  const cells: TableCell[] = [
    ...Array.from({ length: skip % (size.across * size.down) }, () => ({ text: '' })),
    ...labels.map((label) => labelOf(size, label)),
  ]
  while (cells.length % size.across > 0) cells.push({ text: '' })
  const rows = Array.from({ length: cells.length / size.across }, (_, row) =>
    cells.slice(row * size.across, (row + 1) * size.across),
  )
  const pages = Array.from({ length: Math.ceil(rows.length / size.down) }, (_, page) =>
    rows.slice(page * size.down, (page + 1) * size.down),
  )
  const document: TDocumentDefinitions = {
    pageSize: { width: size.page.width * mm, height: size.page.height * mm },
    pageMargins: [size.left * mm, size.top * mm, 0, 0],
    ...aboutPaper(language, say(language, 'inventory/labels')),
    content: pages.map((body, page) => pageOf(size, body, page > 0)),
  }
  return drawPdf(document)
}

function pageOf({ across, label, gap }: Sheet, rows: TableCell[][], isLater: boolean): Content {
  const widths = Array.from({ length: across }, () => label.width * mm - 2 * padding)
  return {
    ...(isLater ? { pageBreak: 'before' as const } : {}),
    table: { widths, heights: label.height * mm - 2 * padding, dontBreakRows: true, body: rows },
    layout: {
      defaultBorder: false,
      hLineWidth: () => 0,
      vLineWidth: () => 0,
      paddingLeft: (column) => padding + (column > 0 ? gap * mm : 0),
      paddingRight: () => padding,
      paddingTop: () => padding,
      paddingBottom: () => padding,
    },
  }
}

// Printers miss a label by up to a millimetre and a half.
const padding = 1.5 * mm

function labelOf(
  { label }: Sheet,
  { inventoryNo, name, model, place, address }: LabelsToDraw['labels'][number],
) {
  const height = (label.height - 3) * mm
  const code = Math.min(height, 28 * mm)
  const width = (label.width - 3) * mm - code - 4
  // How much of the code may be damaged is left to it: as much as fits. Scanners need four modules of quiet (ISO/IEC 18004).
  const svg = qrcode({ bcid: 'qrcode', text: address, scale: 2, padding: 8 }, drawingSVG())
  const small = label.height < 30
  const about = [model, place].filter(Boolean).join(' · ')
  return {
    columns: [
      { width: code, svg, fit: [code, code] as [number, number] },
      {
        width,
        stack: [
          {
            text: inventoryNo,
            bold: true,
            fontSize: fitting(inventoryNo, width, small ? 12 : 15),
            noWrap: true,
          },
          {
            text: cut(name, width, small ? 8 : 10, 2),
            fontSize: small ? 8 : 10,
            margin: [0, 2, 0, 0] as Margins,
          },
          ...(about
            ? [{ text: cut(about, width, 8, small ? 1 : 2), fontSize: 8, margin: [0, 2, 0, 0] as Margins }]
            : []),
        ],
      },
    ],
    columnGap: 4,
  }
}

type Margins = [number, number, number, number]

/** Roboto's letters are about this wide, in parts of their height. */
const letter = 0.58

const fitting = (text: string, width: number, most: number) =>
  Math.min(most, width / (Math.max(1, text.length) * letter))

/** A text that stands on so many lines: what is longer than a label is cut, never printed over the next one. */
function cut(text: string, width: number, size: number, lines: number): string {
  const most = Math.max(4, Math.floor((width / (size * letter)) * lines * 0.9))
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`
}
