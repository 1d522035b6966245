import { type ChainBreak, type ChainLine, type ChainMark, chainStart, findBreak } from '../hash-chain.ts'
import type { Verdict } from '../refusal.ts'
import type { KeptMark } from './anchors.ts'
import type { CustodyEntry } from './schema.ts'

/** Where evidence is not as it was kept: a line of the custody log, a mark or time stamp of it, or an original. */
export type EvidenceBreak =
  | ({ what: 'log' } & ChainBreak)
  | { what: 'mark'; number: number; how: 'changed' | 'missing' }
  | { what: 'stamp'; place: number; how: 'changed' | 'unreadable' | 'untrusted' }
  | { what: 'original'; number: number; how: 'changed' | 'missing' }

/**
 * The first place of a custody log that is not as it was written, held against the marks outside of the database and
 * the lines that were stamped, and each mark that is not there as it was put there.
 */
export function findLogBreaks(
  chain: string,
  lines: readonly ChainLine[],
  marks: readonly KeptMark[],
  stamps: readonly ChainMark[] = [],
): EvidenceBreak[] {
  const readable = marks.flatMap(({ mark }) => mark ?? [])
  const found = findBreak(chainStart(chain), lines, [...readable, ...stamps])
  const lost = marks.flatMap(({ n, how }) => (how ? [{ what: 'mark' as const, number: n, how }] : []))
  return found ? [{ what: 'log', ...found }, ...lost] : lost
}

/**
 * The pieces of evidence that should still be there by a custody log, each with its hash: those captured since everything
 * was last destroyed. Who reopens a case after that keeps evidence anew, and what was destroyed excuses none of it.
 */
export function stillKept(lines: readonly { entry: CustodyEntry }[]): Map<number, string> {
  const kept = new Map<number, string>()
  for (const { entry } of lines) {
    if (entry.deed === 'destroyed') kept.clear()
    if (entry.deed === 'captured' && entry.item !== undefined && entry.sha256)
      kept.set(entry.item, entry.sha256)
  }
  return kept
}

/** Whether evidence may be destroyed: its case is closed, its time is over, and nothing holds it. */
export function mayDestroy(keptUntil: string | null, today: string, isHeld: boolean): Verdict {
  if (isHeld) return { ok: false, because: 'evidence/held' }
  return keptUntil !== null && keptUntil < today ? { ok: true } : { ok: false, because: 'evidence/too-early' }
}
