import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { startMicrosoft365 } from '../../local/microsoft365.ts'
import seed from '../../local/school.json' with { type: 'json' }
import { approver, openEngine } from '../directory/engine.ts'
import { readRequestLog } from '../support/graph-requests.ts'
import { rosterFiles } from '../support/roster-files.ts'
import type { Bench, Figure } from './figure.ts'

/**
 * The fewest writes for a new school with direct licences: one per account, one per licence, one per class group,
 * and its members twenty at a time.
 */
function floorOfWrites(accounts: number, classSizes: readonly number[]): number {
  const members = classSizes.reduce((sum, size) => sum + Math.ceil(size / 20), 0)
  return accounts * 2 + classSizes.length + members
}

/** Graph requests for the demo school's first year, and for the same school unchanged, against the floor. */
export const bench: Bench = {
  name: 'provisioning',
  async run(): Promise<Figure[]> {
    const folder = mkdtempSync(join(tmpdir(), 'talka-bench-'))
    const tenant = await startMicrosoft365({ dataFolder: join(folder, 'tenant'), port: 0, pickerPort: 0 })
    setDefaultCACertificates([...getCACertificates('default'), readFileSync(tenant.certificatePath, 'utf8')])
    const [app] = seed.apps
    const engine = await openEngine({
      database: { folder: join(folder, 'talka') },
      keysFolder: folder,
      registration: {
        tenantId: seed.tenantId,
        clientId: app?.clientId ?? '',
        clientSecret: app?.secret ?? '',
      },
      signInUrl: tenant.authorityOrigin,
      graphUrl: new URL(tenant.graphUrl).origin,
      ahead: 0,
    })
    const { talka, makePlan, runPlan } = engine
    const person = { ...approver, id: randomUUID() }
    const requests = () => readRequestLog(tenant.requestLogPath)
    const plan = async () => {
      const input = { name: 'bench', files: rosterFiles('local/roster-2025') }
      const { rosterId } = await talka.perform('rosters/import', person, input)
      const { planId } = await talka.perform('directory/plan', person, { rosterId })
      await makePlan(planId)
      return talka.perform('directory/show-plan', person, { planId })
    }

    const first = await plan()
    const before = requests().length
    await talka.perform('directory/approve-plan', person, { planId: first.id })
    const began = performance.now()
    await runPlan(first.id)
    const seconds = (performance.now() - began) / 1_000
    const sent = requests().slice(before)
    const calls = sent.filter(({ path }) => path === '/$batch').length
    const writes = sent.filter(({ method, path }) => method !== 'GET' && path !== '/$batch').length

    const unchanged = requests().length
    const again = await plan()
    const reads = requests().slice(unchanged)
    const rewrites = reads.filter(({ method, path }) => method !== 'GET' && path !== '/$batch').length
    if (again.status !== 'empty') throw new Error(`the second plan is ${again.status}`)

    await talka.close()
    await tenant.stop()
    rmSync(folder, { recursive: true, force: true })
    const accounts = first.counts.createUsers
    const classSizes = first.classes.filter(({ name }) => name).map(({ people }) => people.length)
    const floor = floorOfWrites(accounts, classSizes)
    return [
      compare(
        'writes per new account',
        writes / accounts,
        'writes',
        'floor W',
        floor / accounts,
        '1.00 or less',
      ),
      compare('$batch calls', calls, 'calls', 'W / 20', Math.ceil(floor / 20), '1.10 or less'),
      compare('seconds of the run', seconds, 's', 'quota of 20 writes a second', floor / 20, 'under 1'),
      compare('writes for an unchanged school', rewrites, 'writes', 'none', 0, '0'),
    ]
  },
}

function compare(
  name: string,
  value: number,
  unit: string,
  comparedWith: string,
  baseline: number,
  goal: string,
): Figure {
  return { name, value, unit, comparedWith, baseline, ratio: baseline === 0 ? value : value / baseline, goal }
}
