import { sortKey } from '../language.ts'
import { command } from '../use-case.ts'
import { writeInput } from './schema.ts'
import { lockLicence, writeLicence } from './store.ts'

/** Writes a program down, new or over what is there; with another last day its reminders begin anew. */
export const write = command('software/write', {
  input: writeInput,
  async run({ db, about }, draft) {
    const there = await lockLicence(db, draft.id)
    about(draft.id, { isNew: !there })
    const remindedDays = there && there.endsOn === draft.endsOn ? there.remindedDays : null
    await writeLicence(db, { ...draft, remindedDays, sortKey: sortKey(draft.name), stoppedAt: null })
    return { id: draft.id }
  },
})
