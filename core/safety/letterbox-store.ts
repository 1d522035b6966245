import { and, desc, eq, gt, gte, inArray, isNotNull, isNull, lt, lte, ne, or, sql } from 'drizzle-orm'
import type { Db } from '../context.ts'
import { type DutyKind, type SafetySettings, safetySettings } from './schema.ts'
import { caseDuties, cases, entries, facts, marks, members, secrets, settings } from './tables.ts'

// What Talka itself does with cases, outside of row security: it puts things in, as into a letterbox, and reads nothing of
// what was reported. Row security allows it no more than this.

export type StoredMember = typeof members.$inferSelect

/** How the school handles cases; what it has not chosen is as usual. */
export async function readSettings(db: Db): Promise<SafetySettings> {
  const [row] = await db.select().from(settings)
  return safetySettings.parse(row?.settings ?? {})
}

export async function keepSettings(db: Db, kept: SafetySettings): Promise<void> {
  const row = { id: 1, settings: kept }
  await db.insert(settings).values(row).onConflictDoUpdate({ target: settings.id, set: row })
}

/** Puts a new case in, with whoever receives it and what they have to do first. */
export async function putCase(
  db: Db,
  fresh: {
    row: typeof cases.$inferInsert
    secret: typeof secrets.$inferInsert
    marks: readonly (typeof marks.$inferInsert)[]
    members: readonly (typeof members.$inferInsert)[]
    duties: readonly (typeof caseDuties.$inferInsert)[]
  },
): Promise<void> {
  await db.insert(cases).values(fresh.row)
  await db.insert(secrets).values(fresh.secret)
  await db.insert(marks).values([...fresh.marks])
  await db.insert(members).values([...fresh.members])
  await db.insert(caseDuties).values([...fresh.duties])
}

/** Puts a line into a case. */
export async function putEntry(db: Db, entry: typeof entries.$inferInsert): Promise<void> {
  await db.insert(entries).values(entry)
}

/** Whether somebody has put in a case with this id. */
export async function isThere(db: Db, caseId: string): Promise<boolean> {
  return (await db.$count(cases, eq(cases.id, caseId))) > 0
}

/** Members of a case who are members now, whoever answers for it first. */
export function presentMembers(db: Db, caseId: string): Promise<StoredMember[]> {
  return db
    .select()
    .from(members)
    .where(and(eq(members.caseId, caseId), isNull(members.until)))
    .orderBy(desc(members.isOwner), members.since)
}

/** Which of these marks a case keeps out, because it names them or its reporter wants it so. */
export async function keptOut(db: Db, caseId: string, asked: readonly string[]): Promise<Set<string>> {
  if (asked.length === 0) return new Set()
  const rows = await db
    .select({ mark: marks.mark })
    .from(marks)
    .where(and(eq(marks.caseId, caseId), ne(marks.means, 'reporter'), inArray(marks.mark, [...asked])))
  return new Set(rows.map(({ mark }) => mark))
}

/** Notes that a case names somebody, who sees nothing of it from then on. */
export async function putNamed(db: Db, caseId: string, mark: string): Promise<void> {
  await db.insert(marks).values({ caseId, mark, means: 'named' }).onConflictDoNothing()
}

/** What was due before a moment and was not passed on since another one. Of closed cases it is what comes in of itself. */
export function overdue(db: Db, now: Date, passedOnBefore: Date) {
  return (
    db
      .select({ duty: caseDuties, number: cases.number, level: cases.level })
      .from(caseDuties)
      .innerJoin(cases, eq(cases.id, caseDuties.caseId))
      .where(
        and(
          isNull(caseDuties.settledAt),
          or(isNull(cases.closedAt), inArray(caseDuties.kind, ['police', 'reply'])),
          lte(caseDuties.dueAt, now),
          or(isNull(caseDuties.passedOnAt), lte(caseDuties.passedOnAt, passedOnBefore)),
        ),
      )
      // So many that one run ends; what is urgent is never behind what waits for the school's hours.
      .orderBy(sql`(${cases.level} = 'L1' or ${caseDuties.kind} = 'police') desc`, caseDuties.dueAt)
      .limit(500)
  )
}

/** What is still to be done of some kinds in open cases, due after a moment and before another. */
export function dueBetween(db: Db, kinds: readonly DutyKind[], from: Date, until: Date) {
  return db
    .select({ duty: caseDuties, number: cases.number })
    .from(caseDuties)
    .innerJoin(cases, eq(cases.id, caseDuties.caseId))
    .where(
      and(
        isNull(caseDuties.settledAt),
        isNull(cases.closedAt),
        inArray(caseDuties.kind, [...kinds]),
        gt(caseDuties.dueAt, from),
        lt(caseDuties.dueAt, until),
      ),
    )
    .orderBy(caseDuties.dueAt, caseDuties.id)
}

/** Notes that an overdue duty was passed on; false when another worker was quicker. */
export async function markPassedOn(
  db: Db,
  duty: Pick<typeof caseDuties.$inferSelect, 'id' | 'passedOnAt'>,
  now: Date,
): Promise<boolean> {
  const asRead = duty.passedOnAt ? eq(caseDuties.passedOnAt, duty.passedOnAt) : isNull(caseDuties.passedOnAt)
  const rows = await db
    .update(caseDuties)
    .set({ passedOnAt: now })
    .where(and(eq(caseDuties.id, duty.id), asRead, isNull(caseDuties.settledAt)))
    .returning({ id: caseDuties.id })
  return rows.length > 0
}

/** Makes somebody a member, or one again. */
export async function putMember(db: Db, member: typeof members.$inferInsert): Promise<void> {
  const { caseId: _case, personId: _person, ...changes } = member
  await db
    .insert(members)
    .values(member)
    .onConflictDoUpdate({ target: [members.caseId, members.personId], set: { until: null, ...changes } })
}

/** Makes one member answer for the case, and nobody else. */
export async function putOwner(db: Db, caseId: string, personId: string): Promise<void> {
  await db
    .update(members)
    .set({ isOwner: false })
    .where(and(eq(members.caseId, caseId), eq(members.isOwner, true)))
  await db
    .update(members)
    .set({ isOwner: true })
    .where(and(eq(members.caseId, caseId), eq(members.personId, personId)))
}

/** A case's number, for messages. */
export async function caseNumber(db: Db, caseId: string): Promise<string> {
  const [row] = await db.select({ number: cases.number }).from(cases).where(eq(cases.id, caseId))
  return row?.number ?? ''
}

/** Every case, whatever its state, page by page. */
export async function casesAfter(db: Db, after: string | null, limit: number): Promise<string[]> {
  const rows = await db
    .select({ id: cases.id })
    .from(cases)
    .where(after === null ? undefined : gt(cases.id, after))
    .orderBy(cases.id)
    .limit(limit)
  return rows.map(({ id }) => id)
}

/** Cases that are closed, the oldest first. */
export async function closedCases(db: Db): Promise<{ id: string; number: string; closedAt: Date }[]> {
  const rows = await db
    .select({ id: cases.id, number: cases.number, closedAt: cases.closedAt })
    .from(cases)
    .where(isNotNull(cases.closedAt))
    .orderBy(cases.closedAt)
  return rows.flatMap(({ closedAt, ...row }) => (closedAt ? [{ ...row, closedAt }] : []))
}

/** Whether a case asks for something, done or not; what was not needed once may be asked for again. */
export async function hasDuty(db: Db, caseId: string, kind: DutyKind): Promise<boolean> {
  const isAsked = or(isNull(caseDuties.outcome), ne(caseDuties.outcome, 'notNeeded'))
  return (
    (await db.$count(caseDuties, and(eq(caseDuties.caseId, caseId), eq(caseDuties.kind, kind), isAsked))) > 0
  )
}

/** Whether something of a kind is still to be done. */
export async function isWaiting(db: Db, caseId: string, kind: DutyKind): Promise<boolean> {
  const found = and(eq(caseDuties.caseId, caseId), eq(caseDuties.kind, kind), isNull(caseDuties.settledAt))
  return (await db.$count(caseDuties, found)) > 0
}

export async function putDuty(db: Db, duty: typeof caseDuties.$inferInsert): Promise<void> {
  await db.insert(caseDuties).values(duty)
}

/** What is counted of a case, sealed. */
export async function putFacts(db: Db, row: typeof facts.$inferInsert): Promise<void> {
  await db
    .insert(facts)
    .values(row)
    .onConflictDoUpdate({ target: facts.caseId, set: { sealed: row.sealed } })
}

export async function removeFacts(db: Db, caseId: string): Promise<void> {
  await db.delete(facts).where(eq(facts.caseId, caseId))
}

/** What is counted of every case, sealed. */
export function allFacts(db: Db): Promise<(typeof facts.$inferSelect)[]> {
  return db.select().from(facts)
}

/** What had to be done in a time and was asked for: by when, and when it was done. */
export function dutiesDue(db: Db, from: Date, until: Date) {
  return db
    .select({
      kind: caseDuties.kind,
      dueAt: caseDuties.dueAt,
      settledAt: caseDuties.settledAt,
      outcome: caseDuties.outcome,
    })
    .from(caseDuties)
    .where(and(gte(caseDuties.dueAt, from), lt(caseDuties.dueAt, until)))
}
