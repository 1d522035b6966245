import { randomUUID } from 'node:crypto'
import { graphTime } from '../tenant.ts'
import { purgeExpired } from './deleted-items.ts'
import { denied, GraphRefusal } from './refusal.ts'
import type { GraphAnswer, GraphRequest } from './request.ts'
import { splitPath } from './request.ts'
import { findRoute } from './routes.ts'

/** What is known of a request before its path is read. */
export type IncomingRequest = Omit<GraphRequest, 'query' | 'ids'>

/** Answers one Graph request, alone or as a part of a batch. */
export function answerGraph(incoming: IncomingRequest): GraphAnswer {
  try {
    purgeExpired(incoming.tenant)
    const { segments, query } = splitPath(incoming.path)
    const { route, ids } = findRoute(incoming.method, segments)
    const { permissions } = incoming.caller
    if (route.needs.length && !route.needs.some((need) => permissions.includes(need))) throw denied()
    return route.run({ ...incoming, query, ids })
  } catch (error) {
    if (error instanceof GraphRefusal) return answerRefusal(incoming, error)
    throw error
  }
}

/** An error in Graph's own shape (concepts/errors.md). */
export function answerRefusal(
  { tenant, headers }: Pick<IncomingRequest, 'tenant' | 'headers'>,
  refusal: GraphRefusal,
): GraphAnswer {
  const requestId = randomUUID()
  const { status, code, message, details } = refusal
  const innerError = {
    date: graphTime(tenant.now()).slice(0, -1),
    'request-id': requestId,
    'client-request-id': headers['client-request-id'] ?? requestId,
  }
  return { status, body: { error: { code, message, ...(details ? { details } : {}), innerError } } }
}
