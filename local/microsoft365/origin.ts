import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { Hono } from 'hono'
import { errors } from 'jose'
import type { Clock } from './clock.ts'
import type { IncomingRequest } from './graph/answer.ts'
import { answerGraph, answerRefusal, failRequest } from './graph/answer.ts'
import { answerBatch } from './graph/batch.ts'
import { GraphRefusal, unreadable, wrongMethod } from './graph/refusal.ts'
import type { Caller, GraphAnswer } from './graph/request.ts'
import type { LoggedRequest, RequestLog } from './request-log.ts'
import type { Authority } from './sign-in/authority.ts'
import { issueToken } from './sign-in/authority.ts'
import { describeRefusal, refuseSignIn, SignInRefusal } from './sign-in/refusal.ts'
import { describeAuthority } from './sign-in/registration.ts'
import type { StoredDirectory } from './storage.ts'

type Bindings = { Bindings: HttpBindings }

/** The HTTPS origin: Graph under /v1.0, the sign-in authority under the tenant's id. */
export function buildOrigin(
  authority: Authority,
  picker: Hono,
  storage: StoredDirectory,
  log: RequestLog,
  clock: Clock,
): Hono<Bindings> {
  const { tenant, keys } = authority
  const { tenantId } = tenant.school
  const app = new Hono<Bindings>()

  app.get(`/${tenantId}/v2.0/.well-known/openid-configuration`, (c) => c.json(describeAuthority(authority)))
  app.get(`/${tenantId}/discovery/v2.0/keys`, (c) => c.json({ keys: keys.publicKeys }))
  app.post(`/${tenantId}/oauth2/v2.0/token`, async (c) => {
    const form = new URLSearchParams(await c.req.text())
    try {
      return c.json(
        await issueToken(authority, {
          ...readBasic(c.req.header('authorization')),
          ...Object.fromEntries(form),
        }),
      )
    } catch (error) {
      if (!(error instanceof SignInRefusal)) throw error
      return c.json(describeRefusal(error, tenant.now()), error.error === 'invalid_client' ? 401 : 400)
    }
  })
  app.on(['GET', 'POST'], '/:tenant/oauth2/v2.0/token', (c) => {
    const message = `Tenant '${c.req.param('tenant')}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud.`
    return c.json(describeRefusal(refuseSignIn('invalid_request', 90002, message), tenant.now()), 400)
  })
  app.all('/v1.0/*', async (c) => {
    let done = clock.work?.()
    try {
      const { answer, clientRequestId } = await receive(c.req.raw)
      if (tenant.latency > 0) {
        done?.()
        await clock.wait(tenant.latency)
        done = clock.work?.()
      }
      if (answer.fate === 'kill') await tenant.onKill()
      if (!answer.fate) return sendAnswer({ answer, clientRequestId })
      c.env.outgoing.destroy()
      return RESPONSE_ALREADY_SENT
    } finally {
      done?.()
    }
  })
  app.route('/', picker)

  async function receive(request: Request): Promise<{ answer: GraphAnswer; clientRequestId?: string }> {
    const url = new URL(request.url)
    const headers = Object.fromEntries(request.headers)
    const path = url.pathname.slice('/v1.0'.length) + url.search
    const incoming = { tenant, method: request.method, path, headers, body: undefined as unknown }
    const logged: LoggedRequest[] = []
    const note = ({ method, path, headers, body }: typeof incoming, { status }: GraphAnswer) =>
      logged.push({ method, path, headers, body, status })
    let answer: GraphAnswer
    try {
      incoming.body = await readJson(request)
      const caller = await readCaller(authority, headers.authorization)
      const asked: IncomingRequest = { ...incoming, caller }
      answer = answerCall(asked, url.pathname === '/v1.0/$batch', note)
    } catch (error) {
      if (!(error instanceof GraphRefusal)) throw error
      answer = answerRefusal(incoming, error)
    }
    // Journal before answer: what was answered is never lost.
    storage.save()
    note(incoming, answer)
    log.write(logged.toReversed())
    return { answer, clientRequestId: headers['client-request-id'] }
  }
  return app
}

/** Answers a whole HTTP call, which a fault of its own may strike. */
function answerCall(
  asked: IncomingRequest,
  isBatch: boolean,
  note: (part: IncomingRequest, answer: GraphAnswer) => void,
): GraphAnswer {
  const strike = asked.tenant.faults?.strike(asked.method, asked.path, true)
  if (strike && !strike.done) return failRequest(asked, strike)
  if (isBatch && asked.method !== 'POST') throw wrongMethod()
  const answer = isBatch ? answerBatch(asked, note) : answerGraph(asked)
  return strike ? failRequest(asked, strike) : answer
}

function sendAnswer({
  answer,
  clientRequestId,
}: {
  answer: GraphAnswer
  clientRequestId?: string
}): Response {
  const { status, body } = answer
  const headers = new Headers({ ...answer.headers, 'request-id': crypto.randomUUID() })
  if (clientRequestId) headers.set('client-request-id', clientRequestId)
  if (body === undefined) return new Response(null, { status, headers })
  if (typeof body === 'number') {
    headers.set('content-type', 'text/plain')
    return new Response(String(body), { status, headers })
  }
  if (body instanceof Uint8Array) {
    headers.set('content-type', 'application/octet-stream')
    return new Response(Buffer.from(body), { status, headers })
  }
  headers.set('content-type', 'application/json;odata.metadata=minimal;charset=utf-8')
  return new Response(JSON.stringify(body), { status, headers })
}

async function readJson(request: Request): Promise<unknown> {
  const text = await request.text()
  if (!text) return undefined
  try {
    return JSON.parse(text)
  } catch {
    throw unreadable(
      'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.',
    )
  }
}

/** Who holds the token; 401 for a missing, foreign or expired one (graph-provisioning.md §6.4, §6.11). */
async function readCaller({ keys, tenant }: Authority, authorization: string | undefined): Promise<Caller> {
  const [, token] = /^Bearer (.+)$/i.exec(authorization ?? '') ?? []
  if (!token) throw unauthorized('Access token is empty.')
  const claims = await keys.verify(token, tenant.now()).catch((error: unknown) => {
    if (error instanceof errors.JWTExpired)
      throw unauthorized('Lifetime validation failed, the token is expired.')
    throw unauthorized('Access token validation failure. Invalid signature.') // guess
  })
  if (claims.aud !== 'https://graph.microsoft.com')
    throw unauthorized('Access token validation failure. Invalid audience.')
  const clientId = String(claims.azp)
  if (claims.idtyp === 'app') return { clientId, permissions: claims.roles as string[] }
  return { clientId, permissions: String(claims.scp).split(' '), personId: String(claims.oid) }
}

function unauthorized(message: string): GraphRefusal {
  return new GraphRefusal(401, 'InvalidAuthenticationToken', message)
}

function readBasic(authorization: string | undefined): { client_id?: string; client_secret?: string } {
  const [, coded] = /^Basic (.+)$/i.exec(authorization ?? '') ?? []
  if (!coded) return {}
  const [client_id = '', client_secret = ''] = Buffer.from(coded, 'base64')
    .toString()
    .split(':')
    .map(decodeURIComponent)
  return { client_id, client_secret }
}
