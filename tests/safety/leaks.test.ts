import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Person } from '../../core/context.ts'
import { say } from '../../core/language.ts'
import type { Visit } from '../../core/safety/schema.ts'
import type { InputOf, UseCaseName } from '../../core/use-cases.ts'
import { onEveryEngine } from '../support/database.ts'
import { who } from '../support/microsoft365.ts'
import { solve } from '../support/solve.ts'
import { everyRow, hex } from './every-row.ts'
import { openSafeSchool, perform, refusal } from './safe-school.ts'

const phrases = [
  'Žodis-apie-koridoriu', 'Vaikas-Slaptenis', 'Sapnas-klases', 'slapyvardis_x7', 'Globeja-Nematoma', '+37060012345',
  'Pastaba-vidine', 'Klausimas-vaikui', 'Atsakymas-vaiko', 'Priezastis-itraukimo', 'Priezastis-lygio', 'Kas-sakyta',
  'Uzbaigimo-zodziai', 'Atnaujinimo-zodziai', 'Faktai-apie', 'Kieno-paaiskinimas', 'Vaiko-zodziai', 'Kas-dalyvavo',
  'Apie-ka-kalbeta', 'Ka-nutare', 'Kas-vykdo', 'Kokia-priemone', 'Kodel-susije', 'Irasas-darbuotojo',
] as const // biome-ignore format: one row reads better

/** The same for evidence; what a file is called loses what a file's name may not hold, so these are plain. */
const inEvidence = [
  'Failo-vardas',
  'Saltinio-adresas',
  'Kam-perduota',
  'Failo-turinys',
  'Kur-yra-vaizdas',
] as const

/** What a reporter hands in, tells the hotline's way, or writes on the page outside of Teams. */
const byReporter = [
  'Turinys-priedo', 'Pavadinimas-priedo', 'Vieta-policijai', 'Pagauta-zinute', 'Zinutes-autorius', 'Prie-zinutes',
  'RRT-numeris-77', 'RRT-pastaba', 'Anoniminis-zodis', 'Anoniminis-dar',
] as const // biome-ignore format: one row reads better
const nobody = '00000000-0000-0000-0000-000000000000'

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
    await as('safety/write', {
      id,
      kind: 'statement',
      saidBy: phrases[15],
      wording: 'own',
      text: phrases[16],
    })
    await as('safety/write', {
      id,
      kind: 'meeting',
      present: phrases[17],
      text: phrases[18],
      decision: phrases[19],
      happenedAt: '2026-09-01T08:00:00Z',
    })
    const dueOn = '2026-12-01'
    await as('safety/write', { id, kind: 'measure', responsible: phrases[20], text: phrases[21], dueOn })
    const other = randomUUID()
    await perform(school, 'pupil', 'safety/report', { id: other, what: ['social'], text: phrases[0] })
    const { number } = await as('safety/show', { id: other })
    await as('safety/link', { id, number, reason: phrases[22] })
    await as('safety/answer', { id, text: phrases[7] })
    await perform(school, 'pupil', 'safety/write-back', { id, text: phrases[8] })
    await as('safety/add-member', { id, personId: who.specialist, reason: phrases[9] })
    // Whoever carries a measure out is told, and reminded.
    await as('safety/write', { id, kind: 'measure', responsibleId: who.specialist, text: phrases[21], dueOn })
    await school.job('safety/remind-due', {})
    await as('safety/triage', { id, threats: ['repeated'], level: 'L2', reason: phrases[10] })
    const settleAll = async () => {
      for (const { id: dutyId, kind, settledAt } of (await as('safety/show', { id })).duties)
        if (!settledAt && kind !== 'take')
          await as('safety/settle', { id, dutyId, outcome: 'notNeeded', note: phrases[11] })
    }
    await settleAll()
    await as('evidence/keep', {
      id: randomUUID(),
      caseId: id,
      name: `${inEvidence[0]}.txt`,
      base64: Buffer.from(inEvidence[3]).toString('base64'),
      source: inEvidence[1],
      isNotIntimate: true,
    })
    await as('evidence/note-place', { caseId: id, place: inEvidence[4] })
    await as('evidence/export', { caseId: id, recipient: inEvidence[2], basis: 'BPK 97 str.' })
    const base64 = Buffer.from(byReporter[0]).toString('base64')
    const added = { id: randomUUID(), caseId: id, name: `${byReporter[1]}.txt`, base64 }
    await perform(school, 'pupil', 'evidence/attach', { ...added, isNotIntimate: true })
    await perform(school, 'pupil', 'evidence/tell-place', { caseId: id, place: byReporter[2] })
    const captured = randomUUID()
    await perform(school, 'pupil', 'evidence/capture', {
      id: captured,
      message: JSON.stringify({
        messagePayload: {
          id: '1',
          body: { content: byReporter[3] },
          from: { user: { id: who.otherPupil, displayName: byReporter[4] } },
        },
      }),
    })
    await perform(school, 'pupil', 'evidence/report-message', {
      id: captured,
      what: ['verbal'],
      text: byReporter[5],
    })
    await as('evidence/prepare-hotline', { caseId: id })
    await as('evidence/note-hotline', {
      caseId: id,
      answer: 'sent',
      number: byReporter[6],
      note: byReporter[7],
    })
    const visitor: Person = { id: nobody, name: '', language: 'lt', roles: ['anonymous'] }
    const onPage = async <N extends UseCaseName>(name: N, visit: Visit, input: object) => {
      const proof = await solve(await school.talka.perform('safety/challenge', visitor, { visit }))
      return school.talka.perform(name, visitor, { ...input, proof } as InputOf<N>)
    }
    const { code } = await onPage('safety/report-anonymously', 'report', {
      id: randomUUID(),
      what: ['verbal'],
      text: byReporter[8],
    })
    await onPage('safety/write-by-code', 'write', { code, text: byReporter[9] })
    // Papers are drawn, and looking at them is noted.
    await as('safety/form', { id })
    const { lines } = await as('safety/show', { id })
    await as('safety/minutes', { id, lineId: lines.find(({ kind }) => kind === 'meeting')?.id ?? '' })
    await as('safety/register', { year: 2026, format: 'xlsx' })
    await as('safety/numbers', { year: 2026 })
    await school.job('evidence/anchor', {})
    await settleAll()
    await as('safety/close', { id, because: 'left', text: phrases[12], told: ['guardians'] })
    await as('safety/reopen', { id, reason: phrases[13] })
    await perform(school, 'teacher', 'safety/record', {
      id: randomUUID(),
      what: ['physical'],
      happenedAt: '2026-09-01T08:00:00Z',
      text: phrases[23],
    })
    // Refusals and faults, and a job that comes late.
    await refusal(as('safety/write', { id, text: '' }))
    await refusal(perform(school, 'teacher', 'safety/write', { id, text: phrases[6] }))
    school.pass(30 * 24 * 3600)
    await school.job('safety/pass-on', {})
    await school.talka.drain()

    const shown = JSON.stringify(await as('safety/show', { id }))
    const written = [...phrases.slice(0, 23)]
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
    for (const phrase of [...phrases, ...inEvidence, ...byReporter])
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
    await perform(school, 'otherPupil', 'evidence/expect', { caseId: id, isNotIntimate: true })
    await perform(school, 'pedagogue', 'safety/answer', { id, text: 'Rašyk, kada nori.' })
    // The message to the reporter waits, and says so of nobody.
    const waiting = (await everyRow(school)).filter((row) => !before.has(row))
    expect(waiting.filter((row) => row.includes('notifications/news'))).toHaveLength(1)
    expect(waiting.filter((row) => row.includes(who.otherPupil))).toEqual([])
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
