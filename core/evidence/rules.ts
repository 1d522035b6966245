import { type ChainBreak, type ChainLine, type ChainMark, chainStart, findBreak } from '../hash-chain.ts'
import type { Verdict } from '../refusal.ts'

/** Where evidence is not as it was kept: a line of the custody log, or an original. */
export type EvidenceBreak =
  | ({ what: 'log' } & ChainBreak)
  | { what: 'original'; number: number; how: 'changed' | 'missing' }

/** The first place of a custody log that is not as it was written; the marks are those outside of the database. */
export function findLogBreak(
  chain: string,
  lines: readonly ChainLine[],
  marks: readonly ChainMark[],
): EvidenceBreak | null {
  const found = findBreak(chainStart(chain), lines, marks)
  return found && { what: 'log', ...found }
}

/** Whether evidence may be destroyed: its case is closed, its time is over, and nothing holds it. */
export function mayDestroy(keptUntil: string | null, today: string, isHeld: boolean): Verdict {
  if (isHeld) return { ok: false, because: 'evidence/held' }
  return keptUntil !== null && keptUntil < today ? { ok: true } : { ok: false, because: 'evidence/too-early' }
}
