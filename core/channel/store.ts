import { and, asc, eq, isNotNull, isNull, lte, sql } from 'drizzle-orm'
import type { Db } from '../context.ts'
import { channelPosts, channels } from './tables.ts'

export type StoredChannel = typeof channels.$inferSelect
export type StoredPost = typeof channelPosts.$inferSelect

/** Keeps how the bot reaches a channel. */
export async function keepChannel(
  db: Db,
  { id, teamId, conversation }: Pick<StoredChannel, 'id' | 'teamId' | 'conversation'>,
): Promise<void> {
  const set = { teamId, conversation }
  await db
    .insert(channels)
    .values({ id, ...set })
    .onConflictDoUpdate({ target: channels.id, set })
}

/** Marks that a team was greeted in this channel; true only the first time, also when two messages come at once. */
export async function markGreeted(db: Db, id: string, now: Date): Promise<boolean> {
  const rows = await db
    .update(channels)
    .set({ greetedAt: now })
    .where(and(eq(channels.id, id), isNull(channels.greetedAt)))
    .returning({ id: channels.id })
  return rows.length > 0
}

/** The channel in which requests are shown. */
export async function boundChannel(db: Db): Promise<StoredChannel | undefined> {
  const [row] = await db.select().from(channels).where(isNotNull(channels.boundAt))
  return row
}

export async function channelById(db: Db, id: string): Promise<StoredChannel | undefined> {
  const [row] = await db.select().from(channels).where(eq(channels.id, id))
  return row
}

/** Ends the showing of new requests; says whether there was any. */
export async function releaseChannel(db: Db): Promise<boolean> {
  const rows = await db
    .update(channels)
    .set({ boundBy: null, boundAt: null })
    .where(isNotNull(channels.boundAt))
    .returning({ id: channels.id })
  return rows.length > 0
}

export async function bindChannel(db: Db, id: string, boundBy: string, boundAt: Date): Promise<void> {
  await releaseChannel(db)
  await db.update(channels).set({ boundBy, boundAt }).where(eq(channels.id, id))
}

/** Wants a post in this channel for each of these requests that has no living one there; at most so many at once as a statement holds. */
export async function wantPosts(
  db: Db,
  channelId: string,
  lines: readonly { requestId: string; line: number }[],
  now: Date,
): Promise<void> {
  const fresh = { channelId, messageId: null, shown: 0, attempts: 0, goneAt: null, nextTryAt: now }
  for (let at = 0; at < lines.length; at += 1_000) {
    const rows = lines
      .slice(at, at + 1_000)
      .map(({ requestId, line }) => ({ requestId, wanted: line, ...fresh }))
    await db
      .insert(channelPosts)
      .values(rows)
      .onConflictDoUpdate({
        target: channelPosts.requestId,
        set: { ...fresh, wanted: sql`excluded.wanted` },
        setWhere: sql`${channelPosts.channelId} <> ${channelId} or ${channelPosts.goneAt} is not null`,
      })
  }
}

/** Forgets the channels of a team that Talka was removed from, with their posts; answers with them as they were. */
export async function forgetChannels(db: Db, teamId: string, now: Date): Promise<StoredChannel[]> {
  const left = await db.select().from(channels).where(eq(channels.teamId, teamId)).for('update')
  for (const { id } of left) {
    await db
      .update(channelPosts)
      .set({ goneAt: now })
      .where(and(eq(channelPosts.channelId, id), isNull(channelPosts.goneAt)))
    const set = { greetedAt: null, boundBy: null, boundAt: null }
    await db.update(channels).set(set).where(eq(channels.id, id))
  }
  return left
}

const heldMs = 5 * 60_000
const isWaiting = and(sql`${channelPosts.shown} < ${channelPosts.wanted}`, isNull(channelPosts.goneAt))

/**
 * Takes the next post that is behind its request and keeps it from other workers for five minutes, longer than Teams
 * takes: a worker that dies leaves it to the next one. Null when none is due.
 */
export async function takeDuePost(db: Db, now: Date): Promise<StoredPost | null> {
  const due = db
    .select({ id: channelPosts.requestId })
    .from(channelPosts)
    .where(and(isWaiting, lte(channelPosts.nextTryAt, now)))
    .orderBy(asc(channelPosts.wanted))
    .limit(1)
    .for('update', { skipLocked: true })
  const [taken] = await db
    .update(channelPosts)
    .set({ nextTryAt: new Date(now.getTime() + heldMs), attempts: sql`${channelPosts.attempts} + 1` })
    .where(sql`${channelPosts.requestId} in ${due}`)
    .returning()
  return taken ?? null
}

/** Notes how far a post has come. */
export async function closePost(
  db: Db,
  requestId: string,
  outcome: Partial<Pick<StoredPost, 'messageId' | 'shown' | 'nextTryAt' | 'attempts' | 'goneAt'>>,
): Promise<void> {
  await db.update(channelPosts).set(outcome).where(eq(channelPosts.requestId, requestId))
}

/** When the next post is due, or null when the channel shows everything. */
export async function nextPostAt(db: Db): Promise<Date | null> {
  const [row] = await db
    .select({ at: channelPosts.nextTryAt })
    .from(channelPosts)
    .where(isWaiting)
    .orderBy(asc(channelPosts.nextTryAt))
    .limit(1)
  return row?.at ?? null
}
