import { answers } from '../../core/stocktakes/schema.ts'
import type { ResultOf } from '../../core/use-cases.ts'
import type { Desk } from '../reply.ts'
import { quoteTo } from '../say.ts'
import { type Card, card, execute, facts, heading, line, note, openUrl } from './elements.ts'

type Things = ResultOf<'stocktakes/mine'>['things']

/** Whether its reader has a thing, one after another: most of a stocktake is three words in the chat. */
export function confirmThing(
  { person, link }: Pick<Desk, 'person' | 'link'>,
  things: Things,
  said?: string,
): Card {
  const title = quoteTo(person, 'stocktakes/mine')
  const open = openUrl(quoteTo(person, 'common/open'), link('/stocktakes/mine'))
  const left = things.filter(({ isSeen, isDenied }) => !isSeen && !isDenied)
  const [thing] = left
  const before = said === undefined ? [] : [note(said)]
  if (!thing) return card(title, [...before, line(quoteTo(person, 'stocktakes/confirm.none'))], [open])
  const { id, stocktakeId, inventoryNo, name, model, place } = thing
  return card(
    title,
    [
      ...before,
      heading([inventoryNo, name].filter(Boolean).join(' ')),
      facts([
        [quoteTo(person, 'inventory/field.model'), model],
        [quoteTo(person, 'inventory/field.place'), place],
      ]),
      line(quoteTo(person, 'stocktakes/confirm.left', { n: left.length }), { isSubtle: true }),
    ],
    [
      ...answers.map((answer) =>
        execute(quoteTo(person, `stocktakes/answer.${answer}`), 'stocktakes/confirm', {
          id: stocktakeId,
          lineId: id,
          answer,
        }),
      ),
      open,
    ],
  )
}
