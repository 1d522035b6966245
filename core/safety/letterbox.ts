import { z } from 'zod'
import type { CommandContext } from '../context.ts'
import { namesOf } from '../people/store.ts'
import { query } from '../use-case.ts'
import { readSettings } from './letterbox-store.ts'
import { receiversFor } from './receive.ts'

/**
 * What the page outside of Teams says before anybody writes: whether it is open, and who reads what is put in, so that a
 * reporter can keep somebody out. Their ids in the directory stay here.
 */
export const letterbox = query('safety/letterbox', {
  input: z.object({}),
  confidential: true,
  async run(context) {
    const { db, keys } = context
    const { page } = await readSettings(db)
    const receivers = page.isOpen && page.namesReceivers ? await receiversFor(context, []) : []
    const names = await namesOf(db, receivers)
    return {
      isOpen: page.isOpen,
      receivers: receivers.map((id) => ({ mark: receiverMark(keys, id), name: names.get(id) ?? '' })),
    }
  },
})

/** Which receivers a visitor has marked. */
export async function receiversMarked(
  context: Pick<CommandContext, 'db' | 'keys'>,
  marks: readonly string[],
): Promise<string[]> {
  const receivers = marks.length > 0 ? await receiversFor(context, []) : []
  return receivers.filter((id) => marks.includes(receiverMark(context.keys, id)))
}

function receiverMark(keys: CommandContext['keys'], personId: string): string {
  return keys.mark(`receiver ${personId}`).slice(0, 16)
}
