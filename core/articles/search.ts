import { query } from '../use-case.ts'
import { askedWords, audiencesFor, inLanguage, isWorthOffering } from './rules.ts'
import { mostOffered, searchInput } from './schema.ts'
import { findArticles } from './store.ts'

/** Finds up to three answers to what somebody is about to ask, in the reader's language; the best first. */
export const search = query('articles/search', {
  input: searchInput,
  async run({ db, person }, { text }) {
    const words = askedWords(text)
    if (words.length === 0) return { articles: [] }
    const found = await findArticles(db, words, audiencesFor(person.roles), mostOffered)
    const worth = found.filter((one) => isWorthOffering(one, words.length))
    return { articles: worth.map((one) => inLanguage(one, person.language)) }
  },
})
