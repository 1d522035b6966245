import { changeEach } from '../inventory/change-each.ts'
import { require } from '../refusal.ts'
import { command } from '../use-case.ts'
import { findHeld } from './find-held.ts'
import { mayDecide } from './rules.ts'
import { approveInput } from './schema.ts'
import { changeWriteOff, linesOf } from './store.ts'

/** Writes things off by the head's order: they leave the lists, and their history stays. */
export const approve = command('write-offs/approve', {
  input: approveInput,
  async run({ db, person, now, about, tell }, { id, orderNo }) {
    const writeOff = await findHeld(db, id)
    require(mayDecide(writeOff, person.id))
    const ids = (await linesOf(db, id)).map(({ assetId }) => assetId)
    const by = { personId: person.id, now }
    about(id, { things: ids.length })
    await changeEach(db, ids, 'writtenOff', by, () => ({ state: 'writtenOff', holder: '', holderId: null }))
    const decision = { decidedBy: person.id, decidedAt: now, decision: orderNo }
    await changeWriteOff(db, id, { ...decision, state: 'writtenOff' })
    await tell({
      personId: writeOff.proposedBy,
      word: 'write-offs/told.approved',
      params: { number: String(writeOff.number), order: orderNo },
      link: `/write-offs/${id}`,
    })
    return { id }
  },
})
