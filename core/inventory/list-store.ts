import { and, asc, eq, gte, inArray, isNotNull, isNull, lte, not, or, type SQL, sql } from 'drizzle-orm'
import { type AnyPgColumn, type PgColumn, unionAll } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import type { Db } from '../context.ts'
import { plainText } from '../language.ts'
import { Refusal } from '../refusal.ts'
import { statesShown } from './rules.ts'
import type { Asset, AssetFilter, Order } from './schema.ts'
import { shownColumns } from './store.ts'
import { assetLooks, assets } from './tables.ts'

/** A thing with what lists are ordered by. */
type Row = Asset & { sortKey: string; lookId: string; numberSort: string }
const rowColumns = {
  ...shownColumns,
  sortKey: assets.sortKey,
  lookId: assets.lookId,
  numberSort: assets.numberSort,
}

const inC = (column: AnyPgColumn) => sql`${column} collate "C"`

/** What each order goes by: things that are alike stand together, by number; the id tells the last two apart. */
const orderings: Record<
  Order,
  { columns: readonly (AnyPgColumn | SQL)[]; of(row: Row): string[]; place: z.ZodType<string[]> }
> = {
  name: {
    columns: [inC(assets.sortKey), assets.lookId, inC(assets.numberSort), assets.id],
    of: ({ sortKey, lookId, numberSort, id }) => [sortKey, lookId, numberSort, id],
    place: z.tuple([z.string(), z.guid(), z.string(), z.guid()]),
  },
  number: {
    columns: [inC(assets.numberSort), assets.id],
    of: ({ numberSort, id }) => [numberSort, id],
    place: z.tuple([z.string(), z.guid()]),
  },
}

/** Between the parts of a place, where no name has it. */
const divider = '\u0001'

/** Which things of a list: in what order, behind which place, how many. */
interface Part {
  order: Order
  after: string | undefined
  limit: number
}

/** One page of the things that fit, and where it ended, if more may come. */
export async function pageOfAssets(
  db: Db,
  filter: AssetFilter,
  part: Part,
): Promise<{ rows: Asset[]; next: string | null }> {
  const { of } = orderings[part.order]
  const sought = await seek(db, filter)
  const found =
    sought.parts.length === 0 ? await plainPage(db, filter, part) : await foundPage(db, filter, sought, part)
  const last = found.at(-1)
  return {
    rows: found.map(({ sortKey: _sortKey, lookId: _lookId, numberSort: _numberSort, ...row }) => row),
    next: found.length === part.limit && last ? of(last).join(divider) : null,
  }
}

/** Every thing that fits, by number, part by part; for tables that people download. */
export async function* allAssets(db: Db, filter: AssetFilter): AsyncGenerator<Asset[]> {
  let after: string | undefined
  do {
    const { rows, next } = await pageOfAssets(db, filter, { order: 'number', after, limit: 1000 })
    yield rows
    after = next ?? undefined
  } while (after !== undefined)
}

/** How many things fit, counted up to a limit. */
export async function countAssets(db: Db, filter: AssetFilter, limit: number): Promise<number> {
  const sought = await seek(db, filter)
  const one = { one: sql`1` }
  if (sought.parts.length === 0)
    return db.$count(db.select(one).from(assets).where(fits(filter)).limit(limit).as('found'))
  const among = (where: SQL | undefined) =>
    db
      .select(one)
      .from(assets)
      .innerJoin(assetLooks, eq(assetLooks.id, assets.lookId))
      .where(and(fits(filter), where))
      .limit(limit)
      .as('found')
  if (isNarrow(filter)) return db.$count(among(holdsAll(sought)))
  const alike = db
    .select(one)
    .from(assets)
    .where(and(eq(assets.lookId, assetLooks.id), fits(filter), inItsCodes(sought)))
    .limit(limit)
    .as('alike')
  const walked = db
    .select(one)
    .from(assetLooks)
    .crossJoinLateral(alike)
    .where(looksWalked(filter, sought))
    .limit(limit)
    .as('walked')
  const n = await db.$count(walked)
  if (n === limit || sought.coded.length === 0) return n
  const others = and(
    inArray(assets.id, sought.coded),
    holdsAll(sought),
    not(and(looksWalked(filter, sought), inItsCodes(sought)) ?? sql`true`),
  )
  return Math.min(limit, n + (await db.$count(among(others))))
}

function plainPage(db: Db, filter: AssetFilter, { order, after, limit }: Part): Promise<Row[]> {
  return db
    .select(rowColumns)
    .from(assets)
    .where(and(fits(filter), beyond(order, after)))
    .orderBy(...orderings[order].columns.map((one) => asc(one)))
    .limit(limit)
}

/**
 * A page of what holds the words. Things are many and looks are few: so the looks that hold them are walked in order,
 * and of each only as many things are read as a page needs. What holds one of them in its number or serial is looked up.
 */
async function foundPage(db: Db, filter: AssetFilter, sought: Sought, part: Part): Promise<Row[]> {
  if (isNarrow(filter)) return joinedPage(db, filter, holdsAll(sought), part)
  const walked = await walkedPage(db, filter, sought, part)
  if (sought.coded.length === 0) return walked
  const looked = await joinedPage(db, filter, and(inArray(assets.id, sought.coded), holdsAll(sought)), part)
  const { of } = orderings[part.order]
  return [...new Map([...walked, ...looked].map((row) => [row.id, row])).values()]
    .sort((one, other) => compare(of(one), of(other)))
    .slice(0, part.limit)
}

async function walkedPage(
  db: Db,
  filter: AssetFilter,
  sought: Sought,
  { order, after, limit }: Part,
): Promise<Row[]> {
  const inOrder = orderings[order].columns
  const isByName = order === 'name'
  const alike = db
    .select(rowColumns)
    .from(assets)
    .where(
      and(
        isByName ? sql`${inC(assets.sortKey)} = ${inC(assetLooks.sortKey)}` : undefined,
        eq(assets.lookId, assetLooks.id),
        fits(filter),
        inItsCodes(sought),
        beyond(order, after),
      ),
    )
    .orderBy(...inOrder.map((one) => asc(one)))
    .limit(limit)
    .as('alike')
  const found = await db
    .select()
    .from(assetLooks)
    .crossJoinLateral(alike)
    .where(and(looksWalked(filter, sought), isByName ? notBefore(after) : undefined))
    .orderBy(
      ...(isByName ? [asc(inC(assetLooks.sortKey)), asc(assetLooks.id)] : []),
      asc(inC(alike.numberSort)),
      asc(alike.id),
    )
    .limit(limit)
  return found.map((row) => row.alike)
}

function joinedPage(
  db: Db,
  filter: AssetFilter,
  where: SQL | undefined,
  { order, after, limit }: Part,
): Promise<Row[]> {
  return db
    .select(rowColumns)
    .from(assets)
    .innerJoin(assetLooks, eq(assetLooks.id, assets.lookId))
    .where(and(fits(filter), where, beyond(order, after)))
    .orderBy(...orderings[order].columns.map((one) => asc(one)))
    .limit(limit)
}

/** As PostgreSQL compares by bytes. */
function compare(one: readonly string[], other: readonly string[]): number {
  for (const [at, text] of one.entries()) {
    const difference = Buffer.compare(Buffer.from(text), Buffer.from(other[at] ?? ''))
    if (difference !== 0) return difference
  }
  return 0
}

/** What stands behind the place where a page ended. */
function beyond(order: Order, after: string | undefined): SQL | undefined {
  if (after === undefined) return undefined
  const { columns } = orderings[order]
  return sql`(${sql.join([...columns], sql`, `)}) > (${sql.join(valuesOf(order, after), sql`, `)})`
}

/** The look at which a page by name ended, and those after it. */
function notBefore(after: string | undefined): SQL | undefined {
  if (after === undefined) return undefined
  const [key, lookId] = valuesOf('name', after)
  return sql`(${inC(assetLooks.sortKey)}, ${assetLooks.id}) >= (${key}, ${lookId})`
}

function valuesOf(order: Order, after: string): SQL[] {
  const place = orderings[order].place.safeParse(after.split(divider))
  if (!place.success) throw new Refusal('invalid', 'common/refused.invalid')
  return place.data.map((value) => sql`${value}`)
}

function fits(filter: AssetFilter): SQL | undefined {
  const { category, personId, responsibleId, responsible, state } = filter
  return and(
    inArray(assets.state, [...statesShown(state)]),
    category === undefined ? undefined : eq(assets.category, category),
    isPlaced(filter),
    personId ? or(eq(assets.holderId, personId), eq(assets.responsibleId, personId)) : undefined,
    isOrNull(assets.responsibleId, responsibleId),
    responsible === undefined ? undefined : sql`lower(${assets.responsible}) = lower(${responsible})`,
    isOfTime(filter),
    filter.isForeign === undefined ? undefined : eq(assets.isForeign, filter.isForeign),
    isThere(assets.valueCents, filter.isValued),
  )
}

function isPlaced({ roomId, place }: AssetFilter): SQL | undefined {
  return and(
    isOrNull(assets.roomId, roomId),
    place === undefined ? undefined : sql`lower(${assets.place}) = lower(${place})`,
  )
}

function isOfTime(filter: AssetFilter): SQL | undefined {
  const { boughtFrom, boughtUntil, warrantyFrom, warrantyUntil } = filter
  return and(
    boughtFrom ? gte(assets.boughtOn, boughtFrom) : undefined,
    boughtUntil ? lte(assets.boughtOn, boughtUntil) : undefined,
    isThere(assets.boughtOn, filter.isBoughtKnown),
    warrantyFrom ? gte(assets.warrantyUntil, warrantyFrom) : undefined,
    warrantyUntil ? lte(assets.warrantyUntil, warrantyUntil) : undefined,
  )
}

function isOrNull(column: PgColumn, id: string | null | undefined): SQL | undefined {
  if (id === undefined) return undefined
  return id === null ? isNull(column) : eq(column, id)
}

function isThere(column: PgColumn, isWanted: boolean | undefined): SQL | undefined {
  if (isWanted === undefined) return undefined
  return isWanted ? isNotNull(column) : isNull(column)
}

/** Whether a filter leaves so few things that each of them is looked at. */
const isNarrow = ({ roomId, place, personId, responsibleId, responsible }: AssetFilter) =>
  Boolean(roomId || place || personId || responsibleId || responsible)

/** From so many things on, a part of a number is common: one meets them soon enough by walking. */
const common = 400

/** The words of a search. */
interface Sought {
  parts: readonly string[]
  /** Those that so many numbers and serials hold that they are not looked up. */
  commonInCodes: readonly string[]
  /** The things whose number or serial holds one of the others. */
  coded: readonly string[]
}

async function seek(db: Db, { text }: AssetFilter): Promise<Sought> {
  const parts = plainText(text).split(/\s+/).filter(Boolean).slice(0, 8)
  // Of fewer than three letters the index knows nothing.
  const long = [...new Set(parts)].filter((part) => part.length >= 3)
  const asked = long.map((part) =>
    db
      .select({ id: assets.id, part: sql<string>`${part}::text` })
      .from(assets)
      .where(has(assets.codes, part))
      .limit(common),
  )
  const [first, second, ...others] = asked
  const found = first && second ? await unionAll(first, second, ...others) : first ? await first : []
  const byPart = Map.groupBy(found, ({ part }) => part)
  const rare = long.filter((part) => (byPart.get(part)?.length ?? 0) < common)
  return {
    parts,
    commonInCodes: parts.filter((part) => !rare.includes(part)),
    coded: [...new Set(rare.flatMap((part) => byPart.get(part)?.map(({ id }) => id) ?? []))],
  }
}

const has = (column: AnyPgColumn, part: string) =>
  sql`${column} like ${`%${part.replace(/[\\%_]/g, '\\$&')}%`}`

/** Holds every word, wherever. */
const holdsAll = ({ parts }: Sought) =>
  and(...parts.map((part) => or(has(assetLooks.text, part), has(assets.codes, part))))

/** The looks in which things with the words are walked through: they hold each word that is rare in codes. */
const looksWalked = ({ category }: AssetFilter, { parts, commonInCodes }: Sought) =>
  and(
    category === undefined ? undefined : eq(assetLooks.category, category),
    ...parts.filter((part) => !commonInCodes.includes(part)).map((part) => has(assetLooks.text, part)),
  )

/** Of such a look a thing holds the other words, too. */
const inItsCodes = ({ commonInCodes }: Sought) =>
  and(...commonInCodes.map((part) => or(has(assetLooks.text, part), has(assets.codes, part))))
