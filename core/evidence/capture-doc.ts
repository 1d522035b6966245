import type { Keys } from '../context.ts'
import { keysOfCase, openDoc } from '../safety/sealing.ts'
import type { StoredCapture } from './letterbox-store.ts'
import type { MessagePlace } from './message.ts'

/** What is sealed of a captured message beside its bytes. */
export interface CaptureDoc {
  reporterId: string
  /** Null: where it stands could not be told. */
  place: MessagePlace | null
  /** The message as it was captured, to compare its original with. */
  text: string
  /** The reporter's own token for Talka, lent to fetch the original with the reporter's right; forgotten afterwards. */
  assertion?: string
}

/** Opens what a captured message says of itself; null once it is forgotten. */
export function openCapture(keys: Keys, row: StoredCapture): { own: Keys; doc: CaptureDoc } | null {
  if (!row.sealed) return null
  const own = keysOfCase(keys, row.id, row.key)
  return { own, doc: openDoc<CaptureDoc>(own, row.id, row.sealed) }
}
