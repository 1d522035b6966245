import { require } from '../refusal.ts'
import { command } from '../use-case.ts'
import { findHeld } from './find-held.ts'
import { mayDispose } from './rules.ts'
import { disposeInput } from './schema.ts'
import { changeWriteOff } from './store.ts'

/** Writes down what became of things that are written off; refused while data may be left on them. */
export const dispose = command('write-offs/dispose', {
  input: disposeInput,
  async run({ db, person, now, about }, { id, disposal, isWiped, note }) {
    const writeOff = await findHeld(db, id)
    require(mayDispose(writeOff.state, isWiped))
    about(id, { disposal, isWiped })
    await changeWriteOff(db, id, {
      state: 'disposed',
      disposal,
      disposalNote: note,
      disposedBy: person.id,
      disposedAt: now,
    })
    return { id }
  },
})
