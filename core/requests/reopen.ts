import { peopleWithRole } from '../people/store.ts'
import { command } from '../use-case.ts'
import { decide } from './decide.ts'
import { mayReopen } from './rules.ts'
import { askInput } from './schema.ts'

/** The requester says that it is not mended after all, and what is left; whoever finished it is told. */
export const reopen = command('requests/reopen', {
  input: askInput,
  async run(context, { id, text }) {
    const { db, person, now, tell } = context
    const request = await decide(context, id, {
      rule: (request) => mayReopen(request, person.id, now),
      event: 'reopened',
      note: text,
      change: ({ decidedBy }) => ({
        status: decidedBy ? 'inProgress' : 'received',
        closedAt: null,
        confirmedAt: null,
        reason: null,
        settled: decidedBy !== null,
        // What went with another one is a request of its own from now on.
        mergedInto: null,
        outageId: null,
      }),
    })
    const specialists = await peopleWithRole(db, 'itSpecialist')
    const readers = request.decidedBy ? [request.decidedBy] : specialists.map(({ id }) => id)
    for (const personId of readers.filter((one) => one !== person.id)) {
      const params = { number: String(request.number), name: person.name, text: text.slice(0, 300) }
      await tell({ personId, word: 'requests/told.reopened', params, link: `/requests/${id}`, requestId: id })
    }
    return { id }
  },
})
