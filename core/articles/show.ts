import { Refusal } from '../refusal.ts'
import { query } from '../use-case.ts'
import { audiencesFor, inLanguage } from './rules.ts'
import { articleInput } from './schema.ts'
import { articleById } from './store.ts'

/** Shows one answer to whoever it is for. */
export const show = query('articles/show', {
  input: articleInput,
  async run({ db, person }, { id }) {
    const article = await articleById(db, id)
    const isFor = article && audiencesFor(person.roles).includes(article.audience)
    if (!article || article.withdrawnAt || !isFor) throw new Refusal('missing', 'common/refused.missing')
    return inLanguage(article, person.language)
  },
})
