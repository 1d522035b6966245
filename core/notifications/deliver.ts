import { z } from 'zod'
import type { JobContext } from '../context.ts'
import { conversationOf } from '../people/store.ts'
import { describeError } from '../report-bug.ts'
import { job } from '../use-case.ts'
import type { WordKey } from '../words.ts'
import { deliveryTries, waitAfterTry } from './rules.ts'
import { closeNotice, nextNoticeAt, type StoredNotice, takeDueNotice } from './store.ts'

/**
 * Empties the outbox into the chat. A message that fails is tried again later; one for a person whom the bot has
 * never met stays in the list of the tab only. Sent once, but for a crash between sending and noting it.
 */
export const deliver = job('notifications/deliver', {
  input: z.object({}),
  every: '*/5 * * * *',
  async run(context) {
    const { db, clock, transact, stillAlive } = context
    // One at a time: whoever waits behind a slow chat is still there for other workers.
    for (;;) {
      const notice = await transact(({ db }) => takeDueNotice(db, clock.now()))
      if (!notice) break
      const reader = await conversationOf(db, notice.personId)
      const outcome = reader?.conversation
        ? await send(context, notice, reader)
        : { undeliverableAt: clock.now() }
      await closeNotice(db, notice.id, outcome)
      await stillAlive()
    }
    const next = await nextNoticeAt(db)
    if (!next) return
    const seconds = Math.max(1, Math.ceil((next.getTime() - clock.now().getTime()) / 1_000))
    await transact(({ start }) => start(deliver, {}, { afterSeconds: seconds, key: 'later' }))
  },
})

type Reader = NonNullable<Awaited<ReturnType<typeof conversationOf>>>

async function send(
  { chat, clock, school, log }: JobContext,
  notice: StoredNotice,
  { conversation, language }: Reader,
): Promise<Parameters<typeof closeNotice>[2]> {
  const { id, personId, params, link, requestId, attempts } = notice
  const word = notice.word as WordKey
  try {
    await chat.send(conversation, {
      language: language ?? school.language,
      personId,
      word,
      params,
      link,
      requestId,
    })
    return { deliveredAt: clock.now() }
  } catch (error) {
    log('a message could not be delivered', { notice: id, attempts, ...describeError(error) })
    if (attempts >= deliveryTries) return { undeliverableAt: clock.now() }
    return { nextTryAt: new Date(clock.now().getTime() + waitAfterTry(attempts) * 1_000) }
  }
}
