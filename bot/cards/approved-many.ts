import { undoSeconds } from '../../core/requests/schema.ts'
import type { ResultOf } from '../../core/use-cases.ts'
import { quoteTo, type Reader, sayTo } from '../say.ts'
import { type Card, card, type Element, execute, heading, line } from './elements.ts'

/** The numbers that one card has room to explain; the list has the others. */
const mostLeft = 10

/** What became of requests that were approved together: how many, which were left and why, and the way back. */
export function approvedMany(reader: Reader, { outcomes }: ResultOf<'requests/approve-many'>): Card {
  const done = outcomes.filter(({ because }) => because === null)
  const left = outcomes.filter(({ because, number }) => because !== null && number !== null)
  const said = sayTo(reader, 'approved-many', { n: done.length })
  const rows = left.slice(0, mostLeft).map(({ id, number, because }): Element => {
    const text = sayTo(reader, 'left-over', {
      number: String(number),
      because: because ? quoteTo(reader, because, { list: '', name: '' }) : '',
    })
    return {
      type: 'Container',
      separator: true,
      selectAction: execute(text.slice(0, 80), 'requests/show', { id }),
      items: [line(text)],
    }
  })
  return card(
    said,
    [heading(said), ...rows],
    [
      ...(done.length > 0
        ? [
            execute(sayTo(reader, 'undo-many', { n: undoSeconds }), 'bot/undo-many', {
              ids: done.map(({ id }) => id),
            }),
          ]
        : []),
      execute(quoteTo(reader, 'requests/waiting'), 'requests/waiting'),
    ],
  )
}
