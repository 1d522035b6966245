import type { TimeStamps } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { readCertificates, type Settings } from '../settings.ts'

const secondsToAnswer = 20
/** No token is as large; what is larger is no answer of an authority. */
const mostBytes = 100_000

/**
 * Opens the authority for time stamps that the settings name (RFC 3161 over HTTP); null where they name none. It learns
 * the hash of a hash, and nothing of the school. Throws {@link Refusal} `unavailable` when it does not answer, refuses,
 * or answers what its certificates do not cover.
 */
export function openTimeStamps(
  settings: Partial<Pick<Settings, 'TIME_STAMP_URL' | 'TIME_STAMP_ROOTS'>>,
): TimeStamps | null {
  const { TIME_STAMP_URL: url, TIME_STAMP_ROOTS: roots } = settings
  if (!url || !roots) return null
  const trusted = readCertificates(roots)
  return {
    trusted,
    async stamp(text) {
      const { checkStamp, readStampAnswer, stampRequest } = await import('../evidence/time-stamp.ts')
      const { bytes, nonce } = stampRequest(text)
      const token = readStampAnswer(await ask(url, bytes), nonce)
      const check = token && (await checkStamp(token, text, trusted))
      if (!token || !check?.ok) throw new Refusal('unavailable', 'common/refused.unavailable')
      return { token, at: check.at }
    },
  }
}

async function ask(url: string, bytes: Uint8Array): Promise<Uint8Array> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
      body: Buffer.from(bytes),
      redirect: 'error',
      signal: AbortSignal.timeout(secondsToAnswer * 1_000),
    })
    const read = new Uint8Array(await answer.arrayBuffer())
    if (answer.ok && read.length <= mostBytes) return read
  } catch {
    // Said below in Talka's own words.
  }
  throw new Refusal('unavailable', 'common/refused.unavailable')
}
