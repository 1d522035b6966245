import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import readWorkbook from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { inCases } from '../../core/safety/in-cases.ts'
import { mayWrite } from '../../core/safety/rules.ts'
import { writeInput } from '../../core/safety/schema.ts'
import { readPdfText } from '../slips/read-pdf.ts'
import { carryOut, smallRoster } from '../slips/small-school.ts'
import { onEveryEngine } from '../support/database.ts'
import { who } from '../support/microsoft365.ts'
import type { School } from '../support/school.ts'
import { everyRow } from './every-row.ts'
import { openSafeSchool, participant, perform, refusal, report } from './safe-school.ts'

const missing = 'missing common/refused.missing'
/** Narrow cells break behind hyphens. */
/** Words that a narrow column breaks at their hyphens, before or after them, are whole again. */
const textOf = (bytes: Uint8Array) => readPdfText(bytes).join(' ').replace(/\s+/g, ' ').replace(/ ?- ?/g, '-')
const year = (school: School) => {
  const now = school.talka.house.outside.clock.now()
  return now.getUTCMonth() >= 8 ? now.getUTCFullYear() : now.getUTCFullYear() - 1
}

/** Judges a case and does what it asks for, so that it can be closed. */
async function closed(school: School, id: string): Promise<void> {
  await perform(school, 'pedagogue', 'safety/triage', { id, threats: [], level: 'L4' })
  for (const { id: dutyId, kind, settledAt } of (await perform(school, 'pedagogue', 'safety/show', { id }))
    .duties)
    if (!settledAt && kind !== 'take')
      await perform(school, 'pedagogue', 'safety/settle', {
        id,
        dutyId,
        outcome: 'notNeeded',
        note: 'Kalbėta',
      })
  await perform(school, 'pedagogue', 'safety/close', {
    id,
    because: 'solved',
    text: 'Susitaikė',
    told: ['guardians'],
  })
}

describe('what is written into a case', () => {
  test('says whose words a statement is, who met when, and who carries a measure out', () => {
    const id = randomUUID()
    const verdict = (more: object) => mayWrite(writeInput.parse({ id, text: 'Žodžiai', ...more })).ok
    expect(verdict({ kind: 'note' })).toBe(true)
    expect(verdict({ kind: 'statement', saidBy: 'Jonas' })).toBe(false)
    expect(verdict({ kind: 'statement', saidBy: 'Jonas', wording: 'own' })).toBe(true)
    expect(verdict({ kind: 'meeting', present: 'Komisija' })).toBe(false)
    expect(verdict({ kind: 'meeting', present: 'Komisija', happenedAt: '2026-09-01T08:00:00Z' })).toBe(true)
    expect(verdict({ kind: 'measure', responsible: 'Rasa' })).toBe(false)
    expect(verdict({ kind: 'measure', responsible: 'Rasa', dueOn: '2026-10-01' })).toBe(true)
  })

  test('a measure is due, is told of when it is late, and holds up closing until it is marked', async () => {
    const school = await openSafeSchool('postgres')
    const id = await report(school)
    await perform(school, 'pedagogue', 'safety/triage', { id, threats: [], level: 'L4' })
    const today = school.talka.house.outside.clock.now().toISOString().slice(0, 10)
    await perform(school, 'pedagogue', 'safety/write', {
      id,
      kind: 'measure',
      text: 'Pokalbiai kas savaitę',
      responsible: 'Klasės vadovė',
      dueOn: today,
    })
    // Judged anew, it stays.
    await perform(school, 'pedagogue', 'safety/triage', { id, threats: ['repeated'], level: 'L3' })
    const shown = await perform(school, 'pedagogue', 'safety/show', { id })
    const measure = shown.duties.find(({ kind }) => kind === 'measure')
    expect(measure).toMatchObject({
      text: 'Pokalbiai kas savaitę',
      responsible: 'Klasės vadovė',
      settledAt: null,
    })
    for (const { id: dutyId, kind, settledAt } of shown.duties)
      if (!settledAt && kind !== 'measure' && kind !== 'take')
        await perform(school, 'pedagogue', 'safety/settle', { id, dutyId, outcome: 'notNeeded', note: 'Ne' })
    const end = { id, because: 'left' as const, text: 'Išvyko', told: ['guardians' as const] }
    expect(await refusal(perform(school, 'pedagogue', 'safety/close', end))).toBe(
      'conflict safety/duties-open',
    )
    school.pass(3 * 24 * 3600)
    await school.talka.drain()
    school.told.length = 0
    for (let hour = 0; hour < 24; hour++) {
      await school.job('safety/pass-on', {})
      school.pass(3600)
    }
    await school.talka.drain()
    expect(school.told.map(({ word }) => word)).toContain('safety/told.overdue')
    expect(school.told.every(({ personId }) => personId === who.pedagogue)).toBe(true)
    await perform(school, 'pedagogue', 'safety/settle', { id, dutyId: measure?.id ?? '', outcome: 'done' })
    await perform(school, 'pedagogue', 'safety/close', end)
  })

  test('a measure is told to the member who carries it out, who is reminded the working day before, once; so is the owner of a follow-up', async () => {
    const school = await openSafeSchool('postgres')
    const id = await report(school)
    const due = (days: number) =>
      new Date(school.talka.house.outside.clock.now().getTime() + days * 24 * 3600_000)
        .toISOString()
        .slice(0, 10)
    const measure = {
      id,
      kind: 'measure' as const,
      text: 'Pokalbis su klase',
      responsibleId: who.specialist,
      dueOn: due(6),
    }
    expect(await refusal(perform(school, 'pedagogue', 'safety/write', measure))).toBe(
      'conflict safety/not-a-member',
    )
    await perform(school, 'pedagogue', 'safety/add-member', { id, personId: who.specialist, reason: 'Padės' })
    await school.talka.drain()
    school.told.length = 0
    await perform(school, 'pedagogue', 'safety/write', measure)
    await perform(school, 'pedagogue', 'safety/write', {
      ...measure,
      responsibleId: who.pedagogue,
      dueOn: due(40),
    })
    await school.talka.drain()
    const { number, duties } = await perform(school, 'pedagogue', 'safety/show', { id })
    expect(duties.find(({ kind }) => kind === 'measure')?.responsible).toBe('Rokas Vaitkevičius')
    // Whoever writes it for themself needs no message.
    expect(school.told).toMatchObject([
      { personId: who.specialist, word: 'safety/told.measure', params: { number, day: due(6) } },
    ])
    await perform(school, 'pedagogue', 'safety/triage', { id, threats: ['repeated'], level: 'L3' })
    school.told.length = 0
    for (let day = 0; day < 70; day++) {
      await school.job('safety/remind-due', {})
      await school.job('safety/remind-due', {})
      school.pass(24 * 3600)
    }
    await school.talka.drain()
    const reminded = school.told.filter(({ word }) => word === 'safety/told.soon')
    expect(reminded.map(({ personId }) => personId).sort()).toEqual(
      [who.specialist, ...Array.from({ length: 4 }, () => who.pedagogue)].sort(),
    )
    for (const { params } of reminded) expect(Object.keys(params ?? {}).sort()).toEqual(['day', 'number'])
    // Whoever sees the case no more is told nothing; the owner is.
    const later = { ...measure, dueOn: due(6) }
    await perform(school, 'pedagogue', 'safety/write', later)
    await perform(school, 'pedagogue', 'safety/remove-member', {
      id,
      personId: who.specialist,
      reason: 'Gana',
    })
    await school.talka.drain()
    school.told.length = 0
    for (let day = 0; day < 8; day++) {
      await school.job('safety/remind-due', {})
      school.pass(24 * 3600)
    }
    await school.talka.drain()
    expect(school.told.map(({ personId, word }) => [personId, word])).toEqual([
      [who.pedagogue, 'safety/told.soon'],
    ])
  })

  test('two cases are linked by whoever sees both, and each shows the other only to who sees it', async () => {
    const school = await openSafeSchool('postgres')
    const [id, otherId] = [await report(school), await report(school)]
    const { number } = await perform(school, 'pedagogue', 'safety/show', { id: otherId })
    const link = { id, number: number.toLowerCase(), reason: 'Tie patys vaikai' }
    await perform(school, 'pedagogue', 'safety/add-member', {
      id,
      personId: who.specialist,
      reason: 'Įrodymai',
    })
    // Whoever does not see the other is told no more than that there is none.
    expect(await refusal(perform(school, 'specialist', 'safety/link', link))).toBe(
      'conflict safety/no-such-case',
    )
    await perform(school, 'pedagogue', 'safety/link', link)
    expect((await perform(school, 'pedagogue', 'safety/show', { id })).links).toEqual([
      { id: otherId, number },
    ])
    const seen = await perform(school, 'specialist', 'safety/show', { id })
    expect(seen.links).toEqual([])
    expect(JSON.stringify(seen)).not.toContain(number)
    await perform(school, 'pedagogue', 'safety/unlink', { id, otherId, reason: 'Vis dėlto kiti' })
    expect((await perform(school, 'pedagogue', 'safety/show', { id: otherId })).links).toEqual([])
  })
})

describe('papers', () => {
  test('the minutes of one meeting are a paper with who was there, what was said and decided, and lines to sign', async () => {
    const school = await openSafeSchool('postgres')
    const id = await report(school)
    const meeting = { id, kind: 'meeting' as const, happenedAt: '2026-09-01T08:00:00Z' }
    const first = {
      ...meeting,
      present: 'J. Šimkutė, E. Ąžuolaitė',
      text: 'Svarstyta pagalba',
      decision: 'Pokalbiai kas savaitę',
    }
    await perform(school, 'pedagogue', 'safety/write', first)
    await perform(school, 'pedagogue', 'safety/write', { ...meeting, present: 'Visi', text: 'Kitas posėdis' })
    await perform(school, 'pedagogue', 'safety/write', { id, text: 'Pastaba' })
    const { number, lines } = await perform(school, 'pedagogue', 'safety/show', { id })
    const lineOf = (text: string) => lines.find(({ doc }) => doc.text === text)?.id ?? ''
    const { file } = await perform(school, 'pedagogue', 'safety/minutes', {
      id,
      lineId: lineOf('Svarstyta pagalba'),
    })
    expect(file.name).toBe(`Protokolas ${number}.pdf`)
    const text = textOf(file.bytes)
    for (const said of [
      number,
      '2026-09-01 11:00',
      'J. Šimkutė, E. Ąžuolaitė',
      'Svarstyta pagalba',
      'Pokalbiai kas savaitę',
      'Posėdžio pirmininkas',
    ])
      expect(text).toContain(said)
    expect(text).not.toContain('Kitas posėdis')
    // Of the reporter there is nothing, and what is no meeting has no minutes.
    expect(text).not.toMatch(/Kotryna|Žvirblytė/)
    expect(
      await refusal(perform(school, 'pedagogue', 'safety/minutes', { id, lineId: lineOf('Pastaba') })),
    ).toBe(missing)
    expect(
      await refusal(
        perform(school, 'psychologist', 'safety/minutes', { id, lineId: lineOf('Svarstyta pagalba') }),
      ),
    ).toBe(missing)
  })

  test('the register has every case of whoever asks with its form, people and contacts, and never the reporter', async () => {
    const school = await openSafeSchool('postgres')
    const id = await report(school, { what: ['images', 'social'], where: 'changingRoom', when: 'often' })
    await report(school, { notTo: [who.pedagogue] }, 'otherPupil')
    const as = <N extends Parameters<typeof perform>[2]>(name: N, input: Parameters<typeof perform<N>>[3]) =>
      perform(school, 'pedagogue', name, input)
    await as(
      'safety/name',
      participant(id, { role: 'target', certainty: 'known', name: 'Gabija Ž.', className: '6b' }),
    )
    await as('safety/name', participant(id, { name: 'Matas K.', certainty: 'suspected' }))
    await as('safety/triage', { id, threats: ['repeated'], level: 'L3', what: ['physical'], where: 'yard' })
    const { duties, number } = await as('safety/show', { id })
    const parents = duties.find(({ kind }) => kind === 'guardiansOfTarget')?.id ?? ''
    await as('safety/settle', { id, dutyId: parents, outcome: 'done' })
    const { file } = await as('safety/register', { year: year(school) })
    const text = textOf(file.bytes)
    for (const part of [
      'Patyčių registracijos žurnalas',
      number,
      'Fizinės',
      'Kieme',
      'Gabija Ž., 6b',
      'Įtariama',
    ])
      expect(text, part).toContain(part)
    expect(text).not.toMatch(/Kotryna|Žvirblytė/)
    const sheet = await as('safety/register', { year: year(school), format: 'xlsx' })
    const rows = (await readWorkbook(Buffer.from(sheet.file.bytes)))[0]?.data ?? []
    expect(rows).toHaveLength(2)
    expect(rows[1]).toEqual(
      expect.arrayContaining([number, 'Fizinės', 'Gabija Ž., 6b', 'Matas K. (Įtariama)']),
    )
    // The psychologist's register is another one; asking for it is a look.
    const others = textOf(
      (await perform(school, 'psychologist', 'safety/register', { year: year(school) })).file.bytes,
    )
    expect(others).not.toContain(number)
    const { db } = school.talka.house.database
    const { rows: looks } = (await db.execute(
      sql`select action from audit_entries where action = 'safety/register' and outcome = 'read'`,
    )) as unknown as { rows: object[] }
    expect(looks).toHaveLength(3)
  })

  test('the form of one case is filled in as far as it is known, with lines to sign on', async () => {
    const school = await openSafeSchool('postgres')
    const id = await report(school, { text: 'Stumdo prie spintelių.' })
    await perform(school, 'pedagogue', 'safety/write', {
      id,
      kind: 'statement',
      saidBy: 'Gabija Ž.',
      wording: 'own',
      text: 'Jis mane stūmė.',
    })
    const { file } = await perform(school, 'pedagogue', 'safety/form', { id })
    const text = textOf(file.bytes)
    for (const part of [
      'Priedas Nr. 1',
      'Stumdo prie spintelių.',
      'Gabija Ž., savais žodžiais: Jis mane stūmė.',
    ])
      expect(text, part).toContain(part)
    expect(text).not.toMatch(/Kotryna|Žvirblytė|�/)
    expect(await refusal(perform(school, 'psychologist', 'safety/form', { id }))).toBe(missing)
  })

  test('the numbers count every case in months that are over, also those that whoever asks does not see', async () => {
    const school = await openSafeSchool('postgres')
    for (let n = 0; n < 5; n++) await report(school, { notTo: [who.pedagogue] })
    expect((await perform(school, 'pedagogue', 'safety/numbers', { year: year(school) })).total).toBeNull()
    const before = year(school)
    school.pass(31 * 24 * 3600)
    const { total, groups } = await perform(school, 'pedagogue', 'safety/numbers', { year: before })
    expect(total).toBe(5)
    expect(groups.form.find(({ key }) => key === 'verbal')?.n).toBe(5)
    expect(groups.grade.map(({ key }) => key)).toEqual([
      ...Array.from({ length: 13 }, (_, n) => String(n)),
      'unknown',
    ])
    // Once the school follows a roster, its own grades alone.
    await carryOut(school, smallRoster({}))
    const own = await perform(school, 'pedagogue', 'safety/numbers', { year: before })
    expect(own.groups.grade.map(({ key }) => key)).toEqual(['5', 'unknown'])
    expect(await refusal(perform(school, 'teacher', 'safety/numbers', { year: before }))).toMatch(
      /^forbidden/,
    )
  })
})

onEveryEngine('a case whose time is over', (engine) => {
  test('is destroyed by two people, with a tombstone; not before, not by one, not on hold', async () => {
    const school = await openSafeSchool(engine)
    const phrase = 'Niekas-to-neturi-matyti'
    const id = await report(school, { text: phrase })
    await perform(
      school,
      'pedagogue',
      'safety/name',
      participant(id, { role: 'target', name: 'Gabija', className: '6b' }),
    )
    await perform(school, 'pedagogue', 'evidence/keep', {
      id: randomUUID(),
      caseId: id,
      name: 'a.txt',
      base64: Buffer.from('Vaizdas').toString('base64'),
      isNotIntimate: true,
    })
    const reason = 'Terminas baigėsi'
    const propose = () => perform(school, 'pedagogue', 'safety/propose-destroy', { id, reason })
    expect(await refusal(propose())).toBe('conflict evidence/too-early')
    await closed(school, id)
    expect(await refusal(propose())).toBe('conflict evidence/too-early')
    const { number } = await perform(school, 'pedagogue', 'safety/show', { id })
    await perform(school, 'pedagogue', 'safety/add-member', {
      id,
      personId: who.psychologist,
      reason: 'Sprendimui',
    })
    school.pass((3 * 365 + 10) * 24 * 3600)
    await perform(school, 'pedagogue', 'evidence/hold', { caseId: id, isHeld: true, reason: 'Byla' })
    expect(await refusal(propose())).toBe('conflict evidence/held')
    await perform(school, 'pedagogue', 'evidence/hold', { caseId: id, isHeld: false, reason: 'Byla baigta' })
    await perform(school, 'psychologist', 'safety/show', { id })
    const destroy = (as: 'pedagogue' | 'psychologist' | 'principal') =>
      refusal(perform(school, as, 'safety/destroy', { id, reason }))
    expect(await destroy('psychologist')).toBe('conflict safety/not-proposed')
    await propose()
    await perform(school, 'psychologist', 'safety/refuse-destroy', { id, reason: 'Dar reikia' })
    expect(await destroy('psychologist')).toBe('conflict safety/not-proposed')
    await propose()
    await school.talka.drain()
    expect(school.told.at(-1)).toMatchObject({ personId: who.psychologist, word: 'safety/told.destroy' })
    expect(await destroy('pedagogue')).toBe('conflict safety/another-person')
    expect(await destroy('principal')).toBe(missing)
    // Nor does the database let one person do it, or anything go before the tombstone stands.
    const { db } = school.talka.house.database
    const { keys } = school.talka.house.outside
    const alone = (statement: ReturnType<typeof sql>) =>
      inCases({ db, keys, person: { id: who.pedagogue } }, async (cases) => {
        const { rows } = (await cases.execute(statement)) as unknown as { rows: unknown[] }
        return rows.length
      })
    await expect(
      alone(sql`insert into safety_tombstones values (${id}, 'x', 'report', 'L4', now(), now(), now(),
        ${who.pedagogue}, ${who.pedagogue}, 0, '', '')`),
    ).rejects.toThrow()
    for (const table of ['safety_secrets', 'safety_entries', 'safety_participants', 'safety_duties'])
      expect(
        await alone(sql`delete from ${sql.identifier(table)} where case_id = ${id} returning 1`),
        table,
      ).toBe(0)

    expect(await destroy('psychologist')).toBe('not refused')
    for (const as of ['pedagogue', 'psychologist'] as const) {
      expect(await refusal(perform(school, as, 'safety/show', { id }))).toBe(missing)
      expect((await perform(school, as, 'safety/list', { isClosed: true })).cases).toEqual([])
    }
    expect(await perform(school, 'pupil', 'safety/mine', {})).toEqual({ reports: [] })
    const { cases } = await perform(school, 'pedagogue', 'safety/list-destroyed', {})
    expect(cases).toMatchObject([
      {
        number,
        proposedBy: 'Jurgita Šimkutė',
        reason,
        level: 'L4',
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ])
    expect(cases[0]?.destroyedBy).not.toBe(cases[0]?.proposedBy)
    expect(await perform(school, 'principal', 'safety/list-destroyed', {})).toEqual({ cases: [] })
    // What is left of it in the tables that held it.
    const { rows } = (await db.execute(sql`select
      (select count(*)::int from safety_secrets) + (select count(*)::int from safety_entries)
      + (select count(*)::int from safety_participants) + (select count(*)::int from safety_marks)
      + (select count(*)::int from safety_cases) + (select count(*)::int from evidence_originals) as left,
      (select count(*)::int from safety_facts where case_id = ${id}) as facts,
      (select count(*)::int from safety_facts) as counted`)) as unknown as { rows: object[] }
    expect(rows).toEqual([{ left: 0, facts: 0, counted: 1 }])
    await expect(db.execute(sql`delete from safety_tombstones`)).rejects.toThrow()
    for (const row of await everyRow(school)) expect(row).not.toContain(phrase)
  })
})
