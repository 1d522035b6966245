import type { Change, DirectoryObject, Kind, Properties } from '../directory.ts'
import type { Tenant } from '../tenant.ts'
import { readFilter } from './filter.ts'
import { encodeToken, linkWith } from './lists.ts'
import { referencesOf, showsMembers } from './members.ts'
import { readSelect, showProperties, usualProperties } from './properties.ts'
import { badRequest, GraphRefusal } from './refusal.ts'
import type { GraphAnswer, GraphRequest } from './request.ts'

/** What a token carries: since when, what is tracked, and how far this round has come. */
interface DeltaState {
  /** Changes up to this number have been told. */
  since: number
  /** This round tells changes up to this number. */
  until: number
  at: number
  /** The key of the last line on the page before; pages go by id, so that deletions in between move nobody. */
  after?: string
  isFirst: boolean
  /** Counts the times that all tokens were given up. */
  generation: number
  select?: string[]
  ids?: string[]
}

const tokenLife = 7 * 24 * 60 * 60 * 1000
const pageLength = 200 // guess: the docs only say that pages vary
const membersAtOnce = 500 // guess

/** GET /users/delta and /groups/delta (concepts/delta-query-overview.md, api/user-delta.md, api/group-delta.md). */
export function trackChanges(kind: Kind) {
  return (request: GraphRequest): GraphAnswer => {
    const { tenant, query } = request
    for (const option of ['expand', 'top', 'orderby']) {
      if (query[option] !== undefined) throw badRequest(`$${option} is not supported in delta queries.`) // guess
    }
    const state = readState(kind, request)
    if (query.deltatoken === 'latest') return answerPage(request, kind, [], undefined, state)
    const tracked = state.select ?? [...usualProperties(kind), 'accountEnabled', 'members', 'owners']
    const wanted = (id: string) => !state.ids || state.ids.includes(id)
    const objects = kind === 'user' ? tenant.directory.users : tenant.directory.groups
    const found = state.isFirst
      ? [...objects.values()]
          .filter(({ id }) => wanted(id))
          .map((object) => describeWhole(request, object, tracked))
      : findChanges(request, kind, state, tracked, wanted)
    const left = found
      .flatMap(splitMembers)
      .filter(({ key }) => key > (state.after ?? ''))
      .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    const page = left.slice(0, pageLength)
    const next = left.length > pageLength ? { ...state, after: page.at(-1)?.key } : undefined
    const value = page.map(({ shown }) => shown)
    return answerPage(request, kind, value, next, state)
  }
}

// A group with many members stands there several times, each time with some of them (api/group-delta.md, "Paging
// through members in a large group").
function splitMembers(shown: Properties): { key: string; shown: Properties }[] {
  const id = String(shown.id)
  const members = (shown['members@delta'] ?? []) as unknown[]
  const first = { ...shown }
  if (members.length) first['members@delta'] = members.slice(0, membersAtOnce)
  const lines = [{ key: `${id} 000`, shown: first }]
  for (let start = membersAtOnce; start < members.length; start += membersAtOnce) {
    const rest: Properties = { id, 'members@delta': members.slice(start, start + membersAtOnce) }
    lines.push({ key: `${id} ${String(lines.length).padStart(3, '0')}`, shown: rest })
  }
  return lines
}

function answerPage(
  request: GraphRequest,
  kind: Kind,
  value: Properties[],
  next: DeltaState | undefined,
  state: DeltaState,
) {
  const [address = ''] = request.path.split('?')
  const { origin } = request.tenant
  const done = {
    ...state,
    since: state.until,
    after: undefined,
    isFirst: false,
    at: request.tenant.now().getTime(),
  }
  const link = next
    ? { '@odata.nextLink': linkWith(origin, address, 'skiptoken', encodeToken(next)) }
    : { '@odata.deltaLink': linkWith(origin, address, 'deltatoken', encodeToken(done)) }
  return {
    status: 200,
    body: { '@odata.context': `https://graph.microsoft.com/v1.0/$metadata#${kind}s`, ...link, value },
  }
}

function readState(kind: Kind, { tenant, query, path }: GraphRequest): DeltaState {
  const now = tenant.now().getTime()
  // What has not reached every copy is told by a later round.
  const until = tenant.replicas?.settledSeq() ?? tenant.directory.seq
  const token = query.skiptoken ?? query.deltatoken
  if (!token || token === 'latest') {
    const select = readSelect(kind, query.select, kind === 'group' ? ['members', 'owners'] : ['manager'])
    const { deltaGeneration: generation } = tenant
    return { since: 0, until, at: now, isFirst: true, generation, select, ids: readIds(query.filter) }
  }
  const state = readToken(token)
  if (state.generation !== tenant.deltaGeneration) throw resync(tenant, path, state)
  if (now - state.at > tokenLife) {
    const message = 'The sync state generation is not found. Please perform a full synchronization.' // guess
    throw new GraphRefusal(400, 'syncStateNotFound', message)
  }
  if (query.skiptoken) return state
  // "Replays": what was told may be told again (concepts/delta-query-overview.md); when and how much is a guess.
  const replayed = tenant.replicas && tenant.random() < 0.2 ? Math.floor(tenant.random() * 10) : 0
  return { ...state, since: Math.max(0, state.since - replayed), until: Math.max(until, state.since) }
}

// "410 Gone with a Location header containing a request URL with an empty $deltatoken" (concepts/delta-query-overview.md,
// "Synchronization reset"); code and wording are guesses.
function resync({ origin }: Tenant, path: string, { select }: DeltaState): GraphRefusal {
  const [address = ''] = path.split('?')
  const asked = select ? `${address}?$select=${select.join(',')}` : address
  const message = 'The synchronization state is no longer valid. Please perform a full synchronization.'
  const location = linkWith(origin, asked, 'deltatoken', '')
  return new GraphRefusal(410, 'resyncRequired', message, undefined, { Location: location })
}

function readToken(token: string): DeltaState {
  try {
    return JSON.parse(Buffer.from(token, 'base64url').toString()) as DeltaState
  } catch {
    throw badRequest('Badly formed token.') // guess
  }
}

// "filtering only by object ID" (concepts/delta-query-overview.md).
function readIds(filter: string | undefined): string[] | undefined {
  if (filter === undefined) return undefined
  const isById = [...readFilter(filter).properties].every((name) => name === 'id')
  if (!isById || !/^\s*id eq '[^']*'(\s+or\s+id eq '[^']*')*\s*$/i.test(filter)) {
    throw badRequest('Filtering in delta queries is supported by id only.') // guess
  }
  return [...filter.matchAll(/'([^']*)'/g)].map(([, id = '']) => id.toLowerCase())
}

function describeWhole(request: GraphRequest, object: DirectoryObject, tracked: string[]): Properties {
  const { tenant } = request
  const shown: Properties = { ...showProperties(object.kind, object.properties, tracked), id: object.id }
  for (const relation of ['members', 'owners'] as const) {
    if (object.kind !== 'group' || !tracked.includes(relation)) continue
    if (relation === 'members' && !showsMembers(request, object)) continue
    const references = referencesOf(tenant, object.id, relation)
    if (!references.length) continue
    shown[`${relation}@delta`] = references.map(({ id, kind }) => ({
      '@odata.type': `#microsoft.graph.${kind}`,
      id,
    }))
  }
  return shown
}

function findChanges(
  request: GraphRequest,
  kind: Kind,
  { since, until }: DeltaState,
  tracked: string[],
  wanted: (id: string) => boolean,
): Properties[] {
  const byObject = new Map<string, Change[]>()
  for (const change of request.tenant.directory.changes) {
    if (change.kind !== kind || change.seq <= since || change.seq > until || !wanted(change.id)) continue
    byObject.set(change.id, [...(byObject.get(change.id) ?? []), change])
  }
  return [...byObject].flatMap(([id, changes]) => describeChanges(request, kind, id, changes, tracked))
}

function describeChanges(
  request: GraphRequest,
  kind: Kind,
  id: string,
  changes: Change[],
  tracked: string[],
): Properties[] {
  const { directory } = request.tenant
  const object = (kind === 'user' ? directory.users : directory.groups).get(id)
  if (!object) return [{ id, '@removed': { reason: directory.deleted.has(id) ? 'changed' : 'deleted' } }]
  const touched = new Set(changes.flatMap((change) => change.touched))
  // Created or restored since: the whole of it (concepts/delta-query-overview.md, "Resource representation").
  if (touched.has('id')) return [describeWhole(request, object, tracked)]
  const names = tracked.filter((name) => touched.has(name))
  if (!names.length) return []
  const shown: Properties = { ...showProperties(kind, object.properties, names), id }
  for (const relation of ['members', 'owners'] as const) {
    if (!names.includes(relation)) continue
    if (relation === 'members' && !showsMembers(request, object)) continue
    const last = new Map(
      changes.flatMap(({ link }) => (link?.relation === relation ? [[link.member, link.present]] : [])),
    )
    shown[`${relation}@delta`] = [...last].map(([member, present]) => ({
      '@odata.type': `#microsoft.graph.${directory.groups.has(member) ? 'group' : 'user'}`,
      id: member,
      ...(present ? {} : { '@removed': { reason: 'deleted' } }),
    }))
  }
  return [shown]
}
