import type { Db } from '../context.ts'
import { assetsById } from '../inventory/store.ts'
import { namedThings } from './rules.ts'
import { linesOf, type StoredHandOver, type StoredLine } from './store.ts'

/** An act as a list shows it: no signature, no words that somebody wrote. */
export interface HandOverHead {
  id: string
  number: number
  kind: StoredHandOver['kind']
  state: StoredHandOver['state']
  giver: string
  receiver: string
  receiverClass: string
  madeAt: string
  dueOn: string | null
  things: number
  list: string
  /** How many of them are still with whoever got them. */
  out: number
}

/** Acts with what is still out of each. A thing that is with somebody else by now is out no more, whoever changed that. */
export async function headsOf(db: Db, acts: readonly StoredHandOver[]): Promise<HandOverHead[]> {
  const lines = await linesOf(
    db,
    acts.map(({ id }) => id),
  )
  const byAct = Map.groupBy(lines, ({ handOverId }) => handOverId)
  const stillOut = await outOf(db, acts, lines)
  return acts.map((act) => {
    const { id, number, kind, state, giverName, receiverName, receiverClass, madeAt, dueOn } = act
    const own = byAct.get(id) ?? []
    return {
      ...{ id, number, kind, state, receiverClass, dueOn },
      ...{ giver: giverName, receiver: receiverName, madeAt: madeAt.toISOString() },
      things: own.length,
      list: namedThings(own, 3),
      out: own.filter((line) => stillOut.has(line)).length,
    }
  })
}

/** The lines of acts whose things are still with whoever got them. */
export async function outOf(
  db: Db,
  acts: readonly StoredHandOver[],
  lines: readonly StoredLine[],
): Promise<Set<StoredLine>> {
  const receivers = new Map(
    acts.map(({ id, kind, receiverId }) => [id, kind === 'given' ? receiverId : null]),
  )
  const open = lines.filter(({ endedAt }) => endedAt === null)
  const things = await assetsById(
    db,
    open.map(({ assetId }) => assetId),
  )
  return new Set(
    open.filter(({ handOverId, assetId }) => {
      const holder = things.get(assetId)?.holderId ?? null
      return holder !== null && holder === receivers.get(handOverId)
    }),
  )
}
