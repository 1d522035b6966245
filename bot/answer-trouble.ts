import { Refusal } from '../core/refusal.ts'
import { shortAnswer } from './cards/menu.ts'
import { type Reply, replyWith } from './reply.ts'
import { quoteTo, type Reader, sayTo } from './say.ts'

/** Says what went wrong and the way on (C14); a bug is told by its number, which the log knows. */
export function answerTrouble(reader: Reader, error: unknown, bugId: string): Reply {
  const said =
    error instanceof Refusal
      ? quoteTo(reader, error.word, error.params)
      : quoteTo(reader, 'common/bug', { id: bugId })
  return replyWith(shortAnswer(reader, said, sayTo(reader, 'trouble')))
}
