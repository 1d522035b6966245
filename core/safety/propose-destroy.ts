import { mayDestroy } from '../evidence/rules.ts'
import { isHeld } from '../evidence/store.ts'
import { require } from '../refusal.ts'
import { dayOf } from '../school-time/rules.ts'
import { command } from '../use-case.ts'
import { inCases } from './in-cases.ts'
import { readSettings } from './letterbox-store.ts'
import { openCase, writeLine } from './open-case.ts'
import { keptUntil } from './rules.ts'
import { destroyInput } from './schema.ts'
import { lockCase, writeProposal } from './store.ts'

/** Asks that a case whose time is over be destroyed: another member decides, and all of them are told. */
export const proposeDestroy = command('safety/propose-destroy', {
  input: destroyInput,
  async run(context, { id, reason }) {
    const { db, now, person, about, tell } = context
    about(id)
    const settings = await readSettings(db)
    const { members, number } = await inCases(context, async (cases) => {
      await lockCase(cases, id)
      const open = await openCase(cases, context, id)
      const until = open.row.closedAt ? keptUntil(open.row.closedAt, settings) : null
      require(mayDestroy(until, String(dayOf(now)), await isHeld(cases, id)))
      await writeProposal(cases, { caseId: id, proposedBy: person.id, proposedAt: now })
      await writeLine(cases, open, {
        at: now,
        kind: 'destruction',
        personId: person.id,
        doc: { text: reason },
      })
      return { members: open.members.filter(({ until }) => !until), number: open.row.number }
    })
    for (const { personId } of members)
      if (personId !== person.id)
        await tell({ personId, word: 'safety/told.destroy', params: { number }, link: `/safety/${id}` })
    return { id }
  },
})
