import type { ResultOf } from '../../core/use-cases.ts'
import { ago, id } from './tab-answers.ts'

export const purchaseToShow = id(7001)

/** What had better be replaced. */
export function purchaseProposals(few: number): ResultOf<'purchases/proposals'> {
  const worn = {
    ...{ id: id(4001), name: 'Nešiojamasis kompiuteris', inventoryNo: 'IT-0001', category: 'Kompiuteriai' },
    ...{ quantity: 1, valueCents: 60_000, boughtOn: '2018-09-01', repairCents: 9_000, lately: 0 },
    why: 'old' as const,
  }
  return {
    settings: { lives: [{ category: 'Baldai', years: 15 }], otherYears: 5 },
    proposals:
      few === 0
        ? []
        : [
            {
              ...{ category: 'Kompiuteriai', things: [worn], quantity: 28, priceCents: 60_000 },
              repairCents: 43_000,
              reason:
                '28 įrašai tarnauja ilgiau negu 5 m. (seniausias įsigytas 2018-09-01). Taisymams išleista 430,00 €.',
            },
            { category: '', things: [worn], quantity: 1, priceCents: null, repairCents: 0, reason: '' },
          ],
  }
}

/** The specifications, one of each state. */
export function purchasesListed(few: number): ResultOf<'purchases/list'> {
  const states = ['draft', 'proposed', 'approved', 'received', 'dropped'] as const
  return {
    purchases:
      few === 0
        ? []
        : states.map((state, n) => ({
            ...{ id: id(7001 + n), number: 5 - n, title: 'Nešiojamieji kompiuteriai 5–8 klasių mokiniams' },
            ...{ state, pieces: 28, costCents: 1_960_000, writtenAt: ago(n * 2_000) },
          })),
  }
}

/** One specification that waits for a decision; `isDraft`: one that is still being written. */
export function purchaseShown(isDraft: boolean): ResultOf<'purchases/show'> {
  const step = { by: 'Rokas Vaitkevičius', at: ago(200) }
  return {
    ...{ id: purchaseToShow, number: 5, title: 'Nešiojamieji kompiuteriai 5–8 klasių mokiniams' },
    ...{
      state: isDraft ? 'draft' : 'proposed',
      version: 2,
      decision: '',
      assetIds: [],
      costCents: 1_960_000,
    },
    lines: [
      {
        ...{ id: id(7101), name: 'Nešiojamasis kompiuteris', category: 'Kompiuteriai', quantity: 28 },
        ...{ needs: '16 GB RAM, 512 GB SSD, 14 colių ekranas\nGarantija bent 3 metai', priceCents: 70_000 },
        ...{ year: 2026, reason: '28 įrašai tarnauja ilgiau negu 5 m.', replaces: [id(4001)] },
      },
    ],
    ...{ written: step, proposed: isDraft ? null : step, decided: null, received: null },
    replaced: [
      {
        ...{ id: id(4001), name: 'Nešiojamasis kompiuteris', inventoryNo: 'IT-0001' },
        ...{ boughtOn: '2018-09-01', valueCents: 60_000 },
      },
    ],
    picture: [2026, 2027, 2028].map((year, n) => ({
      ...{ year, purchaseCents: n === 0 ? 1_960_000 : 0, repairCents: n === 0 ? 52_000 : 8_000 },
      ...{ licenceCents: 24_000, withoutCents: 52_000 },
    })),
    mayDecide: !isDraft,
  }
}
