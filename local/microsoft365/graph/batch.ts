import type { IncomingRequest } from './answer.ts'
import { answerGraph } from './answer.ts'
import { unreadable } from './refusal.ts'
import type { GraphAnswer } from './request.ts'

interface BatchPart {
  id: string
  method: string
  url: string
  headers?: Record<string, string>
  body?: unknown
  dependsOn?: string[]
}

/** Told of each part and its answer, for the request log. */
export type PartListener = (part: IncomingRequest, answer: GraphAnswer) => void

/**
 * POST /$batch: up to 20 requests in one, each answered for itself (concepts/json-batching.md). Where a part's
 * connection is cut, the parts after it are not done; on which side of the cut Graph stops is a guess.
 */
export function answerBatch(outer: IncomingRequest, listen: PartListener): GraphAnswer {
  const statuses = new Map<string, number>()
  const responses: object[] = []
  for (const part of readParts(outer.body)) {
    const request: IncomingRequest = {
      ...outer,
      method: part.method.toUpperCase(),
      path: part.url.startsWith('/') ? part.url : `/${part.url}`,
      headers: lowerNames(part.headers ?? {}),
      body: part.body,
    }
    const failed = (part.dependsOn ?? []).some((id) => (statuses.get(id) ?? 0) >= 400)
    const answer = failed ? failedDependency : answerGraph(request)
    listen(request, answer)
    if (answer.fate) return answer
    statuses.set(part.id, answer.status)
    const headers = { 'Cache-Control': 'no-cache', ...answer.headers, 'Content-Type': 'application/json' }
    responses.push({
      id: part.id,
      status: answer.status,
      headers,
      ...(answer.body === undefined ? {} : { body: answer.body }),
    })
  }
  return { status: 200, body: { responses: shuffle(responses) } }
}

const failedDependency: GraphAnswer = {
  status: 424,
  // guess: the status is documented, the body is not.
  body: {
    error: {
      code: 'FailedDependency',
      message: 'The request failed because a request it depends on failed.',
    },
  },
}

/** Faults in the batch itself fail it whole, and nothing of it is done. */
function readParts(body: unknown): BatchPart[] {
  const parts = (body as { requests?: unknown } | null | undefined)?.requests
  if (!Array.isArray(parts) || !parts.length) throw unreadable('Invalid batch payload format.')
  // concepts/json-batching.md, "Batch size limitations"; the wording is a guess.
  if (parts.length > 20) throw unreadable('Number of requests in the batch exceeds the maximum of 20.')
  const seen = new Set<string>()
  for (const part of parts as (Partial<BatchPart> | null)[]) {
    const { id, method, url, dependsOn = [] } = part ?? {}
    if (typeof id !== 'string' || !id || typeof method !== 'string' || typeof url !== 'string') {
      throw unreadable('Invalid batch payload format.')
    }
    if (seen.has(id)) throw unreadable(`Request Id ${id} is not unique in the batch.`) // guess
    // concepts/json-batching.md: relative to the version; the wording is a guess.
    if (/^https?:|^\/?(v1\.0|beta)\/|\$batch/i.test(url))
      throw unreadable(`Invalid url '${url}' in request with id '${id}'.`)
    refuseBareWrite(part as BatchPart)
    // msgraph-sdk-dotnet-core issue 891: what is depended on stands earlier.
    for (const other of dependsOn) {
      if (!seen.has(other)) throw unreadable(`Invalid dependency for request Id ${id}.`)
    }
    seen.add(id)
  }
  return parts as BatchPart[]
}

// Softeria/ms-365-mcp-server issue 677, msgraph-sdk-dotnet issue 2628.
function refuseBareWrite({ id, method, headers, body }: BatchPart): void {
  if (!/^(POST|PATCH|PUT)$/i.test(method) && body === undefined) return
  const hasType = lowerNames(headers ?? {})['content-type'] !== undefined
  if (body === undefined && !hasType) {
    throw unreadable(`Write request id : ${id} does not contain Content-Type header or body.`)
  }
  if (!hasType) throw unreadable(`Write request with id '${id}' does not contain a Content-Type header.`)
}

function lowerNames(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
}

// "Responses can appear in a different order" (concepts/json-batching.md): always, so that nobody relies on it.
function shuffle<Item>(items: Item[]): Item[] {
  const middle = Math.floor(items.length / 2)
  return [...items.slice(middle), ...items.slice(0, middle)]
}
