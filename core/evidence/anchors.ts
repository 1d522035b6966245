import { createHash } from 'node:crypto'
import type { Files, Keys } from '../context.ts'
import type { ChainMark } from '../hash-chain.ts'

/** Where the n-th mark of a case's custody log lies among the files: an id that nobody else can work out. */
export function anchorId(keys: Keys, caseId: string, n: number): string {
  const hex = createHash('sha256')
    .update(keys.mark(`anchor ${caseId} ${n}`))
    .digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

export function sealMark(keys: Keys, caseId: string, n: number, mark: ChainMark): Uint8Array {
  return keys.sealBytes(Buffer.from(JSON.stringify(mark)), `anchor ${caseId} ${n}`)
}

/** The n-th mark as it was written outside of the database; null when there is none. */
export async function readMark(
  files: Pick<Files, 'read'>,
  keys: Keys,
  caseId: string,
  n: number,
): Promise<ChainMark | null> {
  const sealed = await files.read(anchorId(keys, caseId, n))
  if (!sealed) return null
  return JSON.parse(Buffer.from(keys.openBytes(sealed, `anchor ${caseId} ${n}`)).toString()) as ChainMark
}

/** Every mark of a case, oldest first: also those that a restored database has never heard of. */
export async function readMarks(
  files: Pick<Files, 'read'>,
  keys: Keys,
  caseId: string,
): Promise<ChainMark[]> {
  const marks: ChainMark[] = []
  for (let n = 1; ; n++) {
    const mark = await readMark(files, keys, caseId, n)
    if (!mark) return marks
    marks.push(mark)
  }
}
