import { createHash, randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { unzipSync, zipSync } from 'fflate'
import { describe, expect, onTestFinished, test } from 'vitest'
import { anchorId } from '../../core/evidence/anchors.ts'
import type { Manifest } from '../../core/evidence/schema.ts'
import { stampsOf, writeStamp } from '../../core/evidence/store.ts'
import { markOf, type PackageFault, stampedLines, verifyPackage } from '../../core/evidence/verify-package.ts'
import { openTimeStamps } from '../../core/outside/time-stamps.ts'
import { readCertificates } from '../../core/settings.ts'
import { startTimeStampAuthority } from '../../local/time-stamps/authority.ts'
import { exifBody, jpeg, place, segment } from '../files/pictures.ts'
import { openSafeSchool, perform, refusal, report } from '../safety/safe-school.ts'
import { who } from '../support/microsoft365.ts'
import type { School } from '../support/school.ts'

// Row security and the rights of every role are tried on both engines in tests/safety; tampering needs a database
// whose triggers a thief can switch off.
const engine = 'postgres'

/** A photo as a phone makes it: with the place in it. */
const photo = Buffer.concat([jpeg.subarray(0, 2), segment(0xe1, exifBody(1, false)), jpeg.subarray(2)])

async function keepIn(school: School, caseId: string, name: string, bytes: Uint8Array, more: object = {}) {
  const id = randomUUID()
  const base64 = Buffer.from(bytes).toString('base64')
  await perform(school, 'pedagogue', 'evidence/keep', {
    id,
    caseId,
    name,
    base64,
    isNotIntimate: true,
    ...more,
  })
  return id
}

/** A case with three pieces of evidence, the first of which was looked at. */
async function caseWithEvidence(school: School): Promise<{ caseId: string; first: string }> {
  const caseId = await report(school)
  const first = await keepIn(school, caseId, 'nuotrauka.jpg', photo, { source: 'Discord, „8b“ kanalas' })
  await keepIn(school, caseId, 'pokalbis.txt', Buffer.from('Tu niekam nereikalingas'))
  await keepIn(school, caseId, 'kitas.txt', Buffer.from('Antra žinutė'))
  await perform(school, 'pedagogue', 'evidence/open', { caseId, id: first })
  return { caseId, first }
}

const verify = (school: School, caseId: string) => perform(school, 'pedagogue', 'evidence/verify', { caseId })
const tamper = (school: School, ...statements: ReturnType<typeof sql>[]) =>
  school.talka.house.database.transact(async (db) => {
    await db.execute(sql`set local session_replication_role = replica`)
    for (const statement of statements) await db.execute(statement)
  })
/** As only somebody at the disk can: Talka itself takes no mark away. */
function loseMark(school: School, caseId: string, n: number): void {
  const id = anchorId(school.talka.house.outside.keys, caseId, n)
  rmSync(join(school.folder, 'marks', id.slice(0, 2), id))
}
const exported = async (school: School, caseId: string) =>
  (
    await perform(school, 'pedagogue', 'evidence/export', {
      caseId,
      recipient: 'Policija',
      basis: 'BPK 97 str.',
      document: 'Nr. 5',
    })
  ).file.bytes

describe('evidence', () => {
  test('is kept as it came in, with its hash; the copy for daily work says nothing of the place', async () => {
    const school = await openSafeSchool(engine)
    const { caseId, first } = await caseWithEvidence(school)
    const look = async (which: 'original' | 'workingCopy') =>
      Buffer.from(
        (await perform(school, 'pedagogue', 'evidence/open', { caseId, id: first, which })).file.bytes,
      )
    expect((await look('original')).equals(photo)).toBe(true)
    expect(photo.includes(place)).toBe(true)
    expect((await look('workingCopy')).includes(place)).toBe(false)
    const { items, custody } = await perform(school, 'pedagogue', 'evidence/list', { caseId })
    expect(items[0]).toMatchObject({
      number: 1,
      name: 'nuotrauka.jpg',
      source: 'Discord, „8b“ kanalas',
      sha256: createHash('sha256').update(photo).digest('hex'),
    })
    // Each look is written down, by whom and at what.
    expect(custody.map(({ deed, item, by }) => [deed, item, by])).toEqual([
      ['captured', 1, 'Jurgita Šimkutė'],
      ['captured', 2, 'Jurgita Šimkutė'],
      ['captured', 3, 'Jurgita Šimkutė'],
      ['copied', 1, 'Jurgita Šimkutė'],
      ['opened', 1, 'Jurgita Šimkutė'],
      ['copied', 1, 'Jurgita Šimkutė'],
    ])
    expect(await verify(school, caseId)).toMatchObject({ items: 3, lines: 6, breaks: [] })
  })

  test('sent twice is one, and captures at the same time all have their line', async () => {
    const school = await openSafeSchool(engine)
    const caseId = await report(school)
    const id = randomUUID()
    const base64 = Buffer.from('Tekstas').toString('base64')
    const input = { id, caseId, name: 'a.txt', base64, isNotIntimate: true as const }
    await Promise.all([
      perform(school, 'pedagogue', 'evidence/keep', input),
      perform(school, 'pedagogue', 'evidence/keep', input),
      ...Array.from({ length: 6 }, (_, n) => keepIn(school, caseId, `${n}.txt`, Buffer.from(`Nr. ${n}`))),
    ])
    expect(await verify(school, caseId)).toMatchObject({ items: 7, lines: 7, breaks: [] })
  })

  test('a sexual image of a child is not copied: its place is written down, and the police are to be told', async () => {
    const school = await openSafeSchool(engine)
    const caseId = await report(school)
    const unsaid = { id: randomUUID(), caseId, name: 'a.txt', base64: 'YQ==', isNotIntimate: false }
    expect(await refusal(perform(school, 'pedagogue', 'evidence/keep', unsaid as never))).toMatch(/^invalid/)
    await perform(school, 'pedagogue', 'evidence/note-place', { caseId, place: 'Telefonas seife' })
    const { duties, lines } = await perform(school, 'pedagogue', 'safety/show', { id: caseId })
    expect(duties.map(({ kind }) => kind)).toContain('police')
    expect(lines.at(-1)).toMatchObject({ kind: 'evidence', doc: { text: 'Telefonas seife' } })
    expect((await perform(school, 'pedagogue', 'evidence/list', { caseId })).items).toEqual([])

    // Judged to be less urgent, the police are still to be told; only whoever says how it went ends that.
    const police = async () =>
      (await perform(school, 'pedagogue', 'safety/show', { id: caseId })).duties
        .filter(({ kind, settledAt }) => kind === 'police' && !settledAt)
        .map(({ id }) => id)
    const [dutyId = ''] = await police()
    await perform(school, 'pedagogue', 'safety/triage', { id: caseId, threats: [], level: 'L4' })
    expect(await police()).toEqual([dutyId])
    const end = { outcome: 'notNeeded' as const, note: 'Ne vaiko atvaizdas' }
    await perform(school, 'pedagogue', 'safety/settle', { id: caseId, dutyId, ...end })
    expect(await police()).toEqual([])
    // What was not needed for one image may be for the next, whoever says where it is.
    await perform(school, 'pedagogue', 'evidence/note-place', { caseId, place: 'Planšetė seife' })
    const [second = ''] = await police()
    await perform(school, 'pedagogue', 'safety/settle', { id: caseId, dutyId: second, ...end })
    await perform(school, 'pupil', 'evidence/tell-place', { caseId, place: 'Mano telefone' })
    expect(await police()).toHaveLength(1)
  })

  test('is destroyed by a person alone, after its time and not while it is held; a tombstone stays', async () => {
    const school = await openSafeSchool(engine)
    const { caseId, first } = await caseWithEvidence(school)
    const as = async <N extends Parameters<typeof perform>[2]>(
      name: N,
      input: Parameters<typeof perform<N>>[3],
    ) => perform(school, 'pedagogue', name, input)
    const destroy = () => refusal(as('evidence/destroy', { caseId, reason: 'Pasibaigė terminas' }))
    expect(await destroy()).toBe('conflict evidence/too-early')
    await as('safety/triage', { id: caseId, threats: [], level: 'L4' })
    for (const { id: dutyId, settledAt } of (await as('safety/show', { id: caseId })).duties)
      if (!settledAt)
        await as('safety/settle', { id: caseId, dutyId, outcome: 'notNeeded', note: 'Išsikėlė' })
    await as('safety/close', { id: caseId, because: 'left', text: 'Išvyko', told: ['guardians'] })
    // Reminded before, once, which deletes nothing.
    await school.job('safety/remind', {})
    school.pass(3 * 365.25 * 24 * 3600 - 48 * 3600)
    await school.job('safety/remind', {})
    await school.job('safety/remind', {})
    await school.talka.drain()
    const reminded = school.told.filter(({ word }) => word === 'safety/told.retention')
    expect(reminded.map(({ personId }) => personId)).toEqual([who.pedagogue])
    expect(await destroy()).toBe('conflict evidence/too-early')
    school.pass(4 * 24 * 3600)
    await as('evidence/hold', { caseId, isHeld: true, reason: 'Ikiteisminis tyrimas' })
    expect(await destroy()).toBe('conflict evidence/held')
    await as('evidence/hold', { caseId, isHeld: false, reason: 'Byla baigta' })
    expect(await destroy()).toBe('not refused')
    expect(await refusal(as('evidence/open', { caseId, id: first }))).toBe('conflict evidence/gone')
    const { items, custody } = await as('evidence/list', { caseId })
    expect(items.map(({ isThere }) => isThere)).toEqual([false, false, false])
    expect(items[0]?.sha256).toHaveLength(64)
    expect(custody.at(-1)).toMatchObject({ deed: 'destroyed', reason: 'Pasibaigė terminas' })
    expect((await verify(school, caseId)).breaks).toEqual([])
    // What was destroyed once excuses nothing that is kept after it.
    await as('safety/reopen', { id: caseId, reason: 'Vėl tyčiojasi' })
    const anew = await keepIn(school, caseId, 'vėl.txt', Buffer.from('Vėl'))
    await tamper(school, sql`delete from evidence_originals where item_id = ${anew}`)
    expect((await verify(school, caseId)).breaks).toEqual([{ what: 'original', number: 4, how: 'missing' }])
  })
})

describe('tampering in the database is named', () => {
  /** What somebody with every right in the database does. */
  test.each<[what: string, (caseId: string, first: string) => ReturnType<typeof sql>[], unknown]>([
    [
      'one byte of an original',
      (_caseId, first) => [
        sql`update evidence_originals set sealed = set_byte(sealed, 40, get_byte(sealed, 40) # 1) where item_id = ${first}`,
      ],
      { what: 'original', number: 1, how: 'changed' },
    ],
    [
      'an original deleted',
      (_caseId, first) => [sql`delete from evidence_originals where item_id = ${first}`],
      { what: 'original', number: 1, how: 'missing' },
    ],
    [
      'a piece deleted with its row',
      (_caseId, first) => [
        sql`delete from evidence_originals where item_id = ${first}`,
        sql`delete from evidence_items where id = ${first}`,
      ],
      { what: 'original', number: 1, how: 'missing' },
    ],
    [
      'a line of the log deleted',
      (caseId) => [sql`delete from evidence_custody where case_id = ${caseId} and place = 2`],
      { what: 'log', place: 2, how: 'missing' },
    ],
    [
      'a line of the log changed',
      (caseId) => [
        sql`update evidence_custody set entry = jsonb_set(entry, '{deed}', '"captured"') where case_id = ${caseId} and place = 4`,
      ],
      { what: 'log', place: 4, how: 'changed' },
    ],
    [
      'two lines of the log swapped',
      (caseId) => [
        sql`update evidence_custody set place = 99 where case_id = ${caseId} and place = 2`,
        sql`update evidence_custody set place = 2 where case_id = ${caseId} and place = 3`,
        sql`update evidence_custody set place = 3 where case_id = ${caseId} and place = 99`,
      ],
      { what: 'log', place: 2, how: 'changed' },
    ],
    [
      'the log cut short',
      (caseId) => [sql`delete from evidence_custody where case_id = ${caseId} and place > 2`],
      { what: 'log', place: 3, how: 'cutShort' },
    ],
  ])('%s', async (_what, statements, expected) => {
    const school = await openSafeSchool(engine)
    const { caseId, first } = await caseWithEvidence(school)
    await school.job('evidence/anchor', {})
    expect((await verify(school, caseId)).breaks).toEqual([])
    await tamper(school, ...statements(caseId, first))
    expect((await verify(school, caseId)).breaks).toContainEqual(expected)
  })

  test('an older database that was restored: the mark outside of it is missed, and the members are told', async () => {
    const school = await openSafeSchool(engine)
    const { caseId } = await caseWithEvidence(school)
    await school.job('evidence/anchor', {})
    // As it was an hour ago: without the last line and without its mark, and then work goes on.
    await tamper(
      school,
      sql`delete from evidence_custody where case_id = ${caseId} and place = 4`,
      sql`delete from custody_anchors`,
    )
    expect((await verify(school, caseId)).breaks).toEqual([{ what: 'log', place: 4, how: 'cutShort' }])
    await keepIn(school, caseId, 'naujas.txt', Buffer.from('Po atkūrimo'))
    expect((await verify(school, caseId)).breaks).toEqual([{ what: 'log', place: 4, how: 'rewritten' }])
    await school.talka.drain()
    school.told.length = 0
    await school.job('evidence/anchor', {})
    await school.job('evidence/anchor', {})
    await school.talka.drain()
    expect(school.told.map(({ word }) => word)).toEqual(['evidence/told.broken'])
  })

  test('marks that are lost or changed hide none of the others, and the night finds them', async () => {
    const school = await openSafeSchool(engine)
    const { caseId } = await caseWithEvidence(school)
    const { files, keys } = school.talka.house.outside
    for (const name of ['antra.txt', 'trečia.txt', 'ketvirta.txt']) {
      await school.job('evidence/anchor', {})
      await keepIn(school, caseId, name, Buffer.from(name))
    }
    await school.job('evidence/anchor', {})
    await school.job('evidence/check-chains', {})
    await school.talka.drain()
    expect(school.told.map(({ word }) => word)).not.toContain('evidence/told.broken')
    expect(await verify(school, caseId)).toMatchObject({ marks: 4, breaks: [] })

    loseMark(school, caseId, 2)
    loseMark(school, caseId, 4)
    await files.marks.keep(anchorId(keys, caseId, 4), Buffer.from('not a mark of Talka'))
    const lost = { what: 'mark', number: 2, how: 'missing' }
    const changed = { what: 'mark', number: 4, how: 'changed' }
    expect((await verify(school, caseId)).breaks).toEqual([lost, changed])
    await keepIn(school, caseId, 'penkta.txt', Buffer.from('penkta'))
    await school.job('evidence/anchor', {})
    expect((await verify(school, caseId)).breaks, 'a lost number is not given again').toEqual([lost, changed])
    await tamper(school, sql`delete from evidence_custody where case_id = ${caseId} and place > 2`)
    const cut = { what: 'log', place: 3, how: 'cutShort' }
    expect((await verify(school, caseId)).breaks).toEqual([cut, lost, changed])

    school.told.length = 0
    await school.job('evidence/check-chains', {})
    await school.job('evidence/check-chains', {})
    await school.talka.drain()
    const told = school.told.map(({ word, personId }) => [word, personId])
    expect(told.filter(([word]) => word === 'evidence/told.chains')).toEqual([
      ['evidence/told.chains', who.dpo],
    ])
    expect(told.filter(([word]) => word === 'evidence/told.broken')).toHaveLength(1)
    expect(JSON.stringify(school.logged)).not.toContain('ketvirta')
  })
})

describe('time stamps of an authority outside of the school', () => {
  async function stampedCase() {
    const authority = await startTimeStampAuthority()
    onTestFinished(authority.close)
    const school = await openSafeSchool(engine)
    const { caseId } = await caseWithEvidence(school)
    const { outside } = school.talka.house
    outside.timeStamps = openTimeStamps({ TIME_STAMP_URL: authority.url, TIME_STAMP_ROOTS: authority.root })
    await school.job('evidence/anchor', {})
    return { school, caseId, authority, outside, roots: readCertificates(authority.root) }
  }

  test('are asked for again while it does not answer, and nothing else waits for them', async () => {
    const { school, caseId, authority } = await stampedCase()
    for (const fault of [503, 'rejection'] as const) {
      authority.fail(fault)
      await school.job('evidence/stamp', {})
      expect(await verify(school, caseId)).toMatchObject({ breaks: [], stamped: null })
    }
    expect(school.logged.join()).toContain('time stamps')
    authority.fail(null)
    await school.job('evidence/stamp', {})
    await school.job('evidence/stamp', {})
    expect(await verify(school, caseId)).toMatchObject({ breaks: [], stamped: { place: 4 } })
    expect(authority.given(), 'once for each end of a log').toBe(1)
    await keepIn(school, caseId, 'dar.txt', Buffer.from('Dar viena'))
    await school.job('evidence/anchor', {})
    await school.job('evidence/stamp', {})
    expect(await verify(school, caseId)).toMatchObject({ breaks: [], stamped: { place: 5 } })
  })

  test('find a log that was written anew with all its marks, and stamps of somebody else', async () => {
    const { school, caseId } = await stampedCase()
    await school.job('evidence/stamp', {})
    const stranger = await startTimeStampAuthority()
    onTestFinished(stranger.close)
    const [stamp] = await stampsOf(school.talka.house.database.db, caseId)
    const foreign = openTimeStamps({ TIME_STAMP_URL: stranger.url, TIME_STAMP_ROOTS: stranger.root })
    const { token } = (await foreign?.stamp(stamp?.hash ?? '')) ?? { token: new Uint8Array() }
    await tamper(school, sql`update custody_stamps set token = ${token} where case_id = ${caseId}`)
    expect((await verify(school, caseId)).breaks).toEqual([{ what: 'stamp', place: 4, how: 'untrusted' }])

    await tamper(
      school,
      sql`delete from custody_stamps`,
      sql`delete from evidence_custody where case_id = ${caseId} and place = 4`,
      sql`delete from custody_anchors`,
    )
    if (stamp) await writeStamp(school.talka.house.database.db, stamp)
    loseMark(school, caseId, 1)
    await keepIn(school, caseId, 'kita.txt', Buffer.from('Kitas ketvirtas įrašas'))
    await school.job('evidence/anchor', {})
    expect((await verify(school, caseId)).breaks).toEqual([{ what: 'log', place: 4, how: 'rewritten' }])
  })

  test('go with the package, which is held against the authority’s roots without Talka', async () => {
    const { school, caseId, roots } = await stampedCase()
    await school.job('evidence/stamp', {})
    const zip = await exported(school, caseId)
    expect(stampedLines(zip)).toMatchObject([{ place: 4 }])
    expect(await verifyPackage(zip, { roots })).toEqual([])
    const stranger = await startTimeStampAuthority()
    onTestFinished(stranger.close)
    expect(await verifyPackage(zip, { roots: readCertificates(stranger.root) })).toEqual([
      { where: 'time-stamps/000004.tst', how: 'untrusted' },
    ])
    const files = unzipSync(zip)
    const bytes = Uint8Array.from(files['time-stamps/000004.tst'] ?? [])
    // The last byte is one of the signature.
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
    const forged: Record<string, Uint8Array> = { ...files, 'time-stamps/000004.tst': bytes }
    const list = JSON.parse(Buffer.from(files['manifest.json'] ?? []).toString()) as Manifest
    const named = list.files.find(({ file }) => file === 'time-stamps/000004.tst')
    if (named) named.sha256 = createHash('sha256').update(bytes).digest('hex')
    const written = Buffer.from(JSON.stringify(list))
    forged['manifest.json'] = written
    forged['manifest.sha256'] = Buffer.from(createHash('sha256').update(written).digest('hex'))
    expect(await verifyPackage(zipSync(forged), { roots })).toEqual([
      { where: 'time-stamps/000004.tst', how: 'changed' },
    ])
  })
})

describe('a package that was handed over', () => {
  test('holds everything, says to whom it went, and verifies by itself', async () => {
    const school = await openSafeSchool(engine)
    const { caseId } = await caseWithEvidence(school)
    await perform(school, 'pedagogue', 'safety/name', {
      id: caseId,
      participantId: randomUUID(),
      role: 'aggressor',
      certainty: 'suspected',
      name: 'Vardenis Įtariamas',
    })
    const zip = await exported(school, caseId)
    const files = unzipSync(zip)
    expect(Object.keys(files).sort()).toEqual([
      'README_en.txt', 'README_lt.txt', 'custody.csv', 'manifest.json', 'manifest.sha256', 'originals/001_nuotrauka.jpg',
      'originals/002_pokalbis.txt', 'originals/003_kitas.txt', 'timeline.pdf',
    ]) // biome-ignore format: one row reads better
    expect(Buffer.from(files['originals/001_nuotrauka.jpg'] ?? []).equals(photo)).toBe(true)
    expect(Buffer.from(files['README_lt.txt'] ?? []).toString()).toContain('Policija')
    expect(Buffer.from(files['custody.csv'] ?? []).toString()).toContain(
      'Perduota; Policija; BPK 97 str.; Nr. 5',
    )
    expect(
      Buffer.from(files['timeline.pdf'] ?? [])
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
    expect(await verifyPackage(zip)).toEqual([])
    // A later package goes on where an earlier one ended.
    const mark = markOf(zip)
    const later = await exported(school, caseId)
    expect(await verifyPackage(later, mark ? { marks: [mark] } : {})).toEqual([])
    expect(await verifyPackage(zip, { marks: [markOf(later) ?? { place: 0, hash: '' }] })).toEqual([
      { where: 'custody.csv 6', how: 'cutShort' },
    ])
  })

  test('names each thing that was changed in it', async () => {
    const school = await openSafeSchool(engine)
    const { caseId } = await caseWithEvidence(school)
    const zip = await exported(school, caseId)
    const found = async (change: (files: Record<string, Uint8Array>) => void): Promise<PackageFault[]> => {
      const files = unzipSync(zip)
      change(files)
      return verifyPackage(zipSync(files, { level: 0 }))
    }
    const text = (files: Record<string, Uint8Array>, name: string) =>
      Buffer.from(files[name] ?? []).toString()
    const rows = (files: Record<string, Uint8Array>, change: (rows: string[]) => string[]) => {
      const lines = text(files, 'custody.csv').split('\r\n').slice(0, -1)
      const [head = '', ...rest] = lines
      files['custody.csv'] = Buffer.from([head, ...change(rest), ''].join('\r\n'))
    }
    const log = (place: number, how: PackageFault['how']) => [
      { where: 'custody.csv', how: 'changed' },
      { where: `custody.csv ${place}`, how },
    ]
    for (const name of Object.keys(unzipSync(zip))) {
      const faults = await found((files) => {
        const bytes = Uint8Array.from(files[name] ?? [])
        bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
        files[name] = bytes
      })
      const where = name === 'manifest.sha256' ? 'manifest.json' : name
      expect(
        faults.map((one) => one.where),
        `one byte of ${name}`,
      ).toContain(where)
      expect(
        (await found((files) => delete files[name])).map((one) => one.where),
        `without ${name}`,
      ).toContain(name)
    }
    expect(await found((files) => rows(files, (all) => all.filter((_, at) => at !== 1)))).toEqual(
      log(2, 'missing'),
    )
    expect(
      await found((files) => rows(files, ([one = '', two = '', ...rest]) => [two, one, ...rest])),
    ).toEqual(log(1, 'swapped'))
    expect(await found((files) => rows(files, (all) => all.slice(0, 3)))).toEqual(log(4, 'cutShort'))
    expect(
      await found((files) =>
        rows(files, (all) => all.map((row, at) => (at === 3 ? row.replaceAll('copied', 'opened') : row))),
      ),
    ).toEqual(log(4, 'changed'))
    expect(
      await found((files) => {
        files['originals/004.txt'] = Buffer.from('x')
      }),
    ).toEqual([{ where: 'originals/004.txt', how: 'added' }])
    // Whoever writes the list anew as well is found by its hash, noted when it was handed over.
    const files = unzipSync(zip)
    const manifestSha256 = text(files, 'manifest.sha256').slice(0, 64)
    const forged = Buffer.from(text(files, 'manifest.json').replace('Policija', 'Niekas'))
    files['manifest.json'] = forged
    files['manifest.sha256'] = Buffer.from(
      `${createHash('sha256').update(forged).digest('hex')}  manifest.json\n`,
    )
    const whole = zipSync(files)
    expect(await verifyPackage(whole)).toEqual([])
    expect(await verifyPackage(whole, { manifestSha256 })).toEqual([
      { where: 'manifest.json', how: 'changed' },
    ])
    expect(await verifyPackage(Buffer.from('not a package'))).toEqual([{ where: 'zip', how: 'unreadable' }])
  })
})
