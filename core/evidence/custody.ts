import { createHash } from 'node:crypto'
import { chainStart, nextLine } from '../hash-chain.ts'
import type { CaseDb } from '../safety/in-cases.ts'
import type { OpenCase } from '../safety/open-case.ts'
import { openDoc, sealDoc } from '../safety/sealing.ts'
import { lockLog } from './letterbox-store.ts'
import type { CustodyEntry, Deed } from './schema.ts'
import { lastLine, type StoredLine, writeLine } from './store.ts'

/** The words of a custody line: to whom evidence was handed over, or why it was held or destroyed. */
export interface CustodyWords {
  recipient?: string
  basis?: string
  document?: string
  reason?: string
}

/** The name of a case's custody log: its first line follows it, so that it fits into no other. */
export function chainOf(caseId: string): string {
  return `evidence ${caseId}`
}

export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Writes down what befalls evidence, in the same transaction: it is written down or it does not happen. */
export async function noteCustody(
  cases: CaseDb,
  open: OpenCase,
  deed: {
    at: Date
    personId: string
    deed: Deed
    item?: { number: number; sha256: string; size: number }
    words?: CustodyWords
  },
): Promise<void> {
  const caseId = open.row.id
  // One after the other: two lines at once would have the same place.
  await lockLog(cases, caseId)
  const last = await lastLine(cases, caseId)
  const end = last ?? { place: 0, hash: chainStart(chainOf(caseId)) }
  const sealed = deed.words ? sealDoc(open.keys, `custody ${caseId} ${end.place + 1}`, deed.words) : null
  const entry: CustodyEntry = {
    at: deed.at.toISOString(),
    personId: deed.personId,
    deed: deed.deed,
    ...(deed.item ? { item: deed.item.number, sha256: deed.item.sha256, size: deed.item.size } : {}),
    ...(sealed ? { words: sha256(sealed) } : {}),
  }
  await writeLine(cases, { caseId, sealed, ...nextLine(end, entry) })
}

/** The words of a line, if it has any. */
export function wordsOf(open: OpenCase, line: StoredLine): CustodyWords {
  return line.sealed
    ? openDoc<CustodyWords>(open.keys, `custody ${line.caseId} ${line.place}`, line.sealed)
    : {}
}
