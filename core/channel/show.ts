import { mayDo } from '../people/roles.ts'
import { Refusal } from '../refusal.ts'
import { requestById } from '../requests/store.ts'
import { viewRequests } from '../requests/view.ts'
import { query } from '../use-case.ts'
import { showPostInput } from './schema.ts'
import { viewPost } from './view-post.ts'

/** Shows a request as it stands in the channel, with what this person may do about it. */
export const show = query('channel/show', {
  input: showPostInput,
  async run({ db, person, now }, { id }) {
    const request = await requestById(db, id)
    if (!request) throw new Refusal('missing', 'common/refused.missing')
    const may = (action: string) => mayDo(person.roles, action)
    const [view] = await viewRequests(db, [request], person, may, now)
    return { ...(await viewPost(db, request)), actions: view?.actions ?? [] }
  },
})
