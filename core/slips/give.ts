import { personById } from '../people/store.ts'
import { Refusal, require } from '../refusal.ts'
import { command } from '../use-case.ts'
import { mayGive, readersOf } from './rules.ts'
import { giveSlipsInput } from './schema.ts'
import { changeSlips, lockSlips } from './store.ts'
import { tellReady } from './tell.ts'

/** Names somebody else to print slips: where a class has no teacher yet, or the teacher is away. Its teachers are told. */
export const give = command('slips/give', {
  input: giveSlipsInput,
  async run({ db, person, now, about, tell }, { slipId, personId }) {
    const [slips, receiver] = [await lockSlips(db, slipId), await personById(db, personId)]
    if (!slips || !receiver) throw new Refusal('missing', 'common/refused.missing')
    require(mayGive(slips, person.id, receiver, now))
    await changeSlips(db, slipId, { givenTo: personId })
    about(slipId, { classKey: slips.classKey, personId })
    for (const other of readersOf(slips).filter((id) => id !== personId)) {
      const params = { slips: slips.label, name: receiver.name }
      await tell({ personId: other, word: 'slips/told.given', params, link: '/slips' })
    }
    await tellReady(tell, slips, [personId])
    return { slipId }
  },
})
