import type { CommandContext, Keys } from '../context.ts'
import { chainStart, nextLine } from '../hash-chain.ts'
import { sealDoc } from '../safety/sealing.ts'
import { chainOf, sha256 } from './custody.ts'
import { type ItemDoc, sealedFor } from './item-doc.ts'
import { endOfLog, keptHashes, lockLog, putItem, putLine } from './letterbox-store.ts'
import type { CustodyEntry } from './schema.ts'

/** A piece of evidence as somebody hands it in. */
export interface HandedIn {
  id: string
  bytes: Uint8Array
  doc: ItemDoc
}

/**
 * Puts evidence of a reporter into a case: sealed with the case's key, with its line in the custody log, which names nobody.
 * What is there already, byte for byte, is not kept twice. Says how many were new.
 */
export async function handIn(
  db: CommandContext['db'],
  caseKeys: Keys,
  caseId: string,
  at: Date,
  pieces: readonly HandedIn[],
): Promise<number> {
  await lockLog(db, caseId)
  const known = await keptHashes(db, caseId)
  const { end, highest } = await endOfLog(db, caseId)
  let last = end ?? { place: 0, hash: chainStart(chainOf(caseId)) }
  let number = highest
  for (const { id, bytes, doc } of pieces) {
    const hash = sha256(bytes)
    if (known.has(hash)) continue
    known.add(hash)
    number += 1
    const size = bytes.length
    const item = { id, caseId, number, capturedAt: at, capturedBy: null, sha256: hash, size }
    await putItem(
      db,
      { ...item, sealed: sealDoc(caseKeys, id, doc) },
      caseKeys.sealBytes(bytes, sealedFor(id)),
    )
    const line: CustodyEntry = {
      at: at.toISOString(),
      personId: null,
      deed: 'captured',
      item: number,
      sha256: hash,
      size,
    }
    const next = nextLine(last, line)
    await putLine(db, { caseId, sealed: null, ...next })
    last = next
  }
  return number - highest
}
