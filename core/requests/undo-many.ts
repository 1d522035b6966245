import { command } from '../use-case.ts'
import { eachOf } from './each-of.ts'
import { lockWithLeaders } from './follow-store.ts'
import { undoManyInput } from './schema.ts'
import { requestsById } from './store.ts'
import { undo } from './undo.ts'

/** Takes one's own decisions back together within ten seconds, and says of each how it went: what is too late stays decided. */
export const undoMany = command('requests/undo-many', {
  input: undoManyInput,
  async run(context, { ids }) {
    await lockWithLeaders(context.db, ids)
    const rows = await requestsById(context.db, ids)
    const { outcomes, changed } = await eachOf(rows, ids, (id) =>
      undo.run({ ...context, about: () => {} }, { id }),
    )
    context.about('many', { changed: changed.join(', '), left: outcomes.length - changed.length })
    return { outcomes }
  },
})
