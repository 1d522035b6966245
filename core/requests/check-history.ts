import { type ChainBreak, findBreak } from '../hash-chain.ts'
import { query } from '../use-case.ts'
import { historyStart, lineOf } from './history.ts'
import { checkHistoryInput } from './schema.ts'
import { historiesAfter, type StoredEvent } from './store.ts'

const pageSize = 500

export interface Broken {
  number: number
  /** The first line that is not as it was written; 0: the whole request is gone. */
  place: number
  how: ChainBreak['how']
}

/**
 * Reads a page of histories again and names each that is not as it was written: the request, the line, and whether it was
 * changed, swapped, added, is missing, or the history was cut short. A request that is gone with all its lines leaves its
 * number free. `next` is where the next page begins; null after the last one.
 */
export const checkHistory = query('requests/check-history', {
  input: checkHistoryInput,
  sensitive: true,
  async run({ db }, { after }) {
    const page = await historiesAfter(db, after, pageSize)
    const broken: Broken[] = []
    let last = after
    for (const { request, events } of page) {
      for (let gone = last + 1; gone < request.number; gone++)
        broken.push({ number: gone, place: 0, how: 'missing' })
      last = request.number
      const found = breakIn(request, events)
      if (found) broken.push({ number: request.number, ...found })
    }
    const lines = page.reduce((sum, { events }) => sum + events.length, 0)
    return { requests: page.length, lines, broken, next: page.length < pageSize ? null : last }
  },
})

/** The first line of a request's history that is not as it was written; null when all of it is. */
export function breakIn(
  request: { id: string; historyPlace: number; historyHash: string },
  events: readonly StoredEvent[],
) {
  const { historyPlace: place, historyHash: hash } = request
  return findBreak(historyStart(request.id), chainedOf(events).map(lineOf), [{ place, hash, isLast: true }])
}

/** Lines from before there were chains come first, and cannot be checked. */
export function chainedOf(events: readonly StoredEvent[]): readonly StoredEvent[] {
  const begins = events.findIndex(({ hash }) => hash !== '')
  return begins < 0 ? [] : events.slice(begins)
}
