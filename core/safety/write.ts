import { randomUUID } from 'node:crypto'
import { namesOf } from '../people/store.ts'
import { Refusal, require } from '../refusal.ts'
import { momentOfDay } from '../school-time/rules.ts'
import { command } from '../use-case.ts'
import { inCases } from './in-cases.ts'
import { mustBeOpen, openCase, writeLine } from './open-case.ts'
import { mayWrite } from './rules.ts'
import { writeInput } from './schema.ts'
import { lockCase, writeDuties } from './store.ts'

/**
 * Writes a note, a statement, a measure or a meeting's minutes into a case. Only its members read it. A measure has to be
 * carried out like anything else that is due; a member who has to is told.
 */
export const write = command('safety/write', {
  input: writeInput,
  async run(context, writing) {
    const { db, now, person, tell, about } = context
    const { id, kind, text, happenedAt, responsibleId, dueOn } = writing
    about(id, { kind })
    const names = await namesOf(db, responsibleId ? [responsibleId] : [])
    const number = await inCases(context, async (cases) => {
      await lockCase(cases, id)
      const open = await openCase(cases, context, id)
      mustBeOpen(open)
      require(mayWrite(writing))
      const isMember = open.members.some((one) => one.personId === responsibleId && !one.until)
      if (responsibleId && !isMember) throw new Refusal('conflict', 'safety/not-a-member')
      const { saidBy, wording, present, decision } = writing
      const responsible = (responsibleId && names.get(responsibleId)) || writing.responsible
      const more = {
        note: {},
        statement: { saidBy, wording },
        meeting: { present, decision },
        measure: { responsible, dueOn },
      }[kind]
      const lineId = randomUUID()
      await writeLine(cases, open, {
        id: lineId,
        at: now,
        kind,
        personId: person.id,
        doc: { text, happenedAt, ...more },
      })
      // Under the id of its line, which says what it is.
      if (kind === 'measure' && dueOn)
        await writeDuties(cases, [
          {
            id: lineId,
            caseId: id,
            kind: 'measure',
            dueAt: momentOfDay(dueOn, 1),
            source: '',
            responsibleId,
          },
        ])
      return open.row.number
    })
    if (kind === 'measure' && responsibleId && responsibleId !== person.id)
      await tell({
        personId: responsibleId,
        word: 'safety/told.measure',
        params: { number, day: dueOn ?? '' },
        link: `/safety/${id}`,
      })
    return { id }
  },
})
