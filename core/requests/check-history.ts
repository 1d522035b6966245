import { z } from 'zod'
import { findBreak } from '../hash-chain.ts'
import { query } from '../use-case.ts'
import { historyStart, lineOf } from './history.ts'
import { historiesAfter, type StoredEvent } from './store.ts'

const pageSize = 500

/**
 * Reads every history again and names each that is not as it was written: the request, the line, and whether it was
 * changed, swapped, added, is missing, or the history was cut short. A request that is gone with all its lines leaves its number free.
 */
export const checkHistory = query('requests/check-history', {
  input: z.object({}),
  sensitive: true,
  async run({ db }) {
    const broken: { number: number; place: number; how: string }[] = []
    let checked = 0
    let lines = 0
    let last = 0
    for (;;) {
      const page = await historiesAfter(db, last, pageSize)
      for (const { request, events } of page) {
        for (let gone = last + 1; gone < request.number; gone++)
          broken.push({ number: gone, place: 0, how: 'missing' })
        last = request.number
        const found = breakIn(request, events)
        if (found) broken.push({ number: request.number, ...found })
        lines += events.length
      }
      checked += page.length
      if (page.length < pageSize) return { requests: checked, lines, broken }
    }
  },
})

type Checked = Awaited<ReturnType<typeof historiesAfter>>[number]['request']

function breakIn(request: Checked, events: readonly StoredEvent[]) {
  // Lines from before there were chains come first, and cannot be checked.
  const begins = events.findIndex(({ hash }) => hash !== '')
  const chained = begins < 0 ? [] : events.slice(begins)
  const { historyPlace: place, historyHash: hash } = request
  return findBreak(historyStart(request.id), chained.map(lineOf), [{ place, hash, isLast: true }])
}
