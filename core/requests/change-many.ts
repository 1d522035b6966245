import type { CommandContext } from '../context.ts'
import { command } from '../use-case.ts'
import { assign } from './assign.ts'
import { changeUrgency } from './change-urgency.ts'
import { declineRequest } from './decide-step.ts'
import { eachOf } from './each-of.ts'
import { finish } from './finish.ts'
import { type ChangeMany, changeManyInput, undoSeconds } from './schema.ts'
import { lockRequests } from './store.ts'
import { take } from './take.ts'

/** What is done to one of them. */
function changeOne(context: CommandContext, id: string, change: ChangeMany): Promise<unknown> {
  if (change.action === 'take') return take.run(context, { id })
  if (change.action === 'finish') return finish.run(context, { id, note: change.note })
  if (change.action === 'decline') return declineRequest(context, id, change.reason)
  if (change.action === 'assign') return assign.run(context, { id, personId: change.personId })
  return changeUrgency.run(context, { id, urgency: change.urgency })
}

/** Does one thing to many requests and says of each how it went; what is refused is left as it was. */
export const changeMany = command('requests/change-many', {
  input: changeManyInput,
  async run(context, { ids, change }) {
    const rows = await lockRequests(context.db, ids)
    const { outcomes, changed } = await eachOf(rows, ids, (id) =>
      changeOne({ ...context, about: () => {} }, id, change),
    )
    context.about('many', {
      action: change.action,
      changed: changed.join(', '),
      left: outcomes.length - changed.length,
    })
    return { outcomes, undoSeconds: change.action === 'change-urgency' ? null : undoSeconds }
  },
})
