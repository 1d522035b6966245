import { found as articles } from '../articles/found.ts'
import { found as inventory } from '../inventory/found.ts'
import { found as people } from '../people/found.ts'
import { found as requests } from '../requests/found.ts'
import { query } from '../use-case.ts'
import { soughtWords } from './rules.ts'
import { findInput } from './schema.ts'
import type { SearchSource } from './source.ts'

/** A domain joins with one file. */
const sources: readonly SearchSource[] = [requests, articles, inventory, people]
const mostOfEach = 6

/** Searches everything a person may see, in Lithuanian and English, and answers group by group. */
export const find = query('search/find', {
  input: findInput,
  async run(context, { text }) {
    const words = soughtWords(text)
    if (words.length === 0) return { groups: [] }
    const found = await Promise.all(
      sources.map(async ({ group, find }) => ({
        group,
        hits: (await find(context, { text, words, limit: mostOfEach })) ?? [],
      })),
    )
    return { groups: found.filter(({ hits }) => hits.length > 0) }
  },
})
