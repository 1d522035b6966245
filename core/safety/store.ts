import { and, asc, count, desc, eq, gt, gte, inArray, isNull, lt, min, ne, or, sql } from 'drizzle-orm'
import type { CaseDb } from './in-cases.ts'
import {
  accounts,
  caseDuties,
  cases,
  entries,
  marks,
  members,
  participants,
  proposals,
  secrets,
  tombstones,
} from './tables.ts'

// Everything here runs under row security, as the person who asks.

export type StoredCase = typeof cases.$inferSelect
export type StoredEntry = typeof entries.$inferSelect
export type StoredDuty = typeof caseDuties.$inferSelect
export type StoredParticipant = typeof participants.$inferSelect

export async function caseById(db: CaseDb, id: string): Promise<StoredCase | undefined> {
  const [row] = await db.select().from(cases).where(eq(cases.id, id))
  return row
}

/** What opens a case; undefined for whoever may not, and when it was destroyed. */
export async function secretOf(db: CaseDb, caseId: string): Promise<typeof secrets.$inferSelect | undefined> {
  const [row] = await db.select().from(secrets).where(eq(secrets.caseId, caseId))
  return row
}

/** Cases of which a person is a member, with what is due next in each: the open ones, or the closed ones newest first. */
export function casesOf(db: CaseDb, personId: string, named: string, isClosed: boolean) {
  const due = db
    .select({
      caseId: caseDuties.caseId,
      dueAt: min(caseDuties.dueAt).as('next_due'),
      open: count().as('open_duties'),
    })
    .from(caseDuties)
    .where(isNull(caseDuties.settledAt))
    .groupBy(caseDuties.caseId)
    .as('due')
  return db
    .select({
      row: cases,
      dueAt: sql<string | null>`${due.dueAt}`,
      open: sql<number>`coalesce(${due.open}, 0)::int`,
      isOwner: members.isOwner,
      addedBy: members.addedBy,
      isNamed: sql<boolean>`exists(select 1 from safety_marks n where n.case_id = ${cases.id} and n.means <> 'reporter' and n.mark = ${named})`,
      owner: sql<
        string | null
      >`(select o.person_id from safety_members o where o.case_id = ${cases.id} and o.is_owner)`,
    })
    .from(cases)
    .innerJoin(
      members,
      and(eq(members.caseId, cases.id), eq(members.personId, personId), isNull(members.until)),
    )
    .leftJoin(due, eq(due.caseId, cases.id))
    .where(isClosed ? sql`${cases.closedAt} is not null` : isNull(cases.closedAt))
    .orderBy(
      ...(isClosed
        ? [desc(cases.closedAt)]
        : [asc(cases.level), sql`${due.dueAt} asc nulls last`, asc(cases.reportedAt)]),
    )
    .limit(300)
}

/** Cases that a person has reported, by mark, newest first; with `closedAfter` those that are open or were until then. */
export function casesReportedBy(db: CaseDb, mark: string, { closedAfter }: { closedAfter?: Date } = {}) {
  return db
    .select({ row: cases })
    .from(cases)
    .where(
      and(
        inArray(
          cases.id,
          sql`(select case_id from safety_marks where mark = ${mark} and means = 'reporter')`,
        ),
        closedAfter ? or(isNull(cases.closedAt), gt(cases.closedAt, closedAfter)) : undefined,
      ),
    )
    .orderBy(desc(cases.reportedAt))
    .limit(100)
}

/** Everybody who is or was a member. */
export function membersOf(db: CaseDb, caseId: string) {
  return db.select().from(members).where(eq(members.caseId, caseId)).orderBy(members.since, members.personId)
}

/** Whether a case names somebody, or its reporter does not want them to see it. */
export async function isKeptOut(db: CaseDb, caseId: string, mark: string): Promise<boolean> {
  const found = and(eq(marks.caseId, caseId), eq(marks.mark, mark), ne(marks.means, 'reporter'))
  return (await db.$count(marks, found)) > 0
}

/** Notes that a case does not name somebody after all. */
export async function removeNamed(db: CaseDb, caseId: string, mark: string): Promise<void> {
  await db.delete(marks).where(and(eq(marks.caseId, caseId), eq(marks.mark, mark), eq(marks.means, 'named')))
}

export function dutiesOf(db: CaseDb, caseId: string): Promise<StoredDuty[]> {
  return db
    .select()
    .from(caseDuties)
    .where(eq(caseDuties.caseId, caseId))
    .orderBy(caseDuties.dueAt, caseDuties.id)
}

/** A duty of a case, held until the transaction ends: of two who settle it at once one does. */
export async function lockDuty(db: CaseDb, caseId: string, id: string): Promise<StoredDuty | undefined> {
  const [row] = await db
    .select()
    .from(caseDuties)
    .where(and(eq(caseDuties.id, id), eq(caseDuties.caseId, caseId)))
    .for('update')
  return row
}

export async function writeDuties(
  db: CaseDb,
  rows: readonly (typeof caseDuties.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0) await db.insert(caseDuties).values([...rows])
}

export async function changeDuty(db: CaseDb, id: string, changes: Partial<StoredDuty>): Promise<void> {
  await db.update(caseDuties).set(changes).where(eq(caseDuties.id, id))
}

/** A case, held until the transaction ends. */
export async function lockCase(db: CaseDb, id: string): Promise<void> {
  await db.select({ id: cases.id }).from(cases).where(eq(cases.id, id)).for('update')
}

export async function changeCase(db: CaseDb, id: string, changes: Partial<StoredCase>): Promise<void> {
  await db.update(cases).set(changes).where(eq(cases.id, id))
}

/** The line of a case, oldest first; a reporter gets what is for reporters. */
export function entriesOf(db: CaseDb, caseId: string): Promise<StoredEntry[]> {
  return db.select().from(entries).where(eq(entries.caseId, caseId)).orderBy(entries.at, entries.id)
}

export async function writeEntry(db: CaseDb, entry: typeof entries.$inferInsert): Promise<void> {
  await db.insert(entries).values(entry)
}

export function participantsOf(db: CaseDb, caseId: string): Promise<StoredParticipant[]> {
  return db
    .select()
    .from(participants)
    .where(eq(participants.caseId, caseId))
    .orderBy(participants.addedAt, participants.id)
}

/** Writes a participant down, with the marks of their accounts; false when the id is one of another case. */
export async function writeParticipant(
  db: CaseDb,
  row: typeof participants.$inferInsert,
  accountMarks: readonly string[],
): Promise<boolean> {
  const written = await db
    .insert(participants)
    .values(row)
    .onConflictDoUpdate({
      target: participants.id,
      set: { sealed: row.sealed },
      setWhere: eq(participants.caseId, row.caseId),
    })
    .returning({ id: participants.id })
  if (written.length === 0) return false
  await db.delete(accounts).where(eq(accounts.participantId, row.id))
  const rows = [...new Set(accountMarks)].map((mark) => ({ participantId: row.id, caseId: row.caseId, mark }))
  if (rows.length > 0) await db.insert(accounts).values(rows)
  return true
}

/** Other cases, of those that the person may see, in which one of a case's accounts appears too. */
export async function linksOf(db: CaseDb, caseId: string) {
  const own = db.select({ mark: accounts.mark }).from(accounts).where(eq(accounts.caseId, caseId))
  return db
    .selectDistinct({ mark: accounts.mark, id: cases.id, number: cases.number })
    .from(accounts)
    .innerJoin(cases, eq(cases.id, accounts.caseId))
    .where(and(ne(accounts.caseId, caseId), inArray(accounts.mark, own)))
    .orderBy(cases.number)
}

export async function changeMember(
  db: CaseDb,
  caseId: string,
  personId: string,
  changes: Partial<typeof members.$inferSelect>,
): Promise<void> {
  await db
    .update(members)
    .set(changes)
    .where(and(eq(members.caseId, caseId), eq(members.personId, personId)))
}

/** The case of a number, of those that the person may see. */
export async function caseCalled(db: CaseDb, number: string): Promise<{ id: string } | undefined> {
  const [row] = await db.select({ id: cases.id }).from(cases).where(eq(cases.number, number))
  return row
}

/** Which of these cases the person may see. */
export async function seenOf(db: CaseDb, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .select({ id: cases.id })
    .from(cases)
    .where(inArray(cases.id, [...ids]))
  return new Set(rows.map(({ id }) => id))
}

/** Cases of which a person is a member that were reported from one moment on and before another, in their order. */
export function casesBetween(db: CaseDb, personId: string, from: Date, until: Date) {
  return db
    .select({ id: cases.id })
    .from(cases)
    .innerJoin(
      members,
      and(eq(members.caseId, cases.id), eq(members.personId, personId), isNull(members.until)),
    )
    .where(and(gte(cases.reportedAt, from), lt(cases.reportedAt, until)))
    .orderBy(asc(cases.reportedAt), asc(cases.id))
}

export async function proposalOf(
  db: CaseDb,
  caseId: string,
): Promise<typeof proposals.$inferSelect | undefined> {
  const [row] = await db.select().from(proposals).where(eq(proposals.caseId, caseId))
  return row
}

/** Notes that somebody asks to destroy a case; asked again, the newest asking counts. */
export async function writeProposal(db: CaseDb, proposal: typeof proposals.$inferInsert): Promise<void> {
  await removeProposal(db, proposal.caseId)
  await db.insert(proposals).values(proposal)
}

export async function removeProposal(db: CaseDb, caseId: string): Promise<void> {
  await db.delete(proposals).where(eq(proposals.caseId, caseId))
}

/** Every row of a case as it lies there, in a fixed order, for the hash that stays. */
export async function rowsOfCase(db: CaseDb, caseId: string): Promise<string[]> {
  const found: object[][] = [
    await db.select().from(cases).where(eq(cases.id, caseId)),
    await db.select().from(secrets).where(eq(secrets.caseId, caseId)),
    await participantsOf(db, caseId),
    await entriesOf(db, caseId),
    await dutiesOf(db, caseId),
  ]
  const hex = (_: string, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value
  return found.flat().map((row) => JSON.stringify(row, hex))
}

/** Removes a case and all that was written of it, once its tombstone stands. Who its members were stays. */
export async function destroyCase(db: CaseDb, tombstone: typeof tombstones.$inferInsert): Promise<void> {
  const { caseId } = tombstone
  await db.insert(tombstones).values(tombstone)
  await db.delete(entries).where(eq(entries.caseId, caseId))
  await db.delete(accounts).where(eq(accounts.caseId, caseId))
  await db.delete(participants).where(eq(participants.caseId, caseId))
  await db.delete(caseDuties).where(eq(caseDuties.caseId, caseId))
  await db.delete(secrets).where(eq(secrets.caseId, caseId))
  await removeProposal(db, caseId)
  await db.delete(cases).where(eq(cases.id, caseId))
  // Last: they say who must not see it.
  await db.delete(marks).where(eq(marks.caseId, caseId))
}

/** What stays of destroyed cases of which the person was a member, newest first. */
export function tombstonesOf(db: CaseDb): Promise<(typeof tombstones.$inferSelect)[]> {
  return db.select().from(tombstones).orderBy(desc(tombstones.destroyedAt)).limit(300)
}
