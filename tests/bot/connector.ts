import { createServer, type IncomingMessage } from 'node:http'
import { z } from 'zod'
import type { Card } from '../../bot/cards/elements.ts'

const posted = z.looseObject({
  type: z.string(),
  text: z.string().optional(),
  summary: z.string().optional(),
  attachments: z
    .array(z.looseObject({ contentType: z.string(), content: z.unknown().optional() }))
    .optional(),
})

/** One message that the bot posted to Teams, or edited there. */
export interface Posted {
  edited: boolean
  conversation: string
  id: string
  text: string
  summary: string
  card: Card | null
}

/** Teams' side of the conversation: an HTTP server on this machine that keeps what the bot posts. */
export interface Connector {
  url: string
  posted: Posted[]
  /** The same messages, as they came. */
  raw: unknown[]
  /** Posts that somebody has deleted in Teams. */
  gone: Set<string>
  /** Resolves once this many messages have been posted or edited, at once when they are there already. */
  until(count: number): Promise<void>
  /** Turns the bot away from now on, as Teams does, or takes its messages again. */
  refuse(answer: { status: number; code: string; message?: string; retryAfter?: number } | null): void
  stop(): Promise<void>
}

/** Starts a connector. Source: Bot Connector API v3, /v3/conversations/{conversation}/activities[/{activity}]. */
export async function startConnector(): Promise<Connector> {
  const messages: Posted[] = []
  const raw: unknown[] = []
  const gone = new Set<string>()
  let refusal: Parameters<Connector['refuse']>[0] = null
  const waiting: { count: number; resolve: () => void }[] = []
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://local')
    const [, conversation, activity] =
      /^\/v3\/conversations\/([^/]+)\/activities(?:\/([^/]+))?$/.exec(pathname) ?? []
    const known = conversation !== undefined && ['POST', 'PUT'].includes(request.method ?? '')
    const body = posted.safeParse(await jsonOf(request)).data
    if (!known || !body || (activity && gone.has(decodeURIComponent(activity)))) {
      response.writeHead(404).end()
      return
    }
    if (refusal) {
      const { status, code, message = code, retryAfter } = refusal
      const headers = {
        'content-type': 'application/json',
        ...(retryAfter ? { 'retry-after': String(retryAfter) } : {}),
      }
      response.writeHead(status, headers).end(JSON.stringify({ error: { code, message } }))
      return
    }
    raw.push(body)
    const edited = request.method === 'PUT'
    const id = edited && activity ? decodeURIComponent(activity) : `m${messages.length + 1}`
    const [attachment] = body.attachments ?? []
    messages.push({
      edited,
      conversation: decodeURIComponent(conversation),
      id,
      text: body.text ?? '',
      summary: body.summary ?? '',
      card: (attachment?.content as Card | undefined) ?? null,
    })
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ id }))
    for (const one of waiting) if (messages.length >= one.count) one.resolve()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    posted: messages,
    gone,
    raw,
    refuse(answer) {
      refusal = answer
    },
    until: (count) =>
      messages.length >= count
        ? Promise.resolve()
        : new Promise((resolve) => waiting.push({ count, resolve })),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function jsonOf(request: IncomingMessage): Promise<unknown> {
  let text = ''
  for await (const part of request) text += part
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
