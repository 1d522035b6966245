import { and, asc, count, desc, eq, gt, gte, inArray, isNotNull, isNull, lte, ne, or, sql } from 'drizzle-orm'
import type { Db, Keys, Telling } from '../context.ts'
import { locks } from '../database/locks.ts'
import { derivedId } from '../derived-id.ts'
import { isTraceless, type Pace, personPaces } from './rules.ts'
import { type Channel, type MessageKind, type NoReach, type QuietHours, quietHours } from './schema.ts'
import { deliveries, installs, mutedKinds, notices, quietTimes } from './tables.ts'

export type StoredNotice = typeof notices.$inferSelect
export type StoredInstall = typeof installs.$inferSelect

const boundTo = 'the reader of a message'

/** Who reads a message. */
export function readerOfNotice(keys: Keys, { personId, sealedReader }: StoredNotice): string {
  return sealedReader === null ? personId : keys.open(sealedReader, boundTo)
}

/** Puts one message into the outbox, unless its reader was told of the event; only `core/use-case.ts` calls it. */
export async function writeNotice(db: Db, keys: Keys, telling: Telling, now: Date): Promise<void> {
  if (telling.thread && (await rewriteWaiting(db, telling))) return
  const { personId } = telling
  await db
    .insert(notices)
    .values({
      ...(isTraceless(telling.word)
        ? { personId: derivedId(keys.mark(`told ${personId}`)), sealedReader: keys.seal(personId, boundTo) }
        : { personId }),
      word: telling.word,
      params: telling.params ?? {},
      link: telling.link ?? null,
      requestId: telling.requestId ?? null,
      urgent: telling.urgent ?? false,
      event: telling.event ?? null,
      thread: telling.thread ?? null,
      createdAt: now,
      nextTryAt: now,
    })
    .onConflictDoNothing()
}

/** A message of the thread that nobody has sent yet says the newer thing. */
async function rewriteWaiting(db: Db, { personId, thread, word, params }: Telling): Promise<boolean> {
  const isWaiting = and(waits, eq(notices.attempts, 0))
  const rows = await db
    .update(notices)
    .set({ word, params: params ?? {} })
    .where(and(eq(notices.personId, personId), eq(notices.thread, thread ?? ''), isWaiting))
    .returning({ id: notices.id })
  return rows.length > 0
}

/** The first message of a thread to its reader: its number, and what Teams calls it where the bot has sent it. */
export async function threadOf(
  db: Db,
  { id, personId, thread }: StoredNotice,
): Promise<{ firstId: number; messageId: string | null }> {
  if (!thread) return { firstId: id, messageId: null }
  const rows = await db
    .select({ noticeId: notices.id, messageId: deliveries.messageId })
    .from(notices)
    .leftJoin(deliveries, and(eq(deliveries.noticeId, notices.id), isNotNull(deliveries.messageId)))
    .where(and(eq(notices.personId, personId), eq(notices.thread, thread), lte(notices.id, id)))
    .orderBy(asc(notices.id), asc(deliveries.id))
  return {
    firstId: rows[0]?.noticeId ?? id,
    messageId: rows.findLast((row) => row.messageId)?.messageId ?? null,
  }
}

/** Longer than any way of sending takes: a worker that dies leaves its message to the next one. */
const heldMs = 5 * 60_000

const waits = and(isNull(notices.deliveredAt), isNull(notices.undeliverableAt))

/** Lets one worker at a time choose a message, so that all of them together keep the paces. In a transaction. */
export async function holdPaces(db: Db): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(${locks.choosingMessages})`)
}

/** The start of the delivery that has to grow older before the pace of a way allows another one; null: one is allowed. */
export async function tooSoonAfter(
  db: Db,
  channel: Channel,
  { most, seconds }: Pace,
  now: Date,
): Promise<Date | null> {
  const [oldest] = await db
    .select({ at: deliveries.startedAt })
    .from(deliveries)
    .where(and(eq(deliveries.channel, channel), gt(deliveries.startedAt, secondsBefore(now, seconds))))
    .orderBy(desc(deliveries.startedAt))
    .offset(most - 1)
    .limit(1)
  return oldest?.at ?? null
}

/**
 * The next message that is due and whose reader may be sent one now: nothing else is on its way to them, so that order
 * stays, and they were not sent too many.
 */
export async function nextDue(db: Db, now: Date): Promise<StoredNotice | null> {
  const [due] = await dueInTurn(db, now)
  return due ?? null
}

/** The question behind {@link nextDue}: read along the index `notices_in_turn`, however many messages wait. */
export function dueInTurn(db: Db, now: Date) {
  const theirs = (from: Date) =>
    and(eq(deliveries.personId, notices.personId), gt(deliveries.startedAt, from))
  const onItsWay = db
    .select({ id: deliveries.id })
    .from(deliveries)
    .where(and(theirs(new Date(now.getTime() - heldMs)), isNull(deliveries.endedAt)))
  const paces = personPaces.map(({ most, seconds }) => {
    const sent = db
      .select({ n: count() })
      .from(deliveries)
      .where(theirs(secondsBefore(now, seconds)))
    return sql`(${sent}) < ${most}`
  })
  return db
    .select()
    .from(notices)
    .where(and(waits, lte(notices.nextTryAt, now), sql`not exists ${onItsWay}`, ...paces))
    .orderBy(desc(notices.urgent), asc(notices.id))
    .limit(1)
    .for('update', { skipLocked: true })
}

/** Writes down that a message is on its way, and keeps it from others for five minutes. */
export async function beginDelivery(
  db: Db,
  notice: Pick<StoredNotice, 'id' | 'personId'>,
  channel: Channel,
  now: Date,
): Promise<number> {
  await db
    .update(notices)
    .set({ nextTryAt: new Date(now.getTime() + heldMs), attempts: sql`${notices.attempts} + 1` })
    .where(eq(notices.id, notice.id))
  const [row] = await db
    .insert(deliveries)
    .values({ noticeId: notice.id, personId: notice.personId, channel, startedAt: now })
    .returning({ id: deliveries.id })
  return row?.id ?? 0
}

/** What came of a message by the ways it has been sent. */
export function triedWays(
  db: Db,
  { id, sentAnewAt }: StoredNotice,
): Promise<{ channel: Channel; because: NoReach | null }[]> {
  const sinceThen = sentAnewAt ? gte(deliveries.startedAt, sentAnewAt) : undefined
  return db
    .select({ channel: deliveries.channel, because: deliveries.because })
    .from(deliveries)
    .where(and(eq(deliveries.noticeId, id), sinceThen))
    .orderBy(asc(deliveries.id))
}

/** Writes down what came of a delivery. */
export async function endDelivery(
  db: Db,
  id: number,
  { at, because, messageId }: { at: Date; because: NoReach | null; messageId: string | null },
): Promise<void> {
  await db.update(deliveries).set({ endedAt: at, because, messageId }).where(eq(deliveries.id, id))
}

/** Notes what became of a message. */
export async function closeNotice(
  db: Db,
  { id, word }: Pick<StoredNotice, 'id' | 'word'>,
  outcome: { deliveredAt: Date } | { undeliverableAt: Date; because: NoReach } | { nextTryAt: Date },
): Promise<void> {
  // What did not reach somebody may still be sent anew, and is kept for that.
  const isOver = 'deliveredAt' in outcome || ('because' in outcome && isWithoutWay(outcome.because))
  const traceless = isOver && isTraceless(word)
  await db
    .update(notices)
    .set({ ...outcome, ...(traceless ? { personId: nobody, sealedReader: null } : {}) })
    .where(eq(notices.id, id))
  if (traceless)
    await db.update(deliveries).set({ personId: nobody, messageId: null }).where(eq(deliveries.noticeId, id))
}

/** Stands where a row must not say any more whom it was about. */
const nobody = '00000000-0000-0000-0000-000000000000'

const isWithoutWay = (because: NoReach) => because === 'muted' || because === 'leftSchool'

/** When the next message is due, or null when the outbox is empty. */
export async function nextNoticeAt(db: Db): Promise<Date | null> {
  const [row] = await db
    .select({ at: notices.nextTryAt })
    .from(notices)
    .where(waits)
    .orderBy(asc(notices.nextTryAt))
    .limit(1)
  return row?.at ?? null
}

/** When people are left in peace; what the school has not chosen is as usual. */
export async function readQuietHours(db: Db): Promise<QuietHours> {
  const [row] = await db.select().from(quietTimes)
  return quietHours.parse(row?.hours ?? {})
}

export async function keepQuietHours(db: Db, hours: QuietHours): Promise<void> {
  const row = { id: 1, hours }
  await db.insert(quietTimes).values(row).onConflictDoUpdate({ target: quietTimes.id, set: row })
}

/** The kinds of message that somebody does without. */
export async function mutedBy(db: Db, personId: string): Promise<MessageKind[]> {
  const [row] = await db.select().from(mutedKinds).where(eq(mutedKinds.personId, personId))
  return row?.muted ?? []
}

export async function keepMuted(db: Db, personId: string, muted: MessageKind[]): Promise<void> {
  const row = { personId, muted }
  await db.insert(mutedKinds).values(row).onConflictDoUpdate({ target: mutedKinds.personId, set: row })
}

const lost = and(
  isNotNull(notices.undeliverableAt),
  or(isNull(notices.because), and(ne(notices.because, 'muted'), ne(notices.because, 'leftSchool'))),
)

/** Whom messages did not reach since a moment: why the last one did not, when, and how many. */
export async function unreachedSince(
  db: Db,
  since: Date,
): Promise<{ personId: string; because: NoReach; lastAt: Date; n: number }[]> {
  const rows = await db
    .select({
      personId: notices.personId,
      because: sql<NoReach | null>`(array_agg(${notices.because} order by ${notices.id} desc))[1]`,
      lastAt: sql<Date>`max(${notices.undeliverableAt})`.mapWith(notices.undeliverableAt),
      n: count(),
    })
    .from(notices)
    .where(and(lost, gt(notices.undeliverableAt, since)))
    .groupBy(notices.personId)
  return rows.map(({ because, ...row }) => ({ ...row, because: because ?? 'neverMet' }))
}

/** What did not reach people whom no row may name. */
export function sealedUnreached(db: Db): Promise<StoredNotice[]> {
  return db
    .select()
    .from(notices)
    .where(and(lost, isNotNull(notices.sealedReader)))
}

/** Forgets whom messages did not reach that are not sent anew any more, where no row may name them. */
export async function forgetSealed(db: Db, before: Date): Promise<void> {
  const over = await db
    .update(notices)
    .set({ personId: nobody, sealedReader: null })
    .where(and(lost, isNotNull(notices.sealedReader), lte(notices.createdAt, before)))
    .returning({ id: notices.id })
  const ids = over.map(({ id }) => id)
  if (ids.length > 0)
    await db.update(deliveries).set({ personId: nobody }).where(inArray(deliveries.noticeId, ids))
}

/** Sends anew what did not reach these people since a moment. */
export async function sendAnew(
  db: Db,
  personIds: readonly string[],
  since: Date,
  now: Date,
): Promise<number> {
  if (personIds.length === 0) return 0
  const rows = await db
    .update(notices)
    .set({ undeliverableAt: null, because: null, nextTryAt: now, sentAnewAt: now, attempts: 0 })
    .where(and(lost, gt(notices.createdAt, since), inArray(notices.personId, [...personIds])))
    .returning({ id: notices.id })
  return rows.length
}

/** For whom Talka tried to install itself. */
export function installsOf(db: Db, personIds: readonly string[]): Promise<StoredInstall[]> {
  if (personIds.length === 0) return Promise.resolve([])
  return db
    .select()
    .from(installs)
    .where(inArray(installs.personId, [...personIds]))
}

export async function keepInstall(db: Db, install: StoredInstall): Promise<void> {
  await db.insert(installs).values(install).onConflictDoUpdate({ target: installs.personId, set: install })
}

function secondsBefore(now: Date, seconds: number): Date {
  return new Date(now.getTime() - seconds * 1_000)
}
