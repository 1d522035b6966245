import { z } from 'zod'
import { query } from '../use-case.ts'
import { viewContent } from './schema.ts'
import { viewsOf } from './store.ts'

/** Shows a person's own saved views; what a later version no longer understands in one falls back to everything. */
export const list = query('views/list', {
  input: z.object({}),
  async run({ db, person }) {
    const views = await viewsOf(db, person.id)
    return {
      views: views.map(({ id, name, content }) => ({
        id,
        name,
        content: viewContent.catch(() => viewContent.parse({})).parse(content),
      })),
    }
  },
})
