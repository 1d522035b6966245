import { type ChainLine, chainStart } from '../hash-chain.ts'
import type { StoredEvent } from './store.ts'

/** What the history of a request is called, so that its lines fit into no other. */
export function historyStart(requestId: string): string {
  return chainStart(`request ${requestId}`)
}

/** What is hashed of a line of the history: all of it. */
export function entryOf(
  event: Pick<
    StoredEvent,
    'requestId' | 'at' | 'personId' | 'insteadOf' | 'kind' | 'note' | 'files' | 'word' | 'params'
  >,
) {
  const { requestId, at, personId, insteadOf, kind, note, files, word, params } = event
  return { requestId, at, personId, insteadOf, kind, note, files, word, params }
}

/** A line as the chain knows it. */
export function lineOf(event: StoredEvent): ChainLine {
  const { place, previous, hash } = event
  return { place, previous, hash, entry: entryOf(event) }
}
