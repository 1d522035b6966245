import { and, asc, desc, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Db } from '../context.ts'
import { sortKey } from '../language.ts'
import { stockItems, stockMoves } from './tables.ts'

export type StoredItem = typeof stockItems.$inferSelect
export type StoredMove = typeof stockMoves.$inferSelect

const inOrder = [asc(sql`${stockItems.sortKey} collate "C"`), asc(stockItems.id)]

/** Everything that is kept now, by name. */
export function listItems(db: Db): Promise<StoredItem[]> {
  return db
    .select()
    .from(stockItems)
    .where(isNull(stockItems.stoppedAt))
    .orderBy(...inOrder)
    .limit(1000)
}

export async function itemById(db: Db, id: string): Promise<StoredItem | undefined> {
  const [row] = await db.select().from(stockItems).where(eq(stockItems.id, id))
  return row
}

/** An item, held until the transaction ends: two who take the last one at once do not both get it. */
export async function lockItem(db: Db, id: string): Promise<StoredItem | undefined> {
  const [row] = await db.select().from(stockItems).where(eq(stockItems.id, id)).for('update')
  return row
}

export async function writeItem(db: Db, item: Omit<StoredItem, 'sortKey'>): Promise<void> {
  const { id: _id, ...changes } = { ...item, sortKey: sortKey(item.name) }
  await db
    .insert(stockItems)
    .values({ id: item.id, ...changes })
    .onConflictDoUpdate({ target: stockItems.id, set: changes })
}

export async function changeItem(
  db: Db,
  id: string,
  changes: Partial<Pick<StoredItem, 'quantity' | 'toldLowAt' | 'stoppedAt'>>,
): Promise<void> {
  await db.update(stockItems).set(changes).where(eq(stockItems.id, id))
}

export async function moveById(db: Db, id: string): Promise<StoredMove | undefined> {
  const [row] = await db.select().from(stockMoves).where(eq(stockMoves.id, id))
  return row
}

export async function writeMove(db: Db, row: typeof stockMoves.$inferInsert): Promise<void> {
  await db.insert(stockMoves).values(row)
}

/** Every change of an item, the latest first. */
export function movesOf(db: Db, itemId: string, limit: number): Promise<StoredMove[]> {
  return db
    .select()
    .from(stockMoves)
    .where(eq(stockMoves.itemId, itemId))
    .orderBy(desc(stockMoves.line))
    .limit(limit)
}

/** The changes of an item after one of them, the first of them first. */
export function movesAfter(db: Db, { itemId, line }: StoredMove): Promise<StoredMove[]> {
  return db
    .select()
    .from(stockMoves)
    .where(and(eq(stockMoves.itemId, itemId), gt(stockMoves.line, line)))
    .orderBy(asc(stockMoves.line))
}
