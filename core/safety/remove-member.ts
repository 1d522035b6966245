import { Refusal } from '../refusal.ts'
import { command } from '../use-case.ts'
import { inCases } from './in-cases.ts'
import { openCase, writeLine } from './open-case.ts'
import { memberInput } from './schema.ts'
import { changeMember, lockCase } from './store.ts'

/** Ends somebody's sight of a case, with the reason why. Whoever answers for it hands it over first. */
export const removeMember = command('safety/remove-member', {
  input: memberInput,
  async run(context, { id, personId, reason }) {
    const { now, person, about } = context
    about(id, { member: personId })
    await inCases(context, async (cases) => {
      await lockCase(cases, id)
      const open = await openCase(cases, context, id)
      const member = open.members.find((one) => one.personId === personId && !one.until)
      if (!member) throw new Refusal('conflict', 'safety/not-a-member')
      if (member.isOwner) throw new Refusal('conflict', 'safety/owner-stays')
      // The line first: whoever leaves by themself cannot write afterwards.
      await writeLine(cases, open, {
        at: now,
        kind: 'member',
        personId: person.id,
        doc: { personId, isEnd: true, text: reason },
      })
      await changeMember(cases, id, personId, { until: now })
    })
    return { id }
  },
})
