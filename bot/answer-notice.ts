import type { Notice } from '../core/context.ts'
import { Refusal } from '../core/refusal.ts'
import { card, line, openUrl } from './cards/elements.ts'
import { requestState } from './cards/request-state.ts'
import type { Desk, Reply } from './reply.ts'
import { quoteTo } from './say.ts'

/** A message that Talka sends by itself: its sentence, and below it the request as its reader may see it now. */
export async function answerNotice(desk: Desk, notice: Notice): Promise<Reply> {
  const { person, link } = desk
  const said = quoteTo(person, notice.word, notice.params)
  if (notice.requestId) {
    try {
      const request = await desk.perform('requests/show', person, { id: notice.requestId })
      return { summary: said, text: said, card: requestState(desk, request) }
    } catch (error) {
      // Who has lost the right to see it since is still told the sentence that was meant for them.
      if (!(error instanceof Refusal)) throw error
    }
  }
  if (!notice.link) return { summary: said, text: said }
  return {
    summary: said,
    card: card(said, [line(said)], [openUrl(quoteTo(person, 'common/open'), link(notice.link))]),
  }
}
