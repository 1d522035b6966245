import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Talka } from '../../core/talka.ts'
import { type SimulatedClock, simulateClock } from '../../local/microsoft365/clock.ts'
import type { Conditions } from '../../local/microsoft365/conditions.ts'
import { type Engine, openFresh } from '../support/database.ts'
import { registration, startTenant } from '../support/microsoft365.ts'
import { openEngine } from './engine.ts'

/** Talka and the local Microsoft 365 on one simulated clock. */
export interface Place {
  talka: Talka
  tenant: Awaited<ReturnType<typeof startTenant>>
  clock: SimulatedClock
}

/** Opens both for one test; the tokens outlast whatever time passes. `quietMs` is the clock's. */
export async function openPlace(
  engine: Engine,
  conditions: Conditions = {},
  quietMs?: number,
): Promise<Place> {
  const clock = simulateClock(new Date(), quietMs)
  const tenant = await startTenant({ ...conditions, clock, tokenSeconds: 1e9 })
  const keysFolder = mkdtempSync(join(tmpdir(), 'talka-keys-'))
  onTestFinished(() => rmSync(keysFolder, { recursive: true, force: true }))
  const graphUrl = new URL(tenant.graphUrl).origin
  const { talka } = await openEngine(
    {
      database: await openFresh(engine),
      keysFolder,
      registration,
      signInUrl: tenant.authorityOrigin,
      graphUrl,
      ahead: 0,
    },
    { clock },
  )
  onTestFinished(() => talka.close())
  return { talka, tenant, clock }
}
