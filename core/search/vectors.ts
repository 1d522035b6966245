import { type SQL, sql } from 'drizzle-orm'
import { plainText } from '../language.ts'
import type { SoughtWord } from './rules.ts'

/** What a text is found by: its words as they are and their Lithuanian stems, with and without diacritics. */
export function vectorOf(text: string): SQL {
  // Whatever joins words (addresses, hyphens, dots) would make one word of them.
  const words = text.replace(/[^\p{L}\p{N}]+/gu, ' ')
  const plain = plainText(words)
  return sql`(to_tsvector('simple', ${plain}) || to_tsvector('lithuanian', ${words})
    || to_tsvector('lithuanian', ${plain}))`
}

/** One sought word as it may stand in a vector: beginning so, or with the same stem. */
export function queryOf({ word, plain, beginning }: SoughtWord): SQL {
  return sql`(to_tsquery('simple', ${`${beginning}:*`}) || plainto_tsquery('lithuanian', ${word})
    || plainto_tsquery('lithuanian', ${plain}))`
}

/** All of the words at once; with no words it finds nothing. */
export function queryOfAll(words: readonly SoughtWord[]): SQL {
  return sql`(${sql.join(words.map(queryOf), sql` && `)})`
}
