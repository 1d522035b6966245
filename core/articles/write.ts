import { Refusal } from '../refusal.ts'
import { command } from '../use-case.ts'
import { writeInput } from './schema.ts'
import { articleById, writeArticle } from './store.ts'

/** Writes an answer, new or over the version that was opened; refused when somebody else has changed it since. */
export const write = command('articles/write', {
  input: writeInput,
  async run({ db, person, now, about }, { id, version, lt, en, keywords, audience, requestId }) {
    about(id, { version: version + 1 })
    const article = {
      id,
      titleLt: lt.title,
      bodyLt: lt.body,
      titleEn: en?.title ?? null,
      bodyEn: en?.body ?? null,
      keywords,
      audience,
      requestId,
      changedBy: person.id,
      changedAt: now,
    }
    if (await writeArticle(db, article, version)) return { id, version: version + 1 }
    const there = await articleById(db, id)
    // The same draft that was saved twice is saved once.
    if (there && version === 0 && there.version === 1 && there.changedBy === person.id)
      return { id, version: 1 }
    throw there
      ? new Refusal('conflict', 'articles/changed-meanwhile')
      : new Refusal('missing', 'common/refused.missing')
  },
})
