import type { Keys, Shelf } from '../context.ts'
import { derivedId } from '../derived-id.ts'
import type { ChainMark } from '../hash-chain.ts'

/** Where the n-th mark of a case's custody log lies among the files: an id that nobody else can work out. */
export function anchorId(keys: Keys, caseId: string, n: number): string {
  return derivedId(keys.mark(`anchor ${caseId} ${n}`))
}

export function sealMark(keys: Keys, caseId: string, n: number, mark: ChainMark): Uint8Array {
  return keys.sealBytes(Buffer.from(JSON.stringify(mark)), `anchor ${caseId} ${n}`)
}

/** The n-th mark of a case as it lies outside of the database, or why it cannot be read there. */
export type KeptMark = { n: number } & (
  | { mark: ChainMark; how?: undefined }
  | { mark: null; how: 'missing' | 'changed' }
)

/** So many marks in a row have to be missing before there are no more: one that was lost does not hide the next. */
const lookahead = 3

/**
 * The marks of a case from one number on, oldest first: all that the database knows of, and those that a restored one
 * has never heard of. Those between that cannot be read say so.
 */
export async function readMarks(
  shelf: Pick<Shelf, 'read'>,
  keys: Keys,
  caseId: string,
  { from = 1, known }: { from?: number; known: number },
): Promise<KeptMark[]> {
  const marks: KeptMark[] = []
  let last = Math.max(known, from - 1)
  for (let n = from; n <= last + lookahead; n++) {
    const one = await readMark(shelf, keys, caseId, n)
    marks.push(one)
    if (one.how !== 'missing') last = Math.max(last, n)
  }
  return marks.filter(({ n }) => n <= last)
}

async function readMark(
  shelf: Pick<Shelf, 'read'>,
  keys: Keys,
  caseId: string,
  n: number,
): Promise<KeptMark> {
  const sealed = await shelf.read(anchorId(keys, caseId, n))
  if (!sealed) return { n, mark: null, how: 'missing' }
  try {
    const text = Buffer.from(keys.openBytes(sealed, `anchor ${caseId} ${n}`)).toString()
    return { n, mark: JSON.parse(text) as ChainMark }
  } catch {
    return { n, mark: null, how: 'changed' }
  }
}
