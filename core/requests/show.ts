import { passwordWaitingFor } from '../accounts/store.ts'
import { mayDo } from '../people/roles.ts'
import { namesOf } from '../people/store.ts'
import { Refusal } from '../refusal.ts'
import { query } from '../use-case.ts'
import { filesById } from './request-files.ts'
import { showInput } from './schema.ts'
import { eventsOf, requestById, requestByNumber } from './store.ts'
import { viewRequests } from './view.ts'

/** Shows one request with its history to its requester and to those who work on requests; to others it is missing. */
export const show = query('requests/show', {
  input: showInput,
  async run({ db, person, now }, which) {
    const row = await ('id' in which ? requestById(db, which.id) : requestByNumber(db, which.number))
    if (!row || (row.requesterId !== person.id && !mayDo(person.roles, 'requests/list'))) {
      throw new Refusal('missing', 'common/refused.missing')
    }
    const [request] = await viewRequests(db, [row], person, (action) => mayDo(person.roles, action), now)
    if (!request) throw new Refusal('missing', 'common/refused.missing')
    const seesNotes = row.requesterId !== person.id && mayDo(person.roles, 'requests/list')
    const events = (await eventsOf(db, row.id)).filter(({ kind }) => seesNotes || kind !== 'noted')
    const files = await filesById(db, row.id, seesNotes)
    const names = await namesOf(
      db,
      events.flatMap((event) => event.personId ?? []),
    )
    return {
      ...request,
      fields: row.fields,
      history: events.map((event) => ({
        at: event.at.toISOString(),
        person: event.personId ? (names.get(event.personId) ?? '') : null,
        kind: event.kind,
        note: event.note,
        files: event.files.flatMap((id) => files.get(id) ?? []),
        word: event.word,
        params: event.params,
      })),
      /** The secret that this very person may look at once, if one waits. */
      passwordId: await passwordWaitingFor(db, row.id, person.id, now),
    }
  },
})
