import { mayDo } from '../people/roles.ts'
import type { SearchSource } from '../search/source.ts'
import { audiencesFor, inLanguage } from './rules.ts'
import { findArticles } from './store.ts'

/** Answers that hold every word, among those for the person. */
export const found: SearchSource = {
  group: 'articles',
  async find({ db, person }, { words, limit }) {
    if (!mayDo(person.roles, 'articles/show')) return null
    const rows = await findArticles(db, words, audiencesFor(person.roles), limit)
    return rows
      .filter((row) => row.found === words.length)
      .map((row) => {
        const { id, title, body } = inLanguage(row, person.language)
        return { id, title, about: body.slice(0, 120), path: `/answers?show=${id}` }
      })
  },
}
