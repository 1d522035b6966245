import { asc, count, eq, isNotNull, isNull, max, ne, or, sql } from 'drizzle-orm'
import type { Db } from '../context.ts'
import type { Broken } from './check-history.ts'
import { historyChecks, requests } from './tables.ts'

export type StoredCheck = typeof historyChecks.$inferSelect

/** Requests whose history is longer or another than when it was checked last, or was never checked; in the order of numbers. */
export async function changedSinceCheck(db: Db, limit: number): Promise<number[]> {
  const rows = await db
    .select({ number: requests.number })
    .from(requests)
    .leftJoin(historyChecks, eq(historyChecks.number, requests.number))
    .where(
      or(
        isNull(historyChecks.number),
        ne(historyChecks.place, requests.historyPlace),
        ne(historyChecks.hash, requests.historyHash),
      ),
    )
    .orderBy(asc(requests.number))
    .limit(limit)
  return rows.map(({ number }) => number)
}

/** Those that were checked longest ago, as many as bring each one's turn round once in so many nights. */
export async function checkedLongestAgo(db: Db, nights: number): Promise<number[]> {
  const rows = await db
    .select({ number: historyChecks.number })
    .from(historyChecks)
    .innerJoin(requests, eq(requests.number, historyChecks.number))
    .orderBy(asc(historyChecks.at), asc(historyChecks.number))
    .limit(Math.ceil((await db.$count(requests)) / nights))
  return rows.map(({ number }) => number)
}

/** Numbers that no request has any more, though later ones are there. */
export async function goneNumbers(db: Db): Promise<number[]> {
  const found = await db
    .select({ number: sql<number>`free.number`.mapWith(Number) })
    .from(
      sql`(select ${requests.number} as before, lead(${requests.number}) over (order by ${requests.number}) as after
        from (select 0 as number union all select number from ${requests}) as requests) as pair,
        lateral generate_series(pair.before + 1, pair.after - 1) as free(number)`,
    )
    .orderBy(sql`free.number`)
    .limit(1_000)
  return found.map(({ number }) => number)
}

/** Keeps what a check found; answers with those that were whole until now. */
export async function keepChecks(db: Db, checks: readonly StoredCheck[]): Promise<void> {
  if (checks.length === 0) return
  await db
    .insert(historyChecks)
    .values([...checks])
    .onConflictDoUpdate({
      target: historyChecks.number,
      set: {
        at: sql`excluded.at`,
        place: sql`excluded.place`,
        hash: sql`excluded.hash`,
        brokenPlace: sql`excluded.broken_place`,
        brokenHow: sql`excluded.broken_how`,
      },
    })
}

/** What checks have found that is not as it was written, in the order of numbers. */
export async function brokenHistories(db: Db): Promise<Broken[]> {
  const rows = await db
    .select()
    .from(historyChecks)
    .where(isNotNull(historyChecks.brokenPlace))
    .orderBy(asc(historyChecks.number))
  return rows.flatMap(({ number, brokenPlace, brokenHow }) =>
    brokenPlace === null || !brokenHow ? [] : [{ number, place: brokenPlace, how: brokenHow }],
  )
}

/** How many histories were checked, and when last. */
export async function checkedSoFar(db: Db): Promise<{ requests: number; at: Date | null }> {
  const [row] = await db.select({ n: count(), at: max(historyChecks.at) }).from(historyChecks)
  return { requests: row?.n ?? 0, at: row?.at ?? null }
}
