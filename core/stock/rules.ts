import type { Verdict } from '../refusal.ts'
import { type MoveKind, mostPieces } from './schema.ts'

/** Whether something has to be bought: fewer are there than the least that the school wants to have. */
export function isLow({ quantity, minimum }: { quantity: number; minimum: number }): boolean {
  return quantity < minimum
}

/** Whether so many can be there: nobody takes out what is not there. */
export function mayBe(quantity: number): Verdict {
  if (quantity < 0) return { ok: false, because: 'stock/refused.too-few' }
  return quantity > mostPieces ? { ok: false, because: 'stock/refused.too-many' } : { ok: true }
}

/**
 * Whether a change can be taken back: once, and only as long as nobody has counted since, because whoever counts settles
 * what was before. What others took or brought meanwhile stays.
 */
export function mayUndo(change: {
  kind: MoveKind
  isUndone: boolean
  isCountedSince: boolean
  isLast: boolean
}): Verdict {
  if (change.kind === 'undone' || change.isUndone) return { ok: false, because: 'stock/refused.undone' }
  if (change.isCountedSince) return { ok: false, because: 'stock/refused.counted' }
  // What a count has put in the place of the records can only come back while nothing rests on it.
  if (change.kind === 'counted' && !change.isLast) return { ok: false, because: 'stock/refused.counted' }
  return { ok: true }
}
