import { z } from 'zod'
import { command } from '../use-case.ts'
import { starters } from './starters.ts'
import { writeArticle } from './store.ts'

/** Adds the answers that every school can begin with; those that are there already, changed or withdrawn, stay as they are. */
export const begin = command('articles/begin', {
  input: z.object({}),
  async run({ db, person, now, about }) {
    let added = 0
    for (const { id, audience, keywords, lt, en } of starters) {
      const article = {
        id,
        titleLt: lt.title,
        bodyLt: lt.body,
        titleEn: en.title,
        bodyEn: en.body,
        keywords,
        audience,
        requestId: null,
        changedBy: person.id,
        changedAt: now,
      }
      if (await writeArticle(db, article, 0)) added++
    }
    about('starters', { added })
    return { added }
  },
})
