import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { Person } from '../../core/context.ts'
import { allowed, roles } from '../../core/people/roles.ts'
import { mostAnHour } from '../../core/safety/admit.ts'
import { bitsFor, checkProof, newChallenge } from '../../core/safety/proof.ts'
import { newReceipt } from '../../core/safety/receipt.ts'
import { receiptDigits, type Visit } from '../../core/safety/schema.ts'
import { writeVisit } from '../../core/safety/visit-store.ts'
import type { InputOf, UseCaseName } from '../../core/use-cases.ts'
import { who } from '../support/microsoft365.ts'
import type { School } from '../support/school.ts'
import { solve } from '../support/solve.ts'
import { everyRow, hex } from './every-row.ts'
import { openSafeSchool, perform, refusal } from './safe-school.ts'

const engine = 'postgres'
const nobody = '00000000-0000-0000-0000-000000000000'
const visitor: Person = { id: nobody, name: '', language: 'lt', roles: ['anonymous'] }

const as = <N extends UseCaseName>(school: School, name: N, input: InputOf<N>) =>
  school.talka.perform(name, visitor, input)

async function proofFor(school: School, visit: Visit): Promise<string> {
  return solve(await as(school, 'safety/challenge', { visit }))
}

/** A report from the page; answers with its code and the id of its case. */
async function reportFrom(school: School, more: Partial<InputOf<'safety/report-anonymously'>> = {}) {
  const id = randomUUID()
  const proof = more.proof ?? (await proofFor(school, 'report'))
  const input = { id, what: ['verbal' as const], where: 'toilet' as const, proof, ...more }
  return { id, input, ...(await as(school, 'safety/report-anonymously', input)) }
}

async function read(school: School, code: string) {
  return as(school, 'safety/read-by-code', { code, proof: await proofFor(school, 'read') })
}

/** Ends a case so that nothing is left to do in it. */
async function close(school: School, id: string): Promise<void> {
  await perform(school, 'pedagogue', 'safety/triage', { id, threats: [], level: 'L4' })
  for (const { id: dutyId, settledAt } of (await perform(school, 'pedagogue', 'safety/show', { id })).duties)
    if (!settledAt)
      await perform(school, 'pedagogue', 'safety/settle', { id, dutyId, outcome: 'notNeeded', note: 'Ne' })
  await perform(school, 'pedagogue', 'safety/close', {
    id,
    because: 'left',
    text: 'Baigta',
    told: ['target'],
  })
}

describe('a report without a name', () => {
  test('is let in by the page alone: no signed-in person acts as nobody', async () => {
    const school = await openSafeSchool(engine)
    const everybody = roles.filter((role) => role !== 'anonymous')
    for (const action of allowed.anonymous) {
      const someone = { ...(await school.person('admin')), roles: everybody }
      expect(await refusal(school.talka.perform(action, someone, {})), action).toBe(
        'forbidden common/refused.forbidden',
      )
    }
    // And whoever is nobody does nothing else.
    for (const action of ['safety/report', 'safety/list', 'people/me'] as const)
      expect(await refusal(school.talka.perform(action, visitor, {})), action).toMatch(/^forbidden/)
  })

  test('begins a case like any other: owner, clock and message, and nobody’s name', async () => {
    const school = await openSafeSchool(engine)
    const { id, code, isUrgent } = await reportFrom(school, { text: 'Prie tualeto.', about: 'pupil' })
    expect(code).toMatch(/^\d{16}$/)
    expect(isUrgent).toBe(false)
    const one = await perform(school, 'pedagogue', 'safety/show', { id })
    expect(one).toMatchObject({
      way: 'anonymous',
      level: 'L3',
      isOwner: true,
      report: { reporterId: null, reporter: '', text: 'Prie tualeto.', where: 'toilet' },
    })
    expect(one.duties.map(({ kind }) => kind).sort()).toEqual([
      'childRights', 'guardiansOfAggressor', 'guardiansOfTarget', 'principal', 'psychologist', 'take',
    ]) // biome-ignore format: one row reads better
    expect(await perform(school, 'pupil', 'safety/mine', {})).toEqual({ reports: [] })
    await school.talka.drain()
    expect(school.told.map(({ personId, word }) => [personId, word])).toEqual([
      [who.pedagogue, 'safety/told.new'],
    ])
  })

  test('of danger to life tells everybody who receives cases', async () => {
    const school = await openSafeSchool(engine)
    expect((await reportFrom(school, { isNow: true })).isUrgent).toBe(true)
    await school.talka.drain()
    expect(school.told.map(({ word }) => word)).toEqual(['safety/told.urgent', 'safety/told.urgent'])
  })

  test('goes past whoever must not see it, whose id the page never learns', async () => {
    const school = await openSafeSchool(engine)
    const { receivers } = await as(school, 'safety/letterbox', {})
    expect(receivers.map(({ name }) => name)).toEqual(['Jurgita Šimkutė', expect.any(String)])
    expect(JSON.stringify(receivers)).not.toContain(who.pedagogue)
    const { id } = await reportFrom(school, { notTo: [receivers[0]?.mark ?? ''] })
    expect(await refusal(perform(school, 'pedagogue', 'safety/show', { id }))).toMatch(/^missing/)
    expect((await perform(school, 'psychologist', 'safety/show', { id })).isOwner).toBe(true)
  })

  test('sent twice is one, and its code is not told to whoever sends it again', async () => {
    const school = await openSafeSchool(engine)
    const { input } = await reportFrom(school)
    const again = { ...input, proof: await proofFor(school, 'report') }
    expect(await refusal(as(school, 'safety/report-anonymously', again))).toBe(
      'conflict safety/page.sent-already',
    )
    expect((await perform(school, 'pedagogue', 'safety/list', {})).cases.length).toBe(1)
  })

  test('is not taken where the school has closed the page', async () => {
    const school = await openSafeSchool(engine)
    await perform(school, 'principal', 'safety/change-settings', { page: { isOpen: false } })
    expect(await as(school, 'safety/letterbox', {})).toEqual({ isOpen: false, receivers: [] })
    expect(await refusal(reportFrom(school))).toBe('unavailable safety/page.closed')
    expect(await refusal(perform(school, 'principal', 'safety/poster', {}))).toBe(
      'conflict safety/poster.closed',
    )
  })
})

describe('the talk by code', () => {
  test('goes both ways, and nothing internal is in it', async () => {
    const school = await openSafeSchool(engine)
    const { id, code } = await reportFrom(school, { text: 'Mano žodžiai' })
    const write = async (text: string) =>
      as(school, 'safety/write-by-code', { code, text, proof: await proofFor(school, 'write') })
    await perform(school, 'pedagogue', 'safety/answer', { id, text: 'Ar tai vyksta ir šiandien?' })
    await perform(school, 'pedagogue', 'safety/write', { id, text: 'Vidinė-pastaba' })
    await perform(school, 'pedagogue', 'safety/triage', {
      id,
      threats: ['repeated'],
      level: 'L2',
      reason: 'Vidinė-priežastis',
    })
    await perform(school, 'pedagogue', 'safety/add-member', {
      id,
      personId: who.specialist,
      reason: 'Vidinis-narys',
    })
    await write('Taip, šiandien irgi.')
    // However it was typed: in groups, with dashes.
    const { found } = await read(school, `${code.slice(0, 4)} ${code.slice(4, 8)}-${code.slice(8)}`)
    expect(found?.talk.map(({ by, text }) => [by, text])).toEqual([
      ['Jurgita Šimkutė', 'Ar tai vyksta ir šiandien?'],
      [null, 'Taip, šiandien irgi.'],
    ])
    expect(found?.report).toEqual({ what: ['verbal'], where: 'toilet', when: null, text: 'Mano žodžiai' })
    expect(JSON.stringify(found)).not.toMatch(/Vidin|L2|level|member|PA-/)
    const { lines } = await perform(school, 'pedagogue', 'safety/show', { id })
    expect(lines.find(({ doc }) => doc.text === 'Taip, šiandien irgi.')).toMatchObject({ by: null })
    // The members hear of it; nobody can be told at the other end.
    await school.talka.drain()
    expect(school.told.map(({ word }) => word)).not.toContain('notifications/news')
    expect(school.told.map(({ personId, word }) => `${personId} ${word}`)).toContain(
      `${who.pedagogue} safety/told.message`,
    )
  })

  test('is one for each code: another’s case is not in it', async () => {
    const school = await openSafeSchool(engine)
    const [mine, other] = [
      await reportFrom(school, { text: 'Pirmas' }),
      await reportFrom(school, { text: 'Antras' }),
    ]
    expect((await read(school, mine.code)).found?.report.text).toBe('Pirmas')
    expect((await read(school, other.code)).found?.report.text).toBe('Antras')
  })

  test('a wrong code and one whose time is over have one answer, and both count as tries', async () => {
    const school = await openSafeSchool(engine)
    const { id, code } = await reportFrom(school)
    await close(school, id)
    expect((await read(school, code)).found?.isClosed).toBe(true)
    school.pass(91 * 24 * 3600)
    const over = await read(school, code)
    const wrong = await read(school, newReceipt())
    expect(over).toEqual({ found: null })
    expect(wrong).toEqual(over)
    const writing = { code, text: 'Dar', proof: await proofFor(school, 'write') }
    expect(await as(school, 'safety/write-by-code', writing)).toEqual({ found: null })
    const { rows } = (await school.talka.house.database.db.execute(
      sql`select count(*)::int as n from letterbox_visits where visit = 'read' and at > now() + interval '90 days'`,
    )) as unknown as { rows: { n: number }[] }
    expect(rows[0]?.n).toBe(2)
    expect(await refusal(as(school, 'safety/read-by-code', { code: '123' }))).toBe(
      'invalid common/refused.invalid',
    )
  })

  test('cannot be guessed: the odds of a year of trying', () => {
    const codes = 10 ** receiptDigits
    const triesAYear = (mostAnHour.read.withProof + mostAnHour.read.without) * 24 * 366
    // More reports than the school has in many years, each with a code that still opens something.
    const alive = 1_000
    const odds = (triesAYear * alive) / codes
    expect(triesAYear).toBe(5_446_080)
    // About one in two million, for a whole year in which somebody uses up every try that there is.
    expect(odds).toBeCloseTo(5.45e-7, 9)
    expect(odds).toBeLessThan(1e-6)
  })

  test('the code is drawn evenly', () => {
    const counts = Array.from({ length: 10 }, () => 0)
    for (let n = 0; n < 2_000; n++)
      for (const digit of newReceipt()) counts[Number(digit)] = (counts[Number(digit)] ?? 0) + 1
    // 32,000 digits: 3,200 of each, with a standard deviation of 54.
    for (const count of counts) expect(Math.abs(count - 3_200)).toBeLessThan(6 * 54)
  })
})

describe('what is kept', () => {
  test('of a code is a keyed hash: the code itself is in no row, log or message', async () => {
    const school = await openSafeSchool(engine)
    const { id, code, input } = await reportFrom(school)
    await read(school, code)
    await as(school, 'safety/write-by-code', {
      code,
      text: 'Dar kai kas',
      proof: await proofFor(school, 'write'),
    })
    await perform(school, 'pedagogue', 'safety/answer', { id, text: 'Ačiū' })
    await school.talka.drain()
    const texts = [
      ...(await everyRow(school)),
      ...school.logged,
      ...school.told.map((one) => JSON.stringify(one)),
    ]
    for (const secret of [code, input.proof, code.match(/.{4}/g)?.join(' ') ?? '', 'Dar kai kas'])
      for (const text of texts)
        expect(text.includes(secret) || text.includes(hex(secret)), text.slice(0, 200)).toBe(false)
  })

  test('in the log says on which day and not when, and nobody', async () => {
    const school = await openSafeSchool(engine)
    await read(school, (await reportFrom(school)).code)
    const { rows } = (await school.talka.house.database.db.execute(
      sql`select person_id, at, subject, details from audit_entries where action in ('safety/report-anonymously', 'safety/read-by-code')`,
    )) as unknown as { rows: { person_id: string | null; at: string | Date; subject: string | null }[] }
    expect(rows.length).toBe(2)
    for (const row of rows) {
      expect(row).toMatchObject({ person_id: null, subject: null })
      expect(new Date(row.at).getTime() % (24 * 3600_000)).toBe(0)
    }
  })

  test('of visits is gone after an hour', async () => {
    const school = await openSafeSchool(engine)
    await reportFrom(school)
    const left = async () =>
      (await everyRow(school)).filter((row) => /^\(?[\w-]{22},report,t,/.test(row)).length
    expect(await left()).toBe(1)
    school.pass(3601)
    await school.job('safety/forget-visits', {})
    expect(await left()).toBe(0)
  })
})

describe('a flood', () => {
  test('without a script is let in six times an hour, and no more', async () => {
    const school = await openSafeSchool(engine)
    const send = () => refusal(reportFrom(school, { proof: '' }))
    const outcomes: string[] = []
    for (let n = 0; n < 9; n++) outcomes.push(await send())
    expect(outcomes).toEqual([
      ...Array(6).fill('not refused'),
      ...Array(3).fill('unavailable safety/page.full-without-script'),
    ])
    // It keeps nobody out who does the work.
    expect(await refusal(reportFrom(school))).toBe('not refused')
    school.pass(3601)
    expect(await send()).toBe('not refused')
  })

  test('sent all at once is let in no more often than one after another', async () => {
    const school = await openSafeSchool(engine)
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => refusal(reportFrom(school, { proof: '' }))),
    )
    expect(outcomes.filter((one) => one === 'not refused').length).toBe(6)
  })

  test('with proofs has its end, too: sixty reports an hour, then the box is full and says so', async () => {
    const school = await openSafeSchool(engine)
    const { db } = school.talka.house.database
    for (let n = 0; n < mostAnHour.report.withProof; n++)
      await writeVisit(db, {
        id: randomUUID(),
        visit: 'report',
        hasProof: true,
        at: new Date(Date.now() - 30 * 60_000),
      })
    expect(await refusal(reportFrom(school))).toBe('unavailable safety/page.full')
    expect((await read(school, newReceipt())).found, 'who has a code still reads').toBe(null)
    school.pass(1801)
    expect(await refusal(reportFrom(school))).toBe('not refused')
  })

  test('makes the work heavier with each doubling, up to a limit', async () => {
    expect([0, 4, 5, 8, 9, 16, 32, 64, 128, 1_000, 100_000].map(bitsFor)).toEqual([
      12, 12, 13, 13, 14, 14, 15, 16, 17, 19, 19,
    ])
    const school = await openSafeSchool(engine)
    const { db } = school.talka.house.database
    const early = await proofFor(school, 'report')
    for (let n = 0; n < 40; n++)
      await writeVisit(db, { id: randomUUID(), visit: 'report', hasProof: true, at: new Date() })
    expect((await as(school, 'safety/challenge', { visit: 'report' })).bits).toBe(16)
    expect((await as(school, 'safety/challenge', { visit: 'read' })).bits).toBe(12)
    // What was worked out while it was easy does not get in.
    expect(await refusal(reportFrom(school, { proof: early }))).toBe('conflict safety/page.again')
  })
})

describe('a proof of work', () => {
  test('counts once', async () => {
    const school = await openSafeSchool(engine)
    const proof = await proofFor(school, 'report')
    expect(await refusal(reportFrom(school, { proof }))).toBe('not refused')
    expect(await refusal(reportFrom(school, { proof }))).toBe('conflict safety/page.again')
  })

  test('of two who send the same at once one gets in', async () => {
    const school = await openSafeSchool(engine)
    const proof = await proofFor(school, 'report')
    const outcomes = await Promise.all([1, 2, 3].map(() => refusal(reportFrom(school, { proof }))))
    expect(outcomes.filter((one) => one === 'not refused').length).toBe(1)
  })

  test('is Talka’s own, for what it was made for, in time, and really worked out', async () => {
    const school = await openSafeSchool(engine)
    const { keys } = school.talka.house.outside
    const now = new Date()
    const fresh = { challenge: newChallenge(keys, 'report', 12, now), bits: 12, puzzles: 16 }
    const proof = solve(fresh)
    const check = (text: string, more: Partial<Parameters<typeof checkProof>[2]> = {}) =>
      checkProof(keys, text, { visit: 'report', bits: 12, now, ...more })
    expect(check(proof)).toMatch(/^[\w-]{22}$/)
    expect(check(proof, { visit: 'read' })).toBe(null)
    expect(check(proof, { bits: 13 })).toBe(null)
    expect(check(proof, { now: new Date(now.getTime() + 31 * 60_000) })).toBe(null)
    expect(check(proof.replace(/^report\.12/, 'report.1'))).toBe(null)
    expect(check(`${fresh.challenge}:${Array(16).fill('0').join('.')}`)).toBe(null)
    expect(check(`${proof}.0`)).toBe(null)
    expect(check(proof.slice(0, -2))).toBe(null)
    for (const nonsense of ['', ':', 'a.b.c.d.e:f', `${proof}:x`, proof.replace(':', '.')])
      expect(nonsense.endsWith(':x') || check(nonsense) === null, nonsense).toBe(true)
    const foreign = { mark: (text: string) => keys.mark(`other ${text}`) }
    const forged = solve({ ...fresh, challenge: newChallenge(foreign, 'report', 12, now) })
    expect(check(forged)).toBe(null)
  })
})
