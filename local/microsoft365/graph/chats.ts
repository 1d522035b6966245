import type { SeedChat, SeedMessage } from '../../school.ts'
import { findUser } from '../directory.ts'
import type { Tenant } from '../tenant.ts'
import { graphTime } from '../tenant.ts'
import { GraphRefusal } from './refusal.ts'
import type { GraphAnswer, GraphRequest } from './request.ts'

/** GET of one message (api/chatmessage-get.md): for members of the chat or team only; a deleted one has no content left. */
export function getMessage(request: GraphRequest): GraphAnswer {
  const { chat, message } = neededMessage(request)
  return { status: 200, body: describeMessage(request.tenant, chat, message) }
}

/** GET …/hostedContents (api/chatmessage-list-hostedcontents.md): ids; the bytes come by $value alone. */
export function listHostedContents(request: GraphRequest): GraphAnswer {
  const { chat, message } = neededMessage(request)
  const isGone = request.tenant.edits.get(keyOf(chat, message))?.deletedAt !== undefined
  const value = Object.keys(isGone ? {} : message.hosted).map((id) => ({
    id: hostedId(id),
    contentBytes: null,
    contentType: null,
  }))
  return { status: 200, body: { value } }
}

/** GET …/hostedContents/{id}/$value (api/chatmessagehostedcontent-get.md): the bytes. */
export function getHostedContent(request: GraphRequest): GraphAnswer {
  const { message } = neededMessage(request)
  const found = Object.entries(message.hosted).find(([id]) => hostedId(id) === request.ids.content)
  if (!found) throw new GraphRefusal(404, 'NotFound', 'NotFound')
  return { status: 200, body: new Uint8Array(Buffer.from(found[1], 'base64')) }
}

/** PATCH of a message by hand, as its author edits it in Teams. */
export function editMessage(request: GraphRequest): GraphAnswer {
  const { chat, message } = neededMessage(request)
  const { content } = (request.body as { body?: { content?: string } } | undefined)?.body ?? {}
  changeMessage(request.tenant, chat, message, content ?? '')
  return { status: 204 }
}

/** POST …/softDelete by hand, as its author deletes it in Teams (api/chatmessage-softdelete.md). */
export function deleteMessage(request: GraphRequest): GraphAnswer {
  const { chat, message } = neededMessage(request)
  changeMessage(request.tenant, chat, message, null)
  return { status: 204 }
}

/** A message says something else from now on, or with null is deleted. */
export function changeMessage(
  tenant: Tenant,
  chat: SeedChat,
  message: SeedMessage,
  content: string | null,
): void {
  const at = graphTime(tenant.now())
  tenant.edits.set(keyOf(chat, message), content === null ? { deletedAt: at } : { content, editedAt: at })
}

function neededMessage({ tenant, caller, ids }: GraphRequest): { chat: SeedChat; message: SeedMessage } {
  const chat = tenant.school.chats.find(
    ({ id, team }) => id === (ids.chat ?? ids.channel) && (ids.chat ? !team : team === ids.team),
  )
  // Seen by developers: whoever is no member of a chat is told so with 403, by whatever name the chat has.
  const isByHand = caller.clientId === 'hand'
  if (!chat || (!isByHand && (!caller.personId || !chat.members.includes(caller.personId))))
    throw new GraphRefusal(403, 'Forbidden', 'Forbidden')
  const message = chat.messages.find(
    ({ id, replyToId }) => id === ids.message && (chat.team ? replyToId === ids.root : true),
  )
  if (!message) throw new GraphRefusal(404, 'NotFound', 'NotFound')
  return { chat, message }
}

/** A message as Graph shows it. */
export function describeMessage(tenant: Tenant, chat: SeedChat, message: SeedMessage) {
  const edit = tenant.edits.get(keyOf(chat, message)) ?? {}
  const author = findUser(tenant.directory, message.from)
  const at = chat.team
    ? `/teams/${chat.team}/channels/${chat.id}/messages/${message.replyToId ? `${message.replyToId}/replies/` : ''}${message.id}`
    : `/chats/${chat.id}/messages/${message.id}`
  const content = (edit.deletedAt ? '' : (edit.content ?? message.content)).replace(
    /hosted:(\w+)/g,
    (_, id: string) => `https://graph.microsoft.com/v1.0${at}/hostedContents/${hostedId(id)}/$value`,
  )
  return {
    id: message.id,
    replyToId: message.replyToId ?? null,
    etag: message.id,
    messageType: 'message',
    createdDateTime: message.createdDateTime,
    lastModifiedDateTime: edit.deletedAt ?? edit.editedAt ?? message.createdDateTime,
    lastEditedDateTime: edit.editedAt ?? null,
    deletedDateTime: edit.deletedAt ?? null,
    subject: null,
    importance: 'normal',
    locale: 'lt-lt',
    chatId: chat.team ? null : chat.id,
    channelIdentity: chat.team ? { teamId: chat.team, channelId: chat.id } : null,
    from: {
      application: null,
      device: null,
      user: {
        id: message.from,
        displayName: author?.properties.displayName ?? null,
        userIdentityType: 'aadUser',
      },
    },
    body: { contentType: 'html', content },
    attachments: [],
    mentions: [],
    reactions: [],
  }
}

const keyOf = (chat: SeedChat, message: SeedMessage) => `${chat.id} ${message.id}`
const hostedId = (id: string) => Buffer.from(`id=${id},type=1`).toString('base64url')
