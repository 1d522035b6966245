import type { JobContext, Sending } from '../context.ts'
import type { StoredPerson } from '../people/store.ts'
import type { WordKey } from '../words.ts'
import { type StoredNotice, threadOf } from './store.ts'

/** Sends a message as a card of the bot. */
export async function sendInBot(
  { db, chat, school }: JobContext,
  notice: StoredNotice,
  reader: StoredPerson,
): Promise<Sending> {
  const { params, link, requestId } = notice
  const language = reader.language ?? school.language
  const said = { language, personId: reader.id, word: notice.word as WordKey, params, link, requestId }
  const { messageId } = await threadOf(db, notice)
  return chat.send(reader.conversation, said, messageId)
}
