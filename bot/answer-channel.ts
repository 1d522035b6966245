import { mayDo } from '../core/people/roles.ts'
import { Refusal } from '../core/refusal.ts'
import { channelActions, channelBound, channelPost } from './cards/channel-post.ts'
import { typedFor } from './cards/request-state.ts'
import { readChannelCommand } from './commands.ts'
import { type Desk, type Reply, replyWith, textReply } from './reply.ts'
import { quoteTo, sayTo } from './say.ts'

/** Every verb that a card in a channel may carry. */
export const channelVerbs: readonly string[] = [
  'channel/bind',
  'channel/unbind',
  'channel/show',
  ...channelActions,
]

/**
 * Answers a button pressed in a channel, for whoever pressed it alone: Teams shows them this card in place of the one
 * that everybody sees, and a sentence below it to them only. Everybody's card follows by a job.
 */
export async function answerChannelPress(
  desk: Desk,
  channelId: string,
  verb: string,
  data: Readonly<Record<string, unknown>>,
): Promise<Reply> {
  const { person } = desk
  if (verb === 'channel/bind' || verb === 'channel/unbind') return changeChannel(desk, channelId, verb)
  const action = channelActions.find((one) => one === verb)
  if (!action && verb !== 'channel/show') return textReply(sayTo(person, 'write-privately'))
  // Who may not see requests is not shown more than the team is, and told so where only they read it.
  if (!mayDo(person.roles, 'channel/show')) return textReply(sayTo(person, 'channel-not-yours'))
  let said: string | undefined
  if (action) {
    try {
      await desk.perform(action, person, { id: data.id, ...typedFor(action, data) })
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind === 'unavailable') throw error
      if (error.kind === 'forbidden') return textReply(sayTo(person, 'channel-not-yours'))
      // A late press is no error: the card says where the request stands.
      const [fault] = error.faults
      said = fault ? quoteTo(person, fault.word, fault.params) : quoteTo(person, error.word, error.params)
    }
  }
  return replyWith(channelPost(desk, await desk.perform('channel/show', person, { id: data.id }), said))
}

/** Answers what was written to Talka in a channel: requests are shown there or not; everything else is private. */
export async function answerChannelMessage(desk: Desk, channelId: string, text: string): Promise<Reply> {
  const verb = readChannelCommand(text)
  return verb ? changeChannel(desk, channelId, verb) : textReply(sayTo(desk.person, 'write-privately'))
}

async function changeChannel(
  desk: Desk,
  channelId: string,
  verb: 'channel/bind' | 'channel/unbind',
): Promise<Reply> {
  try {
    await desk.perform(verb, desk.person, { channelId })
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind === 'unavailable') throw error
    const isTheirs = error.kind !== 'forbidden'
    return textReply(
      isTheirs
        ? quoteTo(desk.person, error.word, error.params)
        : sayTo(desk.person, 'channel-not-yours-to-bind'),
    )
  }
  return replyWith(channelBound(desk, channelId, verb === 'channel/bind'))
}
