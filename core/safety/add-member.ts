import { personById } from '../people/store.ts'
import { require } from '../refusal.ts'
import { command } from '../use-case.ts'
import { inCases, namedMark } from './in-cases.ts'
import { putMember } from './letterbox-store.ts'
import { openCase, writeLine } from './open-case.ts'
import { mayJoin } from './rules.ts'
import { memberInput } from './schema.ts'
import { isKeptOut } from './store.ts'

/** Lets somebody see a case, open or closed, with the reason why; never somebody whom it names. */
export const addMember = command('safety/add-member', {
  input: memberInput,
  async run(context, { id, personId, reason }) {
    const { db, keys, now, person, about, tell } = context
    const joining = await personById(db, personId)
    about(id, { member: personId })
    const number = await inCases(context, async (cases) => {
      const open = await openCase(cases, context, id)
      require(mayJoin(joining, await isKeptOut(cases, id, namedMark(keys, personId))))
      if (open.members.some((one) => one.personId === personId && !one.until)) return null
      await putMember(cases, { caseId: id, personId, isOwner: false, since: now, addedBy: person.id })
      await writeLine(cases, open, {
        at: now,
        kind: 'member',
        personId: person.id,
        doc: { personId, text: reason },
      })
      return open.row.number
    })
    if (number)
      await tell({ personId, word: 'safety/told.member', params: { number }, link: `/safety/${id}` })
    return { id }
  },
})
