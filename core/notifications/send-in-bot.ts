import type { JobContext, Sending } from '../context.ts'
import type { StoredPerson } from '../people/store.ts'
import { describeError } from '../report-bug.ts'
import type { WordKey } from '../words.ts'
import type { StoredNotice } from './store.ts'

/** Sends a message as a card of the bot. */
export async function sendInBot(
  { chat, school, log }: JobContext,
  notice: StoredNotice,
  reader: StoredPerson,
): Promise<Sending> {
  const { id, personId, params, link, requestId, attempts } = notice
  try {
    return await chat.send(reader.conversation, {
      language: reader.language ?? school.language,
      personId,
      word: notice.word as WordKey,
      params,
      link,
      requestId,
    })
  } catch (error) {
    log('a message could not be delivered', { notice: id, attempts, ...describeError(error) })
    return { ok: false, because: 'unanswered', passing: true, afterSeconds: null }
  }
}
