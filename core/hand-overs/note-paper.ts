import { Refusal } from '../refusal.ts'
import { command } from '../use-case.ts'
import { findAct } from './find.ts'
import { notePaperInput } from './schema.ts'
import { changeHandOver, signaturesOf, writeSignature } from './store.ts'

/** Notes who signed the printed act: a parent where the pupil may be under 14, otherwise whoever got the things. */
export const notePaper = command('hand-overs/note-paper', {
  input: notePaperInput,
  async run({ db, person, now, about }, { id, name }) {
    const act = await findAct(db, person, id, true)
    const party = act.needsParent ? 'parent' : 'receiver'
    const signed = (await signaturesOf(db, id)).map(({ party }) => party)
    if (act.state !== 'waiting' || signed.includes(party))
      throw new Refusal('conflict', 'hand-overs/refused.not-waiting')
    about(id, { number: act.number, party })
    const { mark } = act
    await writeSignature(db, {
      ...{ handOverId: id, party, how: 'paper', name, at: now, byId: person.id, mark },
    })
    await changeHandOver(db, id, { state: 'signed' })
    return { id }
  },
})
