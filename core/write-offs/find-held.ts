import type { Db } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { type StoredWriteOff, writeOffById } from './store.ts'

/** A write-off that is held until the transaction ends. Throws `missing`. */
export async function findHeld(db: Db, id: string): Promise<StoredWriteOff> {
  const writeOff = await writeOffById(db, id, true)
  if (!writeOff) throw new Refusal('missing', 'common/refused.missing')
  return writeOff
}
