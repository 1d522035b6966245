import { passwordWaitingFor } from '../accounts/store.ts'
import type { Db } from '../context.ts'
import { thingLabel } from '../inventory/rules.ts'
import { mayDo } from '../people/roles.ts'
import { namesOf } from '../people/store.ts'
import { roomById } from '../places/store.ts'
import { Refusal } from '../refusal.ts'
import { query } from '../use-case.ts'
import { findApprovers } from './approvers.ts'
import { breakIn, chainedOf } from './check-history.ts'
import { isClosed } from './deadlines.ts'
import { seeRequest, type WholeRequest } from './decide.ts'
import { findReceiver } from './find-receiver.ts'
import { followersOf } from './follow-store.ts'
import { filesById } from './request-files.ts'
import { type EventKind, showInput } from './schema.ts'
import { historiesOf, requestById, requestByNumber, type StoredEvent } from './store.ts'
import { thingShown } from './thing.ts'
import { viewRequests } from './view.ts'

/** What only those who work on requests see of a history. */
const internal: ReadonlySet<EventKind> = new Set(['noted', 'related', 'unrelated'])
async function nameOfReceiver(
  db: Db,
  { requesterId, escalation }: WholeRequest,
  personId: string,
  now: Date,
): Promise<string | null> {
  const id = escalation?.toId ?? (await findReceiver(db, [personId, requesterId], now))
  return id ? ((await namesOf(db, [id])).get(id) ?? null) : null
}

/** Those who are asked for each approval now; nobody where it is not its turn. */
async function askedOf(db: Db, request: WholeRequest, now: Date): Promise<string[][]> {
  if (request.steps.length === 0) return []
  const approversOf = await findApprovers(db, now)
  return request.steps.map((step) =>
    !isClosed(request.status) && step.openSince && step.outcome === null ? approversOf(step, request) : [],
  )
}

/** How many of the lines that the reader sees were checked just now, and the first of all that is not as it was written. */
function chainOf(
  { request, events }: Awaited<ReturnType<typeof historiesOf>>[number],
  shown: readonly StoredEvent[],
) {
  const broken = breakIn(request, events)
  const checked = chainedOf(shown).length
  return checked === 0 && !broken ? null : { lines: checked, brokenAt: broken?.place ?? null }
}

const amongThemselves: readonly EventKind[] = ['escalated', 'sentBack', 'costAgreed', 'costRefused']

/** Shows one request with its history to its requester and to those who work on requests; to others it is missing. */
export const show = query('requests/show', {
  input: showInput,
  async run({ db, person, now }, which) {
    const row = await ('id' in which ? requestById(db, which.id) : requestByNumber(db, which.number))
    const { request: whole, isTheirs, works } = await seeRequest(db, row, person, now)
    const [request] = await viewRequests(db, [whole], person, (action) => mayDo(person.roles, action), now)
    if (!request) throw new Refusal('missing', 'common/refused.missing')
    const seesNotes = !isTheirs && works
    const [written] = await historiesOf(db, [whole.number])
    const lines = written?.events ?? []
    const events = lines.filter(({ kind }) => seesNotes || !internal.has(kind))
    const asked = await askedOf(db, whole, now)
    const files = await filesById(db, whole.id, seesNotes)
    const joined = seesNotes ? await followersOf(db, { requestId: whole.id }, 500) : []
    const thing = await thingShown(db, whole, joined)
    const room = whole.roomId ? await roomById(db, whole.roomId) : undefined
    const names = await namesOf(db, [
      ...[...events, ...whole.steps]
        .flatMap((one) => [('kind' in one ? one.personId : one.decidedBy) ?? [], one.insteadOf ?? []])
        .flat(),
      ...joined.map(({ requesterId }) => requesterId),
      ...asked.flat(),
    ])
    return {
      ...request,
      fields: whole.fields,
      /** The room of the school's list, in words. */
      room: room ? [room.name, room.building].join(', ') : null,
      /** The thing of the inventory that it is about; its id only for those who may see the inventory. */
      thing: thing && {
        id: mayDo(person.roles, 'inventory/show') ? thing.id : null,
        label: thingLabel(thing),
      },
      /** What goes with it, for those who work on it. */
      joined: joined.map(({ id, number, title, requesterId }) => ({
        id,
        number,
        title,
        requesterId,
        requester: names.get(requesterId) ?? '',
      })),
      history: events.map((event) => ({
        at: event.at.toISOString(),
        personId: event.personId,
        person: event.personId ? (names.get(event.personId) ?? '') : null,
        insteadOf: event.insteadOf ? (names.get(event.insteadOf) ?? '') : null,
        kind: event.kind,
        // What the deputy and the specialist say to each other about money is not the requester's.
        note: !works && amongThemselves.includes(event.kind) ? null : event.note,
        files: event.files.flatMap((id) => files.get(id) ?? []),
        word: event.word,
        params: event.params,
      })),
      /** Each approval that it needs: by whom, and who gave it. */
      approvals: whole.steps.map((step, at) => ({
        roles: step.roles,
        /** Whom it waits for, where it is its turn. */
        asked: (asked[at] ?? []).map((id) => names.get(id) ?? ''),
        isOpen: step.openSince !== null && step.outcome === null,
        by: step.decidedBy ? (names.get(step.decidedBy) ?? '') : null,
        insteadOf: step.insteadOf ? (names.get(step.insteadOf) ?? '') : null,
        at: step.decidedAt?.toISOString() ?? null,
        outcome: step.outcome,
      })),
      /** Whether its history is as it was written; null where it has no chain. */
      chain: written ? chainOf(written, events) : null,
      /** Who would be given it, if this person gave it further. */
      escalatesTo: request.actions.includes('requests/escalate')
        ? await nameOfReceiver(db, whole, person.id, now)
        : null,
      /** The secret that this very person may look at once, if one waits. */
      passwordId: await passwordWaitingFor(db, whole.id, person.id, now),
    }
  },
})
