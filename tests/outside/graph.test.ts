import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { GraphRequest } from '../../core/context.ts'
import { openGraph } from '../../core/outside/graph.ts'
import { registration, startTenant } from '../support/microsoft365.ts'

interface Part {
  id: string
  method: string
  url: string
  body?: unknown
  headers?: Record<string, string>
}
type Reply = { status: number; headers?: Record<string, string>; body?: unknown } | 'cut'

/** A Graph that throttles and breaks as it is told: each request by its address and the number of the try. */
async function openMoodyGraph(mood: (part: Part, tries: number) => Reply) {
  const tenant = await startTenant()
  const [cert, key] = ['certificate.pem', 'certificate-key.pem'].map((name) =>
    readFileSync(join(dirname(tenant.certificatePath), name)),
  )
  const calls: { path: string; parts: Part[] }[] = []
  const tries = new Map<string, number>()
  const answer = (part: Part): Reply => {
    const number = (tries.get(part.url) ?? 0) + 1
    tries.set(part.url, number)
    return mood(part, number)
  }
  const server = createServer({ cert, key }, async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const text = Buffer.concat(chunks).toString()
    const body = text ? JSON.parse(text) : undefined
    const path = (request.url ?? '').replace('/v1.0', '')
    const parts: Part[] =
      path === '/$batch' ? body.requests : [{ id: '', method: request.method ?? '', url: path, body }]
    calls.push({ path, parts })
    const replies = parts.map((part) => ({ id: part.id, reply: answer(part) }))
    const [first] = replies
    if (path !== '/$batch' || first?.reply === 'cut') {
      if (!first || first.reply === 'cut') return response.destroy()
      response.writeHead(first.reply.status, { 'Content-Type': 'application/json', ...first.reply.headers })
      return response.end(JSON.stringify(first.reply.body ?? {}))
    }
    response.writeHead(200, { 'Content-Type': 'application/json' })
    const responses = replies
      .flatMap(({ id, reply }) => (reply === 'cut' ? [] : [{ id, ...reply }]))
      .reverse()
    response.end(JSON.stringify({ responses }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const pauses: number[] = []
  const graphUrl = `https://127.0.0.1:${(server.address() as AddressInfo).port}`
  const graph = openGraph(
    { ...registration, signInUrl: tenant.authorityOrigin, graphUrl },
    {
      wait: async (seconds) => {
        pauses.push(seconds)
      },
    },
  )
  return { graph, calls, pauses, tries, graphUrl }
}

const get = (url: string): GraphRequest => ({ method: 'GET', url })
const ok: Reply = { status: 200, body: { fine: true } }
const throttled = (after?: string): Reply => ({
  status: 429,
  ...(after ? { headers: { 'Retry-After': after } } : {}),
  body: { error: { code: 'TooManyRequests', message: 'Please retry again later.' } },
})

describe('sending to Graph', () => {
  test('packs twenty into a batch and puts the answers back in order', async () => {
    const { graph, calls } = await openMoodyGraph(({ url }) => ({ status: 200, body: { url } }))
    const urls = Array.from({ length: 45 }, (_, at) => `/users/${at}`)
    const answers = await graph.send(urls.map(get))
    expect(answers.map((answer) => answer.ok && (answer.body as { url: string }).url)).toEqual(urls)
    expect(calls.map(({ parts }) => parts.length).sort()).toEqual([20, 20, 5])
  })

  test('sends a single request without a batch, and actions in a batch with an empty body and its type', async () => {
    const { graph, calls } = await openMoodyGraph(() => ok)
    await graph.send([get('/users/1')])
    await graph.send([get('/users/1'), { method: 'POST', url: '/users/1/revokeSignInSessions' }])
    expect(calls[0]?.path).toBe('/users/1')
    expect(calls[1]?.parts[1]).toMatchObject({ body: {}, headers: { 'Content-Type': 'application/json' } })
    expect(calls[1]?.parts[0]).not.toHaveProperty('body')
  })

  test('repeats only what was throttled, each part after its own time', async () => {
    const { graph, pauses, tries } = await openMoodyGraph(({ url }, number) => {
      if (url === '/users/slow' && number === 1) return throttled('7')
      if (url === '/users/quick' && number === 1) return throttled('0.25')
      return ok
    })
    const answers = await graph.send([get('/users/slow'), get('/users/quick'), get('/users/fine')])
    expect(answers.map((answer) => answer.ok)).toEqual([true, true, true])
    expect(pauses).toEqual([0.25, 6.75])
    expect(Object.fromEntries(tries)).toEqual({ '/users/slow': 2, '/users/quick': 2, '/users/fine': 1 })
  })

  test('keeps the whole of the time that Graph asks for, and does not wait for hours', async () => {
    const { graph, pauses, tries } = await openMoodyGraph(({ url }, number) => {
      if (url === '/users/long') return throttled('3600')
      return number === 1 ? throttled(url === '/users/slow' ? '150' : '0') : ok
    })
    const answers = await graph.send([get('/users/slow'), get('/users/long'), get('/users/none')])
    expect(answers).toMatchObject([{ ok: true }, { ok: false, unanswered: true }, { ok: true }])
    expect(pauses).toEqual([0.5, 149.5])
    expect(tries.get('/users/long')).toBe(1)
  })

  test('waits for nothing when asked to send once', async () => {
    const { graph, pauses, tries } = await openMoodyGraph(({ url }) =>
      url === '/users/slow' ? throttled('7') : ok,
    )
    const answers = await graph.sendOnce([get('/users/slow'), get('/users/fine')])
    expect(answers).toMatchObject([{ ok: false, status: 429, retryAfter: 7 }, { ok: true }])
    expect(pauses).toEqual([])
    expect(Object.fromEntries(tries)).toEqual({ '/users/slow': 1, '/users/fine': 1 })
  })

  test('waits longer and longer where no time is given, and gives up in the end', async () => {
    const { graph, pauses } = await openMoodyGraph(() => throttled())
    const [answer] = await graph.send([get('/users/1')])
    expect(answer).toMatchObject({ ok: false, status: 429, unanswered: true })
    expect(pauses).toEqual([0.5, 1, 2, 4, 8, 16, 32])
  })

  test.each([502, 504, 'cut'] as const)(
    'never repeats a POST after %s, but asks again for what is only read',
    async (fault) => {
      const { graph, tries } = await openMoodyGraph((_, number) =>
        number > 1
          ? ok
          : fault === 'cut'
            ? 'cut'
            : { status: fault, body: { error: { code: 'x', message: '' } } },
      )
      const answers = [
        ...(await graph.send([{ method: 'POST', url: '/users', body: {} }])),
        ...(await graph.send([get('/users/1')])),
      ]
      expect(answers).toMatchObject([{ ok: false, unanswered: true }, { ok: true }])
      expect(Object.fromEntries(tries)).toEqual({ '/users': 1, '/users/1': 2 })
    },
  )

  test('a part that is missing in a batch’s answer counts as unanswered', async () => {
    const { graph } = await openMoodyGraph(({ url }) => (url === '/groups' ? 'cut' : ok))
    const answers = await graph.send([
      { method: 'POST', url: '/users', body: {} },
      { method: 'POST', url: '/groups', body: {} },
    ])
    expect(answers).toMatchObject([{ ok: true }, { ok: false, unanswered: true }])
  })

  test('a refusal is an answer, and is not repeated', async () => {
    const error = { code: 'Request_BadRequest', message: 'Invalid value specified for property.' }
    const { graph, tries } = await openMoodyGraph(() => ({ status: 400, body: { error } }))
    expect(await graph.send([{ method: 'POST', url: '/users', body: {} }])).toEqual([
      { ok: false, status: 400, ...error, unanswered: false, retryAfter: null },
    ])
    expect(tries.get('/users')).toBe(1)
  })

  test('lists are read page by page', async () => {
    let origin = ''
    const { graph, graphUrl } = await openMoodyGraph(({ url }) => ({
      status: 200,
      body: url.includes('skip')
        ? { value: [{ id: '3' }] }
        : { value: [{ id: '1' }, { id: '2' }], '@odata.nextLink': `${origin}/v1.0/users?$skiptoken=x` },
    }))
    origin = graphUrl
    const ids: unknown[] = []
    for await (const { id } of graph.list('/users')) ids.push(id)
    expect(ids).toEqual(['1', '2', '3'])
  })

  test('without a token, or with nobody at the address, it is unavailable', async () => {
    const tenant = await startTenant()
    const graphUrl = new URL(tenant.graphUrl).origin
    const signInUrl = tenant.authorityOrigin
    const wrongSecret = openGraph({ ...registration, clientSecret: 'wrong', signInUrl, graphUrl })
    await expect(wrongSecret.send([get('/users')])).rejects.toMatchObject({ kind: 'unavailable' })
    const closed = createServer().listen(0, '127.0.0.1')
    await once(closed, 'listening')
    const { port } = closed.address() as AddressInfo
    await new Promise((resolve) => closed.close(resolve))
    const nobody = openGraph({ ...registration, signInUrl, graphUrl: `https://127.0.0.1:${port}` })
    await expect(nobody.send([get('/users')])).rejects.toMatchObject({ kind: 'unavailable' })
  })
})
