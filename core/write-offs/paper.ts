import type { FileAnswer } from '../file-answer.ts'
import { say } from '../language.ts'
import { namesOf } from '../people/store.ts'
import { Refusal } from '../refusal.ts'
import { query } from '../use-case.ts'
import { papersOf } from './rules.ts'
import { paperInput } from './schema.ts'
import { linesOf, writeOffById } from './store.ts'

/** One of the papers of a write-off, as a PDF to sign: the defect act, the write-off act, the act of disposal. */
export const paper = query('write-offs/paper', {
  input: paperInput,
  async run({ db, person }, { id, paper }): Promise<FileAnswer> {
    const { language } = person
    const writeOff = await writeOffById(db, id)
    if (!writeOff || !papersOf(writeOff.state).includes(paper))
      throw new Refusal('missing', 'common/refused.missing')
    const names = await namesOf(
      db,
      [writeOff.proposedBy, writeOff.decidedBy, writeOff.disposedBy].flatMap((one) => one ?? []),
    )
    const { drawPaper } = await import('./draw-paper.ts')
    const bytes = await drawPaper({ language, paper, writeOff, names, lines: await linesOf(db, id) })
    const name = `${say(language, `write-offs/paper.${paper}`)} ${writeOff.number}.pdf`
    return { file: { name, type: 'application/pdf', bytes } }
  },
})
