import type { FileAnswer } from '../file-answer.ts'
import { say } from '../language.ts'
import { Refusal } from '../refusal.ts'
import { query } from '../use-case.ts'
import { inCases } from './in-cases.ts'
import { openCase } from './open-case.ts'
import { minutesInput } from './schema.ts'
import { type EntryDoc, openDoc } from './sealing.ts'
import { entriesOf } from './store.ts'

/** The minutes of one meeting of the child welfare commission about a case, as a paper to be signed. */
export const minutes = query('safety/minutes', {
  input: minutesInput,
  sensitive: true,
  async run(context, { id, lineId }): Promise<FileAnswer> {
    const { language } = context.school
    const { open, line } = await inCases(context, async (cases) => {
      const open = await openCase(cases, context, id)
      const lines = await entriesOf(cases, id)
      return { open, line: lines.find((one) => one.id === lineId && one.kind === 'meeting') }
    })
    if (!line) throw new Refusal('missing', 'common/refused.missing')
    const { number } = open.row
    const { drawMinutes } = await import('./draw-minutes.ts')
    const bytes = await drawMinutes({
      language,
      number,
      meeting: openDoc<EntryDoc>(open.keys, lineId, line.sealed),
      writtenAt: line.at,
    })
    return {
      file: { name: `${say(language, 'safety/minutes.file')} ${number}.pdf`, type: 'application/pdf', bytes },
    }
  },
})
