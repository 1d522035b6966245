import { randomUUID } from 'node:crypto'

/** Somebody in Teams, and where Teams takes the answers. */
export interface Writer {
  id: string
  name: string
  tenantId: string
  serviceUrl: string
}

const talka = { id: 'talka', name: 'Talka' }

/** What every activity of the Agents Playground and of Teams carries, in the person's own chat with Talka. */
function activityOf({ id, name, tenantId, serviceUrl }: Writer, more: object): object {
  return {
    id: randomUUID(),
    timestamp: '2026-09-01T07:00:00.000Z',
    serviceUrl,
    channelId: 'msteams',
    from: { id: `29:${id}`, name, aadObjectId: id },
    recipient: talka,
    conversation: { conversationType: 'personal', tenantId, id: `a:${id}` },
    channelData: { tenant: { id: tenantId } },
    locale: 'en-US',
    ...more,
  }
}

/** A written message. */
export function messageFrom(writer: Writer, text: string, more: object = {}): object {
  return activityOf(writer, { type: 'message', text, textFormat: 'plain', ...more })
}

const channelId = '19:general@thread.tacv2'

/** What an activity carries that comes from a channel of the IT team, or from the thread of a post there. */
export function inChannel({ tenantId }: Writer, postId?: string): object {
  const id = postId ? `${channelId};messageid=${postId}` : channelId
  return {
    conversation: { conversationType: 'channel', isGroup: true, tenantId, id },
    channelData: {
      tenant: { id: tenantId },
      team: { id: channelId, name: 'IT komanda' },
      channel: { id: channelId },
    },
  }
}

/** A message in a channel; it speaks to Talka when it mentions it. */
export function channelMessageFrom(writer: Writer, text: string, mentions: boolean): object {
  return messageFrom(writer, mentions ? `<at>Talka</at> ${text}` : text, {
    ...inChannel(writer, 'm0'),
    entities: mentions ? [{ type: 'mention', mentioned: talka, text: '<at>Talka</at>' }] : [],
  })
}

/** A pressed button. Teams puts what was typed into the button's own data. */
export function pressFrom(writer: Writer, verb: string, data: object, more: object = {}): object {
  return activityOf(writer, {
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: 'm1',
    value: { action: { type: 'Action.Execute', verb, data } },
    ...more,
  })
}

/** The two ways in which Teams says that a person has just got Talka. */
export function arrivalsOf(writer: Writer): object[] {
  return [
    activityOf(writer, {
      type: 'conversationUpdate',
      membersAdded: [talka, { id: `29:${writer.id}`, aadObjectId: writer.id }],
    }),
    activityOf(writer, { type: 'installationUpdate', action: 'add' }),
  ]
}

/** The two ways in which Teams says that somebody has added Talka to a team of so many people. */
export function teamArrivalsOf(writer: Writer, members: number): object[] {
  const others = Array.from({ length: members }, () => ({ id: `29:${randomUUID()}` }))
  return [
    activityOf(writer, {
      type: 'conversationUpdate',
      membersAdded: [talka, ...others],
      ...inChannel(writer),
    }),
    activityOf(writer, { type: 'installationUpdate', action: 'add', ...inChannel(writer) }),
  ]
}

/** Somebody takes Talka out of its team. */
export function teamRemovalOf(writer: Writer): object {
  return activityOf(writer, { type: 'conversationUpdate', membersRemoved: [talka], ...inChannel(writer) })
}

/** A message of a chat as Teams hands it over to a message action (create-task-module.md, "payload"). */
export function payloadOf(message: { id: string; chat: string; from: string; author: string; html: string }) {
  return {
    linkToMessage: `https://teams.microsoft.com/l/message/${encodeURIComponent(message.chat)}/${message.id}?context=%7B%22contextType%22:%22chat%22%7D`,
    id: message.id,
    replyToId: null,
    createdDateTime: '2026-11-27T08:00:00.000Z',
    lastModifiedDateTime: null,
    deleted: false,
    summary: null,
    importance: 'normal',
    locale: 'lt-lt',
    body: { contentType: 'html', content: message.html },
    from: {
      device: null,
      conversation: null,
      user: { userIdentityType: 'aadUser', id: message.from, displayName: message.author },
      application: null,
    },
    reactions: [],
    mentions: [],
    attachments: [],
  }
}

/** A dialog of the message action: opened with `messagePayload`, submitted with `data`. */
export function messageActionFrom(writer: Writer, step: 'fetchTask' | 'submitAction', value: object): object {
  return activityOf(writer, {
    type: 'invoke',
    name: `composeExtension/${step}`,
    conversation: {
      conversationType: 'groupChat',
      isGroup: true,
      tenantId: writer.tenantId,
      id: '19:klase-8b@thread.v2',
    },
    value: { commandId: 'reportMessage', commandContext: 'message', context: { theme: 'default' }, ...value },
  })
}
