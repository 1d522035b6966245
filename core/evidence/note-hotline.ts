import { randomUUID } from 'node:crypto'
import { say } from '../language.ts'
import { inCases } from '../safety/in-cases.ts'
import { readSettings } from '../safety/letterbox-store.ts'
import { mustBeOpen, openCase, writeLine } from '../safety/open-case.ts'
import { changeDuty, dutiesOf, lockCase, writeDuties } from '../safety/store.ts'
import { afterWorkingDays } from '../school-time/rules.ts'
import { readSchoolTime } from '../school-time/store.ts'
import { command } from '../use-case.ts'
import { hotlineInput } from './schema.ts'

/** Writes down that the hotline was told, and what it answered. Until there is an answer, the members are reminded. */
export const noteHotline = command('evidence/note-hotline', {
  input: hotlineInput,
  async run(context, { caseId, answer, number, note }) {
    const { db, now, person, about } = context
    about(caseId, { answer })
    const { hotline } = await readSettings(db)
    const time = await readSchoolTime(db)
    await inCases(context, async (cases) => {
      await lockCase(cases, caseId)
      const open = await openCase(cases, context, caseId)
      mustBeOpen(open)
      const text = [say('lt', `evidence/hotline.${answer}`), number, note].filter(Boolean).join('\n')
      await writeLine(cases, open, {
        at: now,
        kind: 'contact',
        personId: person.id,
        doc: { duty: 'rrt', whom: hotline.name, text },
      })
      const waiting = (await dutiesOf(cases, caseId)).filter(
        ({ kind, settledAt }) => kind === 'rrt' && !settledAt,
      )
      for (const { id } of waiting)
        await changeDuty(cases, id, { settledAt: now, settledBy: person.id, outcome: 'done' })
      if (answer !== 'sent') return
      const dueAt = afterWorkingDays(now, hotline.remindDays, time)
      await writeDuties(cases, [{ id: randomUUID(), caseId, kind: 'rrt', dueAt, source: '' }])
    })
    return { caseId }
  },
})
