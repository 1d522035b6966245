import { randomUUID } from 'node:crypto'
import type { House } from '../core/use-case.ts'

/**
 * Logs an error that nobody expected, and answers the id that the person may pass on. The error's own message stays
 * out: those of databases and parsers can quote what people wrote.
 */
export function reportBug(log: House['log'], what: string, error: unknown): string {
  const id = randomUUID().slice(0, 8)
  const frames = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : []
  log(what, {
    bug: id,
    error: error instanceof Error ? error.name : typeof error,
    stack: frames.slice(0, 12).map((line) => line.trim()),
  })
  return id
}
