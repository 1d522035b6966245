import type { Db } from '../context.ts'
import { plainText } from '../language.ts'
import { peopleById, peopleWithRole, pupilNamedBy } from '../people/store.ts'
import { withSteps } from '../requests/decide.ts'
import { mayAskBack, mayTake, stageOf } from '../requests/rules.ts'
import { eventsOf, type StoredRequest } from '../requests/store.ts'
import { looksPersonal, stemsOf } from './rules.ts'
import { type ChannelPost, neutralFields } from './schema.ts'

/** Teams lets a card name so many people who see buttons of their own. */
const mostWorkers = 60

/** How a request stands, in facts that a whole team may read. */
export async function viewPost(db: Db, request: StoredRequest): Promise<ChannelPost> {
  const [whole] = await withSteps(db, [request])
  const events = await eventsOf(db, request.id)
  // What was said is between two people; the team reads that something happened.
  const last = events.findLast(({ kind }) => kind !== 'noted')
  const ids = [request.requesterId, request.decidedBy, last?.personId].filter((id) => id != null)
  const staff = new Map(
    (await peopleById(db, ids)).flatMap(({ id, name, directoryRole }) =>
      directoryRole === 'staff' ? [[id, name] as const] : [],
    ),
  )
  const nameOf = (id: string | null | undefined) => (id && staff.get(id)) || null
  const workers = [
    ...(await peopleWithRole(db, 'itSpecialist')),
    ...(await peopleWithRole(db, 'deputyFacilities')),
  ].map(({ id }) => id)
  return {
    requestId: request.id,
    number: request.number,
    kind: request.kind,
    status: request.status,
    stage: whole ? stageOf(whole) : request.status,
    createdAt: request.createdAt.toISOString(),
    requester: nameOf(request.requesterId),
    owner: nameOf(request.decidedBy),
    facts: await neutralFacts(db, request.fields),
    last: last ? { kind: last.kind, person: nameOf(last.personId), at: last.at.toISOString() } : null,
    actions: [
      ...(whole && mayTake(whole).ok ? (['requests/take'] as const) : []),
      ...(whole && mayAskBack(whole, '').ok ? (['requests/ask'] as const) : []),
    ],
    workers: [...new Set(workers)].slice(0, mostWorkers),
  }
}

/** Where and with what; a text in which a pupil may be named is left out. */
async function neutralFacts(db: Db, fields: StoredRequest['fields']): Promise<ChannelPost['facts']> {
  const facts: ChannelPost['facts'][number][] = []
  for (const field of neutralFields) {
    const value = fields[field]
    if (typeof value !== 'string' || !value || looksPersonal(value)) continue
    const stems = field === 'urgency' ? [] : stemsOf(plainText(value))
    if (stems.length > 0 && (await pupilNamedBy(db, stems))) continue
    facts.push({ field, value: value.slice(0, 80) })
  }
  return facts
}
