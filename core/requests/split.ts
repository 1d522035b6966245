import { command } from '../use-case.ts'
import { decide } from './decide.ts'
import { apart } from './follow.ts'
import { lockWithLeaders } from './follow-store.ts'
import { maySplit } from './rules.ts'
import { requestInput } from './schema.ts'
import { requestById, writeEvent } from './store.ts'

/** Takes a request apart from what it went with: it is a request of its own again, where it stood before. */
export const split = command('requests/split', {
  input: requestInput,
  async run(context, { id }) {
    const { db, person, now } = context
    await lockWithLeaders(db, [id])
    const was = await requestById(db, id)
    const request = await decide(context, id, { rule: maySplit, event: 'parted', change: apart })
    if (was?.mergedInto) {
      await writeEvent(db, {
        requestId: was.mergedInto,
        at: now,
        personId: person.id,
        kind: 'parted',
        word: 'requests/merged-here',
        params: { number: String(request.number) },
      })
    }
    return { id }
  },
})
