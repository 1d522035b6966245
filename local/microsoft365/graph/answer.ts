import { randomUUID } from 'node:crypto'
import type { Strike } from '../faults.ts'
import type { Tenant } from '../tenant.ts'
import { graphTime } from '../tenant.ts'
import { purgeExpired } from './deleted-items.ts'
import { processDueGroups } from './group-licences.ts'
import { throttled } from './limits.ts'
import { denied, GraphRefusal } from './refusal.ts'
import type { GraphAnswer, GraphRequest } from './request.ts'
import { splitPath } from './request.ts'
import { findRoute } from './routes.ts'

/** What is known of a request before its path is read. */
export type IncomingRequest = Omit<GraphRequest, 'query' | 'ids' | 'reach'>

/** Answers one Graph request, alone or as a part of a batch: what befalls it, what it costs, what it asks for. */
export function answerGraph(incoming: IncomingRequest): GraphAnswer {
  const { tenant, method, path } = incoming
  const strike = tenant.faults?.strike(method, path, false)
  if (strike && !strike.done) return failRequest(incoming, strike)
  const charge = tenant.meter?.charge(incoming)
  if (charge?.refused) return charge.refused
  const answer = carryOut(incoming)
  if (strike) return failRequest(incoming, strike)
  return charge ? { ...answer, headers: { ...charge.headers, ...answer.headers } } : answer
}

/** Answers as an administrator's own hand would be answered: with every right, and past everything that can happen. */
export function answerByHand(tenant: Tenant, method: string, path: string, body: unknown): GraphAnswer {
  const quiet = { ...tenant, meter: undefined, faults: undefined, replicas: undefined }
  const caller = { clientId: 'hand', permissions: everyRight }
  return answerGraph({ tenant: quiet, method, path, headers: {}, body, caller })
}

const everyRight = [
  'Directory.ReadWrite.All',
  'User-PasswordProfile.ReadWrite.All',
  'LicenseAssignment.ReadWrite.All',
  'TeamsAppInstallation.ReadWriteForUser.All',
  'Chat.Read',
  'ChannelMessage.Read.All',
]

/** Does what should have happened by now without anybody asking. */
export function catchUp(tenant: Tenant): void {
  purgeExpired(tenant)
  processDueGroups(tenant)
}

function carryOut(incoming: IncomingRequest): GraphAnswer {
  try {
    catchUp(incoming.tenant)
    const { segments, query } = splitPath(incoming.path)
    const { route, ids } = findRoute(incoming.method, segments)
    const { permissions } = incoming.caller
    if (route.needs.length && !route.needs.some((need) => permissions.includes(need))) throw denied()
    const isList = incoming.method === 'GET' && !route.pattern.at(-1)?.startsWith('{')
    const isEventual = incoming.headers.consistencylevel?.toLowerCase() === 'eventual'
    const reach = incoming.tenant.replicas?.reach(isList, isEventual) ?? 'primary'
    return route.run({ ...incoming, query, ids, reach })
  } catch (error) {
    if (error instanceof GraphRefusal) return answerRefusal(incoming, error)
    throw error
  }
}

// The codes of gateway errors are what clients report; the docs name only the statuses (concepts/errors.md).
const failures: Record<string, { code: string; message: string }> = {
  500: { code: 'InternalServerError', message: 'An internal server error occurred.' },
  502: { code: 'UnknownError', message: '' },
  503: { code: 'ServiceUnavailable', message: 'The service is temporarily unavailable.' },
  504: { code: 'UnknownError', message: '' },
}

/** The answer of a request or an HTTP call that a fault strikes. */
export function failRequest(
  incoming: Pick<IncomingRequest, 'tenant' | 'headers'>,
  { kind }: Strike,
): GraphAnswer {
  if (kind === 'drop' || kind === 'kill') return { status: 0, fate: kind }
  const { random } = incoming.tenant
  const seconds = 1 + Math.floor(random() * 10)
  if (kind === '429') return throttled(random, seconds)
  const { code = '', message = '' } = failures[kind] ?? {}
  const answer = answerRefusal(incoming, new GraphRefusal(Number(kind), code, message))
  // concepts/errors.md: with 503 "there may be a Retry-After header".
  return kind === '503' && random() < 0.5
    ? { ...answer, headers: { 'Retry-After': String(seconds) } }
    : answer
}

/** An error in Graph's own shape (concepts/errors.md). */
export function answerRefusal(
  { tenant, headers }: Pick<IncomingRequest, 'tenant' | 'headers'>,
  refusal: GraphRefusal,
): GraphAnswer {
  const requestId = randomUUID()
  const { status, code, message, details, headers: more } = refusal
  const innerError = {
    date: graphTime(tenant.now()).slice(0, -1),
    'request-id': requestId,
    'client-request-id': headers['client-request-id'] ?? requestId,
  }
  return {
    status,
    ...(more ? { headers: more } : {}),
    body: { error: { code, message, ...(details ? { details } : {}), innerError } },
  }
}
