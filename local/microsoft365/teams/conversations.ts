import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Context, Hono } from 'hono'
import type { SeedChat, SeedMessage, SeedPerson } from '../../school.ts'
import { changeMessage, describeMessage } from '../graph/chats.ts'
import type { Tenant } from '../tenant.ts'
import { drawConversations, drawPeople } from './page.ts'

const files = {
  'page.js': new URL('./page.js', import.meta.url),
  'adaptivecards.js': createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js'),
}

/**
 * The conversations of the local Teams, which the Agents Playground does not know: whoever somebody is there, a message's
 * menu has the app's action, and its dialog opens. An author may change or delete what was written.
 */
export function buildConversations(tenant: Tenant, botUrl: string): Hono {
  const { school } = tenant
  const app = new Hono().basePath('/chats')
  const chatsOf = (person: SeedPerson) => school.chats.filter(({ members }) => members.includes(person.id))

  app.use(async (c, next) => {
    // A page elsewhere may have this machine's address under its own name.
    const isHere = ['localhost', '127.0.0.1'].includes(new URL(c.req.url).hostname)
    return isHere ? next() : c.text('Only on this machine\n', 403)
  })
  for (const [name, path] of Object.entries(files)) {
    app.get(`/${name}`, (c) => {
      c.header('Content-Type', 'text/javascript; charset=utf-8')
      return c.body(readFileSync(path, 'utf8'))
    })
  }
  app.get('/', (c) => c.html(drawPeople(school.people.filter((one) => chatsOf(one).length > 0))))

  app.get('/:person', (c) => {
    const person = personOf(c)
    if (!person) return c.notFound()
    const conversations = chatsOf(person).map((chat) => ({
      id: chat.id,
      members: chat.members.map(nameOf),
      messages: chat.messages.map((message) => {
        const { deletedDateTime, lastEditedDateTime } = describeMessage(tenant, chat, message)
        return {
          id: message.id,
          author: nameOf(message.from),
          isOwn: message.from === person.id,
          at: message.createdDateTime,
          isDeleted: deletedDateTime !== null,
          isEdited: lastEditedDateTime !== null,
          html: withPictures(tenant, chat, message),
        }
      }),
    }))
    const actions = school.teamsApps.flatMap(({ messageActions }) => messageActions)
    return c.html(drawConversations(person, conversations, actions))
  })

  app.post('/:person/act', async (c) => {
    const asked = await readAsked(c)
    if (!asked) return c.body(null, 400)
    const { person, chat, message, step, command, data } = asked
    if (step !== 'fetchTask' && step !== 'submitAction') return c.body(null, 400)
    const answer = await fetch(botUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        type: 'invoke',
        name: `composeExtension/${step}`,
        id: randomUUID(),
        timestamp: new Date().toISOString(),
        serviceUrl: new URL(c.req.url).origin,
        channelId: 'msteams',
        locale: 'lt-LT',
        from: { id: `29:${person.id}`, name: person.displayName, aadObjectId: person.id },
        recipient: { id: 'talka', name: 'Talka' },
        conversation: {
          conversationType: chat.team ? 'channel' : 'groupChat',
          isGroup: true,
          tenantId: school.tenantId,
          id: `${chat.id};messageid=${message.id}`,
        },
        channelData: { tenant: { id: school.tenantId }, source: { name: 'message' } },
        value: {
          commandId: command,
          commandContext: 'message',
          requestId: randomUUID(),
          context: { theme: 'default' },
          messagePayload: handedOver(tenant, chat, message),
          ...(step === 'submitAction' ? { data } : {}),
        },
      }),
    })
    return new Response(await answer.text(), { status: answer.status })
  })

  /** Its author changes a message, or deletes it when nothing is left of it. */
  app.post('/:person/change', async (c) => {
    const asked = await readAsked(c)
    if (!asked || asked.message.from !== asked.person.id) return c.body(null, 400)
    const { chat, message, text = '' } = asked
    changeMessage(tenant, chat, message, text === '' ? null : `<p>${escaped(text)}</p>`)
    return c.body(null, 204)
  })
  return app

  function personOf(c: Context): SeedPerson | undefined {
    return school.people.find(({ id }) => id === c.req.param('person'))
  }

  function nameOf(id: string): string {
    return school.people.find((one) => one.id === id)?.displayName ?? id
  }

  /** What the page asks for, if it is about a message that this person sees. Other pages cannot post JSON here. */
  async function readAsked(c: Context) {
    const person = personOf(c)
    if (!person || !/^application\/json\b/i.test(c.req.header('content-type') ?? '')) return null
    const asked = (await c.req.json()) as {
      chat: string
      message: string
      step?: string
      command?: string
      data?: object
      text?: string
    }
    const chat = chatsOf(person).find(({ id }) => id === asked.chat)
    const message = chat?.messages.find(({ id }) => id === asked.message)
    return chat && message ? { ...asked, person, chat, message } : null
  }
}

/** A message as Teams hands it to an app's action (messaging-extensions/…/create-task-module.md): no pictures, no files. */
function handedOver(tenant: Tenant, chat: SeedChat, message: SeedMessage): object {
  const described = describeMessage(tenant, chat, message)
  const { id, createdDateTime, deletedDateTime, lastEditedDateTime, body, from, replyToId } = described
  const context = encodeURIComponent(JSON.stringify({ contextType: chat.team ? 'channel' : 'chat' }))
  return {
    linkToMessage: `https://teams.microsoft.com/l/message/${encodeURIComponent(chat.id)}/${id}?context=${context}`,
    id,
    replyToId,
    createdDateTime,
    lastModifiedDateTime: lastEditedDateTime,
    deleted: deletedDateTime !== null,
    summary: null,
    importance: 'normal',
    locale: 'lt-lt',
    body,
    from: { ...from, conversation: null },
    reactions: [],
    mentions: [],
    attachments: [],
  }
}

/** What a message says, with its pictures in it. */
function withPictures(tenant: Tenant, chat: SeedChat, message: SeedMessage): string {
  const changed = tenant.edits.get(`${chat.id} ${message.id}`)?.content
  return (changed ?? message.content).replace(
    /hosted:(\w+)/g,
    (_, id: string) => `data:image/png;base64,${message.hosted[id] ?? ''}`,
  )
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
