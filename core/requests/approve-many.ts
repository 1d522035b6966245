import { Refusal } from '../refusal.ts'
import { command } from '../use-case.ts'
import type { WordKey } from '../words.ts'
import { approveStep } from './decide-step.ts'
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
    const outcomes: { id: string; number: number | null; because: WordKey | null }[] = []
    for (const id of new Set(ids)) {
      const number = rows.find((row) => row.id === id)?.number ?? null
      const [warning] = warnings.get(id) ?? []
      const because = warning ? warning.word : await refusalOf(approveStep(context, id))
      outcomes.push({ id, number: because === 'common/refused.missing' ? null : number, because })
    }
    const approved = outcomes.flatMap(({ number, because }) => (because ? [] : (number ?? [])))
    about('many', { approved: approved.join(', '), left: outcomes.length - approved.length })
    return { outcomes, undoSeconds }
  },
})

/** Why it was refused, before anything was written; null when it was done. */
async function refusalOf(work: Promise<void>): Promise<WordKey | null> {
  try {
    await work
    return null
  } catch (error) {
    if (error instanceof Refusal) return error.word
    throw error
  }
}
