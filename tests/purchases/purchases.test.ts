import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import readWorkbook from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import type { FileAnswer } from '../../core/file-answer.ts'
import { costPicture, proposalsOf, whyReplace } from '../../core/purchases/rules.ts'
import { type AgingThing, usualSettings } from '../../core/purchases/schema.ts'
import { Refusal } from '../../core/refusal.ts'
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

async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work
  } catch (error) {
    if (error instanceof Refusal) return `${error.kind} ${error.word}`
    throw error
  }
  return 'not refused'
}

const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Vilnius' }).format(new Date())
const year = Number(today.slice(0, 4))
const yearsAgo = (years: number) => `${year - years}-01-01`

async function write(school: School, more: Partial<InputOf<'inventory/write'>> = {}): Promise<string> {
  const draft = { id: randomUUID(), version: 0, name: 'Nešiojamasis', category: 'Kompiuteriai', ...more }
  return (await as(school, 'specialist', 'inventory/write', draft)).id
}

const lineOf = (more: Partial<InputOf<'purchases/write'>['lines'][number]> = {}) => ({
  ...{ id: randomUUID(), name: 'Nešiojamasis kompiuteris', category: 'Kompiuteriai', quantity: 3 },
  ...{ needs: '16 GB, 512 GB SSD', priceCents: 700_00, year, reason: '', replaces: [] as string[] },
  ...more,
})

onEveryEngine('purchases', (engine) => {
  test('are proposed of what is past its life or dear to mend, by category, each thing in one specification', async () => {
    const school = await openSchool(engine)
    const old = await write(school, { boughtOn: yearsAgo(7), valueCents: 500_00, inventoryNo: 'IT-1' })
    const dear = await write(school, { boughtOn: yearsAgo(1), valueCents: 300_00 })
    await write(school, { boughtOn: yearsAgo(1), valueCents: 900_00 })
    await write(school, { boughtOn: yearsAgo(9), isForeign: true })
    await write(school, { name: 'Suolas', category: 'Baldai', boughtOn: yearsAgo(9), quantity: 12 })
    await as(school, 'specialist', 'inventory/send-to-repair', { id: dear, to: 'UAB', fault: 'Ekranas' })
    const back = { id: dear, costCents: 150_00, condition: 'fair' } as const
    await as(school, 'specialist', 'inventory/take-from-repair', back)
    const lives = [{ category: 'baldai', years: 0 }]
    await as(school, 'deputy', 'purchases/change-settings', { lives, otherYears: 5 })
    const { proposals } = await as(school, 'specialist', 'purchases/proposals', {})
    expect(proposals).toMatchObject([
      {
        ...{ category: 'Kompiuteriai', quantity: 2, priceCents: 400_00, repairCents: 150_00 },
        things: [
          { id: old, why: 'old' },
          { id: dear, why: 'dear' },
        ],
      },
    ])
    const reason = proposals[0]?.reason.replaceAll('\u00a0', ' ')
    expect(reason).toBe(
      `1 įrašas tarnauja ilgiau negu 5 m. (seniausias įsigytas ${yearsAgo(7)}). ` +
        '1 įrašo taisymai kainavo bent pusę vertės. Taisymams išleista 150,00 €.',
    )
    const id = randomUUID()
    const lines = [lineOf({ quantity: 2, replaces: [old, dear], reason })]
    await as(school, 'specialist', 'purchases/write', { id, version: 0, title: 'Nauji kompiuteriai', lines })
    expect((await as(school, 'specialist', 'purchases/proposals', {})).proposals).toEqual([])

    const licence = { id: randomUUID(), name: 'GeoGebra', yearCents: 240_00 }
    await as(school, 'specialist', 'software/write', licence)
    const { picture, replaced, costCents } = await as(school, 'principal', 'purchases/show', { id })
    expect(costCents).toBe(1_400_00)
    expect(replaced.map((one) => one.id).sort()).toEqual([old, dear].sort())
    expect(picture).toEqual([
      { year, purchaseCents: 1_400_00, repairCents: 50_00, licenceCents: 240_00, withoutCents: 50_00 },
      { year: year + 1, purchaseCents: 0, repairCents: 0, licenceCents: 240_00, withoutCents: 50_00 },
      { year: year + 2, purchaseCents: 0, repairCents: 0, licenceCents: 240_00, withoutCents: 50_00 },
    ])
    const paper = async (format: 'pdf' | 'xlsx') =>
      ((await as(school, 'principal', 'purchases/download', { id, format })) as unknown as FileAnswer).file
        .bytes
    const text = readPdfText(await paper('pdf'))
      .join(' ')
      .replace(/\s+/g, ' ')
    for (const said of ['Nauji kompiuteriai', '16 GB, 512 GB SSD', 'Trejų metų išlaidos', 'IT-1'])
      expect(text).toContain(said)
    const sheets = await readWorkbook(Buffer.from(await paper('xlsx')))
    expect(sheets[0]?.data[2]?.slice(0, 6)).toEqual([1, 'Nešiojamasis kompiuteris', 2, 700, 1400, year])

    // What is given up is proposed again.
    const { version } = await as(school, 'specialist', 'purchases/drop', { id })
    expect((await as(school, 'specialist', 'purchases/proposals', {})).proposals.length).toBe(1)
    expect(await refusal(as(school, 'specialist', 'purchases/propose', { id }))).toBe(
      'conflict purchases/refused.not-draft',
    )
    await as(school, 'specialist', 'purchases/write', { id, version, title: 'Nauji kompiuteriai', lines })
    expect((await as(school, 'specialist', 'purchases/show', { id })).state).toBe('draft')
  })

  test('are decided on and make the things, numbered, once', async () => {
    const school = await openSchool(engine)
    for (const inventoryNo of ['IT-0098', 'IT-0099']) await write(school, { inventoryNo })
    const laptops = lineOf()
    const chairs = lineOf({ name: 'Kėdė', category: 'Baldai', quantity: 20 })
    const id = randomUUID()
    const draft = { id, version: 0, title: 'Kompiuteriai ir kėdės', lines: [laptops, chairs] }
    // A first answer that was lost: the same draft comes twice.
    for (const _ of [1, 2])
      expect(await as(school, 'specialist', 'purchases/write', draft)).toEqual({ id, version: 1 })
    await as(school, 'deputy', 'purchases/write', { ...draft, version: 1, title: 'Kompiuteriai, kėdės' })
    expect(await refusal(as(school, 'specialist', 'purchases/write', { ...draft, version: 1 }))).toBe(
      'conflict purchases/refused.changed',
    )
    const came = {
      ...{ id, boughtOn: '2026-09-01', warrantyUntil: '2028-09-01', supplier: 'UAB „Tiekimas“' },
      place: 'Sandėlis',
      lines: [
        { id: laptops.id, quantity: 2, priceCents: 650_00 },
        { id: chairs.id, quantity: 20, priceCents: 30_00, isOneEntry: true },
      ],
    }
    const receive = (who: 'specialist' | 'deputy') => refusal(as(school, who, 'purchases/receive', came))
    expect(await receive('specialist')).toBe('conflict purchases/refused.not-approved')
    await as(school, 'specialist', 'purchases/propose', { id })
    await as(school, 'principal', 'purchases/decline', { id, why: 'Per brangu' })
    await as(school, 'specialist', 'purchases/propose', { id })
    await as(school, 'deputy', 'purchases/approve', { id, note: 'Iš krepšelio' })
    expect((await Promise.all([receive('specialist'), receive('deputy')])).sort()).toEqual([
      'conflict purchases/refused.not-approved',
      'not refused',
    ])
    const { assetIds, state } = await as(school, 'specialist', 'purchases/show', { id })
    expect(state).toBe('received')
    const { assets } = await as(school, 'specialist', 'inventory/list', { order: 'number' })
    const made = assets.filter((one) => assetIds.includes(one.id))
    expect(made.map((one) => [one.inventoryNo, one.name, one.quantity, one.valueCents])).toEqual([
      ['IT-0100', 'Nešiojamasis kompiuteris', 1, 650_00],
      ['IT-0101', 'Nešiojamasis kompiuteris', 1, 650_00],
      ['IT-0102', 'Kėdė', 20, 30_00],
    ])
    expect(made[0]).toMatchObject({
      ...{ state: 'inStore', condition: 'new', boughtOn: '2026-09-01', warrantyUntil: '2028-09-01' },
      ...{ supplier: 'UAB „Tiekimas“', place: 'Sandėlis' },
    })
    await as(school, 'specialist', 'inventory/labels', { ids: assetIds, sheet: 'l7160' })
    await school.talka.drain()
    const told = school.told.map(({ word }) => word).filter((word) => word.startsWith('purchases/'))
    expect(told.sort()).toEqual([
      ...['purchases/told.approved', 'purchases/told.declined'],
      ...Array.from({ length: 4 }, () => 'purchases/told.proposed'),
    ])
  })
})

test('is decided by somebody else than who proposed it', async () => {
  const school = await openSchool('postgres')
  const id = randomUUID()
  await as(school, 'deputy', 'purchases/write', { id, version: 0, title: 'Ekranai', lines: [lineOf()] })
  await as(school, 'deputy', 'purchases/propose', { id })
  expect(await refusal(as(school, 'deputy', 'purchases/approve', { id }))).toBe(
    'conflict purchases/refused.own',
  )
  expect(await refusal(as(school, 'deputy', 'purchases/decline', { id, why: 'Nereikia' }))).toBe(
    'conflict purchases/refused.own',
  )
  expect(await refusal(as(school, 'specialist', 'purchases/approve', { id }))).toBe(
    'forbidden common/refused.forbidden',
  )
  await as(school, 'principal', 'purchases/approve', { id })
  expect((await as(school, 'deputy', 'purchases/show', { id })).state).toBe('approved')
})

describe('what a purchase is reckoned from', () => {
  const thing = (more: Partial<AgingThing>): AgingThing => ({
    ...{ id: randomUUID(), name: 'Ekranas', inventoryNo: '', category: 'Ekranai', quantity: 1 },
    ...{ valueCents: null, boughtOn: null, repairCents: 0 },
    ...more,
  })

  test('a thing is old from the day on which its years are over', () => {
    const settings = { lives: [{ category: 'Ekranai', years: 7 }], otherYears: 5 }
    const why = (more: Partial<AgingThing>) => whyReplace(thing(more), settings, '2026-11-28')
    expect(why({ boughtOn: '2019-11-28' })).toBe('old')
    expect(why({ boughtOn: '2019-11-29' })).toBe(null)
    expect(why({ boughtOn: '2020-01-01', category: 'Kita' })).toBe('old')
    expect(why({})).toBe(null)
    expect(why({ valueCents: 100, repairCents: 50 })).toBe('dear')
    const forEver = { lives: [], otherYears: 0 }
    expect(whyReplace(thing({ boughtOn: '1990-01-01' }), forEver, '2026-11-28')).toBe(null)
  })

  test('every worn thing is proposed once, and no other', () => {
    const things = fc.array(
      fc.record({
        ...{ id: fc.uuid(), name: fc.constant('Daiktas'), inventoryNo: fc.constant('') },
        ...{ category: fc.constantFrom('a', 'b', ''), quantity: fc.integer({ min: 1, max: 9 }) },
        valueCents: fc.option(fc.integer({ min: 0, max: 100_000 })),
        boughtOn: fc.option(fc.constantFrom('2010-01-01', '2021-11-28', '2021-11-29', '2026-01-01')),
        repairCents: fc.integer({ min: 0, max: 100_000 }),
      }),
    )
    fc.assert(
      fc.property(things, (all) => {
        const proposals = proposalsOf(all, usualSettings, '2026-11-28')
        const worn = all.filter((one) => whyReplace(one, usualSettings, '2026-11-28') !== null)
        const proposed = proposals.flatMap((one) => one.things.map(({ id }) => id))
        expect(proposed.sort()).toEqual(worn.map(({ id }) => id).sort())
        const pieces = (some: readonly { quantity: number }[]) => some.reduce((n, one) => n + one.quantity, 0)
        expect(pieces(proposals)).toBe(pieces(worn))
      }),
    )
  })

  test('each line costs in its own year, and what it replaces is mended no more from the next one on', () => {
    const picture = costPicture({
      firstYear: 2026,
      lines: [
        { quantity: 2, priceCents: 100, year: 2027, replaces: ['a'] },
        { quantity: 1, priceCents: null, year: 2026, replaces: ['b'] },
      ],
      repairCentsAYear: new Map(Object.entries({ a: 10, b: 20, c: 40 })),
      licenceCents: (year) => year - 2000,
    })
    expect(picture).toEqual([
      { year: 2026, purchaseCents: 0, repairCents: 70, licenceCents: 26, withoutCents: 70 },
      { year: 2027, purchaseCents: 200, repairCents: 50, licenceCents: 27, withoutCents: 70 },
      { year: 2028, purchaseCents: 0, repairCents: 40, licenceCents: 28, withoutCents: 70 },
    ])
  })
})
