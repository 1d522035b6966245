import { Refusal } from '../refusal.ts'
import type { WordKey } from '../words.ts'
import type { StoredRequest } from './store.ts'

/** How it went with one of many: null where it was done, or the word why not. A number only for whoever may know of it. */
export interface Outcome {
  id: string
  number: number | null
  because: WordKey | null
}

/**
 * Does one thing to each of many requests, all of them held already; each refuses before it writes anything, so that the
 * others go on. Answers with how each went and the numbers of those that were changed.
 */
export async function eachOf(
  rows: readonly StoredRequest[],
  ids: readonly string[],
  work: (id: string) => Promise<unknown>,
): Promise<{ outcomes: Outcome[]; changed: number[] }> {
  const numbers = new Map(rows.map(({ id, number }) => [id, number]))
  const outcomes: Outcome[] = []
  for (const id of new Set(ids)) {
    const because = await refusalOf(work(id))
    const number = because === 'common/refused.missing' ? null : (numbers.get(id) ?? null)
    outcomes.push({ id, number, because })
  }
  return { outcomes, changed: outcomes.flatMap(({ number, because }) => (because ? [] : (number ?? []))) }
}

/** Why it was refused, before anything was written; null when it was done. */
async function refusalOf(work: Promise<unknown>): Promise<WordKey | null> {
  try {
    await work
    return null
  } catch (error) {
    if (error instanceof Refusal) return error.word
    throw error
  }
}
