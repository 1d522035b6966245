import type { QueryContext } from '../context.ts'
import type { SoughtWord } from './rules.ts'
import type { Group, Hit } from './schema.ts'

/** What is looked for: the text as typed, its words, and how many of each group are wanted. */
export interface Sought {
  text: string
  words: readonly SoughtWord[]
  limit: number
}

/**
 * How one domain is searched, in its `found.ts`: `find` answers only what this very person may see, or null when the
 * domain is not theirs at all. What it matches by must itself be visible to the person.
 */
export interface SearchSource {
  group: Group
  find(context: QueryContext, sought: Sought): Promise<Hit[] | null>
}
