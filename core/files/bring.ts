import { Refusal } from '../refusal.ts'
import { job } from '../use-case.ts'
import { bringInput, type FileHead, mostBytes } from './schema.ts'
import { fileById } from './store.ts'
import { takeIn } from './take-in.ts'

/** What became of a file that was sent in the chat: it is kept, or the reason why not. */
export type Brought = { ok: true; file: FileHead } | { ok: false; because: Refusal }

/**
 * Brings a file that came with a person's message in the chat, and keeps it as one that the tab sent: it belongs to
 * nothing yet; a message that is delivered twice brings it once. The chat waits for its answer; its address opens the file by itself, so it never lies in the queue.
 */
export const bring = job('files/bring', {
  input: bringInput,
  async run({ db, chat, keys, now, transact }, { id, personId, unnamed, ...sent }): Promise<Brought> {
    const there = await fileById(db, id)
    if (there?.keptBy === personId)
      return { ok: true, file: { id, name: there.name, type: there.type, size: there.size } }
    try {
      const bytes = await chat.fetch(sent, mostBytes)
      const file = await transact(async (means) => {
        const kept = await takeIn({ ...means, keys, now }, personId, { id, name: sent.name, unnamed, bytes })
        await means.record(id, { type: kept.type, size: kept.size })
        return kept
      })
      return { ok: true, file }
    } catch (error) {
      if (error instanceof Refusal) return { ok: false, because: error }
      throw error
    }
  },
})
