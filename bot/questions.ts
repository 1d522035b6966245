import { mayDo } from '../core/people/roles.ts'
import { Refusal } from '../core/refusal.ts'
import type { RequestView } from '../core/requests/view.ts'
import { answerOrNew } from './cards/answer-or-new.ts'
import { requestState } from './cards/request-state.ts'
import { type Desk, type Reply, replyWith } from './reply.ts'
import { quoteTo, sayTo } from './say.ts'
import type { Understanding, Unsure } from './understand.ts'

/** So long is a comment at most; what is longer goes in several. */
const longest = 2000

/**
 * Whoever was asked something and just writes is answering: their words go to the request. Where they may as well be a new
 * trouble, or several questions wait, the person says which. Null: nothing was asked.
 */
export async function answerQuestion(
  desk: Desk,
  text: string,
  understood: Understanding | Unsure,
): Promise<Reply | null> {
  const said = text.trim()
  if (!said || !mayDo(desk.person.roles, 'requests/mine')) return null
  const { requests } = await desk.perform('requests/mine', desk.person, {})
  const asked = requests.filter(({ status }) => status === 'asking')
  const [only] = asked
  if (!only) return null
  const isClear = asked.length === 1 && !isOtherTrouble(said, understood, only)
  return isClear ? sendAnswer(desk, only.id, said) : replyWith(answerOrNew(desk.person, asked, said))
}

/** Whether a sentence surely speaks of something else than the request: another kind of thing, or another room. */
function isOtherTrouble(text: string, understood: Understanding | Unsure, request: RequestView): boolean {
  if (!('kind' in understood) || /^(taip|ne|jau|dar|yes|no)(?=[\s,.!;]|$)/iu.test(text)) return false
  const { kind, room } = understood
  if (kind !== request.kind) return true
  return typeof room === 'string' && !!request.room && !request.room.includes(room)
}

/** Sends the requester's words to whoever asked; the same words pressed twice are sent once. */
export async function sendAnswer(desk: Desk, id: string, text: string): Promise<Reply> {
  const { perform, person } = desk
  const { history } = await perform('requests/show', person, { id })
  const last = history.findLast(({ kind }) => kind === 'commented')
  const pieces = text.match(new RegExp(`[^]{1,${longest}}`, 'gu')) ?? []
  let said = sayTo(person, 'answer-sent')
  if (last?.personId !== person.id || last.note !== pieces.at(-1)?.trim()) {
    try {
      for (const piece of pieces.filter((one) => one.trim())) {
        await perform('requests/comment', person, { id, text: piece })
      }
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind !== 'conflict') throw error
      said = quoteTo(person, error.word, error.params)
    }
  }
  return replyWith(requestState(desk, await perform('requests/show', person, { id }), { said }))
}
