import type { SentFile } from '../core/context.ts'
import { mostMegabytes } from '../core/files/schema.ts'
import { Refusal } from '../core/refusal.ts'

const patienceMs = 20_000

/**
 * Reads a file that came with a message, and no more of it than may be kept. `signIn` gives Talka's own token, which goes
 * to nobody but the chat that the message came from; everything else has to be the school's SharePoint, whose address
 * opens the file by itself. `isLocal`: everything is on this machine, and Microsoft's Playground may hold the file in its
 * address.
 */
export async function fetchSent(
  sent: SentFile,
  most: number,
  signIn: () => Promise<string | null>,
  isLocal: boolean,
): Promise<Uint8Array> {
  const params = { name: sent.name ?? '', max: mostMegabytes }
  const away = new Refusal('unavailable', 'files/refused.away', params)
  if (!mayRead(sent, isLocal)) throw away
  const token = sent.isInChat && sent.address.startsWith('http') ? await signIn() : null
  const response = await fetch(sent.address, {
    headers: token ? { authorization: token } : {},
    // Whoever could send it elsewhere could learn the token, or make Talka ask within its own network.
    redirect: 'error',
    signal: AbortSignal.timeout(patienceMs),
  }).catch(() => null)
  if (!response?.ok || !response.body) throw away
  const parts: Uint8Array[] = []
  let size = 0
  try {
    for await (const part of response.body) {
      size += part.length
      if (size > most) break
      parts.push(part)
    }
  } catch {
    throw away
  }
  if (size > most) throw new Refusal('invalid', 'files/refused.size', params)
  return Buffer.concat(parts)
}

/** Whether an address is one that Talka may ask. */
function mayRead({ address, isInChat, chatUrl }: SentFile, isLocal: boolean): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, origin } = new URL(address)
  if (isLocal) return protocol === 'data:' || (protocol === 'http:' && isThisMachine(hostname))
  if (protocol !== 'https:') return false
  return isInChat ? origin === new URL(chatUrl).origin : hostname.endsWith('.sharepoint.com')
}

/** Whether an address leads to this machine. */
export function isLoopback(url: string): boolean {
  return URL.canParse(url) && isThisMachine(new URL(url).hostname)
}

const isThisMachine = (hostname: string) => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname)
