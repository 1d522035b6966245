import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { numbersIn } from '../../core/inventory/rules.ts'
import type { InputOf, ResultOf, UseCaseName } from '../../core/use-cases.ts'
import { onEveryEngine, onOneEngine } from '../support/database.ts'
import { openSchool, type School } from '../support/school.ts'

type Who = Parameters<School['person']>[0]

async function as<Name extends UseCaseName>(school: School, from: Who, name: Name, input: InputOf<Name>) {
  return (await school.talka.perform(name, await school.person(from), input)) as ResultOf<Name>
}

/** A school with a projector and a computer in 204, a projector in 9, and the teacher's own laptop. */
async function furnished(engine: 'pglite' | 'postgres') {
  const school = await openSchool(engine)
  await as(school, 'specialist', 'places/import', {
    text: 'Pastatas;Kabinetas\nSenieji rūmai;204\nSenieji rūmai;9',
    isTrial: false,
  })
  const write = async (name: string, inventoryNo: string, more: Partial<InputOf<'inventory/write'>>) => {
    const id = randomUUID()
    await as(school, 'specialist', 'inventory/write', { id, version: 0, name, inventoryNo, ...more })
    return id
  }
  return {
    school,
    projector: await write('Projektorius', 'IT-0007', { place: '204 kab.', note: 'brangus' }),
    computer: await write('Kompiuteris', 'IT-0008', { place: '204' }),
    other: await write('Projektorius', 'IT-0009', { place: '9' }),
    laptop: await write('Nešiojamasis', '', { holder: 'Rasa Jurgelevičienė' }),
  }
}

const report = (
  school: School,
  from: Who,
  assetId: string | null,
  fields: Extract<InputOf<'requests/create'>, { kind: 'fault' }>['fields'] = { what: 'Neveikia' },
) => as(school, from, 'requests/create', { kind: 'fault', assetId, fields })
const shownTo = async (school: School, from: Who, id: string) =>
  (await as(school, from, 'requests/show', { id })).thing
const troubles = async (school: School, assetId: string) => {
  const { requests, total, open } = await as(school, 'specialist', 'requests/about-thing', { assetId })
  return { numbers: requests.map(({ number }) => number), total, open }
}

describe('the number of a thing in what people write', () => {
  test.each([
    ['neveikia IT-0042, pikseliai', ['it0042']],
    ['IT 0042 nebeįsijungia', ['it0042']],
    ['Projektorius „AV0007“ 204 kabinete', ['av0007']],
    ['inv. nr. 1230045', ['1230045']],
    ['8a klasės kompiuteris 204 kab. 2026 m., 12b', []],
  ])('%s', (text, numbers) => {
    expect(numbersIn(text).filter((key) => !key.startsWith('kab') && !key.startsWith('nr'))).toEqual(numbers)
  })
})

onEveryEngine('a request about a thing of the inventory', (engine) => {
  test('leads those who may see the inventory to it, says its name to others, and the thing lists its faults', async () => {
    const { school, projector, other } = await furnished(engine)
    const first = await report(school, 'pupil', projector)
    const second = await report(school, 'teacher', projector)
    await as(school, 'specialist', 'requests/finish', { id: first.id })
    const label = 'Projektorius IT-0007'
    expect(await shownTo(school, 'specialist', first.id)).toEqual({ id: projector, label })
    expect(await shownTo(school, 'pupil', first.id)).toEqual({ id: null, label })
    expect(await troubles(school, projector)).toEqual({ numbers: [2, 1], total: 2, open: 1 })
    expect(await troubles(school, other)).toEqual({ numbers: [], total: 0, open: 0 })
    const { device } = await as(school, 'specialist', 'requests/related', { id: second.id })
    expect(device.map(({ number }) => number)).toEqual([1])
  })

  test('keeps its thing when it is joined to another one, and is counted once', async () => {
    const { school, projector } = await furnished(engine)
    const leader = await report(school, 'teacher', null)
    const joined = await report(school, 'pupil', projector)
    await as(school, 'specialist', 'requests/merge', { id: joined.id, intoId: leader.id })
    expect(await shownTo(school, 'specialist', leader.id)).toMatchObject({ id: projector })
    // What another one has reported is not the requester's to know.
    expect(await shownTo(school, 'teacher', leader.id)).toBeNull()
    expect(await shownTo(school, 'pupil', joined.id)).toMatchObject({ label: 'Projektorius IT-0007' })
    expect(await troubles(school, projector)).toEqual({ numbers: [1], total: 1, open: 1 })
    await as(school, 'specialist', 'requests/undo', { id: joined.id })
    expect(await troubles(school, projector)).toEqual({ numbers: [2], total: 1, open: 1 })
  })

  test('knows the thing by the number in its words, and only by that of one', async () => {
    const { school, projector } = await furnished(engine)
    const said = async (what: string, device = '') =>
      shownTo(school, 'specialist', (await report(school, 'pupil', null, { what, device })).id)
    expect(await said('Neveikia', 'projektorius it 0007')).toMatchObject({ id: projector })
    expect(await said('IT-0007 nebešviečia')).toMatchObject({ id: projector })
    expect(await said('IT-0007 ir IT-0008 nebešviečia')).toBeNull()
    expect(await said('Projektorius 204 kabinete')).toBeNull()
  })

  test('names a thing that is there, and sent twice it stays the same', async () => {
    const { school, projector, computer } = await furnished(engine)
    const id = randomUUID()
    const send = (assetId: string | null) =>
      as(school, 'teacher', 'requests/create', { id, kind: 'fault', assetId, fields: { what: 'Neveikia' } })
    const fault = { kind: 'invalid', faults: [{ field: 'fields.device', word: 'requests/thing-unknown' }] }
    await expect(send(randomUUID())).rejects.toMatchObject(fault)
    const { number } = await send(projector)
    expect(await send(projector)).toMatchObject({ number })
    await expect(send(computer)).rejects.toMatchObject({ kind: 'conflict' })
  })
})

onOneEngine('a request about a thing', 'inventory/inventory.test.ts', (engine) => {
  test('is named afterwards by those who work on it, and by nobody else', async () => {
    const { school, projector, other } = await furnished(engine)
    const { id } = await report(school, 'teacher', null)
    for (const from of ['teacher', 'pupil', 'principal', 'admin'] as const)
      await expect(as(school, from, 'requests/name-thing', { id, assetId: projector })).rejects.toMatchObject(
        {
          kind: 'forbidden',
        },
      )
    await as(school, 'specialist', 'requests/name-thing', { id, assetId: other })
    await as(school, 'specialist', 'requests/name-thing', { id, assetId: projector })
    await as(school, 'specialist', 'requests/name-thing', { id, assetId: projector })
    const { thing, history } = await as(school, 'specialist', 'requests/show', { id })
    expect(thing).toMatchObject({ id: projector })
    expect(history.filter(({ kind }) => kind === 'thingNamed').map(({ params }) => params)).toEqual([
      { thing: 'Projektorius IT-0009' },
      { thing: 'Projektorius IT-0007' },
    ])
    await as(school, 'specialist', 'requests/name-thing', { id, assetId: null })
    expect(await shownTo(school, 'specialist', id)).toBeNull()
    for (const input of [
      { id, assetId: randomUUID() },
      { id: randomUUID(), assetId: projector },
    ])
      await expect(as(school, 'specialist', 'requests/name-thing', input)).rejects.toThrow()
  })

  test('is chosen among one’s own things, those of the room, and one whose number is known; nobody else lists them', async () => {
    const { school, projector, computer, other, laptop } = await furnished(engine)
    const offered = async (from: Who, input: InputOf<'inventory/choose'>) =>
      (await as(school, from, 'inventory/choose', input)).things.map(({ id }) => id)
    expect(await offered('teacher', {})).toEqual([laptop])
    expect(await offered('teacher', { room: '204' })).toEqual([laptop, computer, projector])
    expect(await offered('teacher', { room: '204 kabinetas', text: 'projek' })).toEqual([projector])
    expect(await offered('teacher', { text: 'it 0009' })).toEqual([other])
    expect(await offered('teacher', { text: 'IT-000' })).toEqual([])
    expect(await offered('otherTeacher', { text: 'projektorius' })).toEqual([])
    expect((await offered('specialist', { text: 'projektorius' })).sort()).toEqual([projector, other].sort())
    const { things } = await as(school, 'teacher', 'inventory/choose', { room: '204', text: 'it-0007' })
    expect(things).toEqual([
      {
        id: projector,
        name: 'Projektorius',
        inventoryNo: 'IT-0007',
        place: '204 kab.',
        isMine: false,
        isHere: true,
      },
    ])
    await expect(offered('pupil', { room: '204' })).rejects.toMatchObject({ kind: 'forbidden' })
  })
})
