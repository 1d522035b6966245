import { eq, inArray, or, sql } from 'drizzle-orm'
import type { Db } from '../context.ts'
import { inParts } from './in-parts.ts'
import type { TenantGroup, TenantUser } from './snapshot.ts'
import { tenantGroups, tenantReadings, tenantUsers } from './tables.ts'

export type Reading = typeof tenantReadings.$inferSelect

/** The only row. */
const id = 1

/** Up to where the tenant was read; undefined before the first time. */
export async function lastReading(db: Db): Promise<Reading | undefined> {
  const [row] = await db.select().from(tenantReadings).where(eq(tenantReadings.id, id))
  return row
}

/** Writes down how far the tenant was read; false when somebody else has read it meanwhile. */
export async function keepReading(db: Db, reading: Omit<Reading, 'id'>): Promise<boolean> {
  const rows = await db
    .insert(tenantReadings)
    .values({ ...reading, id })
    .onConflictDoUpdate({
      target: tenantReadings.id,
      set: reading,
      setWhere: eq(tenantReadings.version, reading.version - 1),
    })
    .returning({ version: tenantReadings.version })
  return rows.length > 0
}

export async function readUsersKept(db: Db): Promise<TenantUser[]> {
  return (await db.select({ user: tenantUsers.user }).from(tenantUsers)).map(({ user }) => user)
}

export async function readGroupsKept(db: Db): Promise<TenantGroup[]> {
  return (await db.select({ group: tenantGroups.group }).from(tenantGroups)).map(({ group }) => group)
}

/** An account as it was last read; undefined for one that Talka has not seen. */
export async function accountKept(db: Db, id: string): Promise<TenantUser | undefined> {
  const [row] = await db.select().from(tenantUsers).where(eq(tenantUsers.id, id))
  return row?.user
}

/** These accounts, as far as Talka has seen them. */
export async function accountsKept(db: Db, ids: readonly string[]): Promise<TenantUser[]> {
  const rows: TenantUser[] = []
  await inParts(ids, async (part) => {
    const found = await db.select().from(tenantUsers).where(inArray(tenantUsers.id, part))
    rows.push(...found.map(({ user }) => user))
  })
  return rows
}

/** The groups that somebody is in or owns. */
export async function groupsWith(db: Db, userId: string): Promise<TenantGroup[]> {
  const has = (list: 'members' | 'owners') =>
    sql`${tenantGroups.group} -> ${sql.raw(`'${list}'`)} ? ${userId}`
  const rows = await db
    .select()
    .from(tenantGroups)
    .where(or(has('members'), has('owners')))
  return rows.map(({ group }) => group)
}

/** Writes accounts as they are now; `gone` are no longer there. */
export async function keepUsers(
  db: Db,
  users: readonly TenantUser[],
  gone: readonly string[],
): Promise<void> {
  await inParts(gone, (part) => db.delete(tenantUsers).where(inArray(tenantUsers.id, part)))
  await inParts(users, (part) =>
    db
      .insert(tenantUsers)
      .values(part.map((user) => ({ id: user.id, user })))
      .onConflictDoUpdate({ target: tenantUsers.id, set: { user: sql`excluded.user` } }),
  )
}

/** Writes groups as they are now; `gone` are no longer there. */
export async function keepGroups(
  db: Db,
  groups: readonly TenantGroup[],
  gone: readonly string[],
): Promise<void> {
  await inParts(gone, (part) => db.delete(tenantGroups).where(inArray(tenantGroups.id, part)))
  await inParts(groups, (part) =>
    db
      .insert(tenantGroups)
      .values(part.map((group) => ({ id: group.id, group })))
      .onConflictDoUpdate({ target: tenantGroups.id, set: { group: sql`excluded."group"` } }),
  )
}

/** Writes down that somebody is in a group now, or no longer, before the next reading tells. */
export async function noteMember(db: Db, groupId: string, userId: string, isIn: boolean): Promise<void> {
  const [row] = await db.select().from(tenantGroups).where(eq(tenantGroups.id, groupId)).for('update')
  if (!row) return
  const others = row.group.members.filter((id) => id !== userId)
  await keepGroups(db, [{ ...row.group, members: isIn ? [...others, userId] : others }], [])
}
