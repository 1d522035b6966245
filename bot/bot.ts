import {
  type Activity,
  CardFactory,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConversationReference,
  MessageFactory,
  TurnContext,
} from 'botbuilder'
import { forget } from '../core/channel/forget.ts'
import { remember } from '../core/channel/remember.ts'
import type { Chat, Person } from '../core/context.ts'
import { rememberConversation } from '../core/people/remember-conversation.ts'
import { Refusal } from '../core/refusal.ts'
import { reportBug } from '../core/report-bug.ts'
import type { Settings } from '../core/settings.ts'
import type { Talka } from '../core/talka.ts'
import { performJob } from '../core/use-case.ts'
import { within } from '../core/within.ts'
import {
  channelOf,
  isArrival,
  isMentioned,
  isPersonal,
  isRemoval,
  pressOf,
  type ReadActivity,
  readActivity,
  referenceOf,
  referenceOfChannel,
  sentFilesOf,
  tenantOf,
  textOf,
  writerOf,
} from './activity.ts'
import { answerAction } from './answer-action.ts'
import { answerChannelMessage, answerChannelPress } from './answer-channel.ts'
import { answerNotice } from './answer-notice.ts'
import { answerBesideDanger, answerPersonal } from './answer-personal.ts'
import { answerTrouble } from './answer-trouble.ts'
import { channelGreeting, channelPost } from './cards/channel-post.ts'
import { card, line } from './cards/elements.ts'
import { welcome } from './cards/menu.ts'
import { helpInDanger } from './cards/safety.ts'
import { readCommand } from './commands.ts'
import { soundsLikeDanger } from './danger.ts'
import { isEnglish } from './english.ts'
import { fetchSent, isLoopback } from './fetch-sent.ts'
import { makeLink } from './links.ts'
import { answerMessageAction, dialogOf, isMessageAction, sentence } from './message-action.ts'
import { readSendRefusal } from './read-send-refusal.ts'
import { type Desk, type Reply, replyWith, textReply } from './reply.ts'
import { quoteTo, type Reader, sayTo } from './say.ts'

/** Talka in the chat: `handle` takes what Teams posts, `send` delivers a message by itself. */
export interface Bot {
  handle(request: Request): Promise<Response>
  send: Chat['send']
  post: Chat['post']
  reply: Chat['reply']
  fetch: Chat['fetch']
}

type BotSettings = Pick<
  Settings,
  'TALKA_MODE' | 'TALKA_PUBLIC_URL' | 'TENANT_ID' | 'CLIENT_ID' | 'BOT_APP_ID' | 'BOT_APP_PASSWORD'
>

/**
 * Opens the bot. Requests must carry a token of the Bot Framework for this bot and come from the school's tenant;
 * only in local mode and without a registration they may be anonymous, and then only from this machine.
 * `authentication` is another trust to check tokens by, `answerWithinMs` the time after which Talka says that it is at
 * work and edits its answer later (Teams gives up on a button after 5 s).
 */
export function createBot(
  talka: Talka,
  settings: BotSettings,
  options: { authentication?: ConfigurationBotFrameworkAuthentication; answerWithinMs?: number } = {},
): Bot {
  const appId = settings.BOT_APP_ID ?? ''
  const isAnonymous = settings.TALKA_MODE === 'local' && appId === ''
  if (!isAnonymous && !(appId && settings.BOT_APP_PASSWORD)) {
    throw new Error('BOT_APP_ID, BOT_APP_PASSWORD: the bot has no registration, but TALKA_MODE is not local')
  }
  const authentication =
    options.authentication ??
    new ConfigurationBotFrameworkAuthentication(
      isAnonymous
        ? {}
        : {
            MicrosoftAppType: 'SingleTenant',
            MicrosoftAppId: appId,
            MicrosoftAppPassword: settings.BOT_APP_PASSWORD ?? '',
            MicrosoftAppTenantId: settings.TENANT_ID,
          },
    )
  const adapter = new CloudAdapter(authentication)
  const { log, outside } = talka.house
  const link = makeLink(settings)
  const stranger: Reader = { language: outside.school.language, roles: [] }

  async function handle(request: Request): Promise<Response> {
    if (request.method !== 'POST') return new Response(null, { status: 405 })
    // A page elsewhere can make a browser post anything but JSON to this machine without asking.
    if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? ''))
      return new Response(null, { status: 415 })
    const read = await readActivity(request)
    if (!read) return new Response(null, { status: 400 })
    if (isAnonymous && !isLoopback(read.serviceUrl)) return new Response(null, { status: 401 })
    const activity = read as unknown as Activity
    let body: object | null = null
    try {
      // A bad signature is an Error of its own kind there, so everything that fails here is "not signed in".
      const header = request.headers.get('authorization') ?? ''
      const proof = await authentication.authenticateRequest(activity, header)
      // On other channels, such as Web Chat, whoever writes says who they are.
      if (!isAnonymous && read.channelId !== 'msteams') return new Response(null, { status: 403 })
      if (tenantOf(read) !== settings.TENANT_ID.toLowerCase()) return new Response(null, { status: 403 })
      await adapter
        .processActivityDirect(proof, activity, async (context) => {
          body = await takeTurn(context, read)
        })
        .catch((error: unknown) => reportBug(log, 'an answer could not be sent', error))
    } catch (error) {
      log('a chat request was refused', { error: error instanceof Error ? error.name : 'unknown' })
      return new Response(null, { status: 401 })
    }
    return body ? Response.json(body) : new Response(null, { status: 200 })
  }

  /** Answers one activity, and an invoke with the body that takes the old card's place. */
  async function takeTurn(context: TurnContext, read: ReadActivity): Promise<object | null> {
    if (isMessageAction(read)) return answerDialog(read)
    if (read.type === 'invoke') {
      if (read.name !== 'adaptiveCard/action') return {}
      const { verb, data } = pressOf(read)
      const channel = channelOf(read)
      const reply = channel
        ? answerInChannel(read, (desk) => answerChannelPress(desk, channel.id, verb, data))
        : answer(read, (desk) => answerAction(desk, verb, data))
      return invokeBody(await inTime(reply, () => editLater(context, read.replyToId, reply)))
    }
    if (read.type === 'message') {
      if (!isPersonal(read) && !isMentioned(read)) return null
      const text = textOf(read)
      if (soundsLikeDanger(text) && !(isPersonal(read) && readCommand(text) === 'report')) {
        await context.sendActivity(messageOf(await answerDanger(read)))
        const beside = (desk: Desk) => answerBesideDanger(talka.house, desk, read)
        if (isPersonal(read) && sentFilesOf(read).length > 0)
          await context.sendActivity(messageOf(await answer(read, beside)))
        return null
      }
      const channel = channelOf(read)
      const reply = channel
        ? answerInChannel(read, (desk) => answerChannelMessage(desk, channel.id, text))
        : answer(read, (desk) => answerPersonal(talka.house, desk, read))
      let isLate = false
      const first = await inTime(reply, () => {
        isLate = true
      })
      const sent = await context.sendActivity(messageOf(first))
      if (isLate) editLater(context, sent?.id, reply)
      return null
    }
    if (isArrival(read) && isPersonal(read) && writerOf(read)) {
      const reply = await answer(read, async (desk, isNew) => (isNew ? replyWith(welcome(desk)) : null))
      if (reply) await context.sendActivity(messageOf(reply))
    }
    const channel = channelOf(read)
    if (channel && isArrival(read)) {
      const { greet } = await rememberChannel(read, channel)
      if (greet) await context.sendActivity(messageOf(await greetTeam(read, channel.id)))
    }
    if (channel && isRemoval(read)) await performJob(talka.house, forget, { teamId: channel.teamId })
    return null
  }

  const rememberChannel = (read: ReadActivity, { id, teamId }: { id: string; teamId: string }) =>
    performJob(talka.house, remember, {
      id,
      teamId,
      conversation: referenceOfChannel(read, id),
      isArrival: isArrival(read),
    })

  /** One message to the team that names who brought Talka, and none to its members. */
  async function greetTeam(read: ReadActivity, channelId: string): Promise<Reply> {
    const id = writerOf(read)
    const name = read.from.name ?? ''
    const known = id ? await talka.recognise({ id, name, signInName: '' }).catch(() => null) : null
    return replyWith(
      channelGreeting({ person: stranger, link }, { channelId, addedBy: known?.name || name || '–' }),
    )
  }

  /** Help for somebody in danger, whoever that is and whatever of Talka's own is away. */
  async function answerDanger(read: ReadActivity): Promise<Reply> {
    const reader = await readerAtOnce(read)
    if (!isPersonal(read)) return textReply(sayTo(reader, 'write-privately'))
    const asked =
      'id' in reader && reader.roles.length > 0
        ? talka.perform('safety/help', reader, {}).catch(() => null)
        : null
    const help = await within(asked, 1_000)
    return replyWith(helpInDanger(reader, help?.building, { hasFiles: sentFilesOf(read).length > 0 }))
  }

  /** Who reads, as far as that is known within a second. */
  async function readerAtOnce(read: ReadActivity): Promise<Reader | Person> {
    const id = writerOf(read)
    const known = id ? talka.recognise({ id, name: '', signInName: '' }).catch(() => null) : null
    const person = await within(known, 1_000)
    const speaksEnglish = !person?.choseLanguage && isEnglish(textOf(read))
    return { ...(person ?? stranger), ...(speaksEnglish ? { language: 'en' } : {}) }
  }

  /** The one place where errors of a turn are caught, in the language of whoever reads. */
  async function answer<Answer extends Reply | null>(
    read: ReadActivity,
    work: (desk: Desk, isNew: boolean) => Promise<Answer>,
  ): Promise<Answer | Reply> {
    let reader = stranger
    try {
      const id = writerOf(read)
      if (!id) return textReply(sayTo(reader, 'no-identity'))
      const person = await talka.recognise({ id, name: read.from.name ?? '', signInName: '' })
      reader = person
      if (channelOf(read)) return await work({ person, perform: talka.perform, link }, false)
      if (!isPersonal(read)) return textReply(sayTo(reader, 'write-privately'))
      const { welcome: isNew } = await performJob(talka.house, rememberConversation, {
        personId: id,
        conversation: referenceOf(read),
        // Whoever has no place at school yet is welcomed once they have one.
        welcoming: isArrival(read) && person.roles.length > 0,
      })
      if (person.roles.length === 0) return textReply(quoteTo(reader, 'people/unknown'))
      return await work({ person, perform: talka.perform, link }, isNew)
    } catch (error) {
      const bugId =
        error instanceof Refusal ? '' : reportBug(log, 'a chat message could not be answered', error)
      return answerTrouble(reader, error, bugId)
    }
  }

  /** The dialog of a message action, in whatever conversation it was opened: only whoever opened it sees it. */
  async function answerDialog(read: ReadActivity): Promise<object> {
    let reader = stranger
    const work = async () => {
      const id = writerOf(read)
      if (!id) return sentence(sayTo(reader, 'no-identity'))
      const person = await talka.recognise({ id, name: read.from.name ?? '', signInName: '' })
      reader = person
      if (person.roles.length === 0) return sentence(quoteTo(reader, 'people/unknown'))
      return answerMessageAction({ person, perform: talka.perform, link }, read)
    }
    const done = work().catch((error: unknown) => {
      const bugId = error instanceof Refusal ? '' : reportBug(log, 'a dialog could not be answered', error)
      const { summary } = answerTrouble(reader, error, bugId)
      return sentence(summary)
    })
    const shown = await within(done, options.answerWithinMs ?? 4_000)
    const late = sayTo(reader, 'dialog-late')
    return dialogOf(quoteTo(reader, 'evidence/report-message'), shown ?? sentence(late))
  }

  /** As `answer`, in a channel: Talka knows it from then on, and who has no place at school is told so. */
  function answerInChannel(read: ReadActivity, work: (desk: Desk) => Promise<Reply>): Promise<Reply> {
    return answer(read, async (desk) => {
      const channel = channelOf(read)
      if (channel) await rememberChannel(read, channel)
      return desk.person.roles.length > 0 ? work(desk) : textReply(quoteTo(desk.person, 'people/unknown'))
    })
  }

  /** The answer, or after four seconds the word that Talka is at work. */
  async function inTime(reply: Promise<Reply>, onLate: () => void): Promise<Reply> {
    const first = await within(reply, options.answerWithinMs ?? 4_000)
    if (first) return first
    onLate()
    const said = sayTo(stranger, 'working')
    return replyWith(card(said, [line(said)]))
  }

  /** Begins a thread in a channel, or speaks in the thread of a post; Refusal `missing` when Teams has it no more. */
  async function speakInChannel(
    channel: unknown,
    messageId: string | null,
    work: (context: TurnContext) => Promise<void>,
  ): Promise<void> {
    const reference = channel as ConversationReference
    const { conversation } = reference
    const id = messageId ? `${conversation.id};messageid=${messageId}` : conversation.id
    const place = { ...reference, conversation: { ...conversation, id } }
    try {
      await adapter.continueConversationAsync(appId, place, work)
    } catch (error) {
      throw statusOf(error) === 404 ? new Refusal('missing', 'common/refused.missing') : error
    }
  }

  /** Talka's own token for the side of Teams that a message came from; botbuilder gets, keeps and renews it. */
  async function chatToken(serviceUrl: string): Promise<string | null> {
    const place = { serviceUrl, channelId: 'msteams', conversation: { id: 'file' } } as ConversationReference
    let token: string | null = null
    await adapter.continueConversationAsync(appId, place, async ({ turnState }) => {
      const client: { credentials: { getToken(): Promise<string> } } = turnState.get(
        adapter.ConnectorClientKey,
      )
      token = `Bearer ${await client.credentials.getToken()}`
    })
    return token
  }

  function editLater(context: TurnContext, id: string | null | undefined, reply: Promise<Reply>): void {
    const reference = TurnContext.getConversationReference(context.activity)
    const edit = async () => {
      const message = messageOf(await reply)
      await adapter.continueConversationAsync(appId, reference, async (later) => {
        await (id ? later.updateActivity({ ...message, id }) : later.sendActivity(message))
      })
    }
    edit().catch((error: unknown) => reportBug(log, 'an answer could not be edited', error))
  }

  return {
    handle,
    async send(conversation, notice, messageId) {
      const known = await talka.recognise({ id: notice.personId, name: '', signInName: '' })
      const person = { ...known, language: notice.language }
      const reply = await answerNotice({ person, perform: talka.perform, link }, notice)
      let id: string | null = messageId ?? null
      try {
        await adapter.continueConversationAsync(
          appId,
          conversation as Partial<ConversationReference>,
          async (context) => {
            const message = messageOf(reply)
            if (id && (await isEdited(context, { ...message, id }))) return
            id = (await context.sendActivity(message))?.id ?? null
          },
        )
        return { ok: true, messageId: id }
      } catch (error) {
        const refused = readSendRefusal(error)
        if (!refused) throw error
        return refused
      }
    },
    async post(channel, { language, ...post }, messageId) {
      const message = messageOf(replyWith(channelPost({ person: { language, roles: [] }, link }, post)))
      let id = messageId
      await speakInChannel(channel, messageId, async (context) => {
        if (messageId) await context.updateActivity({ ...message, id: messageId })
        else id = (await context.sendActivity(message))?.id ?? null
      })
      if (!id) throw new Error('Teams gave a post no id')
      return id
    },
    fetch(sent, most) {
      const signIn = async () => (isAnonymous ? null : chatToken(sent.chatUrl))
      return fetchSent(sent, most, signIn, isAnonymous)
    },
    async reply(channel, messageId, { language, word, params }) {
      const said = quoteTo({ language, roles: [] }, word, params)
      await speakInChannel(channel, messageId, async (context) => {
        await context.sendActivity(messageOf(textReply(said)))
      })
    },
  }
}

function statusOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : undefined
}

/** Puts a message in the place of an earlier one; false when that one is not there any more. */
async function isEdited(context: TurnContext, message: Partial<Activity>): Promise<boolean> {
  try {
    await context.updateActivity(message)
    return true
  } catch (error) {
    if ((error as { statusCode?: number } | null)?.statusCode === 404) return false
    throw error
  }
}

function messageOf({ summary, text, card }: Reply): Partial<Activity> {
  const message = card
    ? MessageFactory.attachment(CardFactory.adaptiveCard(card), text)
    : MessageFactory.text(text ?? summary)
  // Teams would read what people wrote as Markdown.
  return { ...message, summary, textFormat: 'plain' }
}

function invokeBody({ card, text, summary }: Reply): object {
  return card
    ? { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card }
    : { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: text ?? summary }
}
