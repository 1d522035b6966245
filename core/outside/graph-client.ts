import { ConfidentialClientApplication } from '@azure/msal-node'
import {
  AuthenticationHandler,
  Client,
  type Context,
  type Middleware,
  ResponseType,
} from '@microsoft/microsoft-graph-client'
import type { GraphRequest } from '../context.ts'
import { Refusal } from '../refusal.ts'

export interface GraphSettings {
  tenantId: string
  clientId: string
  clientSecret: string
  /** Origins, without a path: of the sign-in authority and of Graph. */
  signInUrl: string
  graphUrl: string
}

/** What came back for one HTTP request. `retryAfter` is in seconds. */
export interface Reply {
  status: number
  retryAfter: number | null
  body: unknown
}

/** The code of a reply that no server sent: the connection was cut, or the time was over. */
export const cut = 'talka/cut'
const noConnection = 'talka/noConnection'

const timeLimitMs = 100_000
const neverSent = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|CERT|UND_ERR_CONNECT_TIMEOUT/

/**
 * Sends single HTTP requests to Graph v1.0 by Microsoft's client, with the application's own token. The client's
 * own repeating is left out, because it also repeats a POST whose answer was lost. Throws {@link Refusal}
 * `unavailable` when there is no token or no connection, that is when nothing was sent.
 */
export function openGraphClient(settings: GraphSettings): (request: GraphRequest) => Promise<Reply> {
  const readToken = openTokens(settings)
  let token = ''
  const authentication = new AuthenticationHandler({ getAccessToken: async () => token })
  authentication.setNext(network)
  const client = Client.initWithMiddleware({
    middleware: authentication,
    baseUrl: new URL(settings.graphUrl).origin,
    defaultVersion: 'v1.0',
    customHosts: new Set([new URL(settings.graphUrl).hostname]),
  })
  return async ({ method, url, body, headers }) => {
    token = await readToken()
    const request = client
      .api(url)
      .headers({ ...headers })
      .responseType(ResponseType.RAW)
    const response: Response = await sendBy(request, method, body)
    const answer = await readBody(response)
    if (codeOf(answer) === noConnection) throw new Refusal('unavailable', 'common/refused.unavailable')
    return {
      status: response.status,
      retryAfter: secondsOf(response.headers.get('Retry-After')),
      body: answer,
    }
  }
}

function sendBy(request: ReturnType<Client['api']>, method: GraphRequest['method'], body: object = {}) {
  if (method === 'GET') return request.get()
  if (method === 'DELETE') return request.delete()
  return method === 'POST' ? request.post(body) : method === 'PUT' ? request.put(body) : request.patch(body)
}

/** The last link of the client's chain: a request that fails on its way becomes a reply that says so. */
const network: Middleware = {
  async execute(context: Context) {
    try {
      context.response = await fetch(context.request, {
        ...context.options,
        signal: AbortSignal.timeout(timeLimitMs),
      })
    } catch (error) {
      const code = neverSent.test(causesOf(error)) ? noConnection : cut
      context.response = Response.json({ error: { code, message: 'no answer' } }, { status: 504 })
    }
  },
}

function causesOf(error: unknown): string {
  if (!(error instanceof Error)) return ''
  const code = 'code' in error ? String(error.code) : ''
  const parts = error instanceof AggregateError ? error.errors.map(causesOf) : []
  return [code, ...parts, causesOf(error.cause)].join(' ')
}

async function readBody(response: Response): Promise<unknown> {
  try {
    const text = await response.text()
    return text === '' ? null : JSON.parse(text)
  } catch {
    return { error: { code: cut, message: 'the answer was cut' } }
  }
}

/** The error code in a Graph body. */
export function codeOf(body: unknown): string | null {
  return (body as { error?: { code?: string } } | null)?.error?.code ?? null
}

/** Retry-After in seconds, also with decimals and as a date; null when it is missing or not understood. */
export function secondsOf(retryAfter: string | null | undefined): number | null {
  if (!retryAfter) return null
  const seconds = Number(retryAfter)
  if (Number.isFinite(seconds)) return Math.max(0, seconds)
  const at = Date.parse(retryAfter)
  return Number.isNaN(at) ? null : Math.max(0, (at - Date.now()) / 1000)
}

/** The authority of a tenant, as msal wants it named. */
export function authorityOf({ signInUrl, tenantId }: Pick<GraphSettings, 'signInUrl' | 'tenantId'>) {
  const { origin, hostname, host } = new URL(signInUrl)
  return {
    authority: `${origin}/${tenantId}`,
    ...(hostname.endsWith('.microsoftonline.com') ? {} : { knownAuthorities: [host] }),
  }
}

/** Every token is for Microsoft's Graph, also where a stand-in answers on another address. */
export function resourceOf(graphUrl: string): string {
  const { origin, hostname } = new URL(graphUrl)
  const isMicrosofts = /(^|\.)microsoft(graph)?\.(com|us|cn)$|\.chinacloudapi\.cn$/.test(hostname)
  return isMicrosofts ? origin : 'https://graph.microsoft.com'
}

/** The application's token; msal keeps it and renews it before it ends. */
function openTokens({
  tenantId,
  clientId,
  clientSecret,
  signInUrl,
  graphUrl,
}: GraphSettings): () => Promise<string> {
  const application = new ConfidentialClientApplication({
    auth: { clientId, clientSecret, ...authorityOf({ signInUrl, tenantId }) },
  })
  const resource = resourceOf(graphUrl)
  return async () => {
    try {
      const result = await application.acquireTokenByClientCredential({ scopes: [`${resource}/.default`] })
      if (result) return result.accessToken
    } catch {
      // The cause may hold the request itself, so it goes no further.
    }
    throw new Refusal('unavailable', 'common/refused.unavailable')
  }
}
