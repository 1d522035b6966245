import type { Notice } from '../core/context.ts'
import { previewOf } from '../core/notifications/preview.ts'
import { mayDo } from '../core/people/roles.ts'
import { Refusal } from '../core/refusal.ts'
import { confirmThing } from './cards/confirm-thing.ts'
import { type Action, card, execute, line, openUrl } from './cards/elements.ts'
import { handOver } from './cards/hand-over.ts'
import { requestState } from './cards/request-state.ts'
import type { Desk, Reply } from './reply.ts'
import { quoteTo } from './say.ts'

/**
 * A message that Talka sends by itself: its sentence, and below it the request as its reader may see it now. What quotes
 * somebody stands inside the card; the line that a lock screen shows then says only that there is something.
 */
export async function answerNotice(desk: Desk, notice: Notice): Promise<Reply> {
  const { person, link } = desk
  const said = quoteTo(person, notice.word, notice.params)
  const preview = previewOf(notice.word)
  const summary = quoteTo(person, preview, notice.params)
  const isOpen = preview === notice.word
  if (notice.requestId) {
    try {
      const request = await desk.perform('requests/show', person, { id: notice.requestId })
      return { summary, text: summary, card: requestState(desk, request, isOpen ? {} : { said }) }
    } catch (error) {
      // Who has lost the right to see it since is still told the sentence that was meant for them.
      if (!(error instanceof Refusal)) throw error
    }
  }
  if (notice.word === 'stocktakes/told.confirm') {
    const { things } = await desk.perform('stocktakes/mine', person, {})
    return { summary, text: said, card: confirmThing(desk, things) }
  }
  const [, actId] = /^\/hand-overs\/([\w-]{36})$/.exec(notice.link ?? '') ?? []
  if (actId && (notice.word === 'hand-overs/told.given' || notice.word === 'hand-overs/told.parent')) {
    try {
      const act = await desk.perform('hand-overs/show', person, { id: actId })
      return { summary, text: summary, card: handOver(desk, act, said) }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
  }
  if (!notice.link) return { summary, text: said }
  return {
    summary,
    card: card(
      summary,
      [line(said)],
      [...takeOver(desk, notice), openUrl(quoteTo(person, 'common/open'), link(notice.link))],
    ),
  }
}

/** A new or overdue case can be taken over where it is told of (C9). */
function takeOver({ person }: Desk, { word, link }: Notice): Action[] {
  const [, id] = /^\/safety\/([\w-]+)$/.exec(link ?? '') ?? []
  const isTakeable = ['safety/told.new', 'safety/told.urgent', 'safety/told.overdue'].includes(word)
  if (!id || !isTakeable || !mayDo(person.roles, 'safety/take')) return []
  return [execute(quoteTo(person, 'safety/take'), 'safety/take', { id })]
}
