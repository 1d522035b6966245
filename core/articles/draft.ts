import { Refusal } from '../refusal.ts'
import { requestById } from '../requests/store.ts'
import { query } from '../use-case.ts'
import { draftOf } from './rules.ts'
import { draftInput } from './schema.ts'

/** Makes a first draft of an answer from a request that was solved: what was wrong, and what helped. */
export const draft = query('articles/draft', {
  input: draftInput,
  async run({ db }, { requestId }) {
    const request = await requestById(db, requestId)
    if (request?.status !== 'done') throw new Refusal('missing', 'common/refused.missing')
    const { what } = request.fields
    return {
      requestId,
      ...draftOf({
        title: request.title,
        what: typeof what === 'string' ? what : '',
        note: request.reason ?? '',
      }),
    }
  },
})
