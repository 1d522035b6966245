import { plainText } from '../language.ts'
import { mayDo } from '../people/roles.ts'
import { Refusal } from '../refusal.ts'
import { query } from '../use-case.ts'
import { likeness } from './alike.ts'
import { withSteps } from './decide.ts'
import { linkedWith, openSince, readDeskSettings, requestsInRoom } from './follow-store.ts'
import { mayLead, mayMerge, taskKinds, troubleOf } from './rules.ts'
import { requestInput } from './schema.ts'
import { requestById, requestsAbout, requestsOf, type StoredRequest } from './store.ts'
import { troublesWith } from './thing-store.ts'
import { viewRequests } from './view.ts'

const most = { alike: 5, looked: 300, earlier: 8 }

/**
 * Shows those who work on a request what may be the same trouble, what it was tied to, and what was there earlier: in
 * its room, with its device, about its account, from its requester.
 */
export const related = query('requests/related', {
  input: requestInput,
  async run({ db, person, now }, { id }) {
    const row = await requestById(db, id)
    const [request] = row ? await withSteps(db, [row]) : []
    if (!request) throw new Refusal('missing', 'common/refused.missing')
    const view = (rows: readonly StoredRequest[]) =>
      viewRequests(
        db,
        rows.filter((one) => one.id !== id),
        person,
        (action) => mayDo(person.roles, action),
        now,
      )
    const inRoom = request.roomId ? await requestsInRoom(db, request.roomId, 30) : []
    const device = deviceOf(request)
    const sameThing = request.assetId ? await troublesWith(db, request.assetId, most.earlier + 1) : []
    const sameDevice = [
      ...sameThing,
      ...inRoom.filter(
        (one) => device && deviceOf(one) === device && !sameThing.some(({ id }) => id === one.id),
      ),
    ]
    const account = request.accountId ? await requestsAbout(db, request.accountId, most.earlier) : []
    return {
      alike: await view(mayMerge(request).ok ? await alikeTo(request) : []),
      linked: await view(await linkedWith(db, id)),
      device: await view(sameDevice.filter((one) => one.id !== id).slice(0, most.earlier)),
      room: await view(
        inRoom.filter((one) => !sameDevice.some(({ id }) => id === one.id)).slice(0, most.earlier),
      ),
      account: await view(account),
      requester: await view(await requestsOf(db, request.requesterId, most.earlier)),
    }

    async function alikeTo(one: StoredRequest): Promise<StoredRequest[]> {
      const { alikeDays } = await readDeskSettings(db)
      const since = new Date(now.getTime() - alikeDays * 24 * 3600 * 1000)
      const candidates = await withSteps(db, await openSince(db, taskKinds, since, most.looked))
      return candidates
        .filter((other) => mayLead(other, one.id).ok)
        .map((other) => ({ other, weight: likeness(troubleOf(one), troubleOf(other)) }))
        .filter(({ weight }) => weight > 0)
        .sort((a, b) => b.weight - a.weight)
        .slice(0, most.alike)
        .map(({ other }) => other)
    }
  },
})

function deviceOf({ fields }: StoredRequest): string | null {
  return typeof fields.device === 'string' && fields.device ? plainText(fields.device) : null
}
