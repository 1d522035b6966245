import type { Reach } from '../replicas.ts'
import type { Tenant } from '../tenant.ts'
import { unreadable } from './refusal.ts'

/** Who calls: an application by itself, or a person through an application. */
export interface Caller {
  clientId: string
  permissions: string[]
  /** Object id of the signed-in person, for delegated tokens only. */
  personId?: string
}

/** One Graph request, alone or as a part of a $batch. */
export interface GraphRequest {
  tenant: Tenant
  method: string
  /** Path after /v1.0 with its query string, as sent. */
  path: string
  query: GraphQuery
  headers: Record<string, string>
  body: unknown
  caller: Caller
  /** The pieces of the path the route names in braces. */
  ids: Record<string, string>
  /** The copy of the directory that it reaches. */
  reach: Reach
}

/** Query options by lower-case name without the dollar sign: Graph takes either spelling (concepts/query-parameters.md). */
export type GraphQuery = Partial<Record<string, string>>

/** What goes back: no body for 204. */
export interface GraphAnswer {
  status: number
  headers?: Record<string, string>
  body?: unknown
  /** The answer never arrives: the connection is cut, or whoever asked is killed first. */
  fate?: 'drop' | 'kill'
}

/** Splits "/users?$top=5" into its pieces. */
export function splitPath(path: string): { segments: string[]; query: GraphQuery } {
  const [address = '', search = ''] = path.split(/\?(.*)/s)
  const query: GraphQuery = {}
  for (const [name, value] of new URLSearchParams(search)) {
    query[name.replace(/^\$/, '').toLowerCase()] = value
  }
  const segments = address
    .split('/')
    .filter(Boolean)
    .flatMap((segment) => splitKey(decodeSegment(segment)))
    // OData lets a function or a type be written with its namespace: /users/microsoft.graph.delta().
    .map((segment) => segment.replace(/^microsoft\.graph\.(?!user$|group$)/, '').replace(/\(\)$/, ''))
  return { segments, query }
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    throw unreadable(`Invalid segment '${segment}'.`) // guess
  }
}

// users('id') is the same as users/id.
function splitKey(segment: string): string[] {
  const [, name, key] = /^(\w+)\('(.*)'\)$/.exec(segment) ?? []
  return name !== undefined && key !== undefined ? [name, key] : [segment]
}
