import type { JobContext, Sending } from '../context.ts'
import type { StoredPerson } from '../people/store.ts'
import { describeError } from '../report-bug.ts'
import type { WordKey } from '../words.ts'
import { type StoredNotice, threadOf } from './store.ts'

/** Sends a message as a card of the bot. */
export async function sendInBot(
  { db, chat, school, log }: JobContext,
  notice: StoredNotice,
  reader: StoredPerson,
): Promise<Sending> {
  const { id, personId, params, link, requestId, attempts } = notice
  try {
    const language = reader.language ?? school.language
    const said = { language, personId, word: notice.word as WordKey, params, link, requestId }
    const { messageId } = await threadOf(db, notice)
    return await chat.send(reader.conversation, said, messageId)
  } catch (error) {
    log('a message could not be delivered', { notice: id, attempts, ...describeError(error) })
    return { ok: false, because: 'unanswered', passing: true, afterSeconds: null }
  }
}
