import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { Refusal } from '../core/refusal.ts'
import type { ReadActivity } from './activity.ts'
import { type Card, card, line } from './cards/elements.ts'
import { messageForm, messageReported, readReport } from './cards/safety.ts'
import type { Desk } from './reply.ts'
import { quoteTo, sayTo } from './say.ts'

/** The command of the app's manifest: „Pranešti apie šią žinutę“. */
export const messageCommand = 'reportMessage'

const opened = z.looseObject({
  commandId: z.literal(messageCommand),
  messagePayload: z.looseObject({ id: z.string() }),
  // Microsoft documents single sign-on for searching extensions only; a token that comes all the same is used.
  authentication: z
    .looseObject({ token: z.string().min(1).max(20_000) })
    .nullish()
    .catch(null),
})
const submitted = z.looseObject({
  commandId: z.literal(messageCommand),
  data: z.record(z.string(), z.unknown()).catch({}),
  authentication: opened.shape.authentication,
})

/** Whether an activity is a dialog of a message action, being opened or submitted. */
export function isMessageAction({ type, name }: ReadActivity): boolean {
  return (
    type === 'invoke' && (name === 'composeExtension/fetchTask' || name === 'composeExtension/submitAction')
  )
}

/** What stands in the dialog. Nothing is ever posted to the conversation: whoever is reported would see it. */
export async function answerMessageAction(desk: Desk, read: ReadActivity): Promise<Card> {
  return read.name === 'composeExtension/fetchTask' ? openDialog(desk, read) : submitDialog(desk, read)
}

/** The message is captured before anything is asked: a minute later it may be gone. */
async function openDialog(desk: Desk, { value, conversation, channelData }: ReadActivity): Promise<Card> {
  const { person, perform } = desk
  const read = opened.safeParse(value).data
  if (!read) return sentence(quoteTo(person, 'evidence/no-message'))
  const { id: conversationId, conversationType, isGroup } = conversation
  const message = JSON.stringify({
    messagePayload: read.messagePayload,
    conversation: { id: conversationId, conversationType, isGroup },
    channelData: { team: channelData?.team, channel: channelData?.channel },
  })
  const assertion = read.authentication?.token ?? null
  const captured = await perform('evidence/capture', person, { id: randomUUID(), message }, assertion)
  return messageForm(person, await perform('safety/help', person, {}), captured)
}

async function submitDialog(desk: Desk, { value }: ReadActivity): Promise<Card> {
  const { person, perform } = desk
  const read = submitted.safeParse(value).data
  const form = read && readReport(read.data)
  if (!form) return sentence(sayTo(person, 'old-dialog'))
  const input = { ...form.input, isIntimate: read.data.isIntimate === 'true' }
  try {
    const assertion = read.authentication?.token ?? null
    const reported = await perform('evidence/report-message', person, input, assertion)
    return messageReported(desk, reported)
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error
    const values = { ...form.values, isIntimate: String(input.isIntimate) }
    const { author, text, at } = z
      .object({ author: z.string(), text: z.string(), at: z.string() })
      .catch({ author: '', text: '', at: '' })
      .parse(read.data.captured)
    const captured = { id: form.id, author, text, at }
    const help = await perform('safety/help', person, {})
    return messageForm(person, help, captured, { values, faults: error.faults })
  }
}

/** A dialog that says one thing; the buttons of the chat do nothing there. */
export function sentence(said: string): Card {
  return card(said, [line(said)])
}

/** The answer of an invoke that shows a card in a dialog. */
export function dialogOf(title: string, card: Card): object {
  const content = { contentType: 'application/vnd.microsoft.card.adaptive', content: card }
  return { task: { type: 'continue', value: { title, height: 'large', width: 'medium', card: content } } }
}
