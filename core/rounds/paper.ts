import type { FileAnswer } from '../file-answer.ts'
import { heldBy } from '../inventory/store.ts'
import { say } from '../language.ts'
import { namesOf } from '../people/store.ts'
import { Refusal } from '../refusal.ts'
import { query } from '../use-case.ts'
import { standing } from './rules.ts'
import { roundInput } from './schema.ts'
import { lineOf, roundById, scansOf } from './store.ts'

/** The act of a class as a PDF: who got or gave back what, a place to sign for each, and who still lacks something. */
export const paper = query('rounds/paper', {
  input: roundInput,
  async run({ db, person }, { id }): Promise<FileAnswer> {
    const { language } = person
    const round = await roundById(db, id)
    if (!round) throw new Refusal('missing', 'common/refused.missing')
    const lines = (await scansOf(db, [id])).filter(standing).map(lineOf)
    const held = await heldBy(
      db,
      round.pupils.map((one) => one.id),
    )
    const names = await namesOf(db, [round.openedBy, ...(round.closedBy ? [round.closedBy] : [])])
    const { drawRound } = await import('./draw-round.ts')
    const bytes = await drawRound({
      ...{ language, round, lines, held },
      by: names.get(round.closedBy ?? round.openedBy) ?? '',
    })
    const title = say(language, `rounds/act.${round.kind}`)
    const name = `${[title, round.number, round.className].filter(Boolean).join(' ')}.pdf`
    return { file: { name, type: 'application/pdf', bytes } }
  },
})
