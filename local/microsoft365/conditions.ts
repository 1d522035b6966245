import type { Fault } from './faults.ts'
import { playFaults } from './faults.ts'
import type { Limits } from './graph/limits.ts'
import { openMeter } from './graph/limits.ts'
import { seededRandom } from './random.ts'
import type { Lag } from './replicas.ts'
import { watchReplicas } from './replicas.ts'
import type { Tenant } from './tenant.ts'

/** What kind of day the tenant has. Nothing said: a good one, without limits, faults or delays. */
export interface Conditions {
  /** Seed of everything that is drawn, 1 unless said. */
  random?: number
  limits?: Limits
  faults?: readonly Fault[]
  /** How late other copies of the directory are. */
  lag?: Lag
  /** Seconds of the tenant's clock that every HTTP call takes. */
  latency?: number
  /** Seconds that work in the background takes, 2 unless said: group licences, making and archiving teams. */
  background?: number
  /** Called when a `kill` strikes, before the connection is cut: the test ends its worker here. */
  onKill?: () => void | Promise<void>
}

/** Sets the day of a tenant anew: buckets are full again, scripts begin at their beginning. */
export function setConditions(tenant: Tenant, conditions: Conditions): void {
  const { limits, faults, lag, latency = 0, background = 2, onKill = () => {} } = conditions
  const random = seededRandom(conditions.random ?? 1)
  tenant.directory.watch = undefined
  const now = () => tenant.now().getTime()
  Object.assign(tenant, {
    random,
    latency,
    background,
    onKill,
    meter: limits && openMeter(limits, random),
    faults: faults && playFaults(faults, random),
    replicas: lag && watchReplicas(tenant.directory, lag, random, now),
  } satisfies Partial<Tenant>)
}
