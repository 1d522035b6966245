import { command } from '../use-case.ts'
import { writeInput } from './schema.ts'
import { lockDuty, writeDuty } from './store.ts'

/** Writes a duty, new or over the one that is there; its log stays as it was. */
export const write = command('maintenance/write', {
  input: writeInput,
  async run({ db, about }, duty) {
    const there = await lockDuty(db, duty.id)
    about(duty.id, { isNew: !there, rhythm: duty.rhythm })
    await writeDuty(db, { ...duty, remindedFor: there?.remindedFor ?? null, stoppedAt: null })
    return { id: duty.id }
  },
})
