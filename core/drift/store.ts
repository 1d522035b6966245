import { eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Db } from '../context.ts'
import { inParts } from '../directory/in-parts.ts'
import type { Said } from '../directory/schema.ts'
import type { Finding } from './schema.ts'
import { driftChecks, driftFindings } from './tables.ts'

export type StoredFinding = typeof driftFindings.$inferSelect

/** The only row. */
const id = 1

export function readFindings(db: Db): Promise<StoredFinding[]> {
  return db.select().from(driftFindings)
}

/** What the last check found under these keys. */
export function findingsByKey(db: Db, keys: readonly string[]): Promise<StoredFinding[]> {
  return db
    .select()
    .from(driftFindings)
    .where(inArray(driftFindings.key, [...keys]))
}

/** When was asked for a check last, when one ended, and what it could not see. */
export async function readCheck(db: Db) {
  const [row] = await db.select().from(driftChecks).where(eq(driftChecks.id, id))
  return { askedAt: row?.askedAt ?? null, checkedAt: row?.checkedAt ?? null, unseen: row?.unseen ?? [] }
}

export async function markAsked(db: Db, askedAt: Date): Promise<void> {
  await db
    .insert(driftChecks)
    .values({ id, askedAt })
    .onConflictDoUpdate({ target: driftChecks.id, set: { askedAt } })
}

/**
 * Writes down what a check found in place of what the one before had found. What was there already, with the same
 * value, keeps its time and whether it was told.
 */
export async function keepFindings(
  db: Db,
  findings: readonly Finding[],
  unseen: readonly Said[],
  now: Date,
): Promise<void> {
  const before = new Map((await readFindings(db)).map((row) => [row.key, row]))
  const found = new Set(findings.map(({ key }) => key))
  const gone = [...before.keys()].filter((key) => !found.has(key))
  await inParts(gone, (part) => db.delete(driftFindings).where(inArray(driftFindings.key, part)))
  const rows = findings.map((finding) => {
    const known = before.get(finding.key)
    const isSame = known?.finding.is === finding.is && known.finding.should === finding.should
    const { key } = finding
    return isSame && known ? { ...known, finding } : { key, finding, since: now, toldAt: null }
  })
  await inParts(rows, (part) =>
    db
      .insert(driftFindings)
      .values(part)
      .onConflictDoUpdate({
        target: driftFindings.key,
        set: {
          finding: sql`excluded.finding`,
          since: sql`excluded.since`,
          toldAt: sql`excluded.told_at`,
        },
      }),
  )
  const check = { id, checkedAt: now, unseen: [...unseen] }
  await db.insert(driftChecks).values(check).onConflictDoUpdate({ target: driftChecks.id, set: check })
}

/** Marks everything that was found as told. */
export async function markTold(db: Db, toldAt: Date): Promise<void> {
  await db.update(driftFindings).set({ toldAt }).where(isNull(driftFindings.toldAt))
}
