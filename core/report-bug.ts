import { randomUUID } from 'node:crypto'
import { Refusal } from './refusal.ts'

/** Logs an error that nobody expected, and answers the id that the person may pass on. */
export function reportBug(
  log: (message: string, details?: object) => void,
  what: string,
  error: unknown,
  details: object = {},
): string {
  const id = randomUUID().slice(0, 8)
  log(what, { bug: id, ...details, ...describeError(error) })
  return id
}

/**
 * What may be written about an error in a log or a job: messages of databases and parsers can quote what people
 * typed, so only those of the language itself and of refusals are kept.
 */
export function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { error: typeof error }
  const cause = error.cause instanceof Error ? { cause: describeError(error.cause) } : {}
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {}
  const spoken = [Refusal, TypeError, RangeError, ReferenceError].some((kind) => error instanceof kind)
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    error: error.name,
    ...(spoken ? { text: error.message } : {}),
    ...code,
    stack: frames.slice(0, 12).map((line) => line.trim()),
    ...cause,
  }
}
