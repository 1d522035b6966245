import { Refusal } from '../refusal.ts'
import { command } from '../use-case.ts'
import { approveStep } from './decide-step.ts'
import { eachOf } from './each-of.ts'
import { approveManyInput, undoSeconds } from './schema.ts'
import { lockRequests } from './store.ts'
import { findWarnings } from './warnings.ts'

/**
 * Approves together what is clean. A request with a clash or a warning, and one that is decided already, is left as it is
 * and says why; the others are approved all the same.
 */
export const approveMany = command('requests/approve-many', {
  input: approveManyInput,
  async run(context, { ids }) {
    const { db, about } = context
    const rows = await lockRequests(db, ids)
    const warnings = await findWarnings(db, rows)
    const { outcomes, changed } = await eachOf(rows, ids, async (id) => {
      const [warning] = warnings.get(id) ?? []
      if (warning) throw new Refusal('conflict', warning.word)
      await approveStep(context, id)
    })
    about('many', { approved: changed.join(', '), left: outcomes.length - changed.length })
    return { outcomes, undoSeconds }
  },
})
