import { z } from 'zod'
import { namesOf } from '../people/store.ts'
import { query } from '../use-case.ts'
import { listArticles } from './store.ts'

/** Shows the authors every answer, the withdrawn ones too, with how often each helped. */
export const list = query('articles/list', {
  input: z.object({}),
  async run({ db }) {
    const rows = await listArticles(db)
    const names = await namesOf(
      db,
      rows.map((row) => row.changedBy),
    )
    return {
      articles: rows.map(({ changedBy, changedAt, withdrawnAt, ...row }) => ({
        ...row,
        changedBy: names.get(changedBy) ?? '',
        changedAt: changedAt.toISOString(),
        isWithdrawn: withdrawnAt !== null,
      })),
    }
  },
})
