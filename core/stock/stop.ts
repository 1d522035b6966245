import { command } from '../use-case.ts'
import { findHeld } from './change.ts'
import { itemInput } from './schema.ts'
import { changeItem } from './store.ts'

/** Keeps something in stock no more: it leaves the list, and its history stays. Writing it again brings it back. */
export const stop = command('stock/stop', {
  input: itemInput,
  async run(context, { id }) {
    await findHeld(context, id)
    context.about(id)
    await changeItem(context.db, id, { stoppedAt: context.now, toldLowAt: null })
    return { id }
  },
})
