import { Refusal, require } from '../refusal.ts'
import { dayOf } from '../school-time/rules.ts'
import { command } from '../use-case.ts'
import { mayComplete, nextDueAfter } from './rules.ts'
import { completeInput } from './schema.ts'
import { changeDuty, lockDuty, writeLogLine } from './store.ts'

/** Marks a duty as done: writes what was ticked into the log and sets the next day. Refused without a word on what is left. */
export const complete = command('maintenance/complete', {
  input: completeInput,
  async run({ db, person, now, about }, done) {
    const duty = await lockDuty(db, done.id)
    if (!duty) throw new Refusal('missing', 'common/refused.missing')
    require(mayComplete(duty, done))
    about(duty.id, { due: done.due, ticked: done.ticked.length, of: duty.checklist.length })
    await writeLogLine(db, {
      dutyId: duty.id,
      title: duty.title,
      due: done.due,
      doneAt: now,
      doneBy: person.id,
      items: duty.checklist.map((text, at) => ({ text, isDone: done.ticked.includes(at) })),
      note: done.note,
    })
    const nextDue = nextDueAfter(duty.nextDue, duty.rhythm, dayOf(now))
    await changeDuty(db, duty.id, { nextDue })
    return { id: duty.id, nextDue }
  },
})
