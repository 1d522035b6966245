import { z } from 'zod'
import type { SentFile } from '../core/context.ts'

const account = z.looseObject({
  id: z.string(),
  name: z.string().nullish(),
  aadObjectId: z.string().nullish(),
})

/** The part of a Bot Framework activity that Talka reads. Source: the Bot Framework activity schema, and Teams' channel data. */
const activityShape = z.looseObject({
  type: z.string(),
  id: z.string().nullish(),
  name: z.string().nullish(),
  action: z.string().nullish(),
  text: z.string().nullish(),
  value: z.unknown().optional(),
  replyToId: z.string().nullish(),
  serviceUrl: z.string(),
  channelId: z.string(),
  from: account,
  recipient: account,
  membersAdded: z.array(account).nullish(),
  membersRemoved: z.array(account).nullish(),
  conversation: z.looseObject({
    id: z.string(),
    conversationType: z.string().nullish(),
    isGroup: z.boolean().nullish(),
    tenantId: z.string().nullish(),
  }),
  channelData: z
    .looseObject({
      tenant: z.looseObject({ id: z.string() }).nullish(),
      team: z.looseObject({ id: z.string() }).nullish(),
      channel: z.looseObject({}).nullish(),
    })
    .nullish(),
  attachments: z
    .array(
      z.looseObject({
        contentType: z.string(),
        contentUrl: z.string().nullish(),
        name: z.string().nullish(),
        content: z.unknown().optional(),
      }),
    )
    .nullish(),
  entities: z.array(z.looseObject({ type: z.string() })).nullish(),
})

export type ReadActivity = z.infer<typeof activityShape>

/** Reads an activity from a request's body; null when it is none. */
export async function readActivity(request: Request): Promise<ReadActivity | null> {
  const body = await request.json().catch(() => null)
  return activityShape.safeParse(body).data ?? null
}

/** The Entra object id of whoever wrote; null for guests, other bots and the channel itself. */
export function writerOf(activity: ReadActivity): string | null {
  return z.guid().safeParse(activity.from.aadObjectId).data?.toLowerCase() ?? null
}

/** The tenant that an activity says it comes from. */
export function tenantOf(activity: ReadActivity): string | null {
  return (activity.channelData?.tenant?.id ?? activity.conversation.tenantId)?.toLowerCase() ?? null
}

/** Whether only the writer reads the answer. */
export function isPersonal({ conversation }: ReadActivity): boolean {
  return conversation.conversationType === 'personal'
}

/** The channel that an activity comes from and its team; null: it comes from elsewhere. A thread is no channel of its own. */
export function channelOf({
  conversation,
  channelData,
}: ReadActivity): { id: string; teamId: string } | null {
  const [id] = conversation.id.split(';')
  const teamId = channelData?.team?.id
  return conversation.conversationType === 'channel' && id && teamId ? { id, teamId } : null
}

/** Whether a message in a channel or group speaks to Talka. */
export function isMentioned({ entities, recipient }: ReadActivity): boolean {
  return (entities ?? []).some((one) => {
    const mentioned = z.looseObject({ id: z.string() }).safeParse(one.mentioned).data
    return one.type === 'mention' && mentioned?.id === recipient.id
  })
}

/** Whether a person has just got Talka, as Teams says it in two ways. */
export function isArrival({ type, action, membersAdded, recipient }: ReadActivity): boolean {
  if (type === 'installationUpdate') return action === 'add' || action === 'add-upgrade'
  return type === 'conversationUpdate' && (membersAdded ?? []).some(({ id }) => id === recipient.id)
}

/** Whether Talka was taken out of where it was, as Teams says it in two ways. */
export function isRemoval({ type, action, membersRemoved, recipient }: ReadActivity): boolean {
  if (type === 'installationUpdate') return action === 'remove' || action === 'remove-upgrade'
  return type === 'conversationUpdate' && (membersRemoved ?? []).some(({ id }) => id === recipient.id)
}

/** What was written, without mentions and Teams' marks. */
export function textOf({ text }: ReadActivity): string {
  return (text ?? '')
    .replace(/<at\b[^>]*>.*?<\/at>/gis, ' ')
    .replace(/&nbsp;|\u00a0/g, ' ')
    .trim()
    .slice(0, 4000)
}

const downloadInfo = z.looseObject({ downloadUrl: z.string() })

/**
 * What somebody sent along with a message: pictures lie in the chat itself, files in the sender's OneDrive. Teams also
 * attaches the text itself as HTML, and cards, which are neither. Source: msteams-docs, "bots-filesv4" and "receive files in
 * personal chat" (`application/vnd.microsoft.teams.file.download.info`).
 */
export function sentFilesOf({ attachments, serviceUrl }: ReadActivity): SentFile[] {
  return (attachments ?? []).flatMap(({ contentType, contentUrl, name, content }): SentFile[] => {
    const common = { name: name || null, chatUrl: serviceUrl }
    const info = downloadInfo.safeParse(content).data
    if (contentType === 'application/vnd.microsoft.teams.file.download.info' && info)
      return [{ ...common, address: info.downloadUrl, isInChat: false }]
    return contentType.startsWith('image/') && contentUrl
      ? [{ ...common, address: contentUrl, isInChat: true }]
      : []
  })
}

const cardAction = z.object({
  action: z.object({ verb: z.string(), data: z.record(z.string(), z.unknown()).catch({}) }),
})

/** Which button was pressed and what came with it; an unreadable press has a verb that nobody knows. */
export function pressOf({ value }: ReadActivity): { verb: string; data: Record<string, unknown> } {
  return cardAction.safeParse(value).data?.action ?? { verb: '', data: {} }
}

/** How the bot reaches a channel: to begin a thread in it, or below a post. */
export function referenceOfChannel(
  { channelId, serviceUrl, conversation, recipient }: ReadActivity,
  id: string,
) {
  const tenantId = conversation.tenantId ?? undefined
  return {
    channelId,
    serviceUrl,
    conversation: { id, tenantId, conversationType: 'channel', isGroup: true },
    bot: { id: recipient.id },
  }
}

/** How the bot reaches this conversation again: the same for every message, so that it is written only on change. */
export function referenceOf({ channelId, serviceUrl, conversation, from, recipient }: ReadActivity) {
  const { id, tenantId, conversationType } = conversation
  return {
    channelId,
    serviceUrl,
    conversation: { id, tenantId: tenantId ?? undefined, conversationType: conversationType ?? undefined },
    user: { id: from.id },
    bot: { id: recipient.id },
  }
}
