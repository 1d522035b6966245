import { AsyncLocalStorage } from 'node:async_hooks'
import { fileURLToPath } from 'node:url'
import { app, type HttpRequest, type HttpResponseInit, output } from '@azure/functions'
import { reportBug } from '../core/report-bug.ts'
import { readSettings } from '../core/settings.ts'
import { log } from './log.ts'
import { type OpenHouse, openHouse } from './open.ts'
import { functions } from './table.ts'

// The entry of the Function App. Registering is all that loading does; the house opens at the first invocation.
const { web, sweep, wake } = functions
const wakeOutput = output.storageQueue({ queueName: wake.queueName, connection: 'AzureWebJobsStorage' })

/** Whether the invocation in hand has started a job; each has its own. */
const invocation = new AsyncLocalStorage<{ startedJob: boolean; isOver: boolean }>()
let house: Promise<OpenHouse> | null = null

app.http('web', {
  route: web.route,
  methods: [...web.methods],
  authLevel: 'anonymous',
  extraOutputs: [wakeOutput],
  handler: async (request, context) => {
    const here = { startedJob: false, isOver: false }
    const response = await invocation.run(here, async () => web.run(await open(), toWebRequest(request)))
    const answer = await fromWebResponse(response)
    here.isOver = true
    if (here.startedJob) context.extraOutputs.set(wakeOutput, 'wake')
    return answer
  },
})

app.timer('sweep', { schedule: sweep.schedule, handler: async () => sweep.run(await open()) })

app.storageQueue('wake', {
  queueName: wake.queueName,
  connection: 'AzureWebJobsStorage',
  handler: async () => wake.run(await open()),
})

// An instance that is told to go takes no more work and ends what is on its way: a message that Teams has is not sent again.
app.hook.appTerminate(async () => {
  const opened = await house?.catch(() => null)
  await opened?.close()
})

function open(): Promise<OpenHouse> {
  house ??= openOnce().catch((error: unknown) => {
    house = null // a database that was away may be back at the next invocation
    throw error
  })
  return house
}

async function openOnce(): Promise<OpenHouse> {
  const opened = await openHouse(
    readSettings(process.env),
    fileURLToPath(new URL('./tabs', import.meta.url)),
    log,
  )
  opened.talka.onWake(() => {
    const here = invocation.getStore()
    if (here && !here.isOver) here.startedJob = true
    // What goes on after its answer, such as a slow chat message, can wake nobody any more: it works itself.
    else if (here) invocation.exit(() => workLate(opened))
  })
  return opened
}

function workLate(opened: OpenHouse): void {
  wake.run(opened).catch((error: unknown) => reportBug(log, 'late jobs were left', error))
}

function toWebRequest(request: HttpRequest): Request {
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD' && request.body !== null
  return new Request(request.url, {
    method: request.method,
    headers: request.headers,
    // The worker's stream is Node's own type of the same thing.
    ...(hasBody ? { body: request.body as ReadableStream<Uint8Array>, duplex: 'half' } : {}),
  } as RequestInit)
}

/** The whole body at once, which the worker can send with and without HTTP streaming. */
async function fromWebResponse(response: Response): Promise<HttpResponseInit> {
  const body = response.body ? new Uint8Array(await response.arrayBuffer()) : undefined
  return { status: response.status, headers: Object.fromEntries(response.headers), body }
}
