import { Refusal, require } from '../refusal.ts'
import { command } from '../use-case.ts'
import { findAct } from './find.ts'
import { putBack } from './put-back.ts'
import { mayUndo } from './rules.ts'
import { handOverInput } from './schema.ts'
import { changeHandOver, signaturesOf } from './store.ts'

/** Takes an act back before anybody was told of it: the things are as they were. Its number stays used. */
export const undo = command('hand-overs/undo', {
  input: handOverInput,
  async run({ db, person, now, about }, { id }) {
    const act = await findAct(db, person, id, true)
    if (act.madeBy !== person.id) throw new Refusal('forbidden', 'common/refused.forbidden')
    if (act.state === 'undone') return { id }
    require(mayUndo(act, (await signaturesOf(db, id)).length))
    about(id, { number: act.number })
    await changeHandOver(db, id, { state: 'undone' })
    await putBack(db, id, { personId: person.id, now })
    return { id }
  },
})
