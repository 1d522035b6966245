import type { Desk } from '../reply.ts'
import { quoteTo, sayTo } from '../say.ts'
import { type Card, card, type Element, execute, heading, line, openUrl } from './elements.ts'

/** How many things a card shows; the tab shows all of them. */
export const mostThings = 8

interface Thing {
  id: string
  name: string
  inventoryNo: string
  model: string
  place: string
}

/** Things of the school; pressing one reports that it is broken, with what it is and where filled in already. */
export function thingList(
  { person, link }: Pick<Desk, 'person' | 'link'>,
  title: string,
  things: readonly Thing[],
  total: number,
  /** Where all of them are; null: on no page of the reader's. */
  path: string | null,
): Card {
  const said = sayTo(person, 'things-press')
  const rows = things.slice(0, mostThings).map(
    ({ id, name, inventoryNo, model, place }): Element => ({
      type: 'Container',
      separator: true,
      selectAction: execute(`${quoteTo(person, 'requests/kind.fault')}: ${name.slice(0, 60)}`, 'bot/ask', {
        kind: 'fault',
        thing: id,
        room: place,
      }),
      items: [
        line(name, { weight: 'Bolder' }),
        line([inventoryNo, model, place].filter(Boolean).join(' · ') || '–', {
          isSubtle: true,
          spacing: 'None',
        }),
      ],
    }),
  )
  const more = total - rows.length
  return card(
    `${title} (${total})`,
    [
      heading(`${title} (${total})`),
      line(said, { isSubtle: true }),
      ...rows,
      ...(more > 0 ? [line(sayTo(person, 'things-more', { n: more }), { isSubtle: true })] : []),
    ],
    [
      path
        ? openUrl(quoteTo(person, 'common/open'), link(path))
        : execute(sayTo(person, 'new-request'), 'bot/choose-kind'),
    ],
  )
}
