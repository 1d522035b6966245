import type { NumbersLine } from '../../core/inventory-numbers/schema.ts'
import type { ResultOf } from '../../core/use-cases.ts'
import { id } from './tab-answers.ts'

const line = (key: string, name: string | null, things: number, euros: number): NumbersLine => ({
  ...{ key, name, things, valueCents: euros * 100, unvalued: 0 },
  behind: { isForeign: false },
})

/** The numbers of a school's inventory, with more lines than stand open; `few`: of one with nothing in it. */
export function inventoryNumbers(few: number): ResultOf<'inventory-numbers/show'> {
  const sum = (things: number, valueCents: number) => ({ things, valueCents, unvalued: 0, behind: {} })
  const warranty = { until: '2027-02-26', n: 0, behind: {}, first: [] }
  if (few === 0) {
    const groups = { room: [], person: [], age: [] }
    return { today: '2026-11-28', own: sum(0, 0), foreign: sum(0, 0), groups, warranty, mended: [] }
  }
  return {
    today: '2026-11-28',
    own: { ...sum(448, 18_345_600), unvalued: 12 },
    foreign: sum(7, 0),
    groups: {
      room: [
        line('1', 'Vaiko gerovės komisijos ir socialinio pedagogo kabinetas, Senieji rūmai', 96, 74_200),
        ...Array.from({ length: 12 }, (_, n) => line(`r${n}`, String(204 + n), 30 - n, 9_000 - n * 700)),
        line('none', null, 4, 0),
      ],
      person: [line('2', 'Rokas Vaitkevičius', 300, 120_000), line('3', null, 148, 63_456)],
      age: [
        line('0-1', null, 40, 30_000),
        line('1-3', null, 120, 60_000),
        line('3-5', null, 90, 40_000),
        line('5-7', null, 80, 30_000),
        line('7-10', null, 60, 15_000),
        line('10-', null, 40, 8_000),
        line('unknown', null, 18, 456),
      ],
    },
    warranty: {
      ...{ until: '2027-02-26', n: 21, behind: {} },
      first: [{ id: id(4001), name: 'Interaktyvus ekranas', inventoryNo: 'IT-0001', until: '2026-12-01' }],
    },
    mended: [
      {
        ...{ id: id(4001), name: 'Interaktyvus ekranas su mobiliuoju stovu', inventoryNo: 'IT-0001' },
        ...{ times: 4, repairCents: 41_250, isDear: true },
      },
    ],
  }
}
