import { fstatSync } from 'node:fs'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type HttpBindings, type ServerType, serve } from '@hono/node-server'
import { keepCertificate } from './microsoft365/certificate.ts'
import type { Clock } from './microsoft365/clock.ts'
import { machineClock } from './microsoft365/clock.ts'
import type { Conditions } from './microsoft365/conditions.ts'
import { setConditions } from './microsoft365/conditions.ts'
import { findUser } from './microsoft365/directory.ts'
import type { Dump } from './microsoft365/dump.ts'
import { dumpDirectory } from './microsoft365/dump.ts'
import { answerByHand, catchUp } from './microsoft365/graph/answer.ts'
import type { Letter } from './microsoft365/graph/mail.ts'
import type { GraphAnswer } from './microsoft365/graph/request.ts'
import type { FeedEntry } from './microsoft365/graph/teamwork.ts'
import { buildOrigin } from './microsoft365/origin.ts'
import type { Tally } from './microsoft365/request-log.ts'
import { openRequestLog } from './microsoft365/request-log.ts'
import { seedDirectory } from './microsoft365/seed.ts'
import { openTokenKeys } from './microsoft365/sign-in/keys.ts'
import { buildPicker } from './microsoft365/sign-in/picker.ts'
import { openStorage } from './microsoft365/storage.ts'
import { buildConversations } from './microsoft365/teams/conversations.ts'
import type { Tenant } from './microsoft365/tenant.ts'
import type { School } from './school.ts'
import { readSchool } from './school.ts'

/** Where the local Microsoft 365 keeps its things and listens; port 0 takes any free one. */
export interface Microsoft365Options extends Conditions {
  dataFolder: string
  port?: number
  pickerPort?: number
  seedPath?: string
  /** Life of access tokens in seconds, an hour unless said. */
  tokenSeconds?: number
  /** The tenant's clock, the machine's unless said. */
  clock?: Clock
  /** Where the bot takes messages; with it the page of conversations is there, and only then. */
  botUrl?: string
  /** The seed itself, instead of a file that holds it. */
  school?: School
}

/** A running local Microsoft 365. */
export interface Microsoft365 {
  /** Base address for Graph clients, with /v1.0. */
  graphUrl: string
  /** Origin of the sign-in authority; the authority is this + "/" + tenant id. */
  authorityOrigin: string
  pickerOrigin: string
  tenantId: string
  /** For NODE_EXTRA_CA_CERTS. */
  certificatePath: string
  requestLogPath: string
  /** Everything the tenant holds, as it truly is. */
  dump(): Dump
  /** What a user finds in the activity feed and the mailbox, and the apps that Teams has for them. */
  received(userId: string): { feed: FeedEntry[]; letters: Letter[]; installedApps: string[] }
  /** How much was asked since the start, by the log. */
  tally(): Tally
  /** Does something as an administrator by hand would: past limits, faults and delays, and not in the log. */
  byHand(method: string, path: string, body?: unknown): GraphAnswer
  /** Gives up all delta tokens, as Graph's maintenance does: they are answered 410 with a Location from now on. */
  resetDelta(): void
  /** Sets limits, faults and delays anew, from now on. */
  setConditions(conditions: Conditions): void
  /** Begins again with the seed (or another one) and the same clock, keys and log. */
  reset(conditions?: Conditions & { school?: School }): void
  stop(): Promise<void>
}

/** Starts Graph, the sign-in authority and the sign-in page of one school on this machine. */
export async function startMicrosoft365(options: Microsoft365Options): Promise<Microsoft365> {
  const { dataFolder, port = 3943, pickerPort = 3979, clock = machineClock } = options
  const school = options.school ?? readSchool(options.seedPath ?? join(import.meta.dirname, 'school.json'))
  const now = () => clock.now()
  const certificate = await keepCertificate(dataFolder)
  const keys = await openTokenKeys(dataFolder)

  // Both ports are taken before the state is opened: a second process then fails without having touched it.
  const doors = { origin: refuseUntilReady, picker: refuseUntilReady }
  const secure = await listen(port, (request, connection) => doors.origin(request, connection), certificate)
  const plain = await listen(pickerPort, (request, connection) => doors.picker(request, connection)).catch(
    async (error) => {
      await close(secure)
      throw error
    },
  )
  const origin = `https://127.0.0.1:${portOf(secure)}`
  const pickerOrigin = `http://localhost:${portOf(plain)}`

  const storage = openStorage(dataFolder, now)
  const tenant: Tenant = {
    school,
    directory: storage.directory,
    origin,
    now,
    random: Math.random,
    latency: 0,
    background: 0,
    deltaGeneration: 0,
    edits: new Map(),
    onKill: () => {},
  }
  if (storage.isNew) seedDirectory(tenant)
  setConditions(tenant, options)
  storage.save()
  const requestLogPath = join(dataFolder, 'requests.jsonl')
  const log = openRequestLog(requestLogPath, tenant)
  const authority = {
    tenant,
    keys,
    codes: new Map(),
    pickerOrigin,
    tokenSeconds: options.tokenSeconds ?? 3600,
  }
  const picker = buildPicker(authority)
  if (options.botUrl) picker.route('/', buildConversations(tenant, options.botUrl))
  doors.picker = (request) => picker.fetch(request)
  const secured = buildOrigin(authority, picker, storage, log, clock)
  doors.origin = (request, connection) => secured.fetch(request, connection)

  const stop = async () => {
    await Promise.all([close(secure), close(plain)])
    storage.close()
    log.close()
  }
  return {
    graphUrl: `${origin}/v1.0`,
    authorityOrigin: origin,
    pickerOrigin,
    tenantId: school.tenantId,
    certificatePath: certificate.path,
    requestLogPath,
    dump() {
      catchUp(tenant)
      storage.save()
      return dumpDirectory(tenant)
    },
    received(userId) {
      const { feed = [], letters = [], installedApps = [] } = findUser(tenant.directory, userId) ?? {}
      return structuredClone({ feed, letters, installedApps })
    },
    tally: () => log.tally(),
    byHand(method, path, body) {
      const answer = answerByHand(tenant, method, path, body)
      storage.save()
      return answer
    },
    resetDelta: () => void tenant.deltaGeneration++,
    setConditions: (conditions) => setConditions(tenant, conditions),
    reset({ school: next, ...conditions } = {}) {
      tenant.school = next ?? school
      tenant.edits.clear()
      storage.clear()
      seedDirectory(tenant)
      setConditions(tenant, conditions)
      storage.save()
    },
    stop,
  }
}

type Door = (request: Request, connection?: HttpBindings) => Response | Promise<Response>

const refuseUntilReady: Door = () => new Response(null, { status: 503 })

function listen(port: number, fetch: Door, tls?: { cert: string; key: string }): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const secured = tls
      ? { createServer: createSecureServer, serverOptions: { cert: tls.cert, key: tls.key } }
      : {}
    const answer = (request: Request, connection: unknown) => fetch(request, connection as HttpBindings)
    const server = serve({ fetch: answer, port, hostname: '127.0.0.1', ...secured }, () => resolve(server))
    server.on('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new Error(explainTaken(port)) : error),
    )
  })
}

function explainTaken(port: number): string {
  return `Prievadas ${port} užimtas: gal vietinis „Microsoft 365“ jau veikia? / Port ${port} is taken: is the local Microsoft 365 running already?`
}

function portOf(server: ServerType): number {
  return (server.address() as AddressInfo).port
}

function close(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    if ('closeAllConnections' in server) server.closeAllConnections()
  })
}

async function run(): Promise<void> {
  const {
    MICROSOFT365_DATA,
    MICROSOFT365_PORT,
    MICROSOFT365_PICKER_PORT,
    MICROSOFT365_SEED,
    MICROSOFT365_BOT_URL,
  } = process.env
  if (!MICROSOFT365_DATA)
    throw new Error('MICROSOFT365_DATA must name the folder where the local Microsoft 365 keeps its data.')
  const { stop, ...running } = await startMicrosoft365({
    dataFolder: MICROSOFT365_DATA,
    port: MICROSOFT365_PORT ? Number(MICROSOFT365_PORT) : undefined,
    pickerPort: MICROSOFT365_PICKER_PORT ? Number(MICROSOFT365_PICKER_PORT) : undefined,
    seedPath: MICROSOFT365_SEED,
    botUrl: MICROSOFT365_BOT_URL,
  })
  console.log(JSON.stringify({ ready: true, ...running }))
  let isStopping = false
  const end = async () => {
    if (isStopping) return
    isStopping = true
    await stop()
    process.exit(0)
  }
  process.on('SIGINT', end)
  process.on('SIGTERM', end)
  process.on('disconnect', end)
  // A parent that goes away closes its pipe; the end of /dev/null or of a terminal says nothing.
  const input = fstatSync(0)
  if (input.isSocket() || input.isFIFO()) process.stdin.on('end', end).resume()
}

if (import.meta.main) {
  run().catch((error: Error) => {
    console.error(error.message)
    process.exit(1)
  })
}
