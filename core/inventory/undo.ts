import { command } from '../use-case.ts'
import { tiedKinds } from './rules.ts'
import { undoInput } from './schema.ts'
import { turnBack } from './turn-back.ts'

/** Takes the last change of things back, each if nobody has changed it since. What was written down anew stays. */
export const undo = command('inventory/undo', {
  input: undoInput,
  async run({ db, person, now, about }, { things }) {
    const by = { personId: person.id, now }
    const isMeant = (kind: string) => kind !== 'received' && !tiedKinds.some((one) => one === kind)
    const outcomes = await turnBack(db, things, by, isMeant)
    about('things', { asked: things.length, undone: outcomes.filter((one) => one.because === null).length })
    return { outcomes }
  },
})
