import { readFileSync } from 'node:fs'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

/**
 * A line to the local Microsoft 365 that loses answers: the request arrives and is carried out, but the connection
 * is cut before the answer is back. `loses` says which requests, counted from one.
 */
export async function openLossyLine(
  tenant: { graphUrl: string; certificatePath: string },
  loses: (count: number) => boolean,
): Promise<{ graphUrl: string; lost: () => number }> {
  const target = new URL(tenant.graphUrl)
  const cert = readFileSync(tenant.certificatePath)
  const key = readFileSync(join(dirname(tenant.certificatePath), 'certificate-key.pem'))
  let count = 0
  let lost = 0
  const server = createServer({ cert, key }, async (incoming, outgoing) => {
    const { method, headers, url: path } = incoming
    const chunks: Buffer[] = []
    for await (const chunk of incoming) chunks.push(chunk)
    // The tenant knows its objects by its own address only.
    const body = Buffer.concat(chunks).toString().replaceAll(`https://${headers.host}`, target.origin)
    const answer = await fetch(target.origin + path, {
      method: method ?? 'GET',
      headers: { Authorization: headers.authorization ?? '', 'Content-Type': 'application/json' },
      ...(body ? { body } : {}),
    })
    const text = await answer.text()
    if (method === 'POST' && loses(++count)) {
      lost++
      outgoing.destroy()
      return
    }
    outgoing.writeHead(answer.status, { 'Content-Type': 'application/json' }).end(text)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.closeAllConnections())
  onTestFinished(() => void server.close())
  return { graphUrl: `https://127.0.0.1:${(server.address() as AddressInfo).port}`, lost: () => lost }
}
