import type { Cell, SheetData } from 'write-excel-file/node'
import { type Language, say } from '../language.ts'
import { isTime, lineName } from './rules.ts'
import { type Figures, figureNames, groupings, type Report } from './schema.ts'

const text = (value: string): Cell => ({ value, type: String })
const bold = (value: string): Cell => ({ value, type: String, fontWeight: 'bold' })

/** A report as sheets, one for each way of counting; times are in hours, so that a workbook can reckon with them. */
export function reportSheets(report: Report, language: Language) {
  const head = (first: string) => [
    bold(first),
    ...figureNames.map((name) => bold(say(language, `reports/sheet.${name}`))),
  ]
  const total = (): SheetData[number] => [bold(say(language, 'reports/total')), ...cellsOf(report.total)]
  const { before } = report
  const earlier = (): SheetData[number] => [
    text(say(language, 'reports/before', { from: before.from, until: before.until })),
    ...cellsOf(before.total),
  ]
  return groupings.map((by) => ({
    sheet: say(language, `reports/by.${by}`),
    columns: [40, 12, 12, 12, 14, 26, 26].map((width) => ({ width })),
    stickyRowsCount: 2,
    data: [
      [bold(say(language, 'reports/period', { from: report.from, until: report.until }))],
      head(say(language, `reports/by.${by}`)),
      ...report.groups[by].map((line) => [text(lineName(language, by, line)), ...cellsOf(line.figures)]),
      total(),
      earlier(),
    ] satisfies SheetData,
  }))
}

function cellsOf(figures: Figures): Cell[] {
  return figureNames.map((name) => {
    const value = figures[name]
    if (value === null) return null
    return { value: isTime(name) ? Math.round((value / 60) * 100) / 100 : value, type: Number }
  })
}
