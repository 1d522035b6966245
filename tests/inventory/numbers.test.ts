import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import readWorkbook from 'read-excel-file/node'
import { expect, test } from 'vitest'
import type { FileAnswer } from '../../core/file-answer.ts'
import type { Asset } from '../../core/inventory/schema.ts'
import { ageSpans, isInSpan } from '../../core/inventory-numbers/rules.ts'
import type { InputOf, ResultOf, UseCaseName } from '../../core/use-cases.ts'
import { readPdfText } from '../slips/read-pdf.ts'
import { onEveryEngine } from '../support/database.ts'
import { openSchool, type School } from '../support/school.ts'

async function as<Name extends UseCaseName>(
  school: School,
  who: Parameters<School['person']>[0],
  name: Name,
  input: InputOf<Name>,
): Promise<ResultOf<Name>> {
  return (await school.talka.perform(name, await school.person(who), input)) as ResultOf<Name>
}

const write = async (school: School, more: Partial<InputOf<'inventory/write'>>) =>
  (
    await as(school, 'specialist', 'inventory/write', {
      ...{ id: randomUUID(), version: 0, name: 'Kompiuteris' },
      ...more,
    })
  ).id

/** Everything there is, read from the records page by page. */
async function everything(school: School): Promise<Asset[]> {
  const all: Asset[] = []
  let after: string | undefined
  do {
    const { assets, next } = await as(school, 'specialist', 'inventory/list', {
      limit: 100,
      ...(after ? { after } : {}),
    })
    all.push(...assets)
    after = next ?? undefined
  } while (after)
  return all
}

const worthOf = (things: readonly Asset[]) =>
  things.reduce((sum, { valueCents, quantity }) => sum + (valueCents ?? 0) * quantity, 0)
const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Vilnius' }).format(new Date())
const daysFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** A school with things of every sort that is counted apart. */
async function stocked(school: School): Promise<void> {
  for (const name of ['204', '205'])
    await as(school, 'specialist', 'places/write-room', {
      ...{ id: randomUUID(), building: 'Senieji rūmai', name, floor: 2 },
    })
  const places = ['204 kab.', '205', 'Rūsys', 'rūsys', '']
  const people = ['Rokas Vaitkevičius', 'Rasa Jurgelevičienė', 'Ona Išėjusi', '']
  const bought = [0, -300, -366, -800, -1500, -2000, -3000, -9000, null]
  const header =
    'Pavadinimas;Inventorinis Nr.;Vieta;Atsakingas asmuo;Įsigijimo data;Vieneto vertė, €;Kiekis;Ne mokyklos turtas;Būsena;Garantija iki'
  const rows = Array.from({ length: 36 }, (_, n) => {
    const days = bought[n % bought.length]
    return [
      n % 3 === 0 ? 'Šviestuvas' : 'Kompiuteris',
      `IT-${n}`,
      places[n % places.length],
      people[n % people.length],
      typeof days === 'number' ? daysFromNow(days) : '',
      n % 7 === 0 ? '' : `${n * 10},50`,
      (n % 4) + 1,
      n % 11 === 0 ? 'taip' : 'ne',
      n % 13 === 12 ? 'nurašyta' : 'naudojama',
      n % 5 === 0 ? daysFromNow(n * 5 - 20) : '',
    ].join(';')
  })
  const base64 = Buffer.from([header, ...rows].join('\n')).toString('base64')
  const file = { name: 'sarasas.csv', base64 }
  const { added } = await as(school, 'specialist', 'inventory/import', { file, isTrial: false })
  expect(added).toBe(36)
}

onEveryEngine('the numbers of the inventory', (engine) => {
  test('are what the records say when they are counted one by one, and each figure opens its list', async () => {
    const school = await openSchool(engine)
    await stocked(school)
    const numbers = await as(school, 'principal', 'inventory-numbers/show', {})
    const all = await everything(school)
    const own = all.filter(({ isForeign }) => !isForeign)
    expect(all.length).toBe(34)
    expect(numbers.own).toMatchObject({
      things: own.length,
      valueCents: worthOf(own),
      unvalued: own.filter(({ valueCents }) => valueCents === null).length,
    })
    expect(numbers.foreign.things).toBe(all.length - own.length)

    const groups = {
      room: (one: Asset) => (one.roomId ? one.place.replace(/\D/g, '') : one.place.toLowerCase()) || null,
      person: (one: Asset) => one.responsible || null,
    }
    for (const by of ['room', 'person'] as const) {
      const counted = [...Map.groupBy(own, groups[by])].map(([name, things]) => [
        name,
        things.length,
        worthOf(things),
      ])
      const shown = numbers.groups[by].map(({ name, things, valueCents }) => [
        by === 'room' ? (name?.toLowerCase() ?? null) : name,
        things,
        valueCents,
      ])
      expect(shown.sort()).toEqual(counted.sort())
    }
    expect(numbers.groups.room.map(({ valueCents }) => valueCents)).toEqual(
      numbers.groups.room.map(({ valueCents }) => valueCents).sort((one, other) => other - one),
    )
    expect(numbers.groups.age.reduce((sum, { things }) => sum + things, 0)).toBe(own.length)

    for (const line of [
      numbers.own,
      numbers.foreign,
      ...Object.values(numbers.groups).flat(),
      { things: numbers.own.unvalued, valueCents: 0, behind: { ...numbers.own.behind, isValued: false } },
    ]) {
      const { total, assets } = await as(school, 'specialist', 'inventory/list', {
        ...line.behind,
        limit: 100,
      })
      expect([total, worthOf(assets)], JSON.stringify(line)).toEqual([line.things, line.valueCents])
    }
  })

  test('say whose warranty ends and what was mended most', async () => {
    const school = await openSchool(engine)
    await stocked(school)
    const { warranty, today: day } = await as(school, 'deputy', 'inventory-numbers/show', {})
    expect(day).toBe(today())
    const ending = (await everything(school)).filter(
      ({ warrantyUntil }) =>
        warrantyUntil !== null && warrantyUntil >= day && warrantyUntil <= warranty.until,
    )
    expect(ending.length).toBeGreaterThan(0)
    expect(warranty.n).toBe(ending.length)
    expect(warranty.first.map(({ id }) => id).sort()).toEqual(ending.map(({ id }) => id).sort())
    const behind = await as(school, 'specialist', 'inventory/list', { ...warranty.behind, limit: 100 })
    expect(behind.total).toBe(ending.length)

    const [often, once] = [
      await write(school, { name: 'Spausdintuvas', valueCents: 100_00 }),
      await write(school, { name: 'Ekranas', valueCents: 900_00 }),
    ]
    for (const [id, costCents] of [
      [often, 20_00],
      [often, 30_00],
      [once, 70_00],
    ] as const) {
      await as(school, 'specialist', 'inventory/send-to-repair', { id, to: 'UAB', fault: 'Stringa' })
      await as(school, 'specialist', 'inventory/take-from-repair', { id, costCents, condition: 'good' })
    }
    const { mended } = await as(school, 'deputy', 'inventory-numbers/show', {})
    expect(mended).toMatchObject([
      { id: often, times: 2, repairCents: 50_00, isDear: true },
      { id: once, times: 1, repairCents: 70_00, isDear: false },
    ])
  })

  test('go to the accountant by responsible person, with totals and what is not the school’s own apart', async () => {
    const school = await openSchool(engine)
    await stocked(school)
    const own = (await everything(school)).filter(({ isForeign }) => !isForeign)
    const take = async (format: 'xlsx' | 'pdf') =>
      (
        (await as(school, 'deputy', 'inventory-numbers/accountants-list', {
          format,
        })) as unknown as FileAnswer
      ).file
    const sheets = await readWorkbook(Buffer.from((await take('xlsx')).bytes))
    const rows = (name: string) => sheets.find(({ sheet }) => sheet === name)?.data ?? []
    const totals = rows('Iš viso').slice(2)
    expect(totals.at(-1)).toEqual([
      'Iš viso',
      own.length,
      own.reduce((sum, { quantity }) => sum + quantity, 0),
      worthOf(own) / 100,
      own.filter(({ valueCents }) => valueCents === null).length,
    ])
    for (const [name, things, , sum] of totals.slice(0, -1)) {
      const theirs = own.filter(({ responsible }) => (responsible || 'Atsakingas asmuo neįrašytas') === name)
      expect([things, sum]).toEqual([theirs.length, worthOf(theirs) / 100])
    }
    const listed = rows('Mokyklos turtas')
    expect(listed.length).toBe(own.length + 1)
    expect(listed[0]).toEqual([
      ...['Atsakingas asmuo', 'Eil. Nr.', 'Inventorinis Nr.', 'Pavadinimas, modelis', 'Serijos Nr.', 'Vieta'],
      ...['Įsigijimo data', 'Mato vnt.', 'Kiekis', 'Vieneto vertė, €', 'Suma, €', 'Būklė', 'Pastabos'],
    ])
    expect(rows('Ne mokyklos turtas').length).toBe(34 - own.length + 1)
    const text = readPdfText((await take('pdf')).bytes)
      .join(' ')
      .replace(/\s+/g, ' ')
    expect(text).toContain('Turto sąrašas pagal atsakingus asmenis')
    expect(text).toContain(`Iš viso mokyklos turto: ${own.length} įrašų`)
  })
})

test('each thing has one age, whatever the day', () => {
  const day = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  fc.assert(
    fc.property(day, fc.option(day), (now, bought) => {
      expect(ageSpans(now).filter((span) => isInSpan(span, bought)).length).toBe(1)
    }),
  )
})

test('a thing grows a year older on its day', () => {
  const spanOf = (bought: string) => ageSpans('2026-11-28').find((span) => isInSpan(span, bought))?.key
  expect(spanOf('2025-11-29')).toBe('0-1')
  expect(spanOf('2025-11-28')).toBe('1-3')
  expect(spanOf('2026-12-24')).toBe('0-1')
  expect(spanOf('2016-11-28')).toBe('10-')
})
