import type { DirectoryObject, Kind, Properties } from '../directory.ts'
import { readFilter } from './filter.ts'
import { hasProperty, readSelect, refuseSingleOnly, showProperties } from './properties.ts'
import { badRequest, GraphRefusal, unreadable, unsupportedQuery } from './refusal.ts'
import type { GraphAnswer, GraphRequest } from './request.ts'

/** What a list holds: users, groups, or both (members, memberOf, deleted items). */
export type ListOf = Kind | 'directoryObject'

const contexts: Record<ListOf, string> = {
  user: 'users',
  group: 'groups',
  directoryObject: 'directoryObjects',
}

/** One page of users or groups as the query asks: $filter, $search, $orderby, $select, $count, $top, $skiptoken. */
export function answerList(request: GraphRequest, listOf: ListOf, objects: DirectoryObject[]): GraphAnswer {
  const { query, tenant } = request
  const select = readListSelect(listOf, query.select)
  const found = findObjects(request, listOf, objects)
  const size = pageSize(query.top)
  const start = query.skiptoken ? readSkipToken(query.skiptoken, found) : 0
  const page = found.slice(start, start + size)
  const last = page.at(-1)
  if (select && listOf !== 'directoryObject')
    refuseSingleOnly(
      listOf,
      select,
      page.map(({ id }) => id),
    )
  return {
    status: 200,
    body: {
      '@odata.context': `https://graph.microsoft.com/v1.0/$metadata#${contexts[listOf]}`,
      // Without the header the option is passed over in silence (concepts/aad-advanced-queries.md).
      ...(query.count === 'true' && isEventual(request) ? { '@odata.count': found.length } : {}),
      ...(last && start + size < found.length
        ? {
            '@odata.nextLink': linkWith(
              tenant.origin,
              request.path,
              'skiptoken',
              encodeToken({ at: start + size, last: last.id }),
            ),
          }
        : {}),
      value: page.map((object) => showInList(listOf, object, select)),
    },
  }
}

/** The bare number behind /users/$count; needs the ConsistencyLevel header (concepts/aad-advanced-queries.md). */
export function answerCount(request: GraphRequest, listOf: ListOf, objects: DirectoryObject[]): GraphAnswer {
  if (!isEventual(request)) throw badRequest('$count is not currently supported.')
  const query = { ...request.query, count: 'true' }
  return { status: 200, body: findObjects({ ...request, query }, listOf, objects).length }
}

/** One object of a list; with its type where users and groups stand side by side. */
export function showInList(listOf: ListOf, object: DirectoryObject, select?: string[]): Properties {
  const shown = showProperties(object.kind, object.properties, select)
  return listOf === 'directoryObject' ? { '@odata.type': `#microsoft.graph.${object.kind}`, ...shown } : shown
}

/** $select over a list that may hold both kinds. */
export function readListSelect(listOf: ListOf, select: string | undefined): string[] | undefined {
  if (listOf !== 'directoryObject') return readSelect(listOf, select)
  const groupNames = (select ?? '').split(',').filter((name) => hasProperty('group', name.trim()))
  return readSelect(
    'user',
    select,
    groupNames.map((name) => name.trim()),
  )
}

/** An opaque token: what the next request needs, in base64url. */
export function encodeToken(content: object): string {
  return Buffer.from(JSON.stringify(content)).toString('base64url')
}

/** The request's own address with another token, as nextLink and deltaLink are. */
export function linkWith(
  origin: string,
  path: string,
  name: 'skiptoken' | 'deltatoken',
  token: string,
): string {
  const [address = '', search = ''] = path.split(/\?(.*)/s)
  const kept = search.split('&').filter((pair) => pair && !/^(\$|%24)?(skip|delta)token=/i.test(pair))
  return `${origin}/v1.0${address.startsWith('/') ? '' : '/'}${address}?${[...kept, `$${name}=${token}`].join('&')}`
}

function findObjects(request: GraphRequest, listOf: ListOf, objects: DirectoryObject[]): DirectoryObject[] {
  const { query } = request
  if (query.skip !== undefined) {
    // `/users` has no $skip (graph-provisioning.md §2); the wording is a guess.
    throw unsupportedQuery("'$skip' is not supported by the service.")
  }
  if (query.expand !== undefined) {
    throw new GraphRefusal(501, 'NotImplemented', 'The local Microsoft 365 does not do $expand.')
  }
  const isAdvanced = isEventual(request) && query.count === 'true'
  let found = objects
  if (query.filter !== undefined) {
    const filter = readFilter(query.filter)
    refuseUnknownProperties('filter', listOf, filter.properties)
    const [operator] = filter.advanced
    if (operator && !isAdvanced) throw needsAdvanced(operator)
    if (query.orderby && !isAdvanced) throw unsupportedQuery('Sorting not supported for current query.')
    found = found.filter(({ properties }) => filter.matches(properties))
  }
  if (query.search !== undefined) {
    if (!isEventual(request)) {
      throw unsupportedQuery(
        "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'",
      )
    }
    const matches = readSearch(query.search)
    found = found.filter(({ properties }) => matches(properties))
  }
  return query.orderby === undefined ? found : sortObjects(listOf, found, query.orderby, isAdvanced)
}

const isEventual = ({ headers }: GraphRequest) => headers.consistencylevel?.toLowerCase() === 'eventual'

// Error text of concepts/aad-advanced-queries.md, "Error handling for advanced queries".
function needsAdvanced(operator: string) {
  return unsupportedQuery(
    `Operator '${operator}' is not supported because the required parameters might be missing. Try adding $count=true query parameter and ConsistencyLevel:eventual header. Refer to https://aka.ms/graph-docs/advanced-queries for more information`,
  )
}

function refuseUnknownProperties(clause: string, listOf: ListOf, names: Iterable<string>): void {
  const kinds: Kind[] = listOf === 'directoryObject' ? ['user', 'group'] : [listOf]
  for (const name of names) {
    if (kinds.some((kind) => hasProperty(kind, name))) continue
    throw unreadable(
      `Invalid ${clause} clause: Could not find a property named '${name}' on type 'microsoft.graph.${listOf}'.`,
    )
  }
}

/** $search="displayName:jonas" AND "mail:j": words of names and descriptions by their beginning (concepts/search-query-parameter.md). */
function readSearch(search: string): (properties: Properties) => boolean {
  const alternatives = search.split(/\s+OR\s+/).map((part) =>
    part.split(/\s+AND\s+/).map((clause) => {
      const [, name, text] = /^\(*"(\w+):([^"]*)"\)*$/.exec(clause.trim()) ?? []
      if (name === undefined || text === undefined) {
        throw badRequest(`Syntax error: character '"' is expected at position 0 in '${search}'.`) // guess
      }
      return { name, text: text.toLowerCase() }
    }),
  )
  return (properties) =>
    alternatives.some((clauses) =>
      clauses.every(({ name, text }) => {
        const value = String(properties[name] ?? '').toLowerCase()
        if (name !== 'displayName' && name !== 'description') return value.startsWith(text)
        const words = value.split(/[\s\-.,]+/)
        return text.split(/\s+/).every((wanted) => words.some((word) => word.startsWith(wanted)))
      }),
    )
}

// concepts/aad-advanced-queries.md, "Support for sorting": the rest cannot be sorted by at all.
const sortable: Record<string, 'plain' | 'advanced'> = {
  displayName: 'plain',
  userPrincipalName: 'plain',
  createdDateTime: 'advanced',
  deletedDateTime: 'advanced',
}

function sortObjects(
  listOf: ListOf,
  objects: DirectoryObject[],
  orderby: string,
  isAdvanced: boolean,
): DirectoryObject[] {
  const [, name = '', direction] = /^\s*(\w+)(?:\s+(asc|desc))?\s*$/i.exec(orderby) ?? []
  refuseUnknownProperties('orderby', listOf, [name])
  const need = sortable[name]
  if (!need || (need === 'advanced' && !isAdvanced)) {
    throw unsupportedQuery('Sorting not supported for current query.')
  }
  const sign = direction?.toLowerCase() === 'desc' ? -1 : 1
  const key = ({ properties }: DirectoryObject) => String(properties[name] ?? '')
  return objects.toSorted((a, b) => sign * key(a).localeCompare(key(b)))
}

// Default and largest page of directory lists (concepts/paging.md, api/user-list.md).
function pageSize(top: string | undefined): number {
  if (top === undefined) return 100
  const size = Number(top)
  if (Number.isInteger(size) && size >= 1 && size <= 999) return size
  throw unsupportedQuery(`Invalid page size specified: '${top}'. Must be between 1 and 999 inclusive.`)
}

function readSkipToken(token: string, objects: DirectoryObject[]): number {
  try {
    const { at, last } = JSON.parse(Buffer.from(token, 'base64url').toString()) as {
      at: number
      last: string
    }
    // The list may have changed since: go on after the last one shown, wherever it stands now.
    const place = objects[at - 1]?.id === last ? at - 1 : objects.findIndex(({ id }) => id === last)
    return place < 0 ? at - 1 : place + 1
  } catch {
    throw new GraphRefusal(
      400,
      'Directory_ExpiredPageToken',
      'The specified page token value has expired and can no longer be included in your request.',
    )
  }
}
