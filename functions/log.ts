import { randomUUID } from 'node:crypto'

/** Writes one line for whoever runs Talka. Never pass names, texts, tokens or secrets. */
export type Log = (message: string, details?: object) => void

/** The log of the process: one JSON object a line, which Application Insights and people read alike. */
export const log: Log = (message, details = {}) => {
  process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), message, ...details })}\n`)
}

/** Logs an error that nobody expected, and answers the id that the person may pass on. */
export function logBug(write: Log, error: unknown, details: object = {}): string {
  const id = randomUUID().slice(0, 8)
  write('a bug', { bug: id, ...details, ...describeError(error) })
  return id
}

/** What may be written about an error: messages of databases and parsers can quote what people typed, so they are left out. */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { error: typeof error }
  const cause = error.cause instanceof Error ? { cause: describeError(error.cause) } : {}
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {}
  const spoken = [TypeError, RangeError, ReferenceError].some((kind) => error instanceof kind)
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    error: error.name,
    ...(spoken ? { text: error.message } : {}),
    ...code,
    stack: frames.slice(0, 12).map((line) => line.trim()),
    ...cause,
  }
}
