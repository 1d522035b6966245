import type { ResultOf } from '../../core/use-cases.ts'
import { ago, id } from './tab-answers.ts'

type Item = ResultOf<'stock/list'>['items'][number]

export const itemToShow = id(6001)

const item = (n: number, more: Partial<Item>): Item => ({
  ...{ id: id(6000 + n), name: `HDMI laidas, ${n} m`, unit: 'vnt.', quantity: 12, minimum: 0 },
  ...{ place: 'Sandėlis', isLow: false },
  ...more,
})

/** What is kept in stock, with what runs out first. */
export function stockListed(few: number): ResultOf<'stock/list'> {
  if (few === 0) return { items: [] }
  const low = item(1, {
    ...{ name: 'Spausdintuvo HP LaserJet Pro M283 juoda kasetė 207A', quantity: 0, minimum: 2, isLow: true },
    place: 'IT specialisto kabinetas, Senieji rūmai',
  })
  return { items: [low, ...Array.from({ length: 9 }, (_, n) => item(n + 2, {}))] }
}

/** One item with its history. */
export function stockShown(): ResultOf<'stock/show'> {
  const [first] = stockListed(2).items
  if (!first) throw new Error('nothing is in stock')
  const { isLow, ...shown } = first
  const move = { to: '', requestId: null, requestNumber: null, note: '', isUndone: false }
  const by = 'Rokas Vaitkevičius'
  return {
    item: { ...shown, priceCents: 74_90, note: 'Tinka ir M255.' },
    ...{ isLow, isStopped: false },
    moves: [
      {
        ...move,
        ...{ id: id(6104), kind: 'out', change: -1, after: 0, at: ago(10), by, to: '204' },
        ...{ requestId: id(47), requestNumber: 47 },
      },
      { ...move, id: id(6103), kind: 'undone', change: 1, after: 1, at: ago(90), by },
      { ...move, id: id(6102), kind: 'out', change: -1, after: 0, at: ago(91), by, isUndone: true },
      {
        ...move,
        id: id(6101),
        kind: 'in',
        change: 1,
        after: 1,
        at: ago(9_000),
        by,
        note: 'UAB „Biuro tiekimas“',
      },
    ],
  }
}
