import { readFileSync } from 'node:fs'
import type { Operation, Schema } from './graph-description.ts'
import { findOperation, findTemplate, hasName, typeOf } from './graph-description.ts'

/** One Graph request as the local Microsoft 365 logs it. */
export interface GraphRequestLine {
  method: string
  path: string
  query?: Record<string, string>
  headers?: Record<string, string>
  body?: unknown
}

/** Checks requests against the description of Graph v1.0; each fault is a sentence. An empty list: all legal. */
export function faultsOfRequests(lines: GraphRequestLine[]): string[] {
  return lines.flatMap((line) =>
    faultsOfRequest(line).map((fault) => `${line.method} ${line.path}: ${fault}`),
  )
}

/** Reads a request log: one JSON object a line. */
export function readRequestLog(path: string): (GraphRequestLine & { status: number })[] {
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean)
  return lines.map((line) => JSON.parse(line) as GraphRequestLine & { status: number })
}

function faultsOfRequest(line: GraphRequestLine): string[] {
  if (/^https?:/.test(line.path) && !line.path.startsWith('https://graph.microsoft.com/v1.0/')) {
    return ['this is not an address of Graph v1.0.']
  }
  const [address = '', search = ''] = line.path.replace(/^https:\/\/[^/]+\/v1\.0/, '').split(/\?(.*)/s)
  const template = findTemplate(address)
  if (!template) return ['Graph v1.0 has no such path.']
  const operation = findOperation(template, line.method)
  if (!operation) return [`${template} cannot be asked with ${line.method}.`]
  const query = new Map([...Object.entries(line.query ?? {}), ...new URLSearchParams(search)])
  const body = operation.requestBody?.content['application/json'].schema
  return [
    ...faultsOfQuery(operation, template, query, line.headers ?? {}),
    ...(template === '/$batch' ? faultsOfBatch(line.body) : faultsOfBody(body, line, template)),
  ]
}

function faultsOfQuery(
  operation: Operation,
  template: string,
  query: Map<string, string>,
  headers: Record<string, string>,
): string[] {
  const faults: string[] = []
  const allowed = operation['x-graph-query'] ?? []
  const type = operation['x-graph-type']
  const isKnown = (name: string) =>
    !type || type.endsWith('.directoryObject') || name === '$count' || hasName(type, name)
  const refuseUnknown = (option: string, names: string[]) => {
    for (const name of names)
      if (!isKnown(name)) faults.push(`${option} names ${name}, which ${short(type)} has not.`)
  }
  for (const [option, value] of query) {
    if (!allowed.some((name) => name.toLowerCase() === option.toLowerCase())) {
      faults.push(`the query option ${option} is not taken here.`)
    }
    if (option === '$select')
      refuseUnknown(
        option,
        value.split(',').map((name) => name.trim().split('/')[0] ?? ''),
      )
    if (option === '$orderby')
      refuseUnknown(
        option,
        value.split(',').map((part) => part.trim().split(/[ /]/)[0] ?? ''),
      )
    if (option === '$filter') refuseUnknown(option, namesInFilter(value))
    if (option === '$top' && !(Number(value) >= 1 && Number(value) <= 999))
      faults.push('$top must be from 1 to 999.')
    if (option === '$search' && !/^"\w+:[^"]*"/.test(value))
      faults.push('$search must look like "property:text".')
  }
  for (const option of operation['x-graph-required-query'] ?? []) {
    if (!query.has(option)) faults.push(`the query option ${option} is required.`)
  }
  const filter = query.get('$filter') ?? ''
  if (template.endsWith('/delta') && filter && !/^id eq /.test(filter))
    faults.push('delta filters by id only.')
  return [...faults, ...faultsOfConsistency(operation, template, query, headers)]
}

// concepts/aad-advanced-queries.md: advanced queries on directory objects need header and $count=true; $search the header.
function faultsOfConsistency(
  operation: Operation,
  template: string,
  query: Map<string, string>,
  headers: Record<string, string>,
): string[] {
  if (!/^\/(users|groups|directoryObjects|directory|me\/(memberOf|transitiveMemberOf))/.test(template))
    return []
  const filter = (query.get('$filter') ?? '').replace(/'(?:[^']|'')*'/g, "''")
  const isAdvanced =
    /\b(ne|not)\b|\bendswith\(|\/\$count/i.test(filter) || (filter !== '' && query.has('$orderby'))
  const isCount = operation['x-graph-requires-consistency-level'] ?? false
  const needsHeader = isAdvanced || isCount || query.has('$search') || query.get('$count') === 'true'
  const header = Object.entries(headers).find(([name]) => name.toLowerCase() === 'consistencylevel')?.[1]
  const faults: string[] = []
  if (needsHeader && header?.toLowerCase() !== 'eventual')
    faults.push('it needs the header ConsistencyLevel: eventual.')
  if (isAdvanced && !isCount && query.get('$count') !== 'true') faults.push('it needs $count=true.')
  return faults
}

const filterWords = /^(and|or|not|eq|ne|gt|lt|ge|le|in|any|all|null|true|false|startswith|endswith)$/i

function namesInFilter(filter: string): string[] {
  const variables = new Set([...filter.matchAll(/\b(?:any|all)\(\s*(\w+)\s*:/g)].map(([, name]) => name))
  const bare = filter
    .replace(/'(?:[^']|'')*'/g, ' ')
    .replace(/\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b|\b\d{4}-\d\d-\d\d(T[\d:.]+Z?)?/gi, ' ')
  const paths = bare.match(/[A-Za-z_]\w*(\/\$?\w+)*/g) ?? []
  return paths
    .map((path) => path.split('/')[0] ?? '')
    .filter((name) => !filterWords.test(name) && !variables.has(name))
}

function faultsOfBody(
  schema: Schema | undefined,
  { method, body }: GraphRequestLine,
  template: string,
): string[] {
  const isEmpty =
    body === undefined || body === null || (typeof body === 'object' && !Object.keys(body).length)
  if (!schema) return isEmpty ? [] : ['it takes no body.']
  if (body === undefined || body === null) {
    return schema['x-graph-action'] && !schema.required?.length ? [] : ['it needs a body.']
  }
  // An open extension holds whatever one likes.
  const faults = template.includes('/extensions')
    ? []
    : faultsOfValue(schema, body, 'body', method === 'PATCH')
  const { userPrincipalName, mailNickname } = body as Record<string, unknown>
  if (
    template === '/users' &&
    method === 'POST' &&
    /[^A-Za-z0-9'._\-!#^~@]/.test(String(userPrincipalName ?? ''))
  ) {
    faults.push('userPrincipalName has characters Graph refuses.')
  }
  if (/^\/(users|groups)$/.test(template) && /[@()\\[\]";:<>, ]|[^ -~]/.test(String(mailNickname ?? ''))) {
    faults.push('mailNickname has characters Graph refuses.')
  }
  return faults
}

function faultsOfBatch(body: unknown): string[] {
  const parts = (body as { requests?: unknown } | null | undefined)?.requests
  if (!Array.isArray(parts) || !parts.length) return ['a batch needs requests.']
  const faults = parts.length > 20 ? [`a batch takes 20 requests at most, this has ${parts.length}.`] : []
  const seen = new Set<string>()
  for (const part of parts as (GraphRequestLine & { id: string; url: string; dependsOn?: string[] })[]) {
    const { id, url, method, headers, body: content, dependsOn = [] } = part
    if (typeof id !== 'string' || seen.has(id)) faults.push(`the id ${id} is missing or used twice.`)
    if (dependsOn.some((other) => !seen.has(other)))
      faults.push(`${id} depends on a request that does not stand before it.`)
    seen.add(id)
    if (/^https?:|^\/?(v1\.0|beta)\//.test(url)) faults.push(`${url} must be relative to the version.`)
    const hasType = Object.keys(headers ?? {}).some((name) => name.toLowerCase() === 'content-type')
    if (content !== undefined && !hasType) faults.push(`${id} has a body but no Content-Type.`)
    const path = url.startsWith('/') || url.startsWith('https:') ? url : `/${url}`
    faults.push(...faultsOfRequests([{ method, path, headers, body: content }]))
  }
  return faults
}

function faultsOfValue(schema: Schema, value: unknown, at: string, isPatch: boolean): string[] {
  if (value === null) return schema.nullable || isPatch ? [] : [`${at} may not be empty.`]
  const type = typeOf(schema)
  if (type.enum) {
    const values = type['x-graph-flags'] ? String(value).split(',') : [value]
    const isMember = values.every((one) =>
      type.enum?.some((member) => member.toLowerCase() === String(one).trim().toLowerCase()),
    )
    return isMember ? [] : [`${at} must be one of ${type.enum.join(', ')}.`]
  }
  if (type.type === 'array') {
    if (!Array.isArray(value)) return [`${at} must be a list.`]
    return value.flatMap((item, index) => faultsOfValue(type.items ?? {}, item, `${at}[${index}]`, isPatch))
  }
  if (type.type === 'object' || type.properties) return faultsOfObject(type, value, at, isPatch)
  const isRight =
    !type.type ||
    (type.type === 'integer' ? Number.isInteger(value) : typeof value === (type.type ?? typeof value))
  if (!isRight) return [`${at} must be of type ${type.type}.`]
  const pattern = patterns[type.format ?? '']
  return pattern && !pattern.test(String(value)) ? [`${at} must be a ${type.format}.`] : []
}

const patterns: Partial<Record<string, RegExp>> = {
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  date: /^\d{4}-\d\d-\d\d$/,
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/,
}

function faultsOfObject(type: Schema, value: unknown, at: string, isPatch: boolean): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${at} must be an object.`]
  const given = new Map(Object.entries(value).filter(([, inner]) => inner !== undefined))
  const faults = (type.required ?? [])
    .filter((name) => !given.has(name))
    .map((name) => `${at}.${name} is required.`)
  for (const [name, inner] of given) {
    const [, navigation, annotation] = /^(\w*)@odata\.(\w+)$/.exec(name) ?? []
    const property = type.properties?.[name] ?? parameter(type, name)
    if (annotation === 'bind') faults.push(...faultsOfBind(type, navigation ?? '', inner, `${at}.${name}`))
    else if (property?.readOnly) faults.push(`${at}.${name} is read-only.`)
    else if (property) faults.push(...faultsOfValue(property, inner, `${at}.${name}`, isPatch))
    else if (type['x-graph-navigation']?.[name]?.deepInsert || annotation) continue
    else faults.push(`${at}.${name} is not known.`)
    if (name === '@odata.id' && !isReference(inner)) faults.push(`${at}.${name} must be an address of Graph.`)
  }
  return faults
}

// The parameters of an action may be written in any case.
function parameter({ properties = {}, 'x-graph-action': action }: Schema, name: string): Schema | undefined {
  const known = Object.keys(properties).find((one) => one.toLowerCase() === name.toLowerCase())
  return action && known ? properties[known] : undefined
}

function faultsOfBind(type: Schema, navigation: string, value: unknown, at: string): string[] {
  if (!type['x-graph-navigation']?.[navigation]) return [`${at}: there is no ${navigation}.`]
  const references = Array.isArray(value) ? value : [value]
  const faults = references.every(isReference) ? [] : [`${at} must hold addresses of Graph.`]
  return references.length > 20 ? [...faults, `${at} takes 20 references at most.`] : faults
}

const isReference = (value: unknown) =>
  /^https:\/\/graph\.microsoft\.com\/v1\.0\/[\w/.$'()@%-]+$/.test(String(value))

const short = (type: string | undefined) => type?.split('.').at(-1) ?? 'it'
