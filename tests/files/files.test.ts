import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { readFile } from '../../core/files/read.ts'
import { fileById, giveFiles } from '../../core/files/store.ts'
import { Refusal } from '../../core/refusal.ts'
import { onEveryEngine } from '../support/database.ts'
import { who } from '../support/microsoft365.ts'
import { openSchool, type School } from '../support/school.ts'
import { jpeg, photo, place } from './pictures.ts'

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
const request = 'request 5d0c6f0a-3f6c-4c39-8c2b-0d9c4ad2b6f1'

async function send(school: School, name: string, bytes: Uint8Array, from: 'teacher' | 'pupil' = 'teacher') {
  return school.talka.perform('files/keep', await school.person(from), { name, base64: base64(bytes) })
}

/** What is read, with the storage as it is now. */
function read(school: School, id: string, of = request) {
  const { database, outside } = school.talka.house
  return readFile({ db: database.db, keys: outside.keys, files: outside.files }, id, of)
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

onEveryEngine('files', (engine) => {
  test('a photo comes back as it was sent, from the database and from the storage, but for where it was taken', async () => {
    const school = await openSchool(engine)
    const { db } = school.talka.house.database
    const { id, type } = await send(school, 'Nuotrauka ąžuolas.jpg', photo(1))
    expect(type).toBe('image/jpeg')
    await giveFiles(db, [id], who.teacher, request)
    const before = await read(school, id)
    await school.job('files/move', {})
    expect((await fileById(db, id))?.sealed).toBeNull()
    const after = await read(school, id)
    expect(after).toEqual(before)
    expect(after.file.name).toBe('Nuotrauka ąžuolas.jpg')
    expect(Buffer.from(after.file.bytes).toString('latin1')).not.toContain(place)
    const kept = await school.talka.house.outside.files.read(id)
    expect(Buffer.from(kept ?? []).includes(jpeg.subarray(0, 20)), 'the storage sees nothing').toBe(false)
    expect((await fileById(db, id))?.sha256).toBe(createHash('sha256').update(after.file.bytes).digest('hex'))
  })

  test('a file is shown only for what it belongs to, and only its sender can give it', async () => {
    const school = await openSchool(engine)
    const { db } = school.talka.house.database
    const { id } = await send(school, 'a.jpg', jpeg)
    expect(await refusal(read(school, id))).toBe('missing common/refused.missing')
    expect(await giveFiles(db, [id], who.pupil, request)).toBe(0)
    expect(await giveFiles(db, [id], who.teacher, request)).toBe(1)
    expect(await giveFiles(db, [id], who.teacher, 'request another')).toBe(0)
    expect(await refusal(read(school, id, 'request another'))).toBe('missing common/refused.missing')
  })

  test('what it really is counts, not what it is called', async () => {
    const school = await openSchool(engine)
    const exe = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)])
    const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(40)])
    expect(await refusal(send(school, 'nuotrauka.jpg', exe))).toBe('invalid files/refused.type')
    expect(await refusal(send(school, 'puslapis.html', Buffer.from('<script>alert(1)</script>')))).toBe(
      'invalid files/refused.type',
    )
    expect(
      await refusal(send(school, 'piešinys.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))),
    ).toBe('invalid files/refused.type')
    expect(await refusal(send(school, 'IMG_0001.HEIC', heic))).toBe('invalid files/refused.heic')
    expect(await refusal(send(school, 'tuščias.txt', Buffer.alloc(0)))).toBe('invalid files/refused.empty')
    expect((await send(school, 'sąrašas.csv', Buffer.from('vardas;klasė\nOna;5a'))).type).toBe('text/csv')
  })

  test('a file that is too large is refused kindly, and nothing of it stays', async () => {
    const school = await openSchool(engine)
    const large = Buffer.concat([jpeg, Buffer.alloc(10 * 1024 * 1024 - jpeg.length + 1)])
    expect(await refusal(send(school, 'didelė.jpg', large))).toBe('invalid files/refused.size')
    const teacher = await school.person('teacher')
    const huge = { name: 'vaizdas.mp4', base64: 'AAAA'.repeat(4_000_000) }
    expect(await refusal(school.talka.perform('files/keep', teacher, huge))).toBe(
      'invalid common/refused.invalid',
    )
  })

  test('a name cannot hide what the file is', async () => {
    const school = await openSchool(engine)
    expect((await send(school, '../../etc/\u202Egpj.jpg', jpeg)).name).toBe('gpj.jpg')
    expect((await send(school, `${'ilgas '.repeat(30)}.jpg`, jpeg)).name.length).toBeLessThanOrEqual(120)
    expect((await send(school, '.jpg', jpeg)).name).toBe('failas.jpg')
  })

  test('sending twice keeps one, and nobody takes over another’s file', async () => {
    const school = await openSchool(engine)
    const id = '0b0a4c11-6f2e-4e5c-9d4e-58c7a86d2f10'
    const [teacher, pupil] = [await school.person('teacher'), await school.person('pupil')]
    const input = { id, name: 'a.jpg', base64: base64(jpeg) }
    const first = await school.talka.perform('files/keep', teacher, input)
    expect(await school.talka.perform('files/keep', teacher, input)).toEqual(first)
    expect(await refusal(school.talka.perform('files/keep', pupil, input))).toBe(
      'missing common/refused.missing',
    )
  })

  test('what belongs to nothing is gone after a day, the rest stays', async () => {
    const school = await openSchool(engine)
    const { database, outside } = school.talka.house
    const loose = await send(school, 'palaida.jpg', jpeg)
    const given = await send(school, 'pridėta.jpg', jpeg)
    await giveFiles(database.db, [given.id], who.teacher, request)
    await school.job('files/move', {})
    await school.job('files/sweep', {})
    expect(await outside.files.read(loose.id)).not.toBeNull()
    school.pass(25 * 3600)
    await school.job('files/sweep', {})
    expect(await outside.files.read(loose.id)).toBeNull()
    expect(await fileById(database.db, loose.id)).toBeUndefined()
    expect((await read(school, given.id)).file.name).toBe('pridėta.jpg')
  })

  test('a storage that is away leaves nothing behind, and one stuck file holds up no other', async () => {
    const school = await openSchool(engine)
    const { database, outside } = school.talka.house
    const storage = outside.files
    const ids: string[] = []
    for (const name of ['a', 'b', 'c']) ids.push((await send(school, `${name}.jpg`, jpeg)).id)
    const [stuck = '', ...others] = ids
    const away = async () => {
      throw new Refusal('unavailable', 'files/unavailable')
    }
    outside.files = { ...storage, keep: (id, bytes) => (id === stuck ? away() : storage.keep(id, bytes)) }
    expect(await refusal(school.job('files/move', {}))).toBe('unavailable files/unavailable')
    for (const id of others) expect((await fileById(database.db, id))?.sealed).toBeNull()
    outside.files = storage
    await school.job('files/move', {})

    school.pass(25 * 3600)
    outside.files = { ...storage, forget: (id) => (id === stuck ? away() : storage.forget(id)) }
    expect(await refusal(school.job('files/sweep', {}))).toBe('unavailable files/unavailable')
    expect(await fileById(database.db, stuck), 'its bytes are there still').toBeDefined()
    for (const id of others) expect(await storage.read(id)).toBeNull()
    outside.files = storage
    await school.job('files/sweep', {})
    expect(await storage.read(stuck)).toBeNull()
    expect(await fileById(database.db, stuck)).toBeUndefined()
  })

  test('a damaged photo is refused, because nobody can say what stands in it', async () => {
    const school = await openSchool(engine)
    const torn = Buffer.from(photo(1))
    torn[20] = 0xff
    torn.writeUInt16BE(0xffff, 4)
    expect(await refusal(send(school, 'sugadinta.jpg', torn))).toBe('invalid files/refused.broken')
  })

  test('nobody fills the storage with files that belong to nothing', async () => {
    const school = await openSchool(engine)
    for (let sent = 0; sent < 30; sent++) await send(school, `${sent}.jpg`, jpeg, 'pupil')
    expect(await refusal(send(school, 'dar.jpg', jpeg, 'pupil'))).toBe('conflict files/refused.many')
    expect((await send(school, 'mokytojos.jpg', jpeg)).type).toBe('image/jpeg')
  })
})
