import { require } from '../refusal.ts'
import { inCases } from '../safety/in-cases.ts'
import { readSettings } from '../safety/letterbox-store.ts'
import { openCase } from '../safety/open-case.ts'
import { keptUntil } from '../safety/rules.ts'
import { lockCase } from '../safety/store.ts'
import { dayOf } from '../school-time/rules.ts'
import { command } from '../use-case.ts'
import { noteCustody } from './custody.ts'
import { removeCapture } from './letterbox-store.ts'
import { mayDestroy } from './rules.ts'
import { destroyInput } from './schema.ts'
import { isHeld, removeOriginals } from './store.ts'

/**
 * Destroys the originals of a case whose time is over: nothing does so by itself. What stays is a tombstone: that each of
 * them was there, since when, its hash, and who destroyed it why.
 */
export const destroy = command('evidence/destroy', {
  input: destroyInput,
  async run(context, { caseId, reason }) {
    const { db, now, person, about } = context
    about(caseId)
    const settings = await readSettings(db)
    await inCases(context, async (cases) => {
      // Of one who destroys and one who holds it, the later sees what the earlier did.
      await lockCase(cases, caseId)
      const open = await openCase(cases, context, caseId)
      const until = open.row.closedAt ? keptUntil(open.row.closedAt, settings) : null
      require(mayDestroy(until, String(dayOf(now)), await isHeld(cases, caseId)))
      await noteCustody(cases, open, { at: now, personId: person.id, deed: 'destroyed', words: { reason } })
      await removeOriginals(cases, caseId)
    })
    // The message that began the case, and what it was captured under.
    await removeCapture(db, caseId)
    return { caseId }
  },
})
