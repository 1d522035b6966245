import { inCases } from '../safety/in-cases.ts'
import { openCase } from '../safety/open-case.ts'
import { lockCase } from '../safety/store.ts'
import { command } from '../use-case.ts'
import { noteCustody } from './custody.ts'
import { holdInput } from './schema.ts'
import { writeHold } from './store.ts'

/** Keeps the evidence of a case from being destroyed as long as proceedings go on, or ends that. */
export const hold = command('evidence/hold', {
  input: holdInput,
  async run(context, { caseId, isHeld, reason }) {
    const { now, person, about } = context
    about(caseId, { isHeld })
    await inCases(context, async (cases) => {
      // Of one who destroys and one who holds it, the later sees what the earlier did.
      await lockCase(cases, caseId)
      const open = await openCase(cases, context, caseId)
      await noteCustody(cases, open, {
        at: now,
        personId: person.id,
        deed: isHeld ? 'held' : 'released',
        words: { reason },
      })
      await writeHold(cases, { caseId, isHeld })
    })
    return { caseId, isHeld }
  },
})
