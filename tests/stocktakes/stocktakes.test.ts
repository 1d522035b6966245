import 'fake-indexeddb/auto'
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import readSheet from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { answerAction } from '../../bot/answer-action.ts'
import type { FileAnswer } from '../../core/file-answer.ts'
import { labelCode } from '../../core/inventory/rules.ts'
import { Refusal } from '../../core/refusal.ts'
import { readCode, seenBy } from '../../core/stocktakes/rules.ts'
import type { Scan, Sighting } from '../../core/stocktakes/schema.ts'
import type { InputOf, ResultOf, UseCaseName } from '../../core/use-cases.ts'
import { openPhone } from '../../tabs/features/stocktakes/phone.ts'
import { failure, type send } from '../../tabs/shared/send.ts'
import { readPdfText } from '../slips/read-pdf.ts'
import { onEveryEngine } from '../support/database.ts'
import { openSchool, type School } from '../support/school.ts'

type Who = Parameters<School['person']>[0]

async function as<Name extends UseCaseName>(
  school: School,
  who: Who,
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

const roomsOfSchool = 30
const rooms = Array.from({ length: roomsOfSchool }, (_, n) => ({
  id: randomUUID(),
  building: 'Senieji rūmai',
  name: String(101 + n),
}))

/** A school of so many things, fifteen a room, written down as an office's list. */
async function furnish(school: School, count: number): Promise<void> {
  for (const room of rooms.slice(0, Math.ceil(count / 15)))
    await as(school, 'specialist', 'places/write-room', { ...room, floor: 1 })
  const people = ['Daiva Žemaitienė', 'Arūnas Čepaitis', '']
  const lines = Array.from(
    { length: count },
    (_, n) =>
      `IT-${String(n + 1).padStart(4, '0')};Kompiuteris;SN${9000 + n};${rooms[Math.floor(n / 15)]?.name};${people[n % 3]};100,50`,
  )
  const text = ['Inventorinis Nr.;Pavadinimas;Serijos Nr.;Vieta;Atsakingas asmuo;Vieneto vertė, €', ...lines]
  const file = { name: 'sarasas.csv', base64: Buffer.from(text.join('\n')).toString('base64') }
  const { added } = await as(school, 'specialist', 'inventory/import', { file, isTrial: false })
  expect(added).toBe(count)
}

const begin = async (school: School, more: Partial<InputOf<'stocktakes/open'>> = {}) =>
  (
    await as(school, 'specialist', 'stocktakes/open', {
      id: randomUUID(),
      title: '2026 metų inventorizacija',
      orderNo: 'V-77',
      orderedOn: '2026-11-02',
      commission: ['Arūnas Čepaitis', 'Rasa Jurgelevičienė', 'Rokas Vaitkevičius'],
      asksHolders: false,
      ...more,
    })
  ).id

const scanned = (code: string, more: Partial<Scan> = {}): Scan => ({
  id: randomUUID(),
  code,
  roomId: null,
  place: '',
  at: new Date().toISOString(),
  how: 'camera',
  counted: null,
  isMove: false,
  photoId: null,
  note: '',
  ...more,
})

const show = (school: School, id: string) => as(school, 'specialist', 'stocktakes/show', { id })

async function signedBy(school: School, id: string, people: readonly Who[]): Promise<void> {
  const { mark } = await show(school, id)
  for (const who of people) await as(school, who, 'stocktakes/sign', { id, mark })
}

async function fileOf(school: School, id: string, format: 'pdf' | 'xlsx'): Promise<Uint8Array> {
  const answer = (await as(school, 'specialist', 'stocktakes/act', { id, format })) as unknown as FileAnswer
  return answer.file.bytes
}

onEveryEngine('a stocktake', (engine) => {
  test('of 450 things by three phones at once, one of them offline and killed midway, has exactly what was found in its act', async () => {
    const school = await openSchool(engine)
    await furnish(school, 450)
    const id = await begin(school)
    const { lines } = await as(school, 'specialist', 'stocktakes/lines', { id })
    const things = lines.toSorted((one, other) => (one.inventoryNo < other.inventoryNo ? -1 : 1))
    expect(things).toHaveLength(450)
    const missing = new Set([7, 40, 99, 123, 200, 201, 310, 388, 449])
    const carried = new Map([
      [15, 3],
      [250, 29],
      [444, 0],
    ])
    const strange = ['https://inventorius.example/asset/SENAS-77', 'SENAS-78', 'X1234567', '5901234123457']

    const counters = [
      { who: 'specialist' as const, fails: () => false, lost: false },
      { who: 'deputy' as const, fails: () => false, lost: false },
      { who: 'teacher' as const, fails: () => true, lost: true },
    ]
    const phones = await Promise.all(
      counters.map(async (counter, at) => {
        const person = await school.person(counter.who)
        let phone = await openPhone(`${engine} ${person.id}`)
        const walk: Scan[] = []
        for (const [n, thing] of things.entries()) {
          const found = carried.get(n) ?? Math.floor(n / 15)
          if (missing.has(n) || found % 3 !== at) continue
          const code = n % 4 === 0 ? thing.serial : `https://talka.example/i/${labelCode(thing.assetId)}`
          walk.push(scanned(code, { roomId: rooms[found]?.id ?? null }))
          // A hand that shakes scans twice.
          if (n % 10 === 0) walk.push(scanned(thing.inventoryNo, { roomId: rooms[found]?.id ?? null }))
          if (carried.has(n)) walk.push(scanned(code, { roomId: rooms[found]?.id ?? null, isMove: true }))
        }
        for (const [n, code] of strange.entries())
          if (n % 3 === at || n === 0) walk.push(scanned(code, { roomId: rooms[at]?.id ?? null }))
        let answersLost = counter.lost ? 2 : 0
        let isOffline = counter.lost
        const ask = (async (name: UseCaseName, input: never) => {
          if (isOffline) throw failure('offline', '')
          const answer = await as(school, counter.who, name, input)
          // The school has it, and the phone never hears of it.
          if (answersLost-- > 0) throw failure('offline', '')
          return answer
        }) as typeof send
        for (const [n, scan] of walk.entries()) {
          await phone.keep(id, scan)
          if (n % 12 === 0 || n === walk.length - 1) await phone.send(id, ask).catch(() => {})
          if (counter.lost && n === Math.floor(walk.length / 2)) {
            // It dies in the middle of the walk, and what it kept is all that is left.
            phone.close()
            phone = await openPhone(`${engine} ${person.id}`)
            expect((await phone.waiting(id)).length).toBe(n + 1)
          }
        }
        isOffline = false
        for (let tries = 0; tries < 5 && (await phone.waiting(id)).length > 0; tries++)
          await phone.send(id, ask).catch(() => {})
        expect(await phone.waiting(id)).toEqual([])
        phone.close()
        return walk.length
      }),
    )
    expect(phones.reduce((sum, n) => sum + n, 0)).toBeGreaterThan(480)

    const counted = await show(school, id)
    expect(counted.totals).toMatchObject({
      expected: 450,
      found: 450 - missing.size - carried.size,
      elsewhere: carried.size,
      moved: 3,
      missing: 9,
      unknown: 4,
      missingCents: 9 * 100_50,
    })
    expect(counted.missing.map(({ inventoryNo }) => inventoryNo).sort()).toEqual(
      [...missing].map((n) => things[n]?.inventoryNo).sort(),
    )
    expect(
      counted.elsewhere.map(({ inventoryNo, foundPlace }) => `${inventoryNo} ${foundPlace}`).sort(),
    ).toEqual([...carried].map(([n, room]) => `${things[n]?.inventoryNo} ${rooms[room]?.name}`).sort())
    expect(counted.strays.map(({ code }) => code).sort()).toEqual([...strange].sort())
    const movedId = things[15]?.assetId ?? ''
    const { asset } = await as(school, 'specialist', 'inventory/show', { id: movedId })
    expect(asset).toMatchObject({ place: rooms[3]?.name, roomId: rooms[3]?.id })

    await as(school, 'specialist', 'stocktakes/close', { id })
    await signedBy(school, id, ['deputy', 'teacher', 'specialist'])
    const list = await readSheet(Buffer.from(await fileOf(school, id, 'xlsx')))
    const rows = list[0]?.data ?? []
    expect(rows[0]).toEqual([
      'Eil. Nr.',
      'Inventorinis Nr.',
      'Pavadinimas, modelis',
      'Serijos Nr.',
      'Vieta',
      'Mato vnt.',
      'Kiekis pagal apskaitą',
      'Kiekis faktiškai',
      'Vieneto vertė, €',
      'Suma, €',
      'Skirtumas',
      'Būklė',
      'Pastabos',
    ])
    expect(rows).toHaveLength(451)
    expect(
      rows
        .slice(1)
        .filter((row) => row[10] === -1)
        .map((row) => row[1])
        .sort(),
    ).toEqual([...missing].map((n) => things[n]?.inventoryNo).sort())
    expect(rows.slice(1).filter((row) => String(row[12] ?? '').startsWith('rasta ir perkelta'))).toHaveLength(
      3,
    )
    expect(list[1]?.data.slice(1)).toHaveLength(4)
    const pdf = readPdfText(await fileOf(school, id, 'pdf')).join(' ')
    for (const code of strange) expect(pdf).toContain(code.slice(-8))
    expect(pdf).toContain('Trūksta')
  }, 60_000)
})

describe('a stocktake', () => {
  test('is there for its commission and those who open such, and for nobody else', async () => {
    const school = await openSchool('postgres')
    await furnish(school, 3)
    const id = await begin(school, { commission: ['Arūnas Čepaitis', 'Rokas Vaitkevičius'] })
    const { mark } = await show(school, id)
    const scans = [scanned('IT-0001')]
    const tries: [UseCaseName, object][] = [
      ['stocktakes/show', { id }],
      ['stocktakes/lines', { id }],
      ['stocktakes/scan', { id, scans }],
      ['stocktakes/close', { id }],
      ['stocktakes/reopen', { id }],
      ['stocktakes/sign', { id, mark }],
      ['stocktakes/act', { id, format: 'pdf' }],
      ['stocktakes/read-photo', { id, photoId: randomUUID() }],
    ]
    for (const [name, input] of tries) {
      expect(await refusal(as(school, 'teacher', name, input as never)), name).toBe(
        'missing common/refused.missing',
      )
      expect(await refusal(as(school, 'pupil', name, input as never)), name).toBe(
        'forbidden common/refused.forbidden',
      )
    }
    expect((await as(school, 'teacher', 'stocktakes/list', {})).stocktakes).toEqual([])
    expect((await as(school, 'principal', 'stocktakes/list', {})).stocktakes).toHaveLength(1)
    expect(await refusal(as(school, 'principal', 'stocktakes/sign', { id, mark }))).toBe(
      'forbidden stocktakes/refused.not-commission',
    )
    expect((await show(school, id)).totals.found).toBe(0)
  })

  test('is not counted by those alone who answer for the things', async () => {
    const school = await openSchool('postgres')
    await furnish(school, 3)
    const open = (commission: string[]) => refusal(begin(school, { commission }))
    expect(await open(['Arūnas Čepaitis', 'Daiva Žemaitienė'])).toBe(
      'invalid stocktakes/refused.commission-partial',
    )
    expect(await open(['Arūnas Čepaitis', 'arunas.cepaitis@mokykla.example'])).toBe(
      'invalid stocktakes/refused.commission-small',
    )
    expect(await open(['Arūnas Čepaitis', 'Rasa Jurgelevičienė'])).toBe('not refused')
  })

  test('is confirmed by whoever has it, and by nobody else', async () => {
    const school = await openSchool('postgres')
    await furnish(school, 4)
    const { assets } = await as(school, 'specialist', 'inventory/list', { order: 'number' })
    const ids = assets.map(({ id }) => id)
    await as(school, 'specialist', 'hand-overs/give', {
      id: randomUUID(),
      to: 'Rasa Jurgelevičienė',
      things: ids.slice(0, 3).map((id) => ({ id })),
    })
    await school.talka.drain()
    school.told.length = 0
    const id = await begin(school, {
      asksHolders: true,
      commission: ['Arūnas Čepaitis', 'Rokas Vaitkevičius'],
    })
    await school.talka.drain()
    expect(school.told.map(({ word }) => word).sort()).toEqual([
      'stocktakes/told.commission',
      'stocktakes/told.confirm',
    ])
    const asked = await as(school, 'teacher', 'stocktakes/mine', {})
    const things = asked.things.toSorted((one, other) => (one.inventoryNo < other.inventoryNo ? -1 : 1))
    expect(things.map(({ inventoryNo }) => inventoryNo)).toEqual(['IT-0001', 'IT-0002', 'IT-0003'])
    const answer = (who: Who, n: number, answer: 'yes' | 'notMine' | 'broken') =>
      as(school, who, 'stocktakes/confirm', { id, lineId: things[n]?.id ?? '', answer })
    expect(await refusal(answer('deputy', 0, 'yes'))).toBe('missing common/refused.missing')
    // By the card, which then asks for the next thing.
    const person = await school.person('teacher')
    const { perform } = school.talka
    const desk = { person, perform, link: (path: string) => `https://talka.example${path}` }
    const { card } = await answerAction(desk, 'stocktakes/confirm', {
      id,
      lineId: things[0]?.id,
      answer: 'yes',
    })
    expect(JSON.stringify(card)).toContain('IT-000')
    expect(JSON.stringify(card)).toContain('Liko 2 daiktai')
    for (let n = 0; n < 2; n++) await answer('teacher', 1, 'broken')
    await answer('teacher', 2, 'notMine')
    const { totals } = await show(school, id)
    expect(totals).toMatchObject({ found: 2, broken: 1, missing: 2 })
    const { requests } = await as(school, 'teacher', 'requests/mine', {})
    expect(requests).toMatchObject([{ kind: 'fault' }])
    const said = await as(school, 'teacher', 'stocktakes/mine', {})
    expect(
      new Map(said.things.map((one) => [one.inventoryNo, [one.isSeen, one.isBroken, one.isDenied]])),
    ).toEqual(
      new Map([
        ['IT-0001', [true, false, false]],
        ['IT-0002', [true, true, false]],
        ['IT-0003', [false, false, true]],
      ]),
    )
  })

  test('is locked by the last signature, as it was seen, and tells the inventory what is lost and what turned up', async () => {
    const school = await openSchool('postgres')
    await furnish(school, 4)
    const first = await begin(school)
    const scan = (id: string, codes: string[]) =>
      as(school, 'teacher', 'stocktakes/scan', { id, scans: codes.map((code) => scanned(code)) })
    await scan(first, ['IT-0001', 'IT-0002', 'NIEKIENO'])
    const early = await show(school, first)
    expect(await refusal(as(school, 'deputy', 'stocktakes/sign', { id: first, mark: early.mark }))).toBe(
      'conflict stocktakes/refused.not-sign',
    )
    await scan(first, ['SN9002'])
    await as(school, 'deputy', 'stocktakes/close', { id: first })
    expect(await refusal(scan(first, ['IT-0004']))).toBe('conflict stocktakes/refused.not-scan')
    expect(await refusal(as(school, 'deputy', 'stocktakes/sign', { id: first, mark: early.mark }))).toBe(
      'conflict stocktakes/refused.changed',
    )
    await signedBy(school, first, ['deputy'])
    await as(school, 'deputy', 'stocktakes/reopen', { id: first })
    await as(school, 'deputy', 'stocktakes/close', { id: first })
    await signedBy(school, first, ['teacher', 'specialist'])
    expect((await show(school, first)).state).toBe('signing')
    await signedBy(school, first, ['deputy'])
    const locked = await show(school, first)
    expect(locked).toMatchObject({ state: 'locked', isAsSigned: true, before: null })
    expect(await refusal(as(school, 'deputy', 'stocktakes/reopen', { id: first }))).toBe(
      'conflict stocktakes/refused.not-reopen',
    )
    const lost = await as(school, 'specialist', 'inventory/list', { state: 'lost' })
    expect(lost.assets.map(({ inventoryNo }) => inventoryNo)).toEqual(['IT-0004'])

    const second = await begin(school, { title: '2027 metų inventorizacija' })
    await scan(second, ['IT-0004', 'IT-0001', 'IT-0002'])
    await as(school, 'deputy', 'stocktakes/close', { id: second })
    await signedBy(school, second, ['teacher', 'specialist', 'deputy'])
    const later = await show(school, second)
    expect(later.before).toMatchObject({ id: first, totals: { found: 3, missing: 1, unknown: 1 } })
    expect(later).toMatchObject({ totals: { found: 3, missing: 1, unknown: 0 }, missingAgain: 0 })
    const lostNow = await as(school, 'specialist', 'inventory/list', { state: 'lost' })
    expect(lostNow.assets.map(({ inventoryNo }) => inventoryNo)).toEqual(['IT-0003'])
    // The act of the year before stays what it was.
    expect(await show(school, first)).toMatchObject({ mark: locked.mark, isAsSigned: true })
  })

  test('keeps a photo of what nobody knows, counts several alike, and takes a thing without a label', async () => {
    const school = await openSchool('postgres')
    await as(school, 'specialist', 'inventory/write', {
      ...{ id: randomUUID(), version: 0, name: 'Kėdė', inventoryNo: 'B-1', quantity: 28, unit: 'vnt.' },
    })
    const id = await begin(school, { commission: ['Arūnas Čepaitis', 'Rasa Jurgelevičienė'] })
    const png =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
    const photo = await as(school, 'teacher', 'files/keep', { name: 'be-lipduko.png', base64: png })
    const scans = [
      scanned('B-1', { counted: 26 }),
      scanned('', { note: 'Spausdintuvas be lipduko', photoId: photo.id }),
    ]
    for (let n = 0; n < 2; n++) await as(school, 'teacher', 'stocktakes/scan', { id, scans })
    const { strays, totals } = await show(school, id)
    expect(totals).toMatchObject({ found: 1, unknown: 1 })
    expect(strays).toMatchObject([{ note: 'Spausdintuvas be lipduko', photoIds: [photo.id] }])
    const read = (await as(school, 'deputy', 'stocktakes/read-photo', {
      id,
      photoId: photo.id,
    })) as unknown as FileAnswer
    expect(read.file.type).toBe('image/png')
    const [sheet] = await readSheet(Buffer.from(await fileOf(school, id, 'xlsx')))
    expect(sheet?.data[1]?.slice(6, 11)).toEqual([28, 26, null, null, -2])
  })
})

describe('what was seen', () => {
  const line = { place: '204', roomId: rooms[0]?.id ?? null, quantity: 1 }
  const sighting = fc.record({
    id: fc.uuid(),
    roomId: fc.constantFrom(null, rooms[0]?.id ?? null, rooms[1]?.id ?? null),
    place: fc.constantFrom('', '204', '204 kab.', '305'),
    at: fc.date({ min: new Date('2026-01-01'), max: new Date('2026-01-02'), noInvalidDate: true }),
    byId: fc.uuid(),
    how: fc.constantFrom('camera', 'typed', 'holder') as fc.Arbitrary<Sighting['how']>,
    counted: fc.constant(null),
    isMove: fc.boolean(),
  })

  test('is the same in whatever order and however often sightings arrive', () => {
    fc.assert(
      fc.property(fc.array(sighting, { maxLength: 8 }), fc.infiniteStream(fc.nat(7)), (all, picks) => {
        const mixed = [...all]
        for (const [at, pick] of [...picks.take(all.length)].entries()) {
          const other = pick % Math.max(1, all.length)
          const [one, two] = [mixed[at], mixed[other]]
          if (one && two) [mixed[at], mixed[other]] = [two, one]
        }
        const unique = new Map(all.map((one) => [one.id, one]))
        fc.pre(unique.size === all.length)
        expect(seenBy(line, mixed)).toEqual(seenBy(line, all))
      }),
    )
  })

  test('by anybody where it belongs is found, and else it is where it was seen last', () => {
    const at = (hour: number, more: Partial<Sighting>): Sighting => ({
      ...{ id: randomUUID(), roomId: null, place: '', byId: randomUUID(), how: 'camera', counted: null },
      isMove: false,
      at: new Date(Date.UTC(2026, 0, 1, hour)),
      ...more,
    })
    expect(seenBy(line, [])).toMatchObject({ finding: 'waiting' })
    expect(seenBy(line, [at(9, { place: '204 kab.' }), at(10, { place: '305' })])).toMatchObject({
      finding: 'found',
    })
    expect(seenBy(line, [at(10, { place: '305' }), at(9, { place: '101' })])).toMatchObject({
      finding: 'elsewhere',
      foundPlace: '305',
    })
  })

  test('is read from labels of Talka, older labels and what people type', () => {
    const id = randomUUID()
    expect(readCode(`https://talka.example/i/${labelCode(id)}`)).toEqual({ asset: id })
    expect(readCode(`https://talka.example/r/${labelCode(id)}`)).toEqual({ room: id })
    expect(readCode(labelCode(id))).toEqual({ asset: id })
    expect(readCode('it 0042.')).toEqual({ key: 'it0042' })
    expect(readCode('https://inventorius.example/hardware/77')).toEqual({ key: '77' })
    expect(readCode('  ')).toBeNull()
  })
})
