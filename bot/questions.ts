import { mayDo } from '../core/people/roles.ts'
import { Refusal } from '../core/refusal.ts'
import type { RequestView } from '../core/requests/view.ts'
import { answerOrNew } from './cards/answer-or-new.ts'
import { requestState } from './cards/request-state.ts'
import { type Desk, type Reply, replyWith } from './reply.ts'
import { quoteTo, sayTo } from './say.ts'
import { withFiles } from './sent-files.ts'
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

/**
 * Sends somebody's words, and the files that came with them, to the other side of a request; the same pressed twice is
 * sent once.
 */
export async function sendAnswer(desk: Desk, id: string, text: string): Promise<Reply> {
  const { perform, person, files = [] } = desk
  const { history, requesterId, status } = await perform('requests/show', person, { id })
  const last = history.findLast(({ kind }) => kind === 'commented')
  const pieces = text.match(new RegExp(`[^]{1,${longest}}`, 'gu'))?.filter((one) => one.trim()) ?? []
  const answers = requesterId === person.id && status === 'asking'
  let said = sayTo(person, answers ? 'answer-sent' : 'comment-sent')
  const isSame = last?.personId === person.id && last.note === pieces.at(-1)?.trim()
  if (!isSame || files.some((file) => !last.files.some((one) => one.id === file.id))) {
    try {
      const { lost } = await withFiles(desk, async (files) => {
        for (const [at, piece] of pieces.entries())
          await perform('requests/comment', person, { id, text: piece, files: at === 0 ? files : [] })
      })
      if (lost) said = `${said} ${sayTo(person, 'files-lost')}`
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind !== 'conflict') throw error
      said = quoteTo(person, error.word, error.params)
    }
  }
  return replyWith(requestState(desk, await perform('requests/show', person, { id }), { said }))
}
