import { z } from 'zod'
import type { CommandContext, JobContext } from '../context.ts'
import { deliveryTries, waitAfterTry } from '../notifications/rules.ts'
import { Refusal } from '../refusal.ts'
import { describeError } from '../report-bug.ts'
import { eventsOf, requestById } from '../requests/store.ts'
import { job } from '../use-case.ts'
import { callsTheTeam } from './rules.ts'
import { boundChannel, channelById, closePost, nextPostAt, type StoredPost, takeDuePost } from './store.ts'
import { viewPost } from './view-post.ts'

/** Teams takes 60 messages in 30 seconds in one conversation (Microsoft: "Rate limiting your bot"). */
const inOneGo = 7
const pauseSeconds = 3.5

/**
 * Brings the channel up to the requests: a post for a new one, an edit for every change since. A post that fails is tried
 * again later. Posted once, but for a crash between posting and noting it.
 */
export const post = job('channel/post', {
  input: z.object({}),
  every: '* * * * *',
  async run(context) {
    const { db, clock, transact, stillAlive } = context
    for (let sent = 0; ; sent++) {
      const due = await transact(({ db }) => takeDuePost(db, clock.now()))
      if (!due) break
      await bringUp(context, due)
      await stillAlive()
      if (sent % inOneGo === inOneGo - 1) await clock.wait(pauseSeconds)
    }
    const next = await nextPostAt(db)
    if (!next) return
    const seconds = Math.max(1, Math.ceil((next.getTime() - clock.now().getTime()) / 1_000))
    await transact(({ start }) => start(post, {}, { afterSeconds: seconds, key: 'later' }))
  },
})

/** Has the channel brought up to what was just written; nothing where no channel is bound. */
export async function showInChannel({ db, start }: Pick<CommandContext, 'db' | 'start'>): Promise<void> {
  if (await boundChannel(db)) await start(post, {}, { key: 'now' })
}

async function bringUp({ db, chat, clock, school, log }: JobContext, due: StoredPost): Promise<void> {
  const { requestId, attempts } = due
  const now = clock.now()
  const channel = await channelById(db, due.channelId)
  const request = await requestById(db, requestId)
  if (!channel || !request) return closePost(db, requestId, { goneAt: now })
  // „Me too“ on an outage is nobody's work; once it is a request of its own, it gets its post.
  if (request.status === 'joined' && !due.messageId)
    return closePost(db, requestId, { shown: due.wanted, nextTryAt: now, attempts: 0 })
  try {
    const { language } = school
    const message = { language, ...(await viewPost(db, request)) }
    const messageId = await chat.post(channel.conversation, message, due.messageId)
    // Noted before anything else, so that a crash further on makes no second post.
    await closePost(db, requestId, { messageId })
    const fresh = (await eventsOf(db, requestId)).filter(({ id }) => id > due.shown && id <= due.wanted)
    // Whoever sees the post for the first time has missed nothing.
    if (due.messageId && fresh.some(({ kind }) => callsTheTeam(kind))) {
      const params = { number: String(request.number) }
      await chat.reply(channel.conversation, messageId, { language, word: 'channel/came-back', params })
    }
    await closePost(db, requestId, { shown: due.wanted, nextTryAt: now, attempts: 0 })
  } catch (error) {
    const isGone = error instanceof Refusal && error.kind === 'missing'
    log('a post in the channel failed', { request: requestId, attempts, ...describeError(error) })
    const outcome =
      isGone || attempts >= deliveryTries
        ? { goneAt: now }
        : { nextTryAt: new Date(now.getTime() + waitAfterTry(attempts) * 1_000) }
    await closePost(db, requestId, outcome)
  }
}
