import type { Cell, SheetData } from 'write-excel-file/node'
import type { Asset } from '../inventory/schema.ts'
import { type Language, say } from '../language.ts'
import { costOf } from './rules.ts'
import type { YearCost } from './schema.ts'
import type { StoredPurchase } from './store.ts'

/** What the papers of a purchase are made of. */
export interface Specification {
  language: Language
  purchase: StoredPurchase
  picture: readonly YearCost[]
  replaced: readonly Asset[]
}

export const lineColumns = ['row', 'name', 'quantity', 'price', 'sum', 'year', 'needs', 'reason'] as const
export const yearColumns = ['year', 'purchase', 'repairs', 'licences', 'total', 'without'] as const

const text = (value: string): Cell => (value === '' ? null : { value, type: String, wrap: true })
const bold = (value: string): Cell => ({ value, type: String, fontWeight: 'bold' })
const number = (value: number): Cell => ({ value, type: Number })
const money = (cents: number | null): Cell =>
  cents === null ? null : { value: cents / 100, type: Number, format: '0.00' }

/** A specification as sheets: its lines, the cost picture, and the things in whose place it comes. */
export function specificationSheets({ language, purchase, picture, replaced }: Specification) {
  const { title, number: no, lines } = purchase
  return [
    {
      sheet: say(language, 'purchases/show'),
      columns: [8, 36, 10, 14, 14, 8, 60, 60].map((width) => ({ width })),
      data: [
        [bold(`${say(language, 'purchases/show')} Nr. ${no}. ${title}`)],
        lineColumns.map((name) => bold(say(language, `purchases/column.${name}`))),
        ...lines.map((line, at): Cell[] => [
          number(at + 1),
          text(line.name),
          number(line.quantity),
          money(line.priceCents),
          money(costOf(line)),
          number(line.year),
          text(line.needs),
          text(line.reason),
        ]),
        [
          null,
          bold(say(language, 'purchases/total')),
          number(lines.reduce((sum, { quantity }) => sum + quantity, 0)),
          null,
          money(lines.reduce((sum, line) => sum + costOf(line), 0)),
        ],
      ] as SheetData,
    },
    {
      sheet: say(language, 'purchases/picture'),
      columns: yearColumns.map(() => ({ width: 18 })),
      data: [
        yearColumns.map((name) => bold(say(language, `purchases/year.${name}`))),
        ...picture.map((one): Cell[] => [
          number(one.year),
          money(one.purchaseCents),
          money(one.repairCents),
          money(one.licenceCents),
          money(one.purchaseCents + one.repairCents + one.licenceCents),
          money(one.withoutCents + one.licenceCents),
        ]),
        [text(say(language, 'purchases/picture.how'))],
      ] as SheetData,
    },
    ...(replaced.length === 0
      ? []
      : [
          {
            sheet: say(language, 'purchases/replaced'),
            columns: [18, 40, 16, 14].map((width) => ({ width })),
            data: [
              (['inventoryNo', 'name', 'boughtOn', 'value'] as const).map((field) =>
                bold(say(language, `inventory/field.${field}`)),
              ),
              ...replaced.map((asset): Cell[] => [
                text(asset.inventoryNo),
                text(asset.name),
                text(asset.boughtOn ?? ''),
                money(asset.valueCents),
              ]),
            ] as SheetData,
          },
        ]),
  ]
}
