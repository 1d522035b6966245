import type { CommandContext } from '../context.ts'
import { peopleWithRole } from '../people/store.ts'
import { Refusal, require } from '../refusal.ts'
import { isLow, mayBe } from './rules.ts'
import { changeItem, lockItem, moveById, type StoredItem, type StoredMove, writeMove } from './store.ts'

type Means = Pick<CommandContext, 'db' | 'person' | 'now' | 'tell'>

/** An item that is held until the transaction ends. Throws `missing`. */
export async function findHeld({ db }: Pick<Means, 'db'>, id: string): Promise<StoredItem> {
  const item = await lockItem(db, id)
  if (!item) throw new Refusal('missing', 'common/refused.missing')
  return item
}

/**
 * Changes how much of something is there, with a line in its history, and answers how much that is. The same change sent
 * twice counts once. Whoever buys is told when it falls below the minimum.
 */
export async function changeStock(
  context: Means,
  itemId: string,
  change: Pick<StoredMove, 'id' | 'kind'> &
    Partial<Pick<StoredMove, 'to' | 'requestId' | 'requestNumber' | 'note' | 'undoes'>>,
  quantityOf: (item: StoredItem) => number,
): Promise<{ quantity: number }> {
  const { db, person, now } = context
  const item = await findHeld(context, itemId)
  const there = await moveById(db, change.id)
  if (there) return { quantity: item.quantity }
  const quantity = quantityOf(item)
  require(mayBe(quantity))
  await writeMove(db, {
    ...{ to: '', note: '', ...change, itemId, at: now, byId: person.id },
    ...{ change: quantity - item.quantity, after: quantity },
  })
  await changeItem(db, itemId, { quantity })
  await watch(context, { ...item, quantity })
  return { quantity }
}

/** Tells whoever buys that something runs out: once, until there is enough again. */
export async function watch({ db, now, tell }: Omit<Means, 'person'>, item: StoredItem): Promise<void> {
  if (!isLow(item)) {
    if (item.toldLowAt) await changeItem(db, item.id, { toldLowAt: null })
    return
  }
  if (item.toldLowAt) return
  await changeItem(db, item.id, { toldLowAt: now })
  const { name, quantity, minimum, unit } = item
  for (const { id } of await peopleWithRole(db, 'itSpecialist'))
    await tell({
      personId: id,
      word: 'stock/told.low',
      params: { name, left: `${quantity} ${unit}`.trim(), minimum },
      link: `/stock/${item.id}`,
      thread: `stock ${item.id}`,
    })
}
