import { appendFileSync, closeSync, openSync } from 'node:fs'
import { costOf } from './graph/costs.ts'
import type { Tenant } from './tenant.ts'

/** What the log keeps of a request: everything but tokens and passwords. */
export interface LoggedRequest {
  method: string
  path: string
  headers: Record<string, string>
  body: unknown
  /** 0 where the connection was cut before an answer. */
  status: number
}

/** How much was asked: HTTP calls, and the requests in them, a batch holding up to 20. */
export interface Tally {
  calls: number
  requests: number
  writes: number
  throttled: number
}

/** The log of all Graph requests, as JSON lines. */
export interface RequestLog {
  /** Writes down one HTTP call: itself, then the parts it holds. */
  write(requests: LoggedRequest[]): void
  /** Everything since the start. */
  tally(): Tally
  close(): void
}

/** Opens the request log; references to the local origin are written as what they stand for, Graph's own. */
export function openRequestLog(path: string, { origin, now }: Pick<Tenant, 'origin' | 'now'>): RequestLog {
  const file = openSync(path, 'a', 0o600)
  const tally: Tally = { calls: 0, requests: 0, writes: 0, throttled: 0 }
  const write = (requests: LoggedRequest[]) => {
    tally.calls++
    for (const { method, path, status } of requests) {
      if (status === 429) tally.throttled++
      if (path.startsWith('/$batch')) continue
      tally.requests++
      tally.writes += costOf({ method, path }).writes
    }
    const at = now().toISOString()
    const lines = requests.map(({ headers, body, ...request }) => {
      const { authorization: _, ...shown } = headers
      return `${JSON.stringify({ at, ...request, headers: shown, body }, hidePassword)}\n`
    })
    appendFileSync(file, lines.join('').replaceAll(`${origin}/v1.0/`, 'https://graph.microsoft.com/v1.0/'))
  }
  return { write, tally: () => ({ ...tally }), close: () => closeSync(file) }
}

function hidePassword(name: string, value: unknown): unknown {
  return name === 'password' && typeof value === 'string' ? '***' : value
}
