import { showInChannel } from '../channel/post.ts'
import { mayDo } from '../people/roles.ts'
import { peopleWithRole } from '../people/store.ts'
import { Refusal, require } from '../refusal.ts'
import { readSchoolTime } from '../school-time/store.ts'
import { command } from '../use-case.ts'
import { moveClocks } from './deadlines.ts'
import { approverOf, lockSeen } from './decide.ts'
import { giveToRequest } from './request-files.ts'
import { mayComment } from './rules.ts'
import { commentInput } from './schema.ts'
import { changeRequest, requestById, type StoredRequest, writeEvent } from './store.ts'

/** So much of a comment goes into the message about it; the whole stands with the request. */
const quoted = 300

/**
 * Says something about a request, to the other side of it: the requester to those who work on it, and they to the
 * requester. An internal note is for those who work on it only. A requester's words answer an open question.
 */
export const comment = command('requests/comment', {
  input: commentInput,
  async run(context, { id, text, isInternal, files }) {
    const { db, person, now, about, tell } = context
    const request = await lockSeen(db, id, person, await approverOf(db, person, now))
    const works = mayDo(person.roles, 'requests/list')
    if (isInternal && !works) throw new Refusal('forbidden', 'common/refused.forbidden')
    require(mayComment(request))
    about(id, { isInternal })
    const kind = isInternal ? 'noted' : 'commented'
    await writeEvent(db, { requestId: id, at: now, personId: person.id, kind, note: text, files })
    await showInChannel(context)
    await giveToRequest(db, files, person.id, { id, isInternal })
    const isRequester = request.requesterId === person.id
    const answers = isRequester && !isInternal && request.status === 'asking'
    const status = answers ? (request.decidedBy ? 'inProgress' : 'received') : request.status
    const isAnswer = works && !isRequester && !isInternal
    const clocks = moveClocks(request, { status, isAnswer }, now, await readSchoolTime(db))
    await changeRequest(db, id, { status, ...clocks })
    for (const personId of await readersOf(context, request, isInternal)) {
      const params = { number: String(request.number), name: person.name, text: text.slice(0, quoted) }
      await tell({
        personId,
        word: 'requests/told.commented',
        params,
        link: `/requests/${id}`,
        requestId: id,
      })
    }
    return { id }
  },
})

/** Who is told: the requester, or whoever has the request in hand, or else every specialist; never oneself. */
async function readersOf(
  { db, person }: Pick<Parameters<typeof comment.run>[0], 'db' | 'person'>,
  request: StoredRequest,
  isInternal: boolean,
): Promise<string[]> {
  const isRequester = request.requesterId === person.id
  if (!isRequester && !isInternal) return [request.requesterId]
  const leader = request.mergedInto ? await requestById(db, request.mergedInto) : undefined
  const hand = leader?.decidedBy ?? request.decidedBy
  const hands = hand ? [hand] : []
  const workers = hands.length > 0 ? hands : (await peopleWithRole(db, 'itSpecialist')).map(({ id }) => id)
  return workers.filter((id) => id !== person.id && !(isInternal && id === request.requesterId))
}
