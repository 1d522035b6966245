import { and, asc, desc, eq, gte, inArray, lte, sql } from 'drizzle-orm'
import type { Db } from '../context.ts'
import { statesShown } from './rules.ts'
import { assetRepairs, assets } from './tables.ts'

/** How many things there are and what they are worth; `unvalued` of them have no value written down. */
export interface Counted {
  things: number
  valueCents: number
  unvalued: number
}

const counts = {
  things: sql<number>`count(*)::int`,
  valueCents: sql<number>`coalesce(sum(${assets.valueCents} * ${assets.quantity}), 0)::float8`,
  unvalued: sql<number>`(count(*) filter (where ${assets.valueCents} is null))::int`,
}

const present = inArray(assets.state, [...statesShown('present')])
/** What others own is lent to the school and is no value of its own. */
const own = and(present, eq(assets.isForeign, false))

/** All of the school's own, or all that belongs to others, that is not written off. */
export async function countThings(db: Db, isForeign: boolean): Promise<Counted> {
  const [row] = await db
    .select(counts)
    .from(assets)
    .where(and(present, eq(assets.isForeign, isForeign)))
  return row ?? { things: 0, valueCents: 0, unvalued: 0 }
}

/** The school's own by room of its list; what is in none of them by the place as it is written. */
export function countByRoom(db: Db): Promise<(Counted & { id: string | null; written: string })[]> {
  const { roomId, place } = assets
  return db
    .select({ id: roomId, written: sql<string>`min(${place})`, ...counts })
    .from(assets)
    .where(own)
    .groupBy(roomId, sql`case when ${roomId} is null then lower(${place}) end`)
}

/** The school's own by who answers for it; without a person of the directory by the name as it is written. */
export function countByResponsible(db: Db): Promise<(Counted & { id: string | null; written: string })[]> {
  const { responsibleId, responsible } = assets
  return db
    .select({ id: responsibleId, written: sql<string>`min(${responsible})`, ...counts })
    .from(assets)
    .where(own)
    .groupBy(responsibleId, sql`case when ${responsibleId} is null then lower(${responsible}) end`)
}

/** The school's own by the day on which it was bought; null where nobody knows. */
export function countByPurchase(db: Db): Promise<(Counted & { boughtOn: string | null })[]> {
  return db
    .select({ boughtOn: assets.boughtOn, ...counts })
    .from(assets)
    .where(own)
    .groupBy(assets.boughtOn)
}

const named = { id: assets.id, name: assets.name, inventoryNo: assets.inventoryNo }

/** What loses its warranty between two days, both included: the first of them, soonest first, and how many there are. */
export async function warrantiesEnding(db: Db, from: string, until: string, limit: number) {
  const ending = and(present, gte(assets.warrantyUntil, from), lte(assets.warrantyUntil, until))
  const [n, first] = [
    await db.$count(assets, ending),
    await db
      .select({ ...named, until: sql<string>`${assets.warrantyUntil}::text` })
      .from(assets)
      .where(ending)
      .orderBy(asc(assets.warrantyUntil), sql`${assets.sortKey} collate "C"`, asc(assets.id))
      .limit(limit),
  ]
  return { n, first }
}

/** What was mended most often and for most, of what is not written off. */
export function mostMended(db: Db, limit: number) {
  const times = sql<number>`count(*)::int`
  const repairCents = sql<number>`coalesce(sum(${assetRepairs.costCents}), 0)::float8`
  return db
    .select({ ...named, valueCents: assets.valueCents, quantity: assets.quantity, times, repairCents })
    .from(assetRepairs)
    .innerJoin(assets, eq(assets.id, assetRepairs.assetId))
    .where(present)
    .groupBy(assets.id)
    .orderBy(desc(times), desc(repairCents), asc(assets.id))
    .limit(limit)
}

/** The school's own with what their repairs have cost in all, and since a moment. */
export function thingsWithRepairs(db: Db, since: Date) {
  const { id, name, inventoryNo, category, quantity, valueCents, boughtOn } = assets
  const repairs = db
    .select({
      assetId: assetRepairs.assetId,
      cents: sql<number>`sum(${assetRepairs.costCents})`.as('cents'),
      lately:
        sql<number>`sum(${assetRepairs.costCents}) filter (where ${assetRepairs.backAt} >= ${since.toISOString()})`.as(
          'lately',
        ),
    })
    .from(assetRepairs)
    .groupBy(assetRepairs.assetId)
    .as('repairs')
  return db
    .select({
      ...{ id, name, inventoryNo, category, quantity, valueCents, boughtOn },
      repairCents: sql<number>`coalesce(${repairs.cents}, 0)::float8`,
      lately: sql<number>`coalesce(${repairs.lately}, 0)::float8`,
    })
    .from(assets)
    .leftJoin(repairs, eq(repairs.assetId, id))
    .where(own)
}
