import { showInChannel } from '../channel/post.ts'
import type { CommandContext, Db, Person } from '../context.ts'
import { mayDo } from '../people/roles.ts'
import { staffingOn } from '../people/store.ts'
import { Refusal, require, type Verdict, type WordParams } from '../refusal.ts'
import { dayOf } from '../school-time/rules.ts'
import { readSchoolTime } from '../school-time/store.ts'
import type { WordKey } from '../words.ts'
import type { Approver, Step } from './approvals.ts'
import { stepsOf } from './approvals-store.ts'
import { type Clocks, isClosed, moveClocks, startClocks, termOf } from './deadlines.ts'
import { readTerms } from './deadlines-store.ts'
import type { Escalation } from './escalations.ts'
import { escalationsOf } from './escalations-store.ts'
import { maySee } from './rules.ts'
import type { EventKind, Status } from './schema.ts'
import { changeRequest, lockRequest, type StoredRequest, writeEvent } from './store.ts'
import { endEscalation } from './tell-escalation.ts'

/** A request with the approvals that it needs, as rules ask for it. */
export type WholeRequest = StoredRequest & { steps: readonly Step[]; escalation: Escalation | null }

/** A person as somebody who may be asked for approvals today, also in the stead of colleagues who are away. */
export async function approverOf(db: Db, person: Person, now: Date): Promise<Approver> {
  const { id, roles } = person
  const staffing = await staffingOn(db, String(dayOf(now)))
  const absent = [...staffing.away].flatMap(([absentId, standIn]) => {
    const held = [...staffing.holders].flatMap(([role, ids]) => (ids.includes(absentId) ? [role] : []))
    return standIn === id && held.length > 0 ? [{ id: absentId, roles: held }] : []
  })
  return { id, roles, absent, staffing }
}

/** Requests with their approvals and open escalations. */
export async function withSteps(db: Db, rows: readonly StoredRequest[]): Promise<WholeRequest[]> {
  const ids = rows.map(({ id }) => id)
  const steps = await stepsOf(db, ids)
  const escalations = await escalationsOf(db, ids)
  return rows.map((row) => ({
    ...row,
    steps: steps.get(row.id) ?? [],
    escalation: escalations.get(row.id) ?? null,
  }))
}

/**
 * Locks a request for somebody who may see it, until the transaction ends. Throws `missing` for everybody else: "not yours"
 * and "not there" are one answer, so that nobody learns of other people's requests.
 */
export async function lockSeen(
  db: Db,
  id: string,
  person: Person,
  approver: Approver,
): Promise<WholeRequest> {
  const row = await lockRequest(db, id)
  const [request] = row ? await withSteps(db, [row]) : []
  if (!request || !maySee(request, approver, mayDo(person.roles, 'requests/list')))
    throw new Refusal('missing', 'common/refused.missing')
  return request
}

/** As {@link lockSeen}, for reading; says also whose it is and whether the person is one of those who work on requests. */
export async function seeRequest(
  db: Db,
  row: StoredRequest | undefined,
  person: Person,
  now: Date,
): Promise<{ request: WholeRequest; isTheirs: boolean; works: boolean }> {
  const [request] = row ? await withSteps(db, [row]) : []
  const works = mayDo(person.roles, 'requests/list')
  if (!request || !maySee(request, await approverOf(db, person, now), works))
    throw new Refusal('missing', 'common/refused.missing')
  return { request, isTheirs: request.requesterId === person.id, works }
}

/**
 * The one order of steps in which every decision is made: lock, ask the rule, change, write history.
 * Refuses `missing` when there is no such request, and what the rule says. Answers with the request as it is then.
 */
export async function decide(
  { db, start, tell, person, now, about }: CommandContext,
  id: string,
  step: {
    rule(request: WholeRequest, approver: Approver): Verdict
    event: EventKind
    note?: string | undefined
    /** Talka's words beside it. */
    word?: WordKey
    params?: WordParams
    /** Asked after the rule: the absent colleague who is spoken for. */
    insteadOf?(): string | null
    change(request: WholeRequest): Partial<StoredRequest>
  },
): Promise<WholeRequest> {
  const approver = await approverOf(db, person, now)
  const request = await lockSeen(db, id, person, approver)
  about(id, { kind: request.kind })
  const verdict = step.rule(request, approver)
  if (!verdict.ok && verdict.because === 'common/refused.missing')
    throw new Refusal('missing', verdict.because)
  require(verdict)
  // An undo goes back only over the step that was made last.
  const change = { before: null, ...step.change(request) }
  const next = { ...request, ...change }
  const clocks = await clocksAfter(db, request, next, step.event, now)
  const closedAt = closedAfter(request, next.status, now)
  const changes = { ...clocks, closedAt, ...change, version: request.version + 1 }
  await changeRequest(db, id, changes)
  await writeEvent(db, {
    requestId: id,
    at: now,
    personId: person.id,
    insteadOf: step.insteadOf?.() ?? null,
    kind: step.event,
    ...(step.note ? { note: step.note } : {}),
    ...(step.word ? { word: step.word, params: step.params ?? {} } : {}),
  })
  await showInChannel({ db, start })
  // What can still be undone ends its escalation when that is over.
  if (isClosed(next.status) && next.settled) await endEscalation({ db, tell }, request, now)
  return { ...request, ...changes }
}

/** When a request was closed, as it is after a step: what is open is not, and a word on a closed one changes nothing. */
function closedAfter(request: StoredRequest, status: Status, now: Date): Date | null {
  if (!isClosed(status)) return null
  return status === request.status ? request.closedAt : now
}

const noAnswers: readonly EventKind[] = ['takenBack', 'confirmed', 'reopened', 'undone']

/** What a step does to a request's clocks: they go on, stand still, or begin anew where it was closed. */
async function clocksAfter(
  db: Db,
  request: WholeRequest,
  next: StoredRequest,
  event: EventKind,
  now: Date,
): Promise<Partial<Clocks>> {
  const time = await readSchoolTime(db)
  if (event === 'reopened' || event === 'parted')
    return startClocks(now, termOf(request.kind, request.fields, await readTerms(db)), time)
  return moveClocks(request, { status: next.status, isAnswer: !noAnswers.includes(event) }, now, time)
}
