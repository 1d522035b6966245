import { onTestFinished } from 'vitest'
import { z } from 'zod'
import { type Bot, createBot } from '../../bot/bot.ts'
import type { Card } from '../../bot/cards/elements.ts'
import { registration, who } from '../support/microsoft365.ts'
import type { School } from '../support/school.ts'
import { messageFrom, pressFrom, type Writer } from './activities.ts'
import { type Connector, type Posted, startConnector } from './connector.ts'
import { executesOf } from './read-card.ts'

type Name = keyof typeof who

const invokeAnswer = z.object({
  statusCode: z.literal(200),
  type: z.literal('application/vnd.microsoft.card.adaptive'),
  value: z.custom<Card>((one) => z.object({ type: z.literal('AdaptiveCard') }).safeParse(one).success),
})

/** Settings of a bot on one machine, as `npm start` makes them. */
export const localSettings = {
  TALKA_MODE: 'local',
  TALKA_PUBLIC_URL: 'http://localhost:3978',
  TENANT_ID: registration.tenantId,
  CLIENT_ID: registration.clientId,
  BOT_APP_ID: undefined,
  BOT_APP_PASSWORD: undefined,
} as const

/** The real bot of a school, with Teams' side of the conversation on this machine. */
export interface Teams extends Connector {
  bot: Bot
  writer(name: Name): Writer
  /** Posts an activity as Teams does. */
  post(activity: object, headers?: Record<string, string>): Promise<Response>
  /** Writes to Talka; answers with the messages that came back. */
  write(name: Name, text: string): Promise<Posted[]>
  /** Writes to Talka; answers with the card that came back. */
  ask(name: Name, text: string): Promise<Card>
  /** Presses the button with this verb on a card, with what was typed; answers with the card in its place. */
  press(name: Name, card: Card, verb: string, typed?: object): Promise<Card>
}

/** Connects a school to a chat: what it tells people from now on is posted by the bot. */
export async function openTeams(
  { talka }: School,
  settings: Parameters<typeof createBot>[1] = localSettings,
  options: Parameters<typeof createBot>[2] = {},
): Promise<Teams> {
  const connector = await startConnector()
  onTestFinished(() => connector.stop())
  const bot = createBot(talka, settings, options)
  talka.house.outside.chat = bot
  const writer = (name: Name): Writer => ({
    id: who[name],
    name,
    tenantId: registration.tenantId,
    serviceUrl: connector.url,
  })
  const post = (activity: object, headers: Record<string, string> = {}) =>
    bot.handle(
      new Request('http://localhost:3978/api/messages', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(activity),
      }),
    )
  const write = async (name: Name, text: string) => {
    const before = connector.posted.length
    const response = await post(messageFrom(writer(name), text))
    if (response.status !== 200) throw new Error(`the bot answered ${response.status}`)
    return connector.posted.slice(before)
  }
  return {
    ...connector,
    bot,
    writer,
    post,
    write,
    async ask(name, text) {
      const [message] = await write(name, text)
      if (!message?.card) throw new Error(`no card came back, but: ${message?.text}`)
      return message.card
    },
    async press(name, card, verb, typed = {}) {
      const button = executesOf(card).find((one) => one.verb === verb)
      if (!button) throw new Error(`there is no button ${verb}`)
      const response = await post(pressFrom(writer(name), verb, { ...button.data, ...typed }))
      return invokeAnswer.parse(await response.json()).value
    },
  }
}
