import { appendFileSync, closeSync, openSync } from 'node:fs'
import type { Tenant } from './tenant.ts'

/** What the log keeps of a request: everything but tokens and passwords. */
export interface LoggedRequest {
  method: string
  path: string
  headers: Record<string, string>
  body: unknown
  status: number
}

/** The log of all Graph requests, as JSON lines. */
export interface RequestLog {
  write(requests: LoggedRequest[]): void
  close(): void
}

/** Opens the request log; references to the local origin are written as what they stand for, Graph's own. */
export function openRequestLog(path: string, { origin, now }: Pick<Tenant, 'origin' | 'now'>): RequestLog {
  const file = openSync(path, 'a', 0o600)
  const write = (requests: LoggedRequest[]) => {
    const at = now().toISOString()
    const lines = requests.map(({ headers, body, ...request }) => {
      const { authorization: _, ...shown } = headers
      return `${JSON.stringify({ at, ...request, headers: shown, body }, hidePassword)}\n`
    })
    appendFileSync(file, lines.join('').replaceAll(`${origin}/v1.0/`, 'https://graph.microsoft.com/v1.0/'))
  }
  return { write, close: () => closeSync(file) }
}

function hidePassword(name: string, value: unknown): unknown {
  return name === 'password' && typeof value === 'string' ? '***' : value
}
