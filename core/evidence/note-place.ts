import { randomUUID } from 'node:crypto'
import { inCases } from '../safety/in-cases.ts'
import { readSettings } from '../safety/letterbox-store.ts'
import { mustBeOpen, openCase, writeLine } from '../safety/open-case.ts'
import { dueOf } from '../safety/rules.ts'
import { dutiesOf, lockCase, writeDuties } from '../safety/store.ts'
import { readSchoolTime } from '../school-time/store.ts'
import { command } from '../use-case.ts'
import { placeInput } from './schema.ts'

/** Writes down where a sexual image of a child is. It is never copied; the police are to be told at once. */
export const notePlace = command('evidence/note-place', {
  input: placeInput,
  async run(context, { caseId, place }) {
    const { db, now, person, about } = context
    about(caseId)
    const settings = await readSettings(db)
    const time = await readSchoolTime(db)
    await inCases(context, async (cases) => {
      await lockCase(cases, caseId)
      const open = await openCase(cases, context, caseId)
      mustBeOpen(open)
      await writeLine(cases, open, {
        at: now,
        kind: 'evidence',
        personId: person.id,
        doc: { text: place },
      })
      const isTold = (await dutiesOf(cases, caseId)).some(
        ({ kind, outcome }) => kind === 'police' && outcome !== 'notNeeded',
      )
      if (isTold) return
      const due = dueOf('police', { happenedAt: null, reportedAt: now }, settings, time)
      await writeDuties(cases, [{ ...due, id: randomUUID(), caseId }])
    })
    return { caseId }
  },
})
