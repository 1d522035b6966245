import type { Asset } from '../../core/inventory/schema.ts'
import type { ResultOf } from '../../core/use-cases.ts'
import { ago, id } from './tab-answers.ts'

const thing = (n: number, more: Partial<Asset>): Asset => ({
  id: id(4000 + n),
  inventoryNo: `IT-${String(n).padStart(4, '0')}`,
  name: 'Nešiojamasis kompiuteris',
  category: 'Kompiuteriai',
  maker: 'Lenovo',
  model: 'ThinkPad L14 Gen 3',
  serial: `PF1A2B${n}`,
  quantity: 1,
  unit: 'vnt.',
  place: '204',
  roomId: id(3003),
  responsible: 'Rokas Vaitkevičius',
  responsibleId: id(1),
  holder: '',
  holderId: null,
  condition: 'good',
  state: 'inUse',
  valueCents: 74_900,
  boughtOn: '2023-09-01',
  warrantyUntil: '2026-09-01',
  supplier: 'UAB „Mokyklų tiekimas“',
  isForeign: false,
  owner: '',
  lentOn: null,
  note: '',
  version: 1,
  ...more,
})

/** A thing that has been through much, with the longest texts of a real list. */
export const assetToShow = thing(1, {
  name: 'Interaktyvus ekranas su mobiliuoju stovu ir garso kolonėlėmis',
  holder: 'Rasa Jurgelevičienė',
  note: 'Stovas braška.\nPultelis spintoje.',
  version: 3,
})

/** Things of the school as the list shows them; more than one screen holds. */
export function things(): ResultOf<'inventory/list'> {
  const more = Array.from({ length: 60 }, (_, n) =>
    thing(
      n + 2,
      n % 7 === 0 ? { state: 'inRepair' } : n % 5 === 0 ? { quantity: 28, name: 'Mokinio kėdė' } : {},
    ),
  )
  return { assets: [assetToShow, ...more], next: null, total: 61 }
}

/** What somebody may choose who reports a fault. */
export function choosable(): ResultOf<'inventory/choose'> {
  const offered = things().assets.slice(0, 5)
  return {
    things: offered.map(({ id, name, inventoryNo, place }, n) => ({
      ...{ id, name, inventoryNo, place },
      isMine: n === 0,
      isHere: true,
    })),
  }
}

/** One thing with its history. */
export function shownThing(): ResultOf<'inventory/show'> {
  const by = 'Rokas Vaitkevičius'
  return {
    asset: assetToShow,
    files: [
      { id: id(4970), name: 'ekranas.png', type: 'image/png', size: 70, by },
      {
        id: id(4971),
        name: 'Garantinis talonas ir sąskaita faktūra MT-2023-0912.pdf',
        type: 'application/pdf',
        size: 210_000,
        by,
      },
    ],
    repairs: [
      {
        ...{
          id: id(4900),
          to: 'UAB „Lempa“',
          fault: 'Mirga ekranas',
          done: 'Pakeista lempa',
          costCents: 40_000,
        },
        ...{ sentAt: ago(9000), backAt: ago(8000) },
      },
    ],
    repairCents: 40_000,
    isDear: true,
    events: [
      { at: ago(30), by, kind: 'handedOver', version: 3, changes: { holder: ['', 'Rasa Jurgelevičienė'] } },
      {
        at: ago(3000),
        by,
        kind: 'changed',
        version: 2,
        changes: { valueCents: [70_000, 74_900], state: ['inStore', 'inUse'] },
      },
      { at: ago(90_000), by, kind: 'received', version: 1, changes: {} },
    ],
  }
}

/** What the inventory can be narrowed to. */
export function inventoryFilters(): ResultOf<'inventory/filters'> {
  return {
    categories: [
      { name: 'Baldai', n: 12 },
      { name: 'Kompiuteriai', n: 49 },
    ],
    nextNo: 'IT-0062',
  }
}

/** Lists that were imported, one of which was taken back. */
export function imports(): ResultOf<'inventory/imports'> {
  const by = 'Rokas Vaitkevičius'
  return {
    imports: [
      {
        id: id(4960),
        name: 'Buhalterijos turto sąrašas 2026-11.xlsx',
        at: ago(60),
        by,
        added: 412,
        changed: 3,
        isUndone: false,
      },
      { id: id(4961), name: 'sarasas.csv', at: ago(9000), by, added: 1, changed: 0, isUndone: true },
    ],
  }
}

/** What a list would change, with everything that can be found in one. */
export function importTrial(): ResultOf<'inventory/import'> {
  return {
    ...{ added: 2, changed: 1, same: 408, isTaken: false, importId: null, blanks: 12 },
    headers: ['Inv. Nr.', 'Pavadinimas', 'Kur'],
    columns: ['inventoryNo', 'name', 'place'],
    ...{ faults: [], faultCount: 0 },
    alike: [
      { row: 5, by: 'number', value: 'IT-OO12', other: 'IT-0012' },
      { row: 5, by: 'serial', value: 'PF1A2B1', other: 'IT-0001' },
    ],
    lines: [
      { row: 5, kind: 'added', name: 'Nešiojamasis kompiuteris', inventoryNo: 'IT-OO12', changes: {} },
      {
        row: 6,
        kind: 'changed',
        name: 'Projektorius',
        inventoryNo: 'IT-0013',
        changes: { place: ['204', '310'] },
      },
    ],
  }
}

export const writeOffToShow = id(4950)

/** What is proposed to be written off. */
export function writeOffs(few: number): ResultOf<'write-offs/list'> {
  const one = {
    reason: 'damaged' as const,
    things: 2,
    proposedBy: 'Rokas Vaitkevičius',
    proposedAt: ago(900),
  }
  return {
    writeOffs:
      few === 0
        ? []
        : [
            { ...one, id: writeOffToShow, number: 2, state: 'proposed' },
            { ...one, id: id(4951), number: 1, state: 'disposed' },
          ],
  }
}

/** One that waits for a decision. */
export function writeOffShown(): ResultOf<'write-offs/show'> {
  const { id: assetId, inventoryNo, name, model, serial, quantity, unit, valueCents, boughtOn } = assetToShow
  const thing = { assetId, inventoryNo, name, model, serial, quantity, unit, valueCents, boughtOn }
  return {
    ...{ id: writeOffToShow, number: 2, reason: 'damaged', state: 'proposed', mayDecide: true },
    defects: 'Sudegė matrica, taisymas kainuotų daugiau kaip naujas.',
    ...{ decision: '', decidedBy: '', decidedAt: null, disposal: null, disposalNote: '' },
    ...{ disposedBy: '', disposedAt: null, proposedBy: 'Rokas Vaitkevičius', proposedAt: ago(900) },
    things: [{ ...thing, repairCents: 40_000 }],
    papers: ['defects'],
  }
}
