import { say } from '../language.ts'
import { mayDo } from '../people/roles.ts'
import { namesOf } from '../people/store.ts'
import type { SearchSource } from '../search/source.ts'
import { lookUpWords, pageOfRequests } from './list-store.ts'
import { filterInput } from './schema.ts'

/** Requests by their own words, number, room and names: everybody's to those who work on them, one's own to others. */
export const found: SearchSource = {
  group: 'requests',
  async find({ db, person, now }, { text, limit }) {
    const seesAll = mayDo(person.roles, 'requests/list')
    if (!seesAll && !mayDo(person.roles, 'requests/mine')) return null
    const filter = filterInput.parse({ status: 'all', text, ...(seesAll ? {} : { requester: person.id }) })
    const sought = await lookUpWords(db, { ...filter, now })
    const { rows } = await pageOfRequests(db, sought, { order: 'newest', after: undefined, limit })
    const names = await namesOf(
      db,
      rows.map((row) => row.requesterId),
    )
    return rows.map((row) => ({
      id: row.id,
      title: `${row.number}. ${row.title}`,
      about: [
        say(person.language, `requests/kind.${row.kind}`),
        say(person.language, `requests/status.${row.status}`),
        ...(seesAll ? [names.get(row.requesterId) ?? ''] : []),
      ]
        .filter(Boolean)
        .join(' · '),
      path: `/requests/${row.id}?view=${seesAll ? 'all' : 'mine'}`,
    }))
  },
}
