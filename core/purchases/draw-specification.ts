import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { writtenMoney } from '../inventory/rules.ts'
import { formatMoment, say } from '../language.ts'
import { aboutPaper, drawPdf } from '../pdf.ts'
import { costOf } from './rules.ts'
import { type Specification, yearColumns } from './workbook.ts'

const right = (text: string, bold = false): TableCell => ({ text, alignment: 'right', bold })

/** Draws a specification as a PDF. Import it when it is needed: what draws it weighs 2 MB. */
export async function drawSpecification(specification: Specification): Promise<Uint8Array> {
  const { language, purchase } = specification
  const title = say(language, 'purchases/show')
  const document: TDocumentDefinitions = {
    pageSize: 'A4',
    pageMargins: 40,
    ...aboutPaper(language, title),
    content: [
      { text: title, fontSize: 15, bold: true },
      { text: `Nr. ${purchase.number}, ${formatMoment(purchase.writtenAt).slice(0, 10)}`, fontSize: 10 },
      { text: purchase.title, fontSize: 12, margin: [0, 4, 0, 6] },
      linesOf(specification),
      ...needsOf(specification),
      ...pictureOf(specification),
      ...replacedOf(specification),
    ],
  }
  return drawPdf(document)
}

function linesOf({ language, purchase: { lines } }: Specification): Content {
  const head = (['row', 'name', 'quantity', 'price', 'sum', 'year'] as const).map((name) => ({
    text: say(language, `purchases/column.${name}`),
    bold: true,
  }))
  const sum = lines.reduce((total, line) => total + costOf(line), 0)
  return {
    layout: 'lightHorizontalLines',
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: [24, '*', 40, 64, 70, 36],
      body: [
        head,
        ...lines.map((line, at): TableCell[] => [
          right(String(at + 1)),
          line.name,
          right(String(line.quantity)),
          right(line.priceCents === null ? '' : writtenMoney(line.priceCents)),
          right(writtenMoney(costOf(line))),
          right(String(line.year)),
        ]),
        [
          '',
          { text: say(language, 'purchases/total'), bold: true },
          '',
          '',
          right(writtenMoney(sum), true),
          '',
        ],
      ],
    },
  }
}

/** What each line has to be able to do, and why it is bought. */
function needsOf({ language, purchase: { lines } }: Specification): Content[] {
  return lines.flatMap((line, at): Content[] => {
    const parts = (['needs', 'reason'] as const).filter((name) => line[name] !== '')
    return parts.length === 0
      ? []
      : [
          { text: `${at + 1}. ${line.name}`, bold: true, fontSize: 11, margin: [0, 10, 0, 2] },
          ...parts.map(
            (name): Content => ({
              text: [{ text: `${say(language, `purchases/column.${name}`)}: `, bold: true }, line[name]],
              margin: [0, 2, 0, 0],
            }),
          ),
        ]
  })
}

function pictureOf({ language, picture }: Specification): Content[] {
  return [
    { text: say(language, 'purchases/picture'), bold: true, fontSize: 12, margin: [0, 16, 0, 4] },
    {
      layout: 'lightHorizontalLines',
      table: {
        headerRows: 1,
        widths: ['*', '*', '*', '*', '*', '*'],
        body: [
          yearColumns.map((name) => ({ text: say(language, `purchases/year.${name}`), bold: true })),
          ...picture.map((one): TableCell[] => [
            String(one.year),
            right(writtenMoney(one.purchaseCents)),
            right(writtenMoney(one.repairCents)),
            right(writtenMoney(one.licenceCents)),
            right(writtenMoney(one.purchaseCents + one.repairCents + one.licenceCents), true),
            right(writtenMoney(one.withoutCents + one.licenceCents)),
          ]),
        ],
      },
    },
    { text: say(language, 'purchases/picture.how'), fontSize: 8, margin: [0, 4, 0, 0] },
  ]
}

function replacedOf({ language, replaced }: Specification): Content[] {
  if (replaced.length === 0) return []
  const fields = ['inventoryNo', 'name', 'boughtOn', 'value'] as const
  return [
    { text: say(language, 'purchases/replaced'), bold: true, fontSize: 12, margin: [0, 16, 0, 4] },
    {
      layout: 'lightHorizontalLines',
      table: {
        headerRows: 1,
        dontBreakRows: true,
        widths: [80, '*', 70, 70],
        body: [
          fields.map((field) => ({ text: say(language, `inventory/field.${field}`), bold: true })),
          ...replaced.map((asset): TableCell[] => [
            asset.inventoryNo,
            asset.name,
            asset.boughtOn ?? '',
            right(asset.valueCents === null ? '' : writtenMoney(asset.valueCents)),
          ]),
        ],
      },
    },
  ]
}
