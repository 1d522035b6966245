import { Refusal } from '../core/refusal.ts'
import { answers } from '../core/stocktakes/schema.ts'
import { confirmThing } from './cards/confirm-thing.ts'
import { type Desk, type Reply, replyWith } from './reply.ts'
import { quoteTo } from './say.ts'

/** Takes what somebody says of a thing, and asks for the next one; a press that comes late shows where it stands. */
export async function confirmMine(
  desk: Desk,
  { id, lineId, answer }: Readonly<Record<string, unknown>>,
): Promise<Reply> {
  const { person, perform } = desk
  const said = answers.find((one) => one === answer)
  let result = said && quoteTo(person, `stocktakes/answer.${said}`)
  try {
    await perform('stocktakes/confirm', person, { id, lineId, answer })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    result = quoteTo(person, error.word, error.params)
  }
  const { things } = await perform('stocktakes/mine', person, {})
  return replyWith(confirmThing(desk, things, result))
}
