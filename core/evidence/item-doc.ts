import type { OpenCase } from '../safety/open-case.ts'
import { openDoc } from '../safety/sealing.ts'
import type { StoredItem } from './store.ts'

/** What is sealed of a piece of evidence beside its bytes. */
export interface ItemDoc {
  name: string
  type: string
  source: string
  author: string
  shownAt: string
  note: string
}

export function docOf(open: OpenCase, item: StoredItem): ItemDoc {
  return openDoc<ItemDoc>(open.keys, item.id, item.sealed)
}

/** What an original is sealed for: in another row it does not open. */
export function sealedFor(itemId: string): string {
  return `original ${itemId}`
}
