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
