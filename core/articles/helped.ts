import { Refusal } from '../refusal.ts'
import { command } from '../use-case.ts'
import { audiencesFor } from './rules.ts'
import { articleInput } from './schema.ts'
import { articleById, countHelped } from './store.ts'

/** Counts that an answer helped, so that no request was needed; a person's second press within a day counts nothing. */
export const helped = command('articles/helped', {
  input: articleInput,
  async run({ db, person, now, about }, { id }) {
    const article = await articleById(db, id)
    if (!article || !audiencesFor(person.roles).includes(article.audience))
      throw new Refusal('missing', 'common/refused.missing')
    about(id)
    return { isCounted: await countHelped(db, id, person.id, now) }
  },
})
