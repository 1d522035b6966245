import { Refusal } from '../refusal.ts'
import { command } from '../use-case.ts'
import { inCases } from './in-cases.ts'
import { putOwner } from './letterbox-store.ts'
import { openCase, writeLine } from './open-case.ts'
import { chainOf } from './receive.ts'
import { memberInput } from './schema.ts'
import { lockCase } from './store.ts'

/** Makes another member answer for the case, who is told; for a closed one too, so that somebody minds its time. */
export const handOver = command('safety/hand-over', {
  input: memberInput,
  async run(context, { id, personId, reason }) {
    const { now, person, about, tell } = context
    about(id)
    const chain = await chainOf(context)
    const number = await inCases(context, async (cases) => {
      await lockCase(cases, id)
      const open = await openCase(cases, context, id)
      if (!open.members.some((one) => one.personId === personId && !one.until))
        throw new Refusal('conflict', 'safety/not-a-member')
      if (!chain.includes(personId)) throw new Refusal('conflict', 'safety/only-commission')
      await putOwner(cases, id, personId)
      await writeLine(cases, open, {
        at: now,
        kind: 'owner',
        personId: person.id,
        doc: { personId, text: reason },
      })
      return open.row.number
    })
    if (personId !== person.id)
      await tell({ personId, word: 'safety/told.yours', params: { number }, link: `/safety/${id}` })
    return { id }
  },
})
