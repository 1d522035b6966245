import { z } from 'zod'

const person = z.looseObject({ id: z.string(), displayName: z.string().nullish() })

/** What Teams tells of a message that somebody chooses (`messagePayload`), with the conversation it stands in. */
const capturedShape = z.looseObject({
  messagePayload: z.looseObject({
    id: z.string().max(200),
    linkToMessage: z.string().nullish(),
    replyToId: z.string().nullish(),
    createdDateTime: z.string().nullish(),
    subject: z.string().nullish(),
    body: z.looseObject({ contentType: z.string().nullish(), content: z.string().nullish() }).nullish(),
    from: z.looseObject({ user: person.nullish(), application: person.nullish() }).nullish(),
    attachments: z.array(z.looseObject({})).nullish(),
  }),
  conversation: z.looseObject({ id: z.string().nullish(), conversationType: z.string().nullish() }).nullish(),
  channelData: z
    .looseObject({
      team: z.looseObject({ aadGroupId: z.string().nullish() }).nullish(),
      channel: z.looseObject({ id: z.string().nullish() }).nullish(),
    })
    .nullish(),
})
export type CapturedMessage = z.output<typeof capturedShape>

/** Where Graph finds a message. */
export type MessagePlace =
  | { in: 'chat'; chatId: string; messageId: string }
  | { in: 'channel'; teamId: string; channelId: string; messageId: string; replyToId: string | null }

/** Reads a captured message; null when it is none. */
export function readCaptured(text: string): CapturedMessage | null {
  try {
    return capturedShape.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

/**
 * Where Graph finds the message. In a chat of two the activity's own conversation id is none of Graph's, so the link to
 * the message comes first, and without it the id that Teams makes of both people. Null: nobody could say.
 */
export function placeOf(captured: CapturedMessage, reporterId: string): MessagePlace | null {
  const { messagePayload: message, conversation, channelData } = captured
  const link = readLink(message.linkToMessage ?? '')
  const teamId = link?.teamId ?? channelData?.team?.aadGroupId ?? null
  const [thread = ''] = (conversation?.id ?? '').split(';')
  const channelId = link?.threadId ?? channelData?.channel?.id ?? thread
  if (teamId && isThread(channelId)) {
    const root = link?.parentId ?? message.replyToId ?? null
    const replyToId = root && root !== message.id ? root : null
    return { in: 'channel', teamId, channelId, messageId: message.id, replyToId }
  }
  const chatId = [link?.threadId, thread].find((id) => id && isThread(id))
  if (chatId) return { in: 'chat', chatId, messageId: message.id }
  const author = message.from?.user?.id
  if (!author || conversation?.conversationType !== 'personal') return null
  const [one, other] = [author.toLowerCase(), reporterId.toLowerCase()].toSorted()
  return { in: 'chat', chatId: `19:${one}_${other}@unq.gbl.spaces`, messageId: message.id }
}

function readLink(link: string): { threadId: string; teamId: string | null; parentId: string | null } | null {
  if (!URL.canParse(link)) return null
  const { pathname, searchParams } = new URL(link)
  const [, thread] = /^\/l\/message\/([^/]+)\/[^/]+$/.exec(pathname) ?? []
  if (!thread) return null
  return {
    threadId: decodeURIComponent(thread),
    teamId: searchParams.get('groupId'),
    parentId: searchParams.get('parentMessageId'),
  }
}

const isThread = (id: string) => /^19:[^\s/?#]+@[\w.]+$/.test(id)

/** The addresses of a message in Graph (api/chatmessage-get) and what is needed to read it on behalf of somebody. */
export function addressOf(place: MessagePlace): { url: string; scope: string } {
  const part = encodeURIComponent
  if (place.in === 'chat')
    return { url: `/chats/${part(place.chatId)}/messages/${part(place.messageId)}`, scope: 'Chat.Read' }
  const root = `/teams/${part(place.teamId)}/channels/${part(place.channelId)}/messages`
  const url = place.replyToId
    ? `${root}/${part(place.replyToId)}/replies/${part(place.messageId)}`
    : `${root}/${part(place.messageId)}`
  return { url, scope: 'ChannelMessage.Read.All' }
}

/** The original as Graph gives it. */
const originalShape = z.looseObject({
  id: z.string(),
  createdDateTime: z.string().nullish(),
  lastEditedDateTime: z.string().nullish(),
  deletedDateTime: z.string().nullish(),
  body: z.looseObject({ contentType: z.string().nullish(), content: z.string().nullish() }).nullish(),
  from: z.looseObject({ user: person.nullish() }).nullish(),
})
export type OriginalMessage = z.output<typeof originalShape>

export function readOriginal(body: unknown): OriginalMessage | null {
  return originalShape.safeParse(body).data ?? null
}

/** Whether the original still says what was reported. */
export function compare(
  captured: CapturedMessage,
  original: OriginalMessage,
): 'same' | 'changed' | 'deleted' {
  if (original.deletedDateTime) return 'deleted'
  const [before, now] = [captured.messagePayload.body?.content, original.body?.content].map((html) =>
    plainTextOf(html ?? ''),
  )
  return before === now ? 'same' : 'changed'
}

/** What a message says, without its marks: for people to read and for comparing. Pictures are their alternative text. */
export function plainTextOf(html: string): string {
  return html
    .replace(/<(style|script)\b.*?<\/\1>/gis, '')
    .replace(/<img\b[^>]*?\balt="([^"]*)"[^>]*>/gi, ' $1 ')
    .replace(/<\/(p|div|li)>|<br\s*\/?>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;|\u00a0/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/[ \t]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim()
}
