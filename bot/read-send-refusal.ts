import { z } from 'zod'
import type { Sending } from '../core/context.ts'
import type { NoReach } from '../core/notifications/schema.ts'

const restError = z.looseObject({
  statusCode: z.number(),
  code: z.string().nullish(),
  message: z.string().nullish(),
  details: z.unknown().optional(),
  body: z.unknown().optional(),
  response: z.unknown().optional(),
})

/** What Teams calls the ways in which it turns a bot away (learn.microsoft.com: "Status codes from bot conversational APIs"). */
const reasons: readonly (readonly [code: RegExp, because: NoReach])[] = [
  [/ConversationBlockedByUser|MessageWritesBlocked|blocked the conversation/i, 'blocked'],
  [/BotDisabledByAdmin|disabled by (the )?(tenant )?admin/i, 'forbidden'],
]

/** Reads why Teams did not take a message; null when it was nothing that Teams said, so that the caller tries again. */
export function readSendRefusal(error: unknown): Sending | null {
  const read = restError.safeParse(error).data
  if (!read) return null
  const { statusCode } = read
  if (statusCode === 429)
    return { ok: false, because: 'busy', passing: true, afterSeconds: retryAfterOf(read.response) }
  if (statusCode !== 403 && statusCode !== 404) return null
  const said = `${read.code} ${read.message} ${JSON.stringify(read.details ?? read.body ?? null)}`
  const because = reasons.find(([code]) => code.test(said))?.[1] ?? 'uninstalled'
  return { ok: false, because, passing: false, afterSeconds: null }
}

function retryAfterOf(response: unknown): number | null {
  const headers = (response as { headers?: { get?: (name: string) => string | undefined } } | null)?.headers
  const seconds = Number(headers?.get?.('retry-after') ?? Number.NaN)
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : null
}
