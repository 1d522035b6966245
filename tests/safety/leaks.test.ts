import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { say } from '../../core/language.ts'
import { onEveryEngine } from '../support/database.ts'
import { who } from '../support/microsoft365.ts'
import { everyRow, hex } from './every-row.ts'
import { openSafeSchool, perform, refusal } from './safe-school.ts'

const phrases = [
  'Žodis-apie-koridoriu', 'Vaikas-Slaptenis', 'Sapnas-klases', 'slapyvardis_x7', 'Globeja-Nematoma', '+37060012345',
  'Pastaba-vidine', 'Klausimas-vaikui', 'Atsakymas-vaiko', 'Priezastis-itraukimo', 'Priezastis-lygio', 'Kas-sakyta',
  'Uzbaigimo-zodziai', 'Atnaujinimo-zodziai', 'Faktai-apie', 'Irasas-darbuotojo',
] as const // biome-ignore format: one row reads better

/** The same for evidence; what a file is called loses what a file's name may not hold, so these are plain. */
const inEvidence = [
  'Failo-vardas',
  'Saltinio-adresas',
  'Kam-perduota',
  'Failo-turinys',
  'Kur-yra-vaizdas',
] as const

onEveryEngine('names and free text of a case', (engine) => {
  test('stand sealed only: in no column, job, message, log, audit entry or refusal', async () => {
    const school = await openSafeSchool(engine)
    const id = randomUUID()
    await perform(school, 'pupil', 'safety/report', {
      id,
      what: ['threats'],
      text: `${phrases[0]} ${phrases[1]}`,
      notTo: [who.otherTeacher],
    })
    const as = <N extends Parameters<typeof perform>[2]>(name: N, input: Parameters<typeof perform<N>>[3]) =>
      perform(school, 'pedagogue', name, input)
    const participantId = randomUUID()
    await as('safety/name', {
      id,
      participantId,
      role: 'target',
      certainty: 'known',
      name: phrases[1],
      className: phrases[2],
      accounts: [{ platform: 'Discord', name: phrases[3] }],
      guardians: [{ name: phrases[4], phone: phrases[5] }],
      facts: phrases[14],
    })
    await as('safety/write', { id, text: phrases[6] })
    await as('safety/answer', { id, text: phrases[7] })
    await perform(school, 'pupil', 'safety/write-back', { id, text: phrases[8] })
    await as('safety/add-member', { id, personId: who.specialist, reason: phrases[9] })
    await as('safety/triage', { id, threats: ['repeated'], level: 'L2', reason: phrases[10] })
    for (const { id: dutyId, kind } of (await as('safety/show', { id })).duties)
      if (kind !== 'take') await as('safety/settle', { id, dutyId, outcome: 'notNeeded', note: phrases[11] })
    await as('evidence/keep', {
      id: randomUUID(),
      caseId: id,
      name: `${inEvidence[0]}.txt`,
      base64: Buffer.from(inEvidence[3]).toString('base64'),
      source: inEvidence[1],
      isNotIntimate: true,
    })
    await as('evidence/note-place', { caseId: id, place: inEvidence[4] })
    for (const { id: dutyId, settledAt } of (await as('safety/show', { id })).duties)
      if (!settledAt) await as('safety/settle', { id, dutyId, outcome: 'notNeeded', note: phrases[11] })
    await as('evidence/export', { caseId: id, recipient: inEvidence[2], basis: 'BPK 97 str.' })
    await school.job('evidence/anchor', {})
    await as('safety/close', { id, because: 'left', text: phrases[12], told: ['guardians'] })
    await as('safety/reopen', { id, reason: phrases[13] })
    await perform(school, 'teacher', 'safety/record', {
      id: randomUUID(),
      what: ['physical'],
      happenedAt: '2026-09-01T08:00:00Z',
      text: phrases[15],
    })
    // Refusals and faults, and a job that comes late.
    await refusal(as('safety/write', { id, text: '' }))
    await refusal(perform(school, 'teacher', 'safety/write', { id, text: phrases[6] }))
    school.pass(30 * 24 * 3600)
    await school.job('safety/pass-on', {})
    await school.talka.drain()

    const shown = JSON.stringify(await as('safety/show', { id }))
    const written = [...phrases.slice(0, 15)]
    for (const phrase of written) expect(shown, `${phrase} was not written at all`).toContain(phrase)
    const listed = JSON.stringify(await as('evidence/list', { caseId: id }))
    for (const phrase of inEvidence.slice(0, 3)) expect(listed, phrase).toContain(phrase)
    const rows = await everyRow(school)
    expect(rows.length).toBeGreaterThan(100)
    const messages = school.told.flatMap((notice) => [
      JSON.stringify(notice),
      say('lt', notice.word, notice.params),
      say('en', notice.word, notice.params),
    ])
    expect(messages.length).toBeGreaterThan(5)
    for (const phrase of [...phrases, ...inEvidence])
      for (const text of [...rows, ...school.logged, ...messages])
        expect(
          text.includes(phrase) || text.includes(hex(phrase)),
          `${phrase} in ${text.slice(0, 200)}`,
        ).toBe(false)
    // Nor does a message say whom it is about, by any name of the directory.
    for (const text of messages) expect(text).not.toMatch(/Kotryna|Žvirblytė|Dominykas|Jurgelevičienė/)
  })

  test('who reported is in no row: neither in the audit log nor beside the case', async () => {
    const school = await openSafeSchool(engine)
    const before = new Set(await everyRow(school))
    const id = randomUUID()
    await perform(school, 'otherPupil', 'safety/report', { id, what: ['verbal'] })
    await perform(school, 'otherPupil', 'safety/mine', {})
    await perform(school, 'otherPupil', 'safety/show-mine', { id })
    await perform(school, 'otherPupil', 'safety/write-back', { id, text: 'Dar' })
    await perform(school, 'pedagogue', 'safety/answer', { id, text: 'Rašyk, kada nori.' })
    await school.talka.drain()
    expect(school.told.filter(({ word }) => word === 'notifications/news')).toMatchObject([
      { personId: who.otherPupil },
    ])
    const fresh = (await everyRow(school)).filter((row) => !before.has(row))
    expect(fresh.length).toBeGreaterThan(5)
    expect(fresh.filter((row) => row.includes(who.otherPupil))).toEqual([])
  })
})

test('a stolen folder of the embedded database holds neither the words nor who wrote them', async () => {
  const school = await openSafeSchool('pglite')
  const phrase = 'Labai-Slaptas-Sakinys-Kurio-Niekur-Nera'
  const id = randomUUID()
  await perform(school, 'pupil', 'safety/report', { id, what: ['verbal'], text: phrase })
  const folder = school.folder
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  expect(files.length).toBeGreaterThan(100)
  let seenCase = false
  for (const file of files) {
    const bytes = readFileSync(join(file.parentPath, file.name))
    expect(bytes.includes(phrase), file.name).toBe(false)
    seenCase ||= bytes.includes(Buffer.from(id.replaceAll('-', ''), 'hex'))
  }
  expect(seenCase, 'the case is in these files at all').toBe(true)
})
