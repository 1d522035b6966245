import type { School } from '../school.ts'
import type { Directory } from './directory.ts'
import type { FaultScript } from './faults.ts'
import type { Meter } from './graph/limits.ts'
import type { Replicas } from './replicas.ts'

/** The local Microsoft 365 tenant, as the Graph and the sign-in authority see it. */
export interface Tenant {
  school: School
  directory: Directory
  /** The HTTPS origin of Graph and authority, for example https://127.0.0.1:3943. */
  origin: string
  /** The tenant's clock; tests turn it forward. */
  now(): Date
  /** Draws of the tenant's own, the same for the same seed. */
  random(): number
  /** The limits that requests meet, if any. */
  meter?: Meter
  /** What goes wrong, if anything. */
  faults?: FaultScript
  /** The copies of the directory that are late, if any. */
  replicas?: Replicas
  /** Seconds that an HTTP call takes. */
  latency: number
  /** Delta tokens of earlier generations are worth nothing any more. */
  deltaGeneration: number
  /** Seconds that work in the background takes. */
  background: number
  /** What became of messages since: by the id of the chat and of the message. Forgotten when the tenant stops. */
  edits: Map<string, { content?: string; editedAt?: string; deletedAt?: string }>
  onKill(): void | Promise<void>
}

/** The moment as Graph writes it: UTC, whole seconds. */
export function graphTime(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`
}
