import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import type { Graph, GraphAnswer, GraphRequest } from '../../core/context.ts'
import type { Roster } from '../../core/rosters/roster.ts'
import { type SimulatedClock, simulateClock } from '../../local/microsoft365/clock.ts'
import { documentedLimits } from '../../local/microsoft365/graph/limits.ts'
import { type Microsoft365, startMicrosoft365 } from '../../local/microsoft365.ts'
import seed from '../../local/school.json' with { type: 'json' }
import type { School } from '../../local/school.ts'
import { approver, openEngine } from '../directory/engine.ts'
import { keepRoster, plainSchool } from '../support/plain-school.ts'
import type { Bench, Figure } from './figure.ts'

/** Pupils and classes of a small school, the usual one and a large one. */
const sizes = [
  [120, 5],
  [864, 36],
  [4032, 144],
] as const

/** Seconds that every HTTP call takes, with one request in it or with twenty. */
const latency = 0.3
/** Calls of one worker that are on their way side by side. */
const atOnce = 4

const [app] = seed.apps
const studentSku = seed.skus.find(({ skuPartNumber }) => skuPartNumber.endsWith('STUDENT'))?.skuId ?? ''
const staffSku = seed.skus.find(({ skuPartNumber }) => skuPartNumber.endsWith('FACULTY'))?.skuId ?? ''

/** A tenant under the documented quotas, with a simulated clock and seats for everybody. */
async function openTenant(folder: string, clock: SimulatedClock): Promise<Microsoft365> {
  const school = structuredClone(seed) as School
  for (const sku of school.skus) sku.seats = 100_000
  const tenant = await startMicrosoft365({
    dataFolder: folder,
    port: 0,
    pickerPort: 0,
    clock,
    school,
    tokenSeconds: 1e9,
    limits: documentedLimits,
    latency,
  })
  setDefaultCACertificates([...getCACertificates('default'), readFileSync(tenant.certificatePath, 'utf8')])
  return tenant
}

function openTalkaAt(folder: string, tenant: Microsoft365, clock: SimulatedClock) {
  return openEngine(
    {
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
    },
    { clock },
  )
}

/** What a piece of work cost. */
interface Cost {
  calls: number
  writes: number
  requests: number
  throttled: number
  seconds: number
}

async function measure(
  tenant: Microsoft365,
  clock: SimulatedClock,
  work: () => Promise<unknown>,
): Promise<Cost> {
  const before = { ...tenant.tally(), seconds: clock.elapsed() }
  await work()
  const after = { ...tenant.tally(), seconds: clock.elapsed() }
  const between = (name: keyof Cost) => after[name] - before[name]
  return {
    calls: between('calls'),
    writes: between('writes'),
    requests: between('requests'),
    throttled: between('throttled'),
    seconds: between('seconds'),
  }
}

/**
 * The fewest writes for a new school with direct licences, W of graph-provisioning.md §5 and a little sharper: a group
 * is made with its first twenty people in it, so that they cost nothing.
 */
function fewestWrites({ people, classes }: Roster): number {
  const groups = classes.map(({ pupils, teachers }) => pupils.length + teachers.length)
  const more = groups.reduce((sum, size) => sum + Math.ceil(Math.max(0, size - 20) / 20), 0)
  return people.length * 2 + classes.length + more
}

/** The shortest time: what the full quota of 3,000 does not cover flows in at 20 a second; or the rounds of calls. */
function shortestTime(writes: number): number {
  const rounds = Math.ceil(Math.ceil(writes / 20) / atOnce)
  return Math.max((writes - 3000) / 20, rounds * latency)
}

async function byTalka(roster: Roster) {
  const folder = mkdtempSync(join(tmpdir(), 'talka-bench-'))
  // The database works while the clock stands still: time must not jump because a statement takes a few milliseconds.
  const clock = simulateClock(new Date(), 50)
  const tenant = await openTenant(join(folder, 'tenant'), clock)
  const { talka, makePlan, runPlan } = await openTalkaAt(folder, tenant, clock)
  const rosterId = await keepRoster(talka.house.database.db, roster, clock.now())
  const plan = async () => {
    const { planId } = await talka.perform('directory/plan', approver, { rosterId })
    await makePlan(planId)
    return talka.perform('directory/show-plan', approver, { planId })
  }
  const { id: planId } = await plan()
  await talka.perform('directory/approve-plan', approver, { planId })
  const run = await measure(tenant, clock, () => runPlan(planId))
  const ended = await talka.perform('directory/show-progress', approver, { planId })
  if (ended.status !== 'done') throw new Error(`the plan is ${ended.status}`)
  clock.advance(3600)
  await plan()
  const unchanged = await measure(tenant, clock, async () => {
    const { status } = await plan()
    if (status !== 'empty') throw new Error(`the second plan is ${status}`)
  })
  await talka.close()
  await tenant.stop()
  rmSync(folder, { recursive: true, force: true })
  return { run, unchanged }
}

/**
 * The same work as most scripts do it: one user after another, first looking whether there is one, then making,
 * licensing and adding; whoever is throttled waits as Graph says.
 */
async function oneByOne(roster: Roster): Promise<Cost> {
  const folder = mkdtempSync(join(tmpdir(), 'talka-bench-'))
  const clock = simulateClock(new Date(), 1)
  const tenant = await openTenant(join(folder, 'tenant'), clock)
  const { talka } = await openTalkaAt(folder, tenant, clock)
  const { graph } = talka.house.outside
  const cost = await measure(tenant, clock, () => runScript(graph, roster))
  await talka.close()
  await tenant.stop()
  rmSync(folder, { recursive: true, force: true })
  return cost
}

async function runScript(graph: Graph, { people, classes }: Roster): Promise<void> {
  const ask = async (request: GraphRequest): Promise<GraphAnswer | undefined> =>
    (await graph.send([request]))[0]
  const write = async (request: GraphRequest): Promise<string> => {
    const answer = await ask(request)
    if (!answer?.ok) throw new Error(`${request.method} ${request.url}: ${answer?.message}`)
    return (answer.body as { id?: string } | null)?.id ?? ''
  }
  const groupOf = new Map<string, string>()
  for (const { sourceId, title, pupils, teachers } of classes) {
    const body = {
      displayName: title,
      mailNickname: sourceId,
      groupTypes: ['Unified'],
      mailEnabled: true,
      securityEnabled: false,
    }
    const id = await write({ method: 'POST', url: '/groups', body })
    for (const person of [...pupils, ...teachers]) groupOf.set(person, id)
  }
  for (const { sourceId, role, givenName, surname } of people) {
    const userPrincipalName = `${sourceId.toLowerCase()}@mokykla.example`
    await ask({ method: 'GET', url: `/users/${userPrincipalName}?$select=id` })
    const id = await write({
      method: 'POST',
      url: '/users',
      body: {
        accountEnabled: true,
        displayName: `${givenName} ${surname}`,
        mailNickname: sourceId,
        userPrincipalName,
        usageLocation: 'LT',
        passwordProfile: { password: 'Kiras-48-zuvedra', forceChangePasswordNextSignIn: true },
      },
    })
    const skuId = role === 'pupil' ? studentSku : staffSku
    const order = { addLicenses: [{ skuId, disabledPlans: [] }], removeLicenses: [] }
    await write({ method: 'POST', url: `/users/${id}/assignLicense`, body: order })
    const relation = role === 'pupil' ? 'members' : 'owners'
    const body = { '@odata.id': graph.reference(`/directoryObjects/${id}`) }
    await write({ method: 'POST', url: `/groups/${groupOf.get(sourceId)}/${relation}/$ref`, body })
  }
}

/** New schools of three sizes, and the same ones unchanged, against the floor and against one user at a time. */
export const bench: Bench = {
  name: 'provisioning',
  async run(): Promise<Figure[]> {
    const figures: Figure[] = []
    for (const [pupils, classes] of sizes) {
      const roster = plainSchool(pupils, classes)
      const floor = fewestWrites(roster)
      const { run, unchanged } = await byTalka(roster)
      const script = await oneByOne(roster)
      const compare = (
        name: string,
        unit: string,
        value: number,
        against: [string, number],
        goal: string,
      ) => {
        const [comparedWith, baseline] = against
        const ratio = baseline === 0 ? value : value / baseline
        figures.push({ name: `${pupils} pupils: ${name}`, value, unit, comparedWith, baseline, ratio, goal })
      }
      const batches = Math.ceil(floor / 20)
      compare('writes', 'writes', run.writes, ['floor W', floor], '1.00')
      compare('HTTP calls', 'calls', run.calls, ['W / 20', batches], '1.10 or less')
      compare('time of the run', 's', run.seconds, ['T_min', shortestTime(floor)], '1.05 or less')
      compare('throttled', 'requests', run.throttled, ['none', 0], '0')
      compare('unchanged, writes', 'writes', unchanged.writes, ['none', 0], '0')
      compare('unchanged, requests', 'requests', unchanged.requests, ['the most allowed', 10], '1.00 or less')
      compare('writes', 'writes', run.writes, ['one user at a time', script.writes], 'less')
      compare('HTTP calls', 'calls', run.calls, ['one user at a time', script.calls], 'less')
      compare('time of the run', 's', run.seconds, ['one user at a time', script.seconds], 'less')
    }
    return figures
  },
}
