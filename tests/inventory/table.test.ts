import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { guessColumns, headerRow, readAssets, readDay } from '../../core/inventory/read-table.ts'
import {
  changesOf,
  codeKey,
  formulaAgain,
  idOfLabel,
  labelCode,
  nextNumber,
  readMoney,
  turnedBack,
  withoutFormula,
} from '../../core/inventory/rules.ts'
import { parseCsv } from '../../core/rosters/read-csv.ts'
import { readRows } from '../../core/rosters/read-rows.ts'
import { habits, nothing, things, writeTable } from './habits.ts'

async function rowsOf(text: string): Promise<string[][]> {
  const rows: string[][] = []
  for await (const part of parseCsv(text)) if (typeof part !== 'number') rows.push(...part)
  return rows
}
const read = async (text: string, order?: 'day-first' | 'month-first') => {
  const rows = await rowsOf(text)
  const header = headerRow(rows)
  if (header === null) throw new Error('no header')
  return readAssets(rows, header, guessColumns(rows[header] ?? []), order)
}

describe('money as people type it', () => {
  test.each([
    ['1 234,50 €', 123_450],
    ['1.234,50', 123_450],
    ['1,234.5', 123_450],
    ['1 234 567,89', 123_456_789],
    ['$12.58', 1258],
    ['12', 1200],
    ['0', 0],
    ['12,', 1200],
    ['1.234.567', 123_456_700],
  ])('„%s“ is %i cents', (text, cents) => {
    expect(readMoney(text)).toBe(cents)
  })

  test.each(['', 'apie 20', '-5', '12,3456', '1.23.4', '1,23,45', '12.345.6,7', '1,234', '5,5 €/vnt.'])(
    '„%s“ is not clear',
    (text) => {
      expect(readMoney(text)).toBeNull()
    },
  )

  test('three digits after one sign are thousands where the column has cents after the other', () => {
    expect(readMoney('1.234', ',')).toBe(123_400)
    expect(readMoney('1,234', '.')).toBe(123_400)
    expect(readMoney('1,234', ',')).toBeNull()
  })
})

describe('days as people type them', () => {
  test.each([
    ['2024-02-22', '2024-02-22'],
    ['2024.2.22', '2024-02-22'],
    ['2024 m. 02 22', '2024-02-22'],
    ['2024-02-22T00:00:00.000Z', '2024-02-22'],
    ['22.02.2024', '2024-02-22'],
    ['2024 m. vasario 22 d.', '2024-02-22'],
    ['2023 m. rugsėjo 1 d.', '2023-09-01'],
    ['2024 m. vasaris 22 d.', 'unreadable'],
    ['22/2/24', '2024-02-22'],
    ['2024-02-30', 'unreadable'],
    ['31.04.2024', 'unreadable'],
    ['vasaris', 'unreadable'],
    ['', null],
  ])('„%s“ is %s', (text, day) => {
    expect(readDay(text, 'day-first')).toBe(day)
  })

  test('of which both readings are possible are asked about, unless the column tells', async () => {
    expect(readDay('4/5/2025', null)).toBe('unclear')
    const list = (other: string) => `Name;Serial;Purchase Date\nA;1;4/5/2025\nB;2;${other}`
    expect((await read(list('1/23/2025'))).assets[0]?.asset.boughtOn).toBe('2025-04-05')
    expect((await read(list('23/1/2025'))).assets[0]?.asset.boughtOn).toBe('2025-05-04')
    expect((await read(list(''))).faults).toMatchObject([{ row: 2, why: 'day-unclear', value: '4/5/2025' }])
    expect((await read(list(''), 'month-first')).faults).toEqual([])
  })
})

describe('a table of things', () => {
  test('of a Lithuanian office is read: semicolons, decimal commas, its own headers', async () => {
    const { assets, faults } = await read(
      [
        'Eil. Nr.;Inventorinis Nr.;Pavadinimas;Serijos Nr.;Kabinetas;Mato vnt.;Kiekis;Vertė, €;Įsigijimo data;Atsakingas asmuo;Būklė',
        '1;1200-0042;Nešiojamasis kompiuteris;SN1;204;vnt.;1;499,00;2023-09-01;Rokas Vaitkevičius;gera',
        '2;1200-0043;"Kėdė; mokinio";;204;vnt.;28;1 035,20;2019.08.15;;Patenkinama',
      ].join('\r\n'),
    )
    expect(faults).toEqual([])
    expect(assets.map(({ asset }) => asset)).toEqual([
      {
        inventoryNo: '1200-0042',
        name: 'Nešiojamasis kompiuteris',
        serial: 'SN1',
        place: '204',
        unit: 'vnt.',
        quantity: 1,
        valueCents: 49_900,
        boughtOn: '2023-09-01',
        responsible: 'Rokas Vaitkevičius',
        condition: 'good',
      },
      {
        inventoryNo: '1200-0043',
        name: 'Kėdė; mokinio',
        place: '204',
        unit: 'vnt.',
        quantity: 28,
        valueCents: 103_520,
        boughtOn: '2019-08-15',
        condition: 'fair',
      },
    ])
    expect(assets.map(({ blanks }) => blanks)).toEqual([[], ['serial', 'responsible']])
  })

  test('says of each cell that cannot be read where it stands and why', async () => {
    const { faults } = await read(
      [
        'Inventorinis Nr.;Pavadinimas;Kiekis;Vertė;Būklė;Būsena;Garantija iki;Ne mokyklos turtas',
        'A-1;Kompiuteris;du;daug;nuostabi;dingo;rytoj;galbūt',
        'a 1;;;;;;;',
        'A-2;Stalas, baltas;1;1;gera;naudojama;;ne;ir dar kas',
      ].join('\n'),
    )
    expect(faults.map(({ row, why }) => `${row} ${why}`)).toEqual([
      '2 quantity',
      '2 money',
      '2 condition',
      '2 state',
      '2 day',
      '2 yes-no',
      '3 number-twice',
      '3 no-name',
      '4 beyond',
    ])
  })

  test.each([
    [
      'Snipe-IT',
      'Company,Name,Asset Tag,Category,Supplier,Manufacturer,Location,Order Number,Model,Model Notes,Model Number,Asset Notes,Purchase Date,Purchase Cost,Checkout Type,Checked Out To: Username,Checked Out To: Email\n' +
        ',Projektorius,A-1,Vaizdas,UAB „Garsas“,Epson,204,77,EB-1,,,,1/23/23,1035.2,User,jonas,jonas@mokykla.example',
      {
        inventoryNo: 'A-1',
        name: 'Projektorius',
        category: 'Vaizdas',
        supplier: 'UAB „Garsas“',
        maker: 'Epson',
        model: 'EB-1',
        place: '204',
        boughtOn: '2023-01-23',
        valueCents: 103_520,
        holder: 'jonas@mokykla.example',
      },
    ],
    [
      'Shelf',
      'title,description,kit,category,tags,location,valuation,custodian,bookable,assetModel,type,quantity,minQuantity,unitOfMeasure,consumptionType,"cf: Serial number,type:text","cf:brand, type:option","cf:purchase date, type:date","cf:warranty cost, type:amount"\n' +
        'Kamera,"Filmuoja, fotografuoja",,Vaizdas,,Aktų salė,100,Ona,yes,X-1,INDIVIDUAL,2,,vnt.,,SN-5,canon,2024-02-22,299.99',
      {
        name: 'Kamera',
        note: 'Filmuoja, fotografuoja',
        category: 'Vaizdas',
        place: 'Aktų salė',
        valueCents: 10_000,
        holder: 'Ona',
        model: 'X-1',
        quantity: 2,
        unit: 'vnt.',
        serial: 'SN-5',
        maker: 'canon',
        boughtOn: '2024-02-22',
      },
    ],
  ])('of %s is understood', async (_system, text, asset) => {
    const { assets, faults } = await read(text)
    expect(faults).toEqual([])
    expect(assets.map((one) => one.asset)).toEqual([asset])
  })
})

describe('a table in any of the ways that people keep one', () => {
  test('either says exactly what was meant, or names the row and why', async () => {
    let exact = 0
    await fc.assert(
      fc.asyncProperty(habits, fc.array(things, { minLength: 1, maxLength: 12 }), async (habit, meant) => {
        const { name, bytes } = await writeTable(habit, meant)
        const rows = (await readRows(name, bytes))?.map((cells) =>
          cells.map((cell) => (habit.kind === 'xlsx' ? cell : formulaAgain(cell.trim()))),
        )
        if (!rows) throw new Error('no table')
        const header = headerRow(rows)
        if (header === null) throw new Error('no header')
        const { assets, faults } = readAssets(rows, header, guessColumns(rows[header] ?? []), undefined)
        expect(assets).toHaveLength(meant.length)
        for (const [at, { row, asset, blanks }] of assets.entries()) {
          const why = faults.filter((one) => one.row === row).map((one) => one.why)
          const whole = { ...asset, ...Object.fromEntries(blanks.map((field) => [field, nothing[field]])) }
          if (why.length > 0) expect(new Set(why)).toEqual(new Set(['day-unclear']))
          else expect(whole).toEqual(meant[at])
        }
        // Only what has two readings may be refused.
        if (!habit.hasTwoReadings) expect(faults).toEqual([])
        exact += faults.length === 0 ? 1 : 0
      }),
      { numRuns: 300 },
    )
    expect(exact).toBeGreaterThan(100)
  })
})

describe('numbers and labels', () => {
  test('are compared without case, spaces and signs', () => {
    expect(codeKey('IT-0042')).toBe(codeKey('it 0042.'))
    expect(codeKey(' - ')).toBeNull()
  })

  test('go on after the largest of the usual shape', () => {
    expect(nextNumber(['IT-0099', 'IT-0100', 'X7'])).toBe('IT-0101')
    expect(nextNumber(['IT-0009'])).toBe('IT-0010')
    expect(nextNumber(['be numerio'])).toBe('')
  })

  test('a label carries its thing', () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        expect(labelCode(id)).toHaveLength(22)
        expect(idOfLabel(labelCode(id))).toBe(id)
      }),
    )
    expect(idOfLabel('https://elsewhere')).toBeNull()
  })

  test('a cell that looks like a formula comes back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("'", '=', '-', '@', 'a') }), (text) => {
        expect(withoutFormula(text)).not.toMatch(/^[=@-]/)
        expect(formulaAgain(withoutFormula(text))).toBe(text)
      }),
    )
  })

  test('a change turned back is what was before', () => {
    const before = { name: 'A', place: '204', valueCents: null }
    const after = { name: 'A', place: '205', valueCents: 5 }
    expect(turnedBack(changesOf(before, after))).toEqual({ place: '204', valueCents: null })
  })
})
