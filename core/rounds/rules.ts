import type { Verdict } from '../refusal.ts'
import type { RoundLine, RoundPupil, State } from './schema.ts'

/** How many things each pupil got or gave back by these scans, however often they arrived. */
export function countByPupil(lines: readonly Pick<RoundLine, 'pupilId' | 'result'>[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { pupilId, result } of lines)
    if (pupilId !== null && (result === 'given' || result === 'returned'))
      counts.set(pupilId, (counts.get(pupilId) ?? 0) + 1)
  return counts
}

/**
 * Whose turn it is: the next in the order of the class after whoever was served last, of those who lack something and were
 * not passed over; from the last one it goes back to the first. Null when nobody is left but those who are absent.
 */
export function nextPupil(
  pupils: readonly RoundPupil[],
  {
    counts,
    each,
    absent,
    after,
  }: {
    counts: ReadonlyMap<string, number>
    each: number
    absent: ReadonlySet<string>
    after: string | null
  },
): RoundPupil | null {
  const from = pupils.findIndex(({ id }) => id === after)
  const lacks = ({ id }: RoundPupil) => (counts.get(id) ?? 0) < each && !absent.has(id)
  // Whoever gets several things keeps the turn until they have them all.
  const inOrder = from < 0 ? pupils : [...pupils.slice(from), ...pupils.slice(0, from)]
  return inOrder.find(lacks) ?? null
}

/** Whether a round goes on. */
export function mayScan(state: State): Verdict {
  return state === 'open' ? { ok: true } : { ok: false, because: 'rounds/refused.closed' }
}

/** Pupils of a class by surname, as registers have them: the last word of the name. */
export function surnameFirst(name: string): string {
  const words = name.trim().split(/\s+/)
  const surname = words.pop() ?? ''
  return [surname, ...words].join(' ')
}

/** What of a round is signed on its act: what went over, to or from whom. */
export const standing = ({ result }: Pick<RoundLine, 'result'>): boolean =>
  result === 'given' || result === 'returned'

/** All that the act of a round says, as one text. */
export function actText(
  head: { number: number; kind: string; className: string; pupils: readonly RoundPupil[] },
  lines: readonly RoundLine[],
): string {
  const rows = lines
    .filter(standing)
    .map(({ id, assetId, inventoryNo, name, serial, condition, pupilId, pupilName, result }) => [
      ...[id, assetId, inventoryNo, name, serial, condition, pupilId, pupilName, result],
    ])
  return JSON.stringify([head.number, head.kind, head.className, head.pupils, rows])
}
