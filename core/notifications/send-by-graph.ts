import type { GraphAnswer, GraphRequest, JobContext, Sending } from '../context.ts'
import { deepLink } from '../deep-link.ts'
import { readerOf, say } from '../language.ts'
import type { StoredPerson } from '../people/store.ts'
import { Refusal } from '../refusal.ts'
import type { WordKey } from '../words.ts'
import { previewOf } from './preview.ts'
import { kindOfMessage } from './rules.ts'
import type { MessageKind, NoReach } from './schema.ts'
import { type StoredNotice, threadOf } from './store.ts'

/** The activity types of appPackage/manifest.json; each has a setting of its own in Teams. */
export const activityTypes = {
  decision: 'decisionNeeded',
  progress: 'requestUpdate',
  talk: 'requestTalk',
  reminder: 'reminder',
} as const satisfies Record<MessageKind, string>

/** Teams shows so many characters of a preview (graph: userteamwork-sendactivitynotification). */
const previewLength = 150

/**
 * Puts a message into the person's activity feed in Teams. The chain is the number of the thread's first message, so that
 * one sent twice, or a later one of the thread, takes its place. Teams refuses where Talka is not installed for the person.
 */
export async function sendToFeed(
  context: JobContext,
  notice: StoredNotice,
  reader: StoredPerson,
): Promise<Sending> {
  const text = previewFor(context, notice, reader)
  const answer = await ask(context, {
    method: 'POST',
    url: `/users/${reader.id}/teamwork/sendActivityNotification`,
    body: {
      topic: {
        source: 'text',
        value: say(languageOf(context, reader), 'common/talka'),
        webUrl: deepLink(context.school, notice.link ?? '/'),
      },
      activityType: activityTypes[kindOfMessage(notice.word)],
      chainId: (await threadOf(context.db, notice)).firstId,
      previewText: { content: text.slice(0, previewLength) },
      templateParameters: [{ name: 'text', value: text.slice(0, previewLength) }],
    },
  })
  return sendingOf(answer, 'uninstalled')
}

/** Writes the person a letter; it says no more than a lock screen may show, and where to read on. */
export async function sendByMail(
  context: JobContext,
  notice: StoredNotice,
  reader: StoredPerson,
): Promise<Sending> {
  const { mailFrom, publicUrl } = context.school
  const language = languageOf(context, reader)
  const text = previewFor(context, notice, reader)
  const url = `${publicUrl}${notice.link ?? '/'}`
  const answer = await ask(context, {
    method: 'POST',
    url: `/users/${encodeURIComponent(mailFrom ?? '')}/sendMail`,
    body: {
      message: {
        subject: text.slice(0, 250),
        body: { contentType: 'text', content: say(language, 'notifications/letter', { text, url }) },
        toRecipients: [{ emailAddress: { address: reader.signInName, name: reader.name } }],
        // By this a mailbox, or whoever looks for it, knows a letter that came twice.
        internetMessageHeaders: [{ name: 'x-talka-notice', value: String(notice.id) }],
      },
      saveToSentItems: false,
    },
  })
  return sendingOf(answer, 'noMailbox')
}

/** Installs Talka for a person, from the school's own catalogue of apps; the bot then meets them. */
export async function installFor(
  context: JobContext,
  personId: string,
  catalogueId: string,
): Promise<Sending> {
  const answer = await ask(context, {
    method: 'POST',
    url: `/users/${personId}/teamwork/installedApps`,
    body: { 'teamsApp@odata.bind': context.graph.reference(`/appCatalogs/teamsApps/${catalogueId}`) },
  })
  // 409: it is installed already.
  return answer?.status === 409 ? { ok: true } : sendingOf(answer, 'forbidden')
}

function previewFor(context: JobContext, notice: StoredNotice, reader: StoredPerson): string {
  const roles = reader.directoryRole ? [reader.directoryRole] : []
  const to = readerOf({ language: languageOf(context, reader), roles })
  return say(to, previewOf(notice.word as WordKey), notice.params)
}

function languageOf({ school }: JobContext, { language }: StoredPerson) {
  return language ?? school.language
}

/** Asks once: what Graph keeps waiting comes round again with the message. */
async function ask({ graph }: JobContext, request: GraphRequest): Promise<GraphAnswer | null> {
  try {
    return (await graph.sendOnce([request]))[0] ?? null
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'unavailable') return null
    throw error
  }
}

function sendingOf(answer: GraphAnswer | null, refused: NoReach): Sending {
  if (answer?.ok) return { ok: true }
  const afterSeconds = answer?.retryAfter ?? null
  if (answer?.status === 429) return { ok: false, because: 'busy', passing: true, afterSeconds }
  if (!answer || answer.unanswered) return { ok: false, because: 'unanswered', passing: true, afterSeconds }
  return { ok: false, because: refused, passing: false, afterSeconds: null }
}
