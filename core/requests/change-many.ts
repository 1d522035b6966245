import type { CommandContext } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { command } from '../use-case.ts'
import type { WordKey } from '../words.ts'
import { assign } from './assign.ts'
import { changeUrgency } from './change-urgency.ts'
import { declineRequest } from './decide-step.ts'
import { finish } from './finish.ts'
import { lockWithLeaders } from './follow-store.ts'
import { type ChangeMany, changeManyInput, undoSeconds } from './schema.ts'
import { lockRequests } from './store.ts'
import { take } from './take.ts'
import { undo } from './undo.ts'

/** What is done to one of them; each refuses before it writes anything, so that the others go on. */
function changeOne(context: CommandContext, id: string, change: ChangeMany): Promise<unknown> {
  if (change.action === 'take') return take.run(context, { id })
  if (change.action === 'finish') return finish.run(context, { id, note: change.note })
  if (change.action === 'decline') return declineRequest(context, id, change.reason)
  if (change.action === 'assign') return assign.run(context, { id, personId: change.personId })
  if (change.action === 'change-urgency') return changeUrgency.run(context, { id, urgency: change.urgency })
  return undo.run(context, { id })
}

/** Does one thing to many requests and says of each how it went; what is refused is left as it was. */
export const changeMany = command('requests/change-many', {
  input: changeManyInput,
  async run(context, { ids, change }) {
    const { db } = context
    if (change.action === 'undo') await lockWithLeaders(db, ids)
    const rows = await lockRequests(db, ids)
    const outcomes: { id: string; number: number | null; because: WordKey | null }[] = []
    for (const id of new Set(ids)) {
      let because: WordKey | null = null
      try {
        await changeOne({ ...context, about: () => {} }, id, change)
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        because = error.word
      }
      const number = rows.find((row) => row.id === id)?.number ?? null
      outcomes.push({ id, number: because === 'common/refused.missing' ? null : number, because })
    }
    const changed = outcomes.flatMap(({ number, because }) => (because ? [] : (number ?? [])))
    context.about('many', {
      action: change.action,
      changed: changed.join(', '),
      left: outcomes.length - changed.length,
    })
    const canUndo = change.action !== 'undo' && change.action !== 'change-urgency'
    return { outcomes, undoSeconds: canUndo ? undoSeconds : null }
  },
})
