import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { type Language, say } from '../language.ts'
import { aboutPaper, drawPdf } from '../pdf.ts'
import { figureText, isTime, lineName } from './rules.ts'
import { figureNames, type Grouping, groupings, type Report } from './schema.ts'

/** Draws a report as a PDF for the principal's folder. Import it when it is needed: what draws it weighs 2 MB. */
export async function drawReport(report: Report, language: Language): Promise<Uint8Array> {
  const title = say(language, 'reports/title')
  const document: TDocumentDefinitions = {
    pageSize: 'A4',
    pageMargins: 40,
    ...aboutPaper(language, title),
    content: [
      { text: title, fontSize: 16, bold: true },
      {
        text: say(language, 'reports/period', { from: report.from, until: report.until }),
        margin: [0, 2, 0, 4],
      },
      { text: say(language, 'reports/how-counted'), fontSize: 8 },
      ...groupings.flatMap((by) => tableOf(report, by, language)),
    ],
  }
  return drawPdf(document)
}

function tableOf(report: Report, by: Grouping, language: Language): Content[] {
  const title = say(language, `reports/by.${by}`)
  const cells = (figures: Report['total'], bold: boolean) =>
    figureNames.map((name) => ({
      text: figureText(language, name, figures),
      alignment: 'right' as const,
      bold,
    }))
  return [
    { text: title, fontSize: 12, bold: true, margin: [0, 14, 0, 4] },
    {
      layout: 'lightHorizontalLines',
      table: {
        headerRows: 1,
        dontBreakRows: true,
        widths: ['*', ...figureNames.map((name) => (isTime(name) ? 74 : 42))],
        body: [
          [
            { text: title, bold: true },
            ...figureNames.map((name) => ({
              text: say(language, `reports/figure.${name}`),
              alignment: 'right' as const,
              bold: true,
            })),
          ],
          ...report.groups[by].map((line) => [
            { text: lineName(language, by, line) },
            ...cells(line.figures, false),
          ]),
          [{ text: say(language, 'reports/total'), bold: true }, ...cells(report.total, true)],
          [
            {
              text: say(language, 'reports/before', { from: report.before.from, until: report.before.until }),
            },
            ...cells(report.before.total, false),
          ],
        ],
      },
    },
  ]
}
