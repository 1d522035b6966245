import writeWorkbook from 'write-excel-file/node'
import type { FileAnswer } from '../file-answer.ts'
import { say } from '../language.ts'
import { momentOfDay } from '../school-time/rules.ts'
import { query } from '../use-case.ts'
import { inCases, namedMark } from './in-cases.ts'
import { openCase } from './open-case.ts'
import { registerColumns, registerRow, registerWidths } from './register-rows.ts'
import { registerInput } from './schema.ts'
import { casesBetween, isKeptOut } from './store.ts'
import { type WholeCase, wholeCase } from './whole-case.ts'

/**
 * The register of bullying of a school year, for the folder in which the school keeps it: every case of which whoever asks
 * is a member, opened under the same row security as each of them. Asking is noted in the audit log.
 */
export const register = query('safety/register', {
  input: registerInput,
  sensitive: true,
  async run(context, { year, format }): Promise<FileAnswer> {
    const { keys, person, school } = context
    const { language } = school
    const named = namedMark(keys, person.id)
    const found = await inCases(context, async (cases) => {
      const whole: WholeCase[] = []
      const rows = await casesBetween(
        cases,
        person.id,
        momentOfDay(`${year}-09-01`),
        momentOfDay(`${year + 1}-09-01`),
      )
      for (const { id } of rows)
        if (!(await isKeptOut(cases, id, named)))
          whole.push(await wholeCase(cases, await openCase(cases, context, id)))
      return whole
    })
    const title = `${say(language, 'safety/register')} ${year}–${year + 1}`
    const rows = found.map((one, place) => registerRow(language, one, place + 1))
    if (format === 'pdf') {
      const { drawRegister } = await import('./draw-register.ts')
      const bytes = await drawRegister({ language, title, rows })
      return { file: { name: `${title}.pdf`, type: 'application/pdf', bytes } }
    }
    const sheet = {
      sheet: say(language, 'safety/register.sheet'),
      columns: registerWidths.map((width) => ({ width })),
      stickyRowsCount: 1,
      data: [
        registerColumns.map((name) => ({
          value: say(language, `safety/register.${name}`),
          type: String,
          fontWeight: 'bold' as const,
          wrap: true,
        })),
        ...rows.map((row) =>
          row.map((value) => ({ value, type: String, wrap: true, alignVertical: 'top' as const })),
        ),
      ],
    }
    const bytes = Uint8Array.from(await writeWorkbook([sheet]).toBuffer())
    return {
      file: {
        name: `${title}.xlsx`,
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        bytes,
      },
    }
  },
})
