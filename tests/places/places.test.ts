import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { readRooms, roomLabel, roomNamed, roomsNamed } from '../../core/places/rules.ts'
import type { Room } from '../../core/places/schema.ts'
import { Refusal } from '../../core/refusal.ts'
import { onEveryEngine } from '../support/database.ts'
import { openSchool, type School } from '../support/school.ts'

const room = (building: string, name: string, alsoCalled = ''): Room => ({
  id: `${building} ${name}`,
  name,
  alsoCalled,
  floor: null,
  buildingId: building,
  building,
})
const rooms = [
  room('Senieji rūmai', '9'),
  room('Senieji rūmai', '204', 'informatikos kabinetas'),
  room('Senieji rūmai', '204a'),
  room('Senieji rūmai', 'Aktų salė'),
  room('Senieji rūmai', 'Sporto salė'),
  room('Senieji rūmai', 'Biblioteka', 'skaitykla'),
  room('Priestatas', '9'),
  room('Priestatas', '310', 'fizikos kabinetas'),
]
const named = (text: string) => roomsNamed(text, rooms).map(({ id }) => id)

describe('a room', () => {
  test.each([
    ['204', 'Senieji rūmai 204'],
    ['204 kab.', 'Senieji rūmai 204'],
    ['Kabinetas Nr. 204', 'Senieji rūmai 204'],
    ['neveikia projektorius 204-ame kabinete', 'Senieji rūmai 204'],
    ['projector not working in room 204', 'Senieji rūmai 204'],
    ['204A', 'Senieji rūmai 204a'],
    ['informatikos kabinete stringa kompiuteriai', 'Senieji rūmai 204'],
    ['aktu saleje dingo garsas', 'Senieji rūmai Aktų salė'],
    ['sporto salę', 'Senieji rūmai Sporto salė'],
    ['Bibliotekoje nėra interneto', 'Senieji rūmai Biblioteka'],
    ['skaitykloje', 'Senieji rūmai Biblioteka'],
    ['9, Priestatas', 'Priestatas 9'],
    ['priestato 9 kabinete', 'Priestatas 9'],
  ])('is found in „%s“', (text, id) => {
    expect(named(text)).toEqual([id])
  })

  test('that two buildings have is both until the building is said', () => {
    expect(named('9 kabinetas')).toEqual(['Senieji rūmai 9', 'Priestatas 9'])
    expect(roomNamed('9 kabinetas', rooms)).toBeNull()
    const label = roomLabel(room('Priestatas', '9'), rooms)
    expect(roomNamed(label, rooms)?.id).toBe('Priestatas 9')
    expect(roomLabel(room('Priestatas', '310'), rooms)).toBe('310')
  })

  test.each([
    'atsirado 204 nauji laiškai',
    'fizikos testas neatsidaro',
    'salė',
    'neveikia',
    '',
    '2041 kab.',
    'kabinetas',
  ])('is not found in „%s“', (text) => {
    expect(named(text)).toEqual([])
  })
})

describe('a table of rooms', () => {
  test('is read with headers in any order and without them', () => {
    const withHeaders = readRooms(
      [
        ['Aukštas', 'Kabinetas', 'Pastatas'],
        ['2', '204', 'Senieji rūmai'],
        ['', 'Aktų salė', ''],
      ],
      'Priestatas',
    )
    expect(withHeaders).toEqual({
      rooms: [
        { building: 'Senieji rūmai', name: '204', floor: 2 },
        { building: 'Priestatas', name: 'Aktų salė', floor: null },
      ],
      faults: [],
    })
    expect(readRooms([['204'], ['205'], ['']], 'Priestatas').rooms).toEqual([
      { building: 'Priestatas', name: '204' },
      { building: 'Priestatas', name: '205' },
    ])
    expect(readRooms([['Senieji rūmai', '204', '2 a.', 'informatika']], '').rooms).toEqual([
      { building: 'Senieji rūmai', name: '204', floor: 2, alsoCalled: 'informatika' },
    ])
  })

  test('says which rows cannot be read', () => {
    const { faults } = readRooms(
      [
        ['Pastatas', 'Kabinetas', 'Aukštas'],
        ['A', '204', 'antras'],
        ['A', '', '1'],
        ['A', '7', '1'],
        ['a', '7 kab.', '1'],
        ['A', 'x'.repeat(61), '1'],
      ],
      '',
    )
    expect(faults).toEqual([
      { row: 2, why: 'floor' },
      { row: 3, why: 'no-name' },
      { row: 5, why: 'twice' },
      { row: 6, why: 'too-long' },
    ])
  })
})

async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work
  } catch (error) {
    if (error instanceof Refusal) return `${error.kind} ${error.word}`
    throw error
  }
  return 'not refused'
}

const table = 'Pastatas;Kabinetas;Aukštas\nB rūmai;101;1\nA rūmai;10;1\nA rūmai;9;1\nA rūmai;Žalioji klasė;2'

onEveryEngine('the list of rooms', (engine) => {
  const specialist = (school: School) => school.person('specialist')
  const names = async (school: School) =>
    (await school.talka.perform('places/list', await school.person('pupil'), {})).rooms.map(
      ({ building, name }) => `${building} ${name}`,
    )

  test('is imported once, stands in the order of the house, and a trial changes nothing', async () => {
    const school = await openSchool(engine)
    const take = async (text: string, isTrial: boolean) =>
      school.talka.perform('places/import', await specialist(school), { text, isTrial })
    expect(await take(table, true)).toMatchObject({ added: 4, changed: 0, same: 0, isTaken: false })
    expect(await names(school)).toEqual([])
    await take(table, false)
    expect(await names(school)).toEqual(['A rūmai 9', 'A rūmai 10', 'A rūmai Žalioji klasė', 'B rūmai 101'])
    expect(await take(table, false)).toMatchObject({ added: 0, changed: 0, same: 4 })
    expect(await take(`${table.replace('101;1', '101 kab.;2')}\nB rūmai;102;x`, false)).toMatchObject({
      isTaken: false,
      faults: [{ row: 6, why: 'floor' }],
    })
    expect(await take('B rūmai;101 kab.;2\n', false)).toMatchObject({ added: 0, changed: 1 })
    const { rooms } = await school.talka.perform('places/list', await specialist(school), {})
    expect(rooms.at(-1)).toMatchObject({ name: '101 kab.', floor: 2 })
  })

  test('is read from what Lithuanian Excel saves, and nothing else is taken for a table', async () => {
    const school = await openSchool(engine)
    // „Rūmai;Šokių salė“ in windows-1257.
    const bytes = Buffer.from([82, 251, 109, 97, 105, 59, 208, 111, 107, 105, 248, 32, 115, 97, 108, 235])
    const take = async (base64: string) =>
      school.talka.perform('places/import', await specialist(school), {
        file: { name: 'patalpos.csv', base64 },
        isTrial: false,
      })
    await take(bytes.toString('base64'))
    expect(await names(school)).toEqual(['Rūmai Šokių salė'])
    expect(await refusal(take(Buffer.from([0, 1, 2, 0]).toString('base64')))).toBe(
      'invalid places/not-a-table',
    )
  })

  test('has each room once; one that was removed comes back with its id', async () => {
    const school = await openSchool(engine)
    const person = await specialist(school)
    const write = (id: string, name: string, building = 'A rūmai') =>
      school.talka.perform('places/write-room', person, { id, name, building })
    const [first, second] = [randomUUID(), randomUUID()]
    await write(first, '204')
    expect(await refusal(write(second, '204 kab.'))).toBe('invalid places/there-already')
    await write(second, '204 kab.', 'B rūmai')
    const remove = (id: string, isRemoved: boolean) =>
      school.talka.perform('places/remove-room', person, { id, isRemoved })
    await remove(first, true)
    expect(await names(school)).toEqual(['B rūmai 204 kab.'])
    await remove(first, false)
    expect(await names(school)).toEqual(['A rūmai 204', 'B rūmai 204 kab.'])
    const { rooms } = await school.talka.perform('places/list', person, {})
    const rename = (name: string) =>
      school.talka.perform('places/rename-building', person, { id: rooms[0]?.buildingId ?? '', name })
    expect(await refusal(rename('b  RŪMAI'))).toBe('conflict places/building-there')
    await rename('Senieji rūmai')
    expect(await names(school)).toEqual(['B rūmai 204 kab.', 'Senieji rūmai 204'])
  })

  test('is anybody’s to read, and only the specialist’s and the deputy’s to change', async () => {
    const school = await openSchool(engine)
    for (const who of ['teacher', 'pupil', 'principal', 'office'] as const) {
      const person = await school.person(who)
      expect(
        await refusal(school.talka.perform('places/import', person, { text: table, isTrial: true })),
      ).toBe('forbidden common/refused.forbidden')
    }
    await school.talka.perform('places/import', await school.person('deputy'), {
      text: table,
      isTrial: false,
    })
    expect(await names(school)).toHaveLength(4)
  })
})
