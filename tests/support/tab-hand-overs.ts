import type { ResultOf } from '../../core/use-cases.ts'
import { ago, id } from './tab-answers.ts'

export const handOverToShow = id(7500)

type Head = ResultOf<'hand-overs/list'>['acts'][number]

const head = (n: number, more: Partial<Head> = {}): Head => ({
  id: n === 1 ? handOverToShow : id(7500 + n),
  number: n,
  kind: 'given',
  state: 'waiting',
  giver: 'Rokas Vaitkevičius',
  receiver: 'Adelė Nausėdienė-Kazlauskaitė',
  receiverClass: '',
  madeAt: ago(60 * n),
  dueOn: null,
  things: 2,
  list: 'Interaktyvus ekranas su mobiliuoju stovu ir garso kolonėlėmis IT-0001, Planšetė IT-0002',
  out: 2,
  ...more,
})

const heads = [
  head(1),
  head(2, { receiver: 'Kotryna Žvirblytė', receiverClass: '5a', dueOn: '2026-11-20', out: 1 }),
  head(3, { kind: 'returned', state: 'signed', out: 0 }),
]

/** An act that waits, a loan that is late, and what came back. */
export function handOvers(few: number): ResultOf<'hand-overs/list'> {
  return { today: '2026-11-25', acts: few === 0 ? [] : heads }
}

export function myHandOvers(few: number): ResultOf<'hand-overs/mine'> {
  return { today: '2026-11-25', acts: few === 0 ? [] : heads.map((one) => ({ ...one, isMine: true })) }
}

/** An act of a young pupil that its reader may sign, draw on and take back: more than anybody may at once. */
export function handOverShown(isKeeper: boolean): ResultOf<'hand-overs/show'> {
  const line = (n: number) => ({
    ...{
      assetId: id(4000 + n),
      inventoryNo: `IT-${String(n).padStart(4, '0')}`,
      model: 'ThinkPad L14 Gen 3',
    },
    ...{ name: 'Nešiojamasis kompiuteris', serial: `PF1A2B${n}`, quantity: 1, unit: 'vnt.' },
    ...{ condition: 'good' as const, parts: 'įkroviklis, dėklas su mokyklos lipduku', isOut: true },
  })
  return {
    ...{ id: handOverToShow, number: 1, kind: 'given', state: 'waiting', mark: 'a'.repeat(64) },
    ...{ needsParent: true, dueOn: '2026-12-20', place: '204', note: 'Projektui „Erasmus“', refusal: '' },
    ...{ giver: 'Rokas Vaitkevičius', receiver: 'Kotryna Žvirblytė', receiverClass: '5a' },
    madeAt: ago(5),
    isAsSigned: true,
    lines: [line(1), line(2)],
    signatures: [{ party: 'giver', how: 'account', name: 'Rokas Vaitkevičius', at: ago(5) }],
    party: 'receiver',
    maySign: !isKeeper,
    mayDraw: isKeeper,
    mayRefuse: !isKeeper,
    mayNotePaper: isKeeper,
    mayUndo: isKeeper,
    mayTakeBack: isKeeper,
  }
}

export const roundToShow = id(7600)

const inClass = ['Jonas Adomaitis', 'Ąžuolas Vidmantas Gintautas-Kazlauskas', 'Emilija Petraitė'].map(
  (name, n) => ({ id: id(7700 + n), name }),
)

export function roundsListed(few: number): ResultOf<'rounds/list'> {
  const one = { openedBy: 'Rokas Vaitkevičius', openedAt: ago(600), pupils: 3, things: 2 }
  return {
    rounds:
      few === 0
        ? []
        : [
            {
              ...one,
              id: roundToShow,
              kind: 'collection',
              className: '5a',
              state: 'open',
              number: null,
              served: 2,
            },
            {
              ...one,
              id: id(7601),
              kind: 'handOut',
              className: '10b',
              state: 'closed',
              number: 4,
              served: 1,
            },
          ],
    classes: [
      { className: '5a', pupils: 3 },
      { className: '10b', pupils: 24 },
    ],
  }
}

/** A hand-out with something of everything that a scan can turn out to be; a closed one names who is left. */
export function roundShown(roundId: string): ResultOf<'rounds/show'> {
  const isOpen = roundId === roundToShow
  const line = (n: number, more: Partial<ResultOf<'rounds/show'>['lines'][number]>) => ({
    ...{ id: id(7800 + n), assetId: id(4000 + n), code: '', inventoryNo: `IT-000${n}`, name: 'Planšetė' },
    ...{ model: 'iPad', serial: '', condition: 'good' as const, holder: '', at: ago(50 - n) },
    ...{ pupilId: inClass[0]?.id ?? null, pupilName: inClass[0]?.name ?? '', result: 'given' as const },
    ...more,
  })
  return {
    ...{ id: roundId, kind: 'handOut', className: '5a', each: 1, place: '', pupils: inClass },
    state: isOpen ? 'open' : 'closed',
    number: isOpen ? null : 4,
    lacking: isOpen ? [] : inClass.slice(1),
    lines: [
      line(1, {}),
      line(2, {
        ...{ pupilId: inClass[1]?.id ?? null, pupilName: inClass[1]?.name ?? '' },
        result: 'held',
        holder: 'Rasa Jurgelevičienė',
      }),
      line(3, {
        pupilId: null,
        pupilName: '',
        result: 'unknown',
        code: 'NIEKIENO-77',
        inventoryNo: '',
        name: '',
      }),
    ],
    openedAt: ago(600),
    closedAt: isOpen ? null : ago(10),
    isAsClosed: true,
    held: [],
  }
}

export function leaversListed(few: number): ResultOf<'leavers/list'> {
  const thing = (n: number) => ({
    id: id(4000 + n),
    inventoryNo: `IT-000${n}`,
    name: 'Planšetė',
    model: 'iPad',
  })
  return {
    leavers:
      few === 0
        ? []
        : [
            {
              ...{ personId: id(7701), name: 'Ąžuolas Vidmantas Gintautas-Kazlauskas', className: '10b' },
              ...{ because: 'leaving', teachers: ['Rasa Jurgelevičienė'], askedAt: ago(3000) },
              things: [thing(1), thing(2)],
            },
            {
              ...{
                personId: id(7702),
                name: 'Adelė Nausėdienė',
                className: '',
                because: 'left',
                teachers: [],
              },
              ...{ askedAt: null, things: [thing(3)] },
            },
          ],
  }
}
