import { mayDo } from '../people/roles.ts'
import { listRooms } from '../places/store.ts'
import { Refusal } from '../refusal.ts'
import { openSince, readDeskSettings } from '../requests/follow-store.ts'
import { taskKinds, troubleOf } from '../requests/rules.ts'
import { viewRequests } from '../requests/view.ts'
import { query } from '../use-case.ts'
import { fits } from './rules.ts'
import { outageInput } from './schema.ts'
import { outageById } from './store.ts'

const most = { looked: 300, shown: 30 }

/** Shows the open requests that seem to be part of an outage and are not yet. */
export const matching = query('outages/matching', {
  input: outageInput,
  async run({ db, person, now }, { id }) {
    const outage = await outageById(db, id)
    if (!outage) throw new Refusal('missing', 'common/refused.missing')
    if (outage.endedAt) return { requests: [] }
    const { alikeDays } = await readDeskSettings(db)
    const since = new Date(now.getTime() - alikeDays * 24 * 3600 * 1000)
    const rooms = new Map((await listRooms(db)).map((room) => [room.id, room]))
    const fitting = (await openSince(db, taskKinds, since, most.looked)).filter((request) => {
      const room = rooms.get(request.roomId ?? '') ?? null
      return fits(outage, { text: troubleOf(request).text, room }) > 0
    })
    const shown = fitting.slice(0, most.shown)
    return { requests: await viewRequests(db, shown, person, (action) => mayDo(person.roles, action), now) }
  },
})
