import { z } from 'zod'
import { conversationOf } from '../people/store.ts'
import { describeError } from '../report-bug.ts'
import { job } from '../use-case.ts'
import type { WordKey } from '../words.ts'
import { deliveryTries, waitAfterTry } from './rules.ts'
import { closeNotice, nextNoticeAt, takeDueNotices } from './store.ts'

/**
 * Empties the outbox into the chat. A message that fails is tried again later; one for a person whom the bot has
 * never met stays in the list of the tab only. Sent once, but for a crash between sending and noting it.
 */
export const deliver = job('notifications/deliver', {
  input: z.object({}),
  every: '*/5 * * * *',
  async run({ db, chat, clock, school, transact, stillAlive, log }) {
    for (;;) {
      const due = await transact(({ db }) => takeDueNotices(db, clock.now(), 20))
      if (due.length === 0) break
      for (const notice of due) {
        const reader = await conversationOf(db, notice.personId)
        if (!reader?.conversation) {
          await closeNotice(db, notice.id, { undeliverableAt: clock.now() })
          continue
        }
        try {
          await chat.send(reader.conversation, {
            language: reader.language ?? school.language,
            personId: notice.personId,
            word: notice.word as WordKey,
            params: notice.params,
            link: notice.link,
            requestId: notice.requestId,
          })
          await closeNotice(db, notice.id, { deliveredAt: clock.now() })
        } catch (error) {
          log('a message could not be delivered', {
            notice: notice.id,
            attempts: notice.attempts,
            ...describeError(error),
          })
          const later = new Date(clock.now().getTime() + waitAfterTry(notice.attempts) * 1_000)
          await closeNotice(
            db,
            notice.id,
            notice.attempts >= deliveryTries ? { undeliverableAt: clock.now() } : { nextTryAt: later },
          )
        }
        await stillAlive()
      }
    }
    const next = await nextNoticeAt(db)
    if (!next) return
    const seconds = Math.max(1, Math.ceil((next.getTime() - clock.now().getTime()) / 1_000))
    await transact(({ start }) => start(deliver, {}, { afterSeconds: seconds, key: 'later' }))
  },
})
