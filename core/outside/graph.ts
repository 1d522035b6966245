import type { Clock, Graph, GraphAnswer, GraphRequest } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { systemClock } from './clock.ts'
import { cut, type GraphSettings, openGraphClient, type Reply, secondsOf } from './graph-client.ts'

/** Graph's limit for one `$batch` (learn.microsoft.com/graph/json-batching). */
const batchSize = 20
const batchesAtOnce = 2
const mostTries = 8
/** Seconds; whoever is told to wait longer has no answer now. */
const longestPause = 300

interface Part {
  index: number
  request: GraphRequest
  tries: number
  /** Seconds to wait before it may be sent again. */
  pause: number
}

/**
 * Microsoft Graph v1.0 with the application's own rights. What was throttled waits for its own Retry-After and is
 * sent again, each part of a batch by itself. A POST whose answer was lost is never repeated: it comes back
 * `unanswered`. Throws {@link Refusal} `unavailable` without a token or a connection. Bodies are never logged.
 * `clock` is the machine's unless said.
 */
export function openGraph(settings: GraphSettings, clock: Pick<Clock, 'wait'> = systemClock): Graph {
  const call = openGraphClient(settings)

  async function sendParts(parts: readonly Part[]): Promise<Reply[]> {
    const [first] = parts
    if (first && parts.length === 1) return [await call(first.request)]
    const outer = await call({ method: 'POST', url: '/$batch', body: { requests: parts.map(partOf) } })
    return outer.status === 200 ? repliesOf(outer.body, parts.length) : parts.map(() => outer)
  }

  async function sendAll(parts: readonly Part[]): Promise<Reply[]> {
    const batches: Part[][] = []
    for (let start = 0; start < parts.length; start += batchSize)
      batches.push(parts.slice(start, start + batchSize))
    const replies: Reply[][] = []
    let next = 0
    const lane = async () => {
      while (next < batches.length) {
        const at = next++
        replies[at] = await sendParts(batches[at] ?? [])
      }
    }
    await Promise.all(Array.from({ length: batchesAtOnce }, lane))
    return replies.flat()
  }

  async function send(requests: readonly GraphRequest[]): Promise<GraphAnswer[]> {
    const answers: GraphAnswer[] = []
    let open = freshParts(requests)
    while (open.length > 0) {
      const pause = Math.min(...open.map((part) => part.pause))
      if (pause > 0) await clock.wait(pause)
      const due = open.filter((part) => part.pause <= pause)
      const later = open
        .filter((part) => part.pause > pause)
        .map((part) => ({ ...part, pause: part.pause - pause }))
      const replies = await sendAll(due)
      for (const [at, part] of due.entries()) {
        const reply = replies[at] ?? lost
        const pause = pauseOf(reply, part.tries)
        const isWorthwhile = part.tries + 1 < mostTries && pause <= longestPause
        if (isWorthwhile && mayRepeat(part.request, reply.status)) {
          later.push({ ...part, tries: part.tries + 1, pause })
        } else {
          answers[part.index] = answerOf(part.request, reply)
        }
      }
      open = later
    }
    return answers
  }

  return {
    send,
    async sendOnce(requests) {
      const replies = await sendAll(freshParts(requests))
      return requests.map((request, at) => answerOf(request, replies[at] ?? lost))
    },
    async *list(url, headers = {}) {
      for (let next: string | null = url; next; ) {
        const [answer] = await send([{ method: 'GET', url: next, headers }])
        if (!answer?.ok) throw readingRefused(answer)
        const page = answer.body as { value?: Record<string, unknown>[]; '@odata.nextLink'?: string }
        yield* page.value ?? []
        next = page['@odata.nextLink'] ?? null
      }
    },
    reference: (path) => `${new URL(settings.graphUrl).origin}/v1.0${path}`,
  }
}

function freshParts(requests: readonly GraphRequest[]): Part[] {
  return requests.map((request, index) => ({ index, request, tries: 0, pause: 0 }))
}

function readingRefused(answer: GraphAnswer | undefined): Refusal {
  if (!answer || answer.ok || answer.unanswered)
    return new Refusal('unavailable', 'common/refused.unavailable')
  return new Refusal('conflict', 'directory/refused.reading', {
    message: `${answer.code}: ${answer.message}`,
  })
}

/** A part of a batch. Actions need an empty body and its type, or Graph refuses the whole batch. */
function partOf({ request: { method, url, body, headers } }: Part, index: number) {
  const hasBody = body !== undefined || method === 'POST' || method === 'PATCH' || method === 'PUT'
  return {
    id: String(index),
    method,
    url,
    ...(hasBody ? { body: body ?? {} } : {}),
    ...(hasBody || headers
      ? { headers: { ...(hasBody ? { 'Content-Type': 'application/json' } : {}), ...headers } }
      : {}),
  }
}

const lost: Reply = { status: 504, retryAfter: null, body: { error: { code: cut, message: 'no answer' } } }

interface PartReply {
  id: string
  status: number
  headers?: Record<string, string>
  body?: unknown
}

/** The replies of a batch in the order of its parts; Graph answers in any order. */
function repliesOf(body: unknown, count: number): Reply[] {
  const replies: Reply[] = Array.from({ length: count }, () => lost)
  for (const { id, status, headers = {}, body: answer } of (body as { responses?: PartReply[] }).responses ??
    []) {
    const retryAfter = Object.entries(headers).find(([name]) => name.toLowerCase() === 'retry-after')?.[1]
    replies[Number(id)] = { status, retryAfter: secondsOf(retryAfter), body: answer ?? null }
  }
  return replies
}

/** Throttled and refused for a while: it was not done. Gateway errors: it may have been, so a POST is not repeated. */
function mayRepeat({ method }: GraphRequest, status: number): boolean {
  if (status === 429 || status === 503) return true
  return (status === 502 || status === 504) && method !== 'POST'
}

function pauseOf(reply: Reply, tries: number): number {
  // Graph's own time is kept whole, because failed calls count too; "0" is no time.
  return reply.retryAfter || 2 ** tries / 2
}

function answerOf({ method }: GraphRequest, { status, body, retryAfter }: Reply): GraphAnswer {
  const error = (body as { error?: { code?: string; message?: string } } | null)?.error
  // A success whose text was cut is a success, except where the text itself was wanted.
  if (status < 400 && !(error?.code === cut && method !== 'DELETE')) return { ok: true, status, body }
  const unanswered = status === 429 || status >= 500 || error?.code === cut
  const [code, message] = [error?.code ?? String(status), error?.message ?? '']
  return { ok: false, status, code, message, unanswered, retryAfter }
}
