import type { Line } from '../../core/stocktakes/schema.ts'
import type { ResultOf } from '../../core/use-cases.ts'
import { ago, id } from './tab-answers.ts'

export const stocktakeToShow = id(7000)
const order = { orderNo: 'V-77', orderedOn: '2026-11-02' }

const line = (n: number, more: Partial<Line> = {}): Omit<Line, 'foundAt'> & { foundAt: string | null } => ({
  id: id(7100 + n),
  assetId: id(4000 + n),
  inventoryNo: `IT-${String(n).padStart(4, '0')}`,
  name:
    n % 3 === 0
      ? 'Interaktyvus ekranas su mobiliuoju stovu ir garso kolonėlėmis'
      : 'Nešiojamasis kompiuteris',
  model: 'ThinkPad L14 Gen 3',
  serial: `PF1A2B${n}`,
  unit: 'vnt.',
  quantity: n === 4 ? 28 : 1,
  valueCents: 74_900,
  condition: 'good',
  place: '204',
  roomId: id(3003),
  responsible: 'Rokas Vaitkevičius',
  responsibleId: id(1),
  holder: '',
  holderId: null,
  isForeign: false,
  finding: 'waiting',
  foundPlace: '',
  foundRoomId: null,
  foundBy: null,
  how: null,
  counted: null,
  isMoved: false,
  isDenied: false,
  isBroken: false,
  ...more,
  foundAt: null,
})

/** One that is being counted, and one that is locked. */
export function stocktakes(few: number): ResultOf<'stocktakes/list'> {
  const one = { ...order, elsewhere: 3, openedAt: ago(4000), isMine: true }
  return {
    stocktakes:
      few === 0
        ? []
        : [
            {
              ...one,
              id: stocktakeToShow,
              title: 'Metinė 2026 metų inventorizacija prieš finansines ataskaitas',
              state: 'counting',
              found: 387,
              waiting: 60,
              expected: 450,
              lockedAt: null,
            },
            {
              ...one,
              id: id(7001),
              title: '2025 metų inventorizacija',
              state: 'locked',
              found: 430,
              waiting: 12,
              expected: 445,
              lockedAt: ago(500_000),
            },
          ],
  }
}

/** Counted, with something in every pile, and one signature missing. */
export function stocktakeShown(): ResultOf<'stocktakes/show'> {
  const totals = {
    expected: 450,
    found: 438,
    elsewhere: 3,
    moved: 2,
    missing: 9,
    unknown: 1,
    broken: 2,
    expectedCents: 33_705_000,
    missingCents: 674_100,
  }
  const shown = (n: number, more: Partial<Line>, isMissingAgain = false) => ({
    ...line(n, more),
    foundByName: 'Rasa Jurgelevičienė',
    isMissingAgain,
  })
  return {
    ...order,
    id: stocktakeToShow,
    title: 'Metinė 2026 metų inventorizacija prieš finansines ataskaitas',
    state: 'signing',
    mark: 'a'.repeat(64),
    openedAt: ago(4000),
    closedAt: ago(60),
    lockedAt: null,
    isAsSigned: true,
    commission: [
      { personId: id(2), name: 'Arūnas Čepaitis', signedAt: ago(30) },
      { personId: id(1), name: 'Rokas Vaitkevičius', signedAt: null },
    ],
    isMine: true,
    totals,
    sheets: [
      {
        responsible: 'Rokas Vaitkevičius',
        place: '204',
        roomId: id(3003),
        expected: 30,
        waiting: 2,
        found: 28,
        elsewhere: 0,
      },
      { responsible: '', place: '', roomId: null, expected: 4, waiting: 1, found: 3, elsewhere: 0 },
    ],
    missing: [shown(1, { isDenied: true }, true), shown(2, {})],
    elsewhere: [shown(3, { finding: 'elsewhere', foundPlace: 'Aktų salė', isMoved: true })],
    strays: [
      {
        key: 'senas',
        code: 'https://inventorius.example/asset/SENAS-2019-000077',
        note: 'Spausdintuvas be lipduko',
        place: '204',
        roomId: id(3003),
        assetId: null,
        name: '',
        photoIds: [id(7300)],
        at: ago(100),
        byId: id(1),
        by: 'Rokas Vaitkevičius',
      },
    ],
    before: { id: id(7001), title: '2025 metų inventorizacija', totals: { ...totals, missing: 12 } },
    missingAgain: 1,
  }
}

/** What a phone takes with it. */
export function stocktakeLines(): ResultOf<'stocktakes/lines'> {
  return {
    state: 'counting',
    asOf: ago(0),
    next: null,
    lines: [
      ...Array.from({ length: 8 }, (_, n) => line(n + 1)),
      line(9, { finding: 'found' }),
      line(10, { finding: 'elsewhere', foundPlace: 'Aktų salė' }),
      line(11, { roomId: null, place: 'Sandėlis', finding: 'found' }),
      line(12, { roomId: null, place: '' }),
    ].map(({ valueCents: _value, ...rest }) => rest),
  }
}

/** What somebody is asked for. */
export function thingsToConfirm(few: number): ResultOf<'stocktakes/mine'> {
  const thing = (n: number, more: object = {}) => {
    const { id, inventoryNo, name, model, place } = line(n)
    return {
      id,
      stocktakeId: stocktakeToShow,
      inventoryNo,
      name,
      model,
      place,
      isSeen: false,
      isDenied: false,
      isBroken: false,
      ...more,
    }
  }
  return {
    things:
      few === 0
        ? []
        : [
            thing(1),
            thing(2, { isSeen: true }),
            thing(3, { isSeen: true, isBroken: true }),
            thing(4, { isDenied: true }),
          ],
  }
}
