import { command } from '../use-case.ts'
import { decide } from './decide.ts'
import { letGoFollowers } from './follow.ts'
import { lockGroup } from './follow-store.ts'
import { mayTakeBack } from './rules.ts'
import { requestInput } from './schema.ts'

/** Lets the requester take a request back while nobody has decided on it. */
export const takeBack = command('requests/take-back', {
  input: requestInput,
  async run(context, { id }) {
    const { db, person } = context
    await lockGroup(db, { requestId: id })
    const request = await decide(context, id, {
      rule: (request) => mayTakeBack(request, person.id),
      event: 'takenBack',
      change: () => ({ status: 'takenBack', settled: true, before: null }),
    })
    await letGoFollowers(context, { requestId: request.id })
    return { id }
  },
})
