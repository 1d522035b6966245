import writeWorkbook from 'write-excel-file/node'
import type { FileAnswer } from '../file-answer.ts'
import { say } from '../language.ts'
import { query } from '../use-case.ts'
import { downloadInput } from './schema.ts'
import { readReport } from './show.ts'
import { reportSheets } from './workbook.ts'

/** A report as a workbook or a PDF to keep, in the reader's language. */
export const download = query('reports/download', {
  input: downloadInput,
  async run({ db, person, now }, { format, ...period }): Promise<FileAnswer> {
    const { language } = person
    const report = await readReport(db, period, now)
    const name = `${say(language, 'reports/title')} ${period.from} – ${period.until}.${format}`
    if (format === 'pdf') {
      const { drawReport } = await import('./draw-report.ts')
      return { file: { name, type: 'application/pdf', bytes: await drawReport(report, language) } }
    }
    const bytes = Uint8Array.from(await writeWorkbook(reportSheets(report, language)).toBuffer())
    return {
      file: { name, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes },
    }
  },
})
