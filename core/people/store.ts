import { and, asc, eq, gte, inArray, isNotNull, isNull, lte, or, sql } from 'drizzle-orm'
import type { Db } from '../context.ts'
import { type Language, plainText, sortKey } from '../language.ts'
import type { NoReach } from '../notifications/schema.ts'
import type { Role } from './roles.ts'
import type { GivableRole } from './schema.ts'
import { absences, givenRoles, people } from './tables.ts'

export type StoredPerson = typeof people.$inferSelect

/** What the directory says of a person at one reading. */
export interface DirectoryPerson {
  id: string
  name: string
  signInName: string
  directoryRole: 'pupil' | 'staff' | null
  className: string | null
}

const byName = sql`${people.sortKey} collate "C"`

/** Writes down what the directory says; language, conversation and given roles stay. */
export async function keepPeople(db: Db, read: readonly DirectoryPerson[], now: Date): Promise<void> {
  for (let start = 0; start < read.length; start += 500) {
    const rows = read.slice(start, start + 500).map((person) => ({
      ...person,
      signInName: person.signInName.toLowerCase(),
      sortKey: sortKey(person.name),
      searchText: plainText(`${person.name} ${person.signInName} ${person.className ?? ''}`),
      readAt: now,
    }))
    await db
      .insert(people)
      .values(rows)
      .onConflictDoUpdate({
        target: people.id,
        set: {
          name: sql`excluded.name`,
          sortKey: sql`excluded.sort_key`,
          searchText: sql`excluded.search_text`,
          signInName: sql`excluded.sign_in_name`,
          directoryRole: sql`excluded.directory_role`,
          className: sql`excluded.class_name`,
          readAt: sql`excluded.read_at`,
        },
      })
  }
}

/** Takes the directory role from everybody whom the last complete reading did not find: they left. */
export async function forgetPeopleNotReadSince(db: Db, readAt: Date): Promise<void> {
  await db
    .update(people)
    .set({ directoryRole: null })
    .where(and(isNotNull(people.directoryRole), sql`${people.readAt} < ${readAt.toISOString()}`))
}

export async function personById(db: Db, id: string): Promise<StoredPerson | undefined> {
  const [person] = await db.select().from(people).where(eq(people.id, id))
  return person
}

/** The person with this sign-in name, blocked or not. */
export async function personBySignInName(db: Db, signInName: string): Promise<StoredPerson | undefined> {
  const [person] = await db.select().from(people).where(eq(people.signInName, signInName))
  return person
}

/**
 * The roles of a person on a day in Vilnius: the directory's, the given ones, and that of a stand-in while a colleague
 * is away. Without a place in the directory there are none.
 */
export async function rolesOf(
  db: Db,
  person: Pick<StoredPerson, 'id' | 'directoryRole'>,
  day: string,
): Promise<Role[]> {
  if (!person.directoryRole) return []
  const given = await db
    .select({ role: givenRoles.role })
    .from(givenRoles)
    .where(eq(givenRoles.personId, person.id))
  const isStandIn = (await absentFor(db, person.id, day)).length > 0
  return [person.directoryRole, ...given.map((one) => one.role), ...(isStandIn ? ['standIn' as const] : [])]
}

/** Everybody who holds a role now, in order of name. */
export function peopleWithRole(db: Db, role: GivableRole) {
  return db
    .select({ id: people.id, name: people.name })
    .from(people)
    .innerJoin(givenRoles, eq(givenRoles.personId, people.id))
    .where(and(eq(givenRoles.role, role), isNotNull(people.directoryRole)))
    .orderBy(asc(byName))
}

/** Who holds each given role now. */
export async function holdersOfRoles(db: Db): Promise<Map<Role, string[]>> {
  const rows = await db
    .select({ id: people.id, role: givenRoles.role })
    .from(people)
    .innerJoin(givenRoles, eq(givenRoles.personId, people.id))
    .where(isNotNull(people.directoryRole))
  const holders = new Map<Role, string[]>()
  for (const { id, role } of rows) holders.set(role, [...(holders.get(role) ?? []), id])
  return holders
}

/** Everybody with a given role, with all their roles. */
export function peopleWithRoles(db: Db) {
  return db
    .select({
      id: people.id,
      name: people.name,
      signInName: people.signInName,
      roles: sql<GivableRole[]>`array_agg(${givenRoles.role} order by ${givenRoles.role})`,
    })
    .from(people)
    .innerJoin(givenRoles, eq(givenRoles.personId, people.id))
    .groupBy(people.id)
    .orderBy(asc(byName))
}

/** People whose name, sign-in name or class holds every word of the text; diacritics and case do not matter. */
export function findPeople(db: Db, text: string, limit: number): Promise<StoredPerson[]> {
  const parts = plainText(text).split(/\s+/).filter(Boolean)
  return db
    .select()
    .from(people)
    .where(
      and(
        isNotNull(people.directoryRole),
        ...parts.map((part) => sql`strpos(${people.searchText}, ${part}) > 0`),
      ),
    )
    .orderBy(asc(byName))
    .limit(limit)
}

/** Whether a word of some pupil's name begins with one of these, or is it if it ends in a space; without diacritics and case. */
export async function pupilNamedBy(db: Db, stems: readonly string[]): Promise<boolean> {
  const [found] = await db
    .select({ id: people.id })
    .from(people)
    .where(
      and(
        eq(people.directoryRole, 'pupil'),
        or(...stems.map((stem) => sql`strpos(' ' || ${people.searchText} || ' ', ${` ${stem}`}) > 0`)),
      ),
    )
    .limit(1)
  return found !== undefined
}

/** As {@link findPeople}, but also those who have no place in Talka: blocked accounts, guests, who was deleted. */
export function findEverybody(db: Db, text: string, limit: number): Promise<StoredPerson[]> {
  const parts = plainText(text).split(/\s+/).filter(Boolean)
  return db
    .select()
    .from(people)
    .where(and(...parts.map((part) => sql`strpos(${people.searchText}, ${part}) > 0`)))
    .orderBy(asc(byName))
    .limit(limit)
}

/** Everybody with one of these names, however they are capitalised and accented. */
export async function namesakes(db: Db, names: readonly string[]): Promise<StoredPerson[]> {
  const wanted = [...new Set(names.map(plainText))].filter((name) => name !== '')
  if (wanted.length === 0) return []
  const found = await db
    .select()
    .from(people)
    .where(or(...wanted.map((name) => sql`starts_with(${people.searchText}, ${`${name} `})`)))
  return found.filter((one) => wanted.includes(plainText(one.name)))
}

/** The classes that somebody is in. */
export async function classNames(db: Db): Promise<string[]> {
  const rows = await db
    .selectDistinct({ className: people.className })
    .from(people)
    .where(and(isNotNull(people.className), isNotNull(people.directoryRole)))
  return rows.flatMap(({ className }) => className ?? [])
}

/** The pupils of a class. */
export function pupilsOf(db: Db, className: string): Promise<StoredPerson[]> {
  return db
    .select()
    .from(people)
    .where(and(eq(people.directoryRole, 'pupil'), eq(people.className, className)))
}

/** How many pupils each class has. */
export async function classSizes(db: Db): Promise<{ className: string; pupils: number }[]> {
  const rows = await db
    .select({ className: people.className, pupils: sql<number>`count(*)::int` })
    .from(people)
    .where(and(eq(people.directoryRole, 'pupil'), isNotNull(people.className)))
    .groupBy(people.className)
  return rows.flatMap(({ className, pupils }) => (className ? [{ className, pupils }] : []))
}

export function peopleById(db: Db, ids: readonly string[]): Promise<StoredPerson[]> {
  return db
    .select()
    .from(people)
    .where(inArray(people.id, [...new Set(ids)]))
}

export async function namesOf(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(inArray(people.id, [...new Set(ids)]))
  return new Map(rows.map((row) => [row.id, row.name]))
}

/** Keeps how the bot reaches a person: it does, as of now. */
export async function keepConversation(db: Db, id: string, conversation: unknown): Promise<void> {
  await db
    .update(people)
    .set({ conversation, conversationLostAt: null, conversationLostBecause: null })
    .where(eq(people.id, id))
}

/** Notes that the bot is not let through to a person any more. */
export async function markConversationLost(db: Db, id: string, because: NoReach, now: Date): Promise<void> {
  await db
    .update(people)
    .set({ conversationLostAt: now, conversationLostBecause: because })
    .where(eq(people.id, id))
}

/** Marks that the person was welcomed; true only the first time, also when two messages come at once. */
export async function markWelcomed(db: Db, id: string, now: Date): Promise<boolean> {
  const rows = await db
    .update(people)
    .set({ welcomedAt: now })
    .where(and(eq(people.id, id), sql`${people.welcomedAt} is null`))
    .returning({ id: people.id })
  return rows.length > 0
}

export async function setLanguageOf(db: Db, id: string, language: Language): Promise<void> {
  await db.update(people).set({ language }).where(eq(people.id, id))
}

/** Gives a role; false when the person had it already. */
export async function writeRole(db: Db, row: typeof givenRoles.$inferInsert): Promise<boolean> {
  const rows = await db
    .insert(givenRoles)
    .values(row)
    .onConflictDoNothing()
    .returning({ role: givenRoles.role })
  return rows.length > 0
}

/** Takes a role away; false when the person did not have it. */
export async function removeRole(db: Db, personId: string, role: GivableRole): Promise<boolean> {
  const rows = await db
    .delete(givenRoles)
    .where(and(eq(givenRoles.personId, personId), eq(givenRoles.role, role)))
    .returning({ role: givenRoles.role })
  return rows.length > 0
}

export type StoredAbsence = typeof absences.$inferSelect

/** Who is away on a day in Vilnius. */
export function absencesOn(db: Db, day: string): Promise<StoredAbsence[]> {
  return absencesIn(db, day, day)
}

/** For whom a person decides on a day in Vilnius: colleagues who are away, with the roles that they were given. */
export async function absentFor(
  db: Db,
  deputyId: string,
  day: string,
): Promise<{ id: string; roles: Role[] }[]> {
  const away = (await absencesOn(db, day)).filter((one) => one.deputyId === deputyId)
  if (away.length === 0) return []
  const ids = away.map(({ personId }) => personId)
  const rows = await db
    .select({ id: givenRoles.personId, role: givenRoles.role })
    .from(givenRoles)
    .where(inArray(givenRoles.personId, ids))
  return [...new Set(rows.map(({ id }) => id))].map((id) => ({
    id,
    roles: rows.filter((row) => row.id === id).map(({ role }) => role),
  }))
}

/** Who holds which role on a day, and who is away; beside them who stands in and is still at school, or null. */
export interface Staffing {
  holders: ReadonlyMap<Role, readonly string[]>
  away: ReadonlyMap<string, string | null>
}

/** Whose turn things are on a day in Vilnius. */
export async function staffingOn(db: Db, day: string): Promise<Staffing> {
  const holders = await holdersOfRoles(db)
  const rows = await absencesOn(db, day)
  const ids = rows.map(({ deputyId }) => deputyId)
  const deputies = ids.length > 0 ? await peopleById(db, ids) : []
  const here = new Set(deputies.flatMap(({ id, directoryRole }) => (directoryRole === 'staff' ? [id] : [])))
  return {
    holders,
    away: new Map(rows.map(({ personId, deputyId }) => [personId, here.has(deputyId) ? deputyId : null])),
  }
}

/** Absences that touch these days, the next one first. */
export function absencesIn(db: Db, fromDay: string, untilDay: string): Promise<StoredAbsence[]> {
  return db
    .select()
    .from(absences)
    .where(and(isNull(absences.endedAt), lte(absences.fromDay, untilDay), gte(absences.untilDay, fromDay)))
    .orderBy(asc(absences.fromDay), asc(absences.id))
}

export async function absenceById(db: Db, id: string): Promise<StoredAbsence | undefined> {
  const [row] = await db.select().from(absences).where(eq(absences.id, id))
  return row
}

/** Writes an absence; under the same id its days and its deputy are changed. */
export async function writeAbsenceRow(db: Db, row: typeof absences.$inferInsert): Promise<void> {
  const { fromDay, untilDay, deputyId } = row
  await db
    .insert(absences)
    .values(row)
    .onConflictDoUpdate({ target: absences.id, set: { fromDay, untilDay, deputyId } })
}

export async function endAbsenceRow(db: Db, id: string, now: Date): Promise<void> {
  await db
    .update(absences)
    .set({ endedAt: now })
    .where(and(eq(absences.id, id), isNull(absences.endedAt)))
}
