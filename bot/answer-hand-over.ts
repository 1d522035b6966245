import { Refusal } from '../core/refusal.ts'
import { handOver } from './cards/hand-over.ts'
import { type Desk, type Reply, replyWith } from './reply.ts'
import { quoteTo } from './say.ts'

type Answer = 'hand-overs/sign' | 'hand-overs/refuse'

/** Takes „Gavau“ or „Tai ne mano“ of whoever gets things; a press that comes late shows where the act stands. */
export async function answerHandOver(
  desk: Desk,
  verb: Answer,
  { id, mark }: Readonly<Record<string, unknown>>,
): Promise<Reply> {
  const { person, perform } = desk
  let said = quoteTo(person, verb)
  try {
    if (verb === 'hand-overs/sign') await perform(verb, person, { id, mark })
    else await perform(verb, person, { id })
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind === 'missing') throw error
    said = quoteTo(person, error.word, error.params)
  }
  return replyWith(handOver(desk, await perform('hand-overs/show', person, { id }), said, true))
}
