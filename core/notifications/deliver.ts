import { z } from 'zod'
import type { JobContext, Sending } from '../context.ts'
import { loseConversation } from '../people/lose-conversation.ts'
import { personById, type StoredPerson } from '../people/store.ts'
import { reportBug } from '../report-bug.ts'
import { readSchoolTime } from '../school-time/store.ts'
import { job } from '../use-case.ts'
import { afterQuiet, kindOfMessage, schoolPaces, type Tried, waitAfterTry, waysTo } from './rules.ts'
import type { Channel, NoReach } from './schema.ts'
import { sendByMail, sendToFeed } from './send-by-graph.ts'
import { sendInBot } from './send-in-bot.ts'
import {
  beginDelivery,
  closeNotice,
  endDelivery,
  holdPaces,
  mutedBy,
  nextDue,
  nextNoticeAt,
  readerOfNotice,
  readQuietHours,
  type StoredNotice,
  tooSoonAfter,
  triedWays,
} from './store.ts'

/** So many messages are on their way at once, each to somebody else. */
const lanes = 6

/**
 * Empties the outbox: into the chat, and where the bot is not let through into the activity feed, or else by mail. Each
 * try is written down before and after it. No message is lost; one is sent a second time only when the worker died
 * between Teams' taking it and the note of that.
 */
export const deliver = job('notifications/deliver', {
  input: z.object({}),
  every: '*/5 * * * *',
  async run(context) {
    const { db, clock, transact } = context
    const ends = await Promise.allSettled(Array.from({ length: lanes }, () => workOn(context)))
    for (const end of ends) if (end.status === 'rejected') throw end.reason
    const next = await nextNoticeAt(db)
    if (!next) return
    const seconds = Math.max(1, Math.ceil((next.getTime() - clock.now().getTime()) / 1_000))
    await transact(({ start }) => start(deliver, {}, { afterSeconds: seconds, key: 'later' }))
  },
})

async function workOn(context: JobContext): Promise<void> {
  for (;;) {
    const taken = await takeNext(context)
    if (taken === 'nothing') return
    if ('waitSeconds' in taken) await context.clock.wait(taken.waitSeconds)
    else await bring(context, taken)
    await context.stillAlive()
  }
}

interface Taken {
  notice: StoredNotice
  reader: StoredPerson
  way: Channel
  deliveryId: number
}

/** Takes the next message that may be sent now, or says how long the pace of the whole school keeps it waiting. */
async function takeNext({
  clock,
  keys,
  school,
  transact,
}: JobContext): Promise<Taken | { waitSeconds: number } | 'nothing'> {
  return transact(async ({ db }) => {
    await holdPaces(db)
    const now = clock.now()
    for (;;) {
      const notice = await nextDue(db, now)
      if (!notice) return 'nothing'
      const reader = await personById(db, readerOfNotice(keys, notice))
      if (!reader?.directoryRole) {
        await closeNotice(db, notice, { undeliverableAt: now, because: 'leftSchool' })
        continue
      }
      const kind = kindOfMessage(notice.word)
      if (!notice.urgent && (await mutedBy(db, reader.id)).includes(kind)) {
        await closeNotice(db, notice, { undeliverableAt: now, because: 'muted' })
        continue
      }
      const from = notice.urgent ? now : afterQuiet(now, await readQuietHours(db), await readSchoolTime(db))
      if (from > now) {
        await closeNotice(db, notice, { nextTryAt: from })
        continue
      }
      const tried = await triedWays(db, notice)
      const [way] = waysTo(reader, school.mailFrom !== null, tried, now)
      if (!way) {
        const because = whyNot(reader, tried)
        await closeNotice(db, notice, { undeliverableAt: now, because })
        continue
      }
      const pace = schoolPaces[way]
      const since = await tooSoonAfter(db, way, pace, now)
      if (!since) return { notice, reader, way, deliveryId: await beginDelivery(db, notice, way, now) }
      const free = since.getTime() + pace.seconds * 1_000
      if (way === 'bot') return { waitSeconds: (free - now.getTime()) / 1_000 }
      // Few go this way: the others need not wait for them.
      await closeNotice(db, notice, { nextTryAt: new Date(free) })
    }
  })
}

/** Why no way led to somebody: what the bot was told counts most, because that is what can be mended. */
function whyNot({ conversation, conversationLostBecause }: StoredPerson, tried: readonly Tried[]): NoReach {
  const byBot = tried.findLast(({ channel, because }) => channel === 'bot' && because !== null)
  if (byBot?.because) return byBot.because
  return conversation === null ? 'neverMet' : (conversationLostBecause ?? 'unanswered')
}

const senders: Readonly<Record<Channel, typeof sendInBot>> = {
  bot: sendInBot,
  feed: sendToFeed,
  mail: sendByMail,
}

/** An error that nobody expected ends the one try, not the sending of everybody else's messages. */
async function trySending(
  context: JobContext,
  notice: StoredNotice,
  reader: StoredPerson,
  way: Channel,
): Promise<Sending> {
  try {
    return await senders[way](context, notice, reader)
  } catch (error) {
    reportBug(context.log, 'a message could not be delivered', error, {
      notice: notice.id,
      attempts: notice.attempts,
      way,
    })
    return { ok: false, because: 'unanswered', passing: true, afterSeconds: null }
  }
}

/**
 * Sends one message its way. One that was turned away is due again at once, for the next way. What came of it is noted in
 * one step: a worker dies before the note or after it, never in between.
 */
async function bring(context: JobContext, { notice, reader, way, deliveryId }: Taken): Promise<void> {
  const sent = await trySending(context, notice, reader, way)
  const now = context.clock.now()
  const because = sent.ok ? null : sent.because
  const messageId = (sent.ok && sent.messageId) || null
  if (!sent.ok && !sent.passing && way === 'bot')
    await loseConversation.run(context, { personId: reader.id, because: sent.because })
  await context.transact(async ({ db }) => {
    await endDelivery(db, deliveryId, { at: now, because, messageId })
    await closeNotice(db, notice, sent.ok ? { deliveredAt: now } : { nextTryAt: nextTry(sent) })
  })

  function nextTry({ passing, afterSeconds }: Extract<Sending, { ok: false }>): Date {
    const seconds = passing ? Math.max(afterSeconds ?? 0, waitAfterTry(notice.attempts + 1)) : 0
    return new Date(now.getTime() + seconds * 1_000)
  }
}
