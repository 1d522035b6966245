import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FileAnswer } from '../../core/file-answer.ts'
import { codeKey, labelCode } from '../../core/inventory/rules.ts'
import { conditions, mostFound, states } from '../../core/inventory/schema.ts'
import { plainText } from '../../core/language.ts'
import { Refusal } from '../../core/refusal.ts'
import type { InputOf, ResultOf, UseCaseName } from '../../core/use-cases.ts'
import { countPages, readDrawings, readPages, readPdfText } from '../slips/read-pdf.ts'
import { readQr } from '../slips/read-qr.ts'
import { onEveryEngine } from '../support/database.ts'
import { openSchool, type School } from '../support/school.ts'
import { readSheet } from './read-sheet.ts'

async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work
  } catch (error) {
    if (error instanceof Refusal) return `${error.kind} ${error.word}`
    throw error
  }
  return 'not refused'
}

async function as<Name extends UseCaseName>(
  school: School,
  who: Parameters<School['person']>[0],
  name: Name,
  input: InputOf<Name>,
): Promise<ResultOf<Name>> {
  return (await school.talka.perform(name, await school.person(who), input)) as ResultOf<Name>
}

const thing = (more: Partial<InputOf<'inventory/write'>> = {}) => ({
  id: randomUUID(),
  version: 0,
  name: 'Nešiojamasis kompiuteris',
  ...more,
})
async function write(school: School, more: Partial<InputOf<'inventory/write'>> = {}) {
  const draft = thing(more)
  await as(school, 'specialist', 'inventory/write', draft)
  return draft.id
}
const shown = async (school: School, id: string) => as(school, 'specialist', 'inventory/show', { id })
const find = async (school: School, input: InputOf<'inventory/list'>) =>
  (await as(school, 'specialist', 'inventory/list', input)).assets.map(({ name }) => name)
const table = (text: string, name = 'sarasas.csv') => ({ name, base64: Buffer.from(text).toString('base64') })
const take = (school: School, file: { name: string; base64: string }, isTrial = false) =>
  as(school, 'specialist', 'inventory/import', { file, isTrial })

onEveryEngine('the inventory', (engine) => {
  test('keeps a thing with its place, its people and every change', async () => {
    const school = await openSchool(engine)
    await as(school, 'specialist', 'places/write-room', {
      id: randomUUID(),
      building: 'Senieji rūmai',
      name: '204',
      floor: 2,
    })
    const id = await write(school, {
      inventoryNo: 'IT-0042',
      place: '204 kab.',
      responsible: 'Rokas Vaitkevičius',
    })
    const { asset } = await shown(school, id)
    expect(asset).toMatchObject({ responsible: 'Rokas Vaitkevičius', place: '204 kab.', version: 1 })
    expect(asset.roomId).not.toBeNull()
    expect(asset.responsibleId).toBe((await school.person('specialist')).id)
    await as(school, 'specialist', 'inventory/move', { ids: [id], place: 'Sandėlis' })
    const { events } = await shown(school, id)
    expect(events.map(({ kind, by, changes }) => [kind, by, changes.place])).toEqual([
      ['moved', 'Rokas Vaitkevičius', ['204 kab.', 'Sandėlis']],
      ['received', 'Rokas Vaitkevičius', [null, '204 kab.']],
    ])
    expect(await find(school, { roomId: asset.roomId ?? '' })).toEqual([])
  })

  test('finds things by any part of number, name, model and serial, with and without diacritics', async () => {
    const school = await openSchool(engine)
    await write(school, { name: 'Projektorius', inventoryNo: 'AV-0007', model: 'EB-U05', serial: 'X4RT7700' })
    await write(school, { name: 'Žaidimų kompiuteris', inventoryNo: 'IT-0100' })
    await write(school, { name: 'Nurašytas monitorius', state: 'writtenOff' })
    for (const text of ['projekt', 'v-00', 'av0007', 'U05', 'rt77', 'jektor x4r']) {
      expect(await find(school, { text }), text).toEqual(['Projektorius'])
    }
    expect(await find(school, { text: 'zaidimu' })).toEqual(['Žaidimų kompiuteris'])
    expect(await find(school, { text: '%' })).toEqual([])
    expect(await find(school, {})).toEqual(['Projektorius', 'Žaidimų kompiuteris'])
    expect(await find(school, { state: 'writtenOff' })).toEqual(['Nurašytas monitorius'])
  })

  test('is read page by page to its end, in both orders', async () => {
    const school = await openSchool(engine)
    const names = ['Ąžuolinė kėdė', 'Čiužinys', 'Kėdė 2', 'Kėdė 10', 'Šviestuvas', 'Žirklės']
    for (const [n, name] of names.toReversed().entries())
      await write(school, { name, inventoryNo: `K-${n + 8}` })
    for (const order of ['name', 'number'] as const) {
      const read: string[] = []
      let after: string | undefined
      do {
        const page: ResultOf<'inventory/list'> = await as(school, 'specialist', 'inventory/list', {
          order,
          limit: 2,
          ...(after ? { after } : {}),
        })
        read.push(...page.assets.map(({ name }) => name))
        after = page.next ?? undefined
      } while (after)
      expect(read).toEqual(order === 'name' ? names : names.toReversed())
    }
  })

  test('is searched, page by page and in both orders, as by whoever looks at every thing', async () => {
    const school = await openSchool(engine)
    const rows = Array.from({ length: 900 }, (_, n) => {
      const name = ['Kompiuteris', 'Projektorius', 'Šviestuvas 12', 'projektorius'][n % 4]
      const maker = ['Epson', 'Dell', ''][n % 3]
      return `IT-${String(n).padStart(4, '0')};${name};${maker};SN${(n * 7919) % 1000}X;${n % 2 === 0 ? 'Vaizdas' : 'Kita'};${n % 5 === 0 ? 'sandėlyje' : ''}`
    })
    await take(
      school,
      table(['Inventorinis Nr.;Pavadinimas;Gamintojas;Serijos Nr.;Kategorija;Būsena', ...rows].join('\n')),
    )
    type Things = ResultOf<'inventory/list'>['assets']
    const all = async (input: InputOf<'inventory/list'>) => {
      const found: Things = []
      let [after, total]: [string | null, number | null] = [null, null]
      do {
        const page: ResultOf<'inventory/list'> = await as(school, 'specialist', 'inventory/list', {
          ...{ ...input, limit: 90 },
          ...(after === null ? {} : { after }),
        })
        found.push(...page.assets)
        total ??= page.total
        after = page.next
      } while (after !== null)
      return { found, total }
    }
    const inOrder = { name: (await all({})).found, number: (await all({ order: 'number' })).found }
    expect(inOrder.name).toHaveLength(900)
    const holds = (one: Things[number], text: string) => {
      const whole = [one.inventoryNo, codeKey(one.inventoryNo), one.name, one.maker, one.serial, one.category]
      return plainText(text)
        .split(' ')
        .every((part) => plainText(whole.join(' ')).includes(part))
    }
    for (const text of [
      'projekt',
      'projektorius epson',
      'it-0',
      'svie 12',
      '7',
      'sn7 dell',
      '0123',
      '12',
      'komp 34',
      'kita it-08',
      'zzz projekt',
    ])
      for (const order of ['name', 'number'] as const)
        for (const narrow of [{}, { category: 'Kita' }, { state: 'inStore' as const }]) {
          const { found, total } = await all({ text, order, ...narrow })
          const expected = inOrder[order].filter(
            (one) =>
              holds(one, text) &&
              (!('category' in narrow) || one.category === narrow.category) &&
              (!('state' in narrow) || one.state === narrow.state),
          )
          const said = `${text}, by ${order}, ${JSON.stringify(narrow)}`
          expect(
            found.map(({ inventoryNo }) => inventoryNo),
            said,
          ).toEqual(expected.map(({ inventoryNo }) => inventoryNo))
          expect(total, said).toBe(Math.min(mostFound, expected.length))
        }
  })

  test('takes a whole table back, but for what has changed since', async () => {
    const school = await openSchool(engine)
    const there = await write(school, { inventoryNo: 'IT-1', name: 'Kompiuteris', place: '204' })
    const file = table(
      'Inventorinis Nr.;Pavadinimas;Vieta\nIT-1;Kompiuteris;310\nIT-2;Stalas;310\nIT-3;Kėdė;310',
    )
    const { importId } = await take(school, file)
    const chair = (await as(school, 'specialist', 'inventory/list', { text: 'it-3' })).assets[0]?.id ?? ''
    await as(school, 'specialist', 'inventory/move', { ids: [chair], place: '118' })
    const listed = await as(school, 'specialist', 'inventory/imports', {})
    expect(listed.imports).toMatchObject([
      { id: importId, name: 'sarasas.csv', added: 2, changed: 1, isUndone: false },
    ])
    const undo = () => as(school, 'specialist', 'inventory/undo-import', { id: importId ?? '' })
    expect(await undo()).toEqual({ removed: 1, changed: 1, left: 1 })
    expect(await find(school, {})).toEqual(['Kėdė', 'Kompiuteris'])
    expect((await shown(school, there)).asset.place).toBe('204')
    expect(await refusal(undo())).toBe('conflict inventory/refused.undone')
    expect(await take(school, file)).toMatchObject({ added: 1, changed: 2 })
  })

  test('comes out as a table and goes in again unchanged', async () => {
    const school = await openSchool(engine)
    await write(school, {
      inventoryNo: '0042',
      name: '=2+2; „Kabutės“ ir "kitos"',
      valueCents: 123_450,
      boughtOn: '2023-09-01',
      quantity: 28,
      condition: 'poor',
      state: 'inStore',
      isForeign: true,
      owner: 'Druskininkų savivaldybė',
      lentOn: '2024-02-29',
      note: 'Pirma eilutė\nantra; trečia',
      holder: 'Kotryna Žvirblytė',
      place: 'Už scenos',
    })
    await write(school, { name: 'Be numerio', model: "'-X" })
    for (const format of ['csv', 'xlsx'] as const) {
      const { file } = (await as(school, 'specialist', 'inventory/export', {
        format,
      })) as unknown as FileAnswer
      const again = { name: file.name, base64: Buffer.from(file.bytes).toString('base64') }
      expect(await take(school, again), format).toMatchObject({ added: 0, changed: 0, same: 2, faults: [] })
    }
  })
})

describe('things of the school', () => {
  test('are changed by one person at a time: whoever saw an older state is told', async () => {
    const school = await openSchool('postgres')
    const id = await write(school)
    const change = (name: string) =>
      refusal(as(school, 'specialist', 'inventory/write', { ...thing({ id, name }), version: 1 }))
    const answers = await Promise.all([change('Vienas'), change('Kitas')])
    expect(answers.sort()).toEqual(['conflict inventory/refused.changed', 'not refused'])
  })

  test('never share a number, however it is written and at whatever moment', async () => {
    const school = await openSchool('postgres')
    const answers = await Promise.all(
      ['IT-0001', 'it 0001', 'IT0001'].map((inventoryNo) => refusal(write(school, { inventoryNo }))),
    )
    expect(answers.filter((one) => one === 'not refused')).toHaveLength(1)
    expect(answers.filter((one) => one === 'invalid inventory/refused.number-taken')).toHaveLength(2)
  })

  test('written down twice, because an answer was lost, are there once', async () => {
    const school = await openSchool('postgres')
    const draft = thing({ inventoryNo: 'IT-1' })
    for (let n = 0; n < 2; n++) await as(school, 'specialist', 'inventory/write', draft)
    expect(await find(school, {})).toHaveLength(1)
  })

  test('that somebody has are among their own, without their value', async () => {
    const school = await openSchool('postgres')
    const one = await write(school, { holder: 'Rasa Jurgelevičienė', valueCents: 100 })
    const mine = await as(school, 'teacher', 'inventory/mine', {})
    expect(mine.assets).toMatchObject([{ id: one, isHeld: true }])
    expect(mine.assets[0]).not.toHaveProperty('valueCents')
    expect((await as(school, 'otherTeacher', 'inventory/mine', {})).assets).toEqual([])
  })

  test('are as they were when a change is undone, unless somebody has changed them since', async () => {
    const school = await openSchool('postgres')
    const [one, other] = [await write(school, { place: '204' }), await write(school, { place: '204' })]
    const moved = await as(school, 'specialist', 'inventory/move', { ids: [one, other], place: '310' })
    await as(school, 'specialist', 'inventory/move', { ids: [other], place: 'Aktų salė' })
    const { outcomes } = await as(school, 'specialist', 'inventory/undo', {
      things: moved.outcomes.map(({ id, version }) => ({ id, version: version ?? 0 })),
    })
    expect(outcomes.map(({ because }) => because)).toEqual([null, 'changed'])
    expect((await shown(school, one)).asset.place).toBe('204')
    expect((await shown(school, other)).asset.place).toBe('Aktų salė')
  })

  test('have photos and documents, each its own, until somebody takes one off again', async () => {
    const school = await openSchool('postgres')
    const [id, other] = [await write(school), await write(school)]
    const text = Buffer.from('Garantija galioja iki 2027-09-01')
    const sent = (who: 'specialist' | 'teacher') =>
      as(school, who, 'files/keep', { name: 'garantija.txt', base64: text.toString('base64') })
    const mine = await sent('specialist')
    const add = (files: string[]) => as(school, 'specialist', 'inventory/add-files', { id, files })
    expect(await refusal(add([(await sent('teacher')).id]))).toBe('missing common/refused.missing')
    await add([mine.id])
    expect((await shown(school, id)).files).toMatchObject([
      { name: 'garantija.txt', by: 'Rokas Vaitkevičius' },
    ])
    const read = async (assetId: string, who: 'specialist' | 'teacher' = 'specialist') =>
      as(school, who, 'inventory/read-file', { id: assetId, fileId: mine.id })
    const { file } = (await read(id)) as unknown as FileAnswer
    expect(Buffer.from(file.bytes).toString()).toBe(text.toString())
    expect(await refusal(read(other))).toBe('missing common/refused.missing')
    expect(await refusal(read(id, 'teacher'))).toMatch(/^forbidden/)
    const remove = (assetId: string) =>
      as(school, 'specialist', 'inventory/remove-file', { id: assetId, fileId: mine.id })
    expect(await refusal(remove(other))).toBe('missing common/refused.missing')
    await remove(id)
    expect((await shown(school, id)).files).toEqual([])
    expect(await refusal(read(id))).toBe('missing common/refused.missing')
    await add([mine.id])
    expect((await shown(school, id)).files).toHaveLength(1)
  })

  test('are not for teachers and pupils to list', async () => {
    const school = await openSchool('postgres')
    const id = await write(school)
    for (const who of ['teacher', 'pupil'] as const) {
      expect(await refusal(as(school, who, 'inventory/list', {}))).toMatch(/^forbidden/)
      expect(await refusal(as(school, who, 'inventory/show', { id }))).toMatch(/^forbidden/)
    }
  })

  test('are found in the search over everything by those who keep them', async () => {
    const school = await openSchool('postgres')
    const id = await write(school, { name: 'Dokumentų kamera', inventoryNo: 'AV-5' })
    const { groups } = await as(school, 'specialist', 'search/find', { text: 'kamera' })
    expect(groups).toMatchObject([{ group: 'inventory', hits: [{ id, title: 'AV-5 Dokumentų kamera' }] }])
    expect((await as(school, 'teacher', 'search/find', { text: 'kamera' })).groups).toEqual([])
  })
})

describe('a list that is taken over', () => {
  const list = (rows: string[]) =>
    table(['Inventorinis Nr.;Pavadinimas;Vieta;Serijos Nr.', ...rows].join('\n'))

  test('says first what it would change, and leaves alone what it does not name', async () => {
    const school = await openSchool('postgres')
    const kept = await write(school, {
      inventoryNo: 'IT-1',
      name: 'Kompiuteris',
      place: '204',
      valueCents: 500,
    })
    await write(school, { inventoryNo: 'IT-9', name: 'Kitas' })
    const file = list(['it 1;Kompiuteris;310;', 'IT-2;Projektorius;204;'])
    const trial = await take(school, file, true)
    expect(trial).toMatchObject({ added: 1, changed: 1, same: 0, isTaken: false })
    expect(await find(school, {})).toEqual(['Kitas', 'Kompiuteris'])
    expect(await take(school, file)).toMatchObject({ added: 1, changed: 1, isTaken: true })
    expect((await shown(school, kept)).asset).toMatchObject({ place: '310', valueCents: 500 })
    expect(await take(school, file)).toMatchObject({ added: 0, changed: 0, same: 2 })
  })

  test('with one row that cannot be read changes nothing', async () => {
    const school = await openSchool('postgres')
    const answer = await take(school, list(['IT-1;Kompiuteris;204;', 'IT-2;;204;']))
    expect(answer).toMatchObject({ isTaken: false, faults: [{ row: 3, why: 'no-name' }] })
    expect(await find(school, {})).toEqual([])
  })

  test('knows a thing by its serial, and by its looks where it has neither number nor serial', async () => {
    const school = await openSchool('postgres')
    const id = await write(school, { name: 'Planšetė', serial: 'SN 77' })
    await write(school, { name: 'Kėdė', place: '204' })
    const answer = await take(school, list(['IT-7;Planšetė;;sn77', ';Kėdė;204;', ';Kėdė;204;']))
    expect(answer).toMatchObject({ added: 1, changed: 1, same: 1 })
    expect((await shown(school, id)).asset.inventoryNo).toBe('IT-7')
  })

  test('means each thing once, by number before serial, and takes no number away', async () => {
    const school = await openSchool('postgres')
    const id = await write(school, { inventoryNo: 'IT-1', name: 'Kompiuteris', serial: 'S1', place: '204' })
    const answer = await take(school, list([';Kompiuteris;310;S1', 'IT-1;Kompiuteris;204;']))
    expect(answer).toMatchObject({ added: 1, same: 1, isTaken: true })
    expect((await shown(school, id)).asset).toMatchObject({ inventoryNo: 'IT-1', place: '204' })
    const other = await write(school, { inventoryNo: 'IT-2', name: 'Planšetė', serial: 'S2' })
    expect(await take(school, list([';Planšetė;Biblioteka;S2']))).toMatchObject({ changed: 1 })
    expect((await shown(school, other)).asset).toMatchObject({ inventoryNo: 'IT-2', place: 'Biblioteka' })
  })

  test('warns of new things that may be there already, and twice in the table itself', async () => {
    const school = await openSchool('postgres')
    await write(school, { inventoryNo: 'IT-0010', serial: 'SN-5O' })
    const { alike } = await take(
      school,
      list(['IT-OO1O;Kompiuteris;;', 'IT-7;Kompiuteris;;sn50', 'IT-8;Stalas;;X1', 'lT-8;Stalas;;']),
      true,
    )
    expect(alike).toEqual([
      { row: 2, by: 'number', value: 'IT-OO1O', other: 'IT-0010' },
      { row: 4, by: 'number', value: 'IT-8', other: 'lT-8' },
      { row: 5, by: 'number', value: 'lT-8', other: 'IT-8' },
      { row: 3, by: 'serial', value: 'sn50', other: 'IT-0010' },
    ])
  })

  test('empties nothing that is empty in it, unless that is wanted', async () => {
    const school = await openSchool('postgres')
    const id = await write(school, { inventoryNo: 'IT-1', name: 'Kompiuteris', place: '204', serial: 'S1' })
    const file = list(['IT-1;Kompiuteris;;'])
    expect(await take(school, file)).toMatchObject({ same: 1, changed: 0, blanks: 2, importId: null })
    expect((await shown(school, id)).asset).toMatchObject({ place: '204', serial: 'S1' })
    await as(school, 'specialist', 'inventory/import', { file, blanks: 'empty', isTrial: false })
    expect((await shown(school, id)).asset).toMatchObject({ inventoryNo: 'IT-1', place: '', serial: '' })
  })

  test.each([
    ['people', 'First Name,Last Name,Email,Username\nOna,Onaitė,ona@mokykla.example,ona'],
    ['places', 'name,address,city,state\n204,Ligoninės g. 1,Vilnius,'],
    ['models', 'Name,Category,Manufacturer,Model Number,Fieldset\nL14,Kompiuteriai,Lenovo,20,'],
    ['licences', 'Full Name,Item name,serial number,seats\nOna,Office,1-2,5'],
  ])('of %s, which is another list of the same system, says so', async (what, text) => {
    const school = await openSchool('postgres')
    const answer = take(school, table(text), true)
    await expect(answer).rejects.toMatchObject({
      word: 'inventory/refused.other-list',
      params: { what: { word: `inventory/other-list.${what}` } },
    })
  })

  test('remembers what its columns were said to mean', async () => {
    const school = await openSchool('postgres')
    const file = table('Nr.;Kas;Kur\n1;Kompiuteris;204')
    expect(await refusal(take(school, file))).toBe('invalid inventory/refused.not-a-table')
    const other = table('Inventorinis Nr.;Kas;Vieta\n1;Kompiuteris;204')
    expect(await refusal(take(school, other))).toBe('invalid inventory/refused.no-name-column')
    const columns = ['inventoryNo', 'name', 'place'] as const
    await as(school, 'specialist', 'inventory/import', { file: other, columns: [...columns], isTrial: false })
    expect(await take(school, other)).toMatchObject({ same: 1, columns })
  })

  test('of any things comes out and goes in again as it was', async () => {
    const school = await openSchool('postgres')
    const text = (max: number) =>
      fc.string({ unit: fc.constantFrom(...'aąčž"\';,=+-@ \n1'), maxLength: max }).map((one) => one.trim())
    const day = fc
      .date({ min: new Date('1990-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
      .map((one) => one.toISOString().slice(0, 10))
    const drafts = fc.record({
      name: text(30).filter((one) => one !== ''),
      category: text(10),
      maker: text(10),
      model: text(10),
      serial: text(10),
      quantity: fc.integer({ min: 1, max: 100_000 }),
      valueCents: fc.option(fc.integer({ min: 0, max: 100_000_000 })),
      boughtOn: fc.option(day),
      warrantyUntil: fc.option(day),
      supplier: text(10),
      place: text(10),
      responsible: text(10),
      holder: text(10),
      condition: fc.constantFrom(...conditions),
      state: fc.constantFrom(...states),
      isForeign: fc.boolean(),
      owner: text(10),
      lentOn: fc.option(day),
      note: text(30),
    })
    let n = 0
    await fc.assert(
      fc.asyncProperty(fc.array(drafts, { minLength: 1, maxLength: 4 }), async (several) => {
        for (const draft of several) await write(school, { ...draft, inventoryNo: `N-${n++}` })
        for (const format of ['csv', 'xlsx'] as const) {
          const { file } = await exported(school, format)
          const again = { name: file.name, base64: Buffer.from(file.bytes).toString('base64') }
          expect(await take(school, again, true)).toMatchObject({ added: 0, changed: 0, faults: [] })
        }
      }),
      { numRuns: 15 },
    )
  })
})

async function exported(school: School, format: 'csv' | 'xlsx'): Promise<FileAnswer> {
  return (await as(school, 'specialist', 'inventory/export', { format })) as unknown as FileAnswer
}

describe('labels', () => {
  test.each([
    ['l7160', 22, 2],
    ['l7163', 14, 1],
    ['a4-24', 24, 1],
    ['tape-24', 3, 3],
  ] as const)('on %s carry number, name and a code that a phone reads', async (sheet, count, pages) => {
    const school = await openSchool('postgres')
    const ids: string[] = []
    for (let n = 0; n < count; n++)
      ids.push(
        await write(school, {
          inventoryNo: `IT-${1000 + n}`,
          name: `Nešiojamasis kompiuteris su labai ilgu pavadinimu ${n}`,
          place: 'Aktų salė',
        }),
      )
    const { file } = (await as(school, 'specialist', 'inventory/labels', {
      ids,
      sheet,
    })) as unknown as FileAnswer
    expect(countPages(file.bytes)).toBe(pages)
    expect(readDrawings(file.bytes).map(readQr)).toEqual(
      ids.map((id) => `https://talka.example/i/${labelCode(id)}`),
    )
    const text = readPdfText(file.bytes).join(' ')
    for (let n = 0; n < count; n++) expect(text).toContain(`IT-${1000 + n}`)
  })

  test.each([
    ['l7160', 3, { left: 7.25, top: 15.15, across: 66, down: 38.1 }],
    ['l7163', 2, { left: 4.65, top: 15.15, across: 101.6, down: 38.1 }],
    ['a4-24', 3, { left: 0, top: 0.5, across: 70, down: 37 }],
    ['tape-24', 1, { left: 0, top: 0, across: 56, down: 24 }],
  ] as const)('on %s are read off the printed sheet, each in its own place', async (sheet, columns, at) => {
    const school = await openSchool('postgres')
    const ids = await Promise.all(Array.from({ length: sheet === 'tape-24' ? 1 : 12 }, () => write(school)))
    const { file } = (await as(school, 'specialist', 'inventory/labels', {
      ids,
      sheet,
    })) as unknown as FileAnswer
    const [page] = readPages(file.bytes)
    if (!page) throw new Error('no page')
    const codes = await readSheet(page)
    const read = new Map(
      codes.map(({ text, x, y }) => [
        text,
        [Math.floor((x - at.left) / at.across), Math.floor((y - at.top) / at.down)],
      ]),
    )
    expect(read).toEqual(
      new Map(
        ids.map((id, n) => [
          `https://talka.example/i/${labelCode(id)}`,
          [n % columns, Math.floor(n / columns)],
        ]),
      ),
    )
  })

  test('are made of a whole list, too, by number', async () => {
    const school = await openSchool('postgres')
    await write(school, { name: 'Stalas', place: '118' })
    const ids = [
      await write(school, { name: 'Kompiuteris', inventoryNo: 'IT-10', place: '204' }),
      await write(school, { name: 'Projektorius', inventoryNo: 'IT-9', place: '204' }),
    ]
    const filter = { place: '204' }
    const { file } = (await as(school, 'specialist', 'inventory/labels', {
      filter,
      sheet: 'tape-24',
    })) as unknown as FileAnswer
    expect(readDrawings(file.bytes).map(readQr)).toEqual(
      ids.toReversed().map((id) => `https://talka.example/i/${labelCode(id)}`),
    )
    expect(await refusal(as(school, 'specialist', 'inventory/labels', { sheet: 'tape-24' }))).toBe(
      'conflict inventory/refused.nothing-to-print',
    )
  })

  test('begin where the first sheet has places left', async () => {
    const school = await openSchool('postgres')
    const ids = [await write(school), await write(school)]
    const { file } = (await as(school, 'specialist', 'inventory/labels', {
      ids,
      sheet: 'l7163',
      skip: 13,
    })) as unknown as FileAnswer
    expect(countPages(file.bytes)).toBe(2)
  })
})
