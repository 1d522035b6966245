import type { FileAnswer } from '../file-answer.ts'
import { say } from '../language.ts'
import { query } from '../use-case.ts'
import { findAct } from './find.ts'
import { handOverInput, strokes } from './schema.ts'
import { sealedFor } from './sign.ts'
import { linesOf, signaturesOf } from './store.ts'

/** An act as a PDF, with the signatures that there are and lines for those that are to come. */
export const paper = query('hand-overs/paper', {
  input: handOverInput,
  async run({ db, person, keys }, { id }): Promise<FileAnswer> {
    const { language } = person
    const act = await findAct(db, person, id)
    const signatures = (await signaturesOf(db, id)).map(({ sealed, ...one }) => ({
      ...one,
      strokes: sealed ? strokes.parse(JSON.parse(keys.open(sealed, sealedFor(id, one.party)))) : null,
    }))
    const { drawAct } = await import('./draw-act.ts')
    const bytes = await drawAct({ language, act, lines: await linesOf(db, [id]), signatures })
    const name = `${say(language, `hand-overs/act.${act.kind}`)} ${act.number}.pdf`
    return { file: { name, type: 'application/pdf', bytes } }
  },
})
