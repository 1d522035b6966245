import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { overdue, putDuty } from '../../core/safety/letterbox-store.ts'
import { who } from '../support/microsoft365.ts'
import type { School } from '../support/school.ts'
import { type Name, openSafeSchool, participant, perform, refusal, report } from './safe-school.ts'

const missing = 'missing common/refused.missing'

// Row security is tried on both engines beside this (access.test.ts); this is the work itself.
const engine = 'postgres'

/** Marks everything that is to be done of a case as not needed, but for what has to stay. */
async function settleAll(school: School, id: string, but?: string, as: Name = 'pedagogue'): Promise<void> {
  for (const { id: dutyId, kind, settledAt } of (await perform(school, as, 'safety/show', { id })).duties)
    if (!settledAt && kind !== but)
      await perform(school, as, 'safety/settle', { id, dutyId, outcome: 'notNeeded', note: 'Ne' })
}

/** Ends a case with nothing left to do. */
async function finish(school: School, id: string): Promise<void> {
  await perform(school, 'pedagogue', 'safety/triage', { id, threats: [], level: 'L4' })
  await settleAll(school, id)
  const end = { id, because: 'left' as const, text: 'Išvyko', told: ['guardians' as const] }
  await perform(school, 'pedagogue', 'safety/close', end)
}

describe('a case', () => {
  test('has an owner from the first minute, who is told without a name', async () => {
    const school = await openSafeSchool(engine)
    const id = await report(school, { text: 'Kotryna sako, kad Dominykas tyčiojasi.' })
    const { cases } = await perform(school, 'pedagogue', 'safety/list', {})
    expect(cases).toMatchObject([
      { id, level: 'L3', isOwner: true, owner: 'Jurgita Šimkutė', isTriaged: false },
    ])
    await school.talka.drain()
    expect(school.told.map(({ personId, word, link }) => [personId, word, link])).toEqual([
      [who.pedagogue, 'safety/told.new', `/safety/${id}`],
    ])
    expect(Object.keys(school.told[0]?.params ?? {})).toEqual(['number'])
    expect(await perform(school, 'psychologist', 'safety/list', {})).toEqual({ cases: [] })
  })

  test('of danger to life is everybody’s who receives cases', async () => {
    const school = await openSafeSchool(engine)
    await report(school, { isNow: true })
    await school.talka.drain()
    expect(school.told.map(({ personId, word }) => [personId, word])).toEqual([
      [who.pedagogue, 'safety/told.urgent'],
      [who.psychologist, 'safety/told.urgent'],
    ])
  })

  test('sent twice is one', async () => {
    const school = await openSafeSchool(engine)
    const input = { id: randomUUID(), what: ['verbal' as const] }
    const numbers = [
      await perform(school, 'pupil', 'safety/report', input),
      await perform(school, 'pupil', 'safety/report', input),
    ].map(({ number }) => number)
    expect(numbers[1]).toBe(numbers[0])
    expect((await perform(school, 'pedagogue', 'safety/list', {})).cases).toHaveLength(1)
    // Somebody else's id is nobody's.
    expect(await refusal(perform(school, 'otherPupil', 'safety/report', input))).toBe(missing)
  })

  test('goes past whoever the reporter says must not see it, whatever the settings say', async () => {
    const school = await openSafeSchool(engine)
    const id = await report(school, { about: 'adult', notTo: [who.pedagogue] })
    expect((await perform(school, 'psychologist', 'safety/list', {})).cases).toHaveLength(1)
    expect(await refusal(perform(school, 'pedagogue', 'safety/show', { id }))).toBe(missing)
    const add = { id, personId: who.pedagogue, reason: 'Padės kalbėtis' }
    expect(await refusal(perform(school, 'psychologist', 'safety/add-member', add))).toBe(
      'conflict safety/is-named',
    )
  })

  test('without anybody left of the commission goes to the principal, and is refused with help when nobody is left', async () => {
    const school = await openSafeSchool(engine)
    const commission = [who.pedagogue, who.psychologist]
    const id = await report(school, { notTo: commission })
    expect((await perform(school, 'principal', 'safety/show', { id })).isOwner).toBe(true)
    expect(await refusal(report(school, { notTo: [...commission, who.principal] }))).toBe(
      'unavailable safety/nobody',
    )
  })

  test('a member of staff named in it neither sees nor handles it, also when it was theirs to answer for', async () => {
    const school = await openSafeSchool(engine)
    const id = await report(school)
    await perform(school, 'pedagogue', 'safety/name', participant(id, { personId: who.pedagogue }))
    await school.talka.drain()
    expect(await refusal(perform(school, 'pedagogue', 'safety/show', { id }))).toBe(missing)
    expect(await perform(school, 'pedagogue', 'safety/list', {})).toEqual({ cases: [] })
    const shown = await perform(school, 'psychologist', 'safety/show', { id })
    expect(shown.isOwner).toBe(true)
    expect(shown.participants).toMatchObject([{ personId: who.pedagogue }])
    expect(school.told.at(-1)).toMatchObject({ personId: who.psychologist, word: 'safety/told.yours' })
  })

  test('whoever was named by mistake may see it again once the mistake is mended', async () => {
    const school = await openSafeSchool(engine)
    const id = await report(school)
    const wrong = participant(id, { personId: who.psychologist })
    await perform(school, 'pedagogue', 'safety/name', wrong)
    const add = { id, personId: who.psychologist, reason: 'Psichologo pagalba' }
    expect(await refusal(perform(school, 'pedagogue', 'safety/add-member', add))).toBe(
      'conflict safety/is-named',
    )
    await perform(school, 'pedagogue', 'safety/name', { ...wrong, personId: null })
    await perform(school, 'pedagogue', 'safety/add-member', add)
    await perform(school, 'psychologist', 'safety/show', { id })
  })

  test('the IT specialist sees it only as a member, added with a reason and for as long', async () => {
    const school = await openSafeSchool(engine)
    const id = await report(school)
    expect(await refusal(perform(school, 'specialist', 'safety/show', { id }))).toBe(missing)
    const member = { id, personId: who.specialist, reason: 'Įrodymai iš pokalbio' }
    await perform(school, 'pedagogue', 'safety/add-member', member)
    await perform(school, 'specialist', 'safety/show', { id })
    await perform(school, 'pedagogue', 'safety/remove-member', member)
    expect(await refusal(perform(school, 'specialist', 'safety/show', { id }))).toBe(missing)
    const { lines } = await perform(school, 'pedagogue', 'safety/show', { id })
    expect(
      lines.filter(({ kind }) => kind === 'member').map(({ doc }) => [doc.text, doc.isEnd ?? false]),
    ).toEqual([
      ['Įrodymai iš pokalbio', false],
      ['Įrodymai iš pokalbio', true],
    ])
  })

  test('is answered for by somebody whose duty it is', async () => {
    const school = await openSafeSchool(engine)
    const id = await report(school)
    const reason = 'Atostogos'
    for (const personId of [who.specialist, who.psychologist])
      await perform(school, 'pedagogue', 'safety/add-member', { id, personId, reason })
    const hand = (personId: string) =>
      perform(school, 'pedagogue', 'safety/hand-over', { id, personId, reason })
    expect(await refusal(hand(who.specialist))).toBe('conflict safety/only-commission')
    await hand(who.psychologist)
    expect((await perform(school, 'psychologist', 'safety/show', { id })).isOwner).toBe(true)
    await perform(school, 'pedagogue', 'safety/name', participant(id, { personId: who.psychologist }))
    expect((await perform(school, 'pedagogue', 'safety/show', { id })).isOwner).toBe(true)
  })

  test('a pupil is never a member', async () => {
    const school = await openSafeSchool(engine)
    const id = await report(school)
    const add = { id, personId: who.otherPupil, reason: 'Liudytojas' }
    expect(await refusal(perform(school, 'pedagogue', 'safety/add-member', add))).toBe(
      'conflict safety/only-staff',
    )
  })

  test('is closed to whoever is no longer of the commission', async () => {
    const school = await openSafeSchool(engine)
    const id = await report(school)
    await perform(school, 'principal', 'people/take-role', { personId: who.pedagogue, role: 'childWelfare' })
    expect(await refusal(perform(school, 'pedagogue', 'safety/show', { id }))).toBe(missing)
    expect(await perform(school, 'pedagogue', 'safety/list', {})).toEqual({ cases: [] })
  })

  test('is talked about with the reporter, who sees nothing internal; each is told in words that say nothing', async () => {
    const school = await openSafeSchool(engine)
    const id = await report(school, { text: 'Padėkit' })
    await perform(school, 'pedagogue', 'safety/write', { id, text: 'VIDINĖ pastaba' })
    await perform(school, 'pedagogue', 'safety/name', participant(id, { name: 'VIDINIS vardas' }))
    await perform(school, 'pedagogue', 'safety/answer', { id, text: 'Ar tai buvo šiandien?' })
    await perform(school, 'pupil', 'safety/write-back', { id, text: 'Taip.' })
    const mine = await perform(school, 'pupil', 'safety/show-mine', { id })
    expect(mine.talk.map(({ by, text }) => [by, text])).toEqual([
      ['Jurgita Šimkutė', 'Ar tai buvo šiandien?'],
      [null, 'Taip.'],
    ])
    expect(JSON.stringify(mine)).not.toContain('VIDIN')
    expect((await perform(school, 'pupil', 'safety/mine', {})).reports).toMatchObject([{ id, answers: 1 }])
    await school.talka.drain()
    expect(school.told.slice(1).map(({ personId, word, link }) => [personId, word, link])).toEqual([
      [who.pupil, 'notifications/news', '/'],
      [who.pedagogue, 'safety/told.message', `/safety/${id}`],
    ])
  })

  test('a reporter who becomes a member sees as a reporter what reporters see', async () => {
    const school = await openSafeSchool(engine)
    const id = await report(school, {}, 'teacher')
    await perform(school, 'pedagogue', 'safety/write', { id, text: 'VIDINĖ pastaba' })
    await perform(school, 'pedagogue', 'safety/add-member', {
      id,
      personId: who.teacher,
      reason: 'Klasės vadovė',
    })
    expect((await perform(school, 'teacher', 'safety/show', { id })).lines).not.toEqual([])
    expect((await perform(school, 'teacher', 'safety/show-mine', { id })).talk).toEqual([])
  })

  test('one nickname in three cases is linked, and only for whoever may see those cases', async () => {
    const school = await openSafeSchool(engine)
    const ids = [await report(school), await report(school), await report(school)]
    for (const [at, name] of ['@Tamsus_Riteris', 'tamsus_riteris', 'Tamsus_riteris '].entries())
      await perform(
        school,
        'pedagogue',
        'safety/name',
        participant(ids[at] ?? '', {
          name: '',
          certainty: 'unknown',
          accounts: [{ platform: 'Discord', name }],
        }),
      )
    const shown = await perform(school, 'pedagogue', 'safety/show', { id: ids[0] ?? '' })
    expect(shown.participants[0]?.accounts[0]?.alsoIn.map(({ id }) => id).sort()).toEqual(ids.slice(1).sort())
    await perform(school, 'pedagogue', 'safety/add-member', {
      id: ids[0] ?? '',
      personId: who.specialist,
      reason: 'Įrodymai',
    })
    const seen = await perform(school, 'specialist', 'safety/show', { id: ids[0] ?? '' })
    expect(seen.participants[0]?.accounts[0]?.alsoIn).toEqual([])
  })

  test('the record of staff keeps the time of the event and the time of the entry', async () => {
    const school = await openSafeSchool(engine)
    const now = school.talka.house.outside.clock.now()
    const happenedAt = new Date(now.getTime() - 3 * 3600_000).toISOString()
    const id = randomUUID()
    const input = {
      id,
      what: ['physical' as const],
      happenedAt,
      steps: ['stopped' as const, 'separated' as const],
    }
    await perform(school, 'teacher', 'safety/record', input)
    const shown = await perform(school, 'pedagogue', 'safety/show', { id })
    expect(shown.report).toMatchObject({
      happenedAt,
      steps: ['stopped', 'separated'],
      reporter: 'Rasa Jurgelevičienė',
    })
    expect(new Date(shown.reportedAt).getTime()).toBeGreaterThanOrEqual(now.getTime())
    const later = new Date(now.getTime() + 3600_000).toISOString()
    expect(
      await refusal(
        perform(school, 'teacher', 'safety/record', { ...input, id: randomUUID(), happenedAt: later }),
      ),
    ).toBe('conflict safety/not-yet')
  })

  test('in danger the calls are written down in their order, and the first one tells the commission', async () => {
    const school = await openSafeSchool(engine)
    const id = randomUUID()
    await perform(school, 'principal', 'safety/change-settings', {
      intake: [who.pedagogue],
      building: [{ name: 'Budėtoja Ona', phone: '+370 600 00000' }],
    })
    const { building } = await perform(school, 'pupil', 'safety/help', {})
    expect(building).toEqual([{ name: 'Budėtoja Ona', phone: '+370 600 00000' }])
    await perform(school, 'pupil', 'safety/call', { id, whom: 0, isAnswered: false })
    await perform(school, 'pupil', 'safety/call', { id, whom: '112', isAnswered: true })
    const { level, way, lines } = await perform(school, 'pedagogue', 'safety/show', { id })
    expect([level, way]).toEqual(['L1', 'alarm'])
    expect(lines.map(({ kind, doc }) => [kind, doc.whom, doc.isAnswered])).toEqual([
      ['call', 'Budėtoja Ona', false],
      ['call', '112', true],
    ])
  })

  test('nobody who does not take it keeps it: it goes on to the next, and then to the principal', async () => {
    const school = await openSafeSchool(engine)
    const id = await report(school, { isNow: true, notTo: [who.psychologist] })
    await school.talka.drain()
    const members = async () =>
      (await perform(school, 'pedagogue', 'safety/show', { id })).members.map(({ id: personId }) => personId)
    await school.job('safety/pass-on', {})
    expect(await members()).toEqual([who.pedagogue])
    school.pass(11 * 60)
    school.told.length = 0
    await school.job('safety/pass-on', {})
    await school.job('safety/pass-on', {})
    await school.talka.drain()
    // The psychologist must not see it, so it comes to the principal at once.
    expect(await members()).toEqual([who.pedagogue, who.principal])
    expect(school.told.map(({ personId, word }) => [personId, word])).toEqual([
      [who.pedagogue, 'safety/told.overdue'],
      [who.principal, 'safety/told.overdue'],
    ])
    await perform(school, 'principal', 'safety/take', { id })
    expect((await perform(school, 'principal', 'safety/show', { id })).isOwner).toBe(true)
  })

  test('taken and left alone is not forgotten: the terms of the law run from the report, before anybody judges it', async () => {
    const school = await openSafeSchool(engine)
    const id = await report(school, { isNow: true, notTo: [who.psychologist] })
    await perform(school, 'pedagogue', 'safety/take', { id })
    await school.talka.drain()
    school.told.length = 0
    school.pass(16 * 60)
    await school.job('safety/pass-on', {})
    await school.talka.drain()
    // The police should have been told within a quarter of an hour.
    expect(school.told.map(({ personId, word }) => [personId, word])).toEqual([
      [who.pedagogue, 'safety/told.overdue'],
      [who.principal, 'safety/told.overdue'],
    ])
    const own = randomUUID()
    const input = { id: own, what: ['verbal' as const], happenedAt: '2026-09-01T08:00:00Z' }
    await perform(school, 'pedagogue', 'safety/record', input)
    const { duties } = await perform(school, 'pedagogue', 'safety/show', { id: own })
    const open = duties.filter(({ settledAt }) => !settledAt).map(({ kind }) => kind)
    expect(open.sort()).toEqual([
      'childRights', 'guardiansOfAggressor', 'guardiansOfTarget', 'principal', 'psychologist',
    ]) // biome-ignore format: one row reads better
    // Judged, what is asked for still keeps its row; nothing is asked for twice.
    await perform(school, 'pedagogue', 'safety/triage', { id: own, threats: ['repeated'], level: 'L3' })
    const judged = await perform(school, 'pedagogue', 'safety/show', { id: own })
    for (const { id: dutyId, kind, dueAt } of duties.filter(({ settledAt }) => !settledAt))
      expect(judged.duties.filter((one) => one.kind === kind)).toMatchObject([
        { id: dutyId, dueAt, settledAt: null },
      ])
  })

  test('taken up again is told to whoever reads it, and nobody asks any more that it be destroyed', async () => {
    const school = await openSafeSchool(engine)
    const id = await report(school)
    const add = { id, personId: who.psychologist, reason: 'Padės' }
    await perform(school, 'pedagogue', 'safety/add-member', add)
    await finish(school, id)
    school.pass(4 * 366 * 24 * 3600)
    await perform(school, 'pedagogue', 'safety/propose-destroy', { id, reason: 'Terminas baigėsi' })
    await school.talka.drain()
    school.told.length = 0
    await perform(school, 'psychologist', 'safety/reopen', { id, reason: 'Vėl tyčiojasi' })
    await school.talka.drain()
    expect(school.told.map(({ personId, word }) => [personId, word])).toEqual([
      [who.pedagogue, 'safety/told.reopened'],
    ])
    expect((await perform(school, 'pedagogue', 'safety/show', { id })).proposal).toBeNull()
  })

  test('whose people left goes to the next whose duty it is: what is overdue, what its reporter writes, its end', async () => {
    const school = await openSafeSchool(engine)
    const gone = { personId: who.pedagogue, role: 'childWelfare' as const }
    const [overdueOne, written, closed] = [await report(school), await report(school), await report(school)]
    await finish(school, closed)
    // A follow-up alone brings nobody in while somebody is there.
    await perform(school, 'pedagogue', 'safety/triage', { id: overdueOne, threats: [], level: 'L4' })
    await settleAll(school, overdueOne, 'followUp')
    await perform(school, 'principal', 'people/take-role', gone)
    await school.talka.drain()
    school.told.length = 0
    const told = async () => {
      await school.talka.drain()
      return school.told.splice(0).map(({ personId, word }) => `${personId} ${word}`)
    }
    await perform(school, 'pupil', 'safety/write-back', { id: written, text: 'Ar kas nors skaito?' })
    expect(await told()).toEqual([`${who.psychologist} safety/told.message`])
    expect((await perform(school, 'psychologist', 'safety/show', { id: written })).isOwner).toBe(true)
    expect(await refusal(perform(school, 'pedagogue', 'safety/show', { id: written }))).toBe(missing)
    await perform(school, 'psychologist', 'safety/triage', { id: written, threats: [], level: 'L4' })
    await settleAll(school, written, undefined, 'psychologist')
    for (let hours = 0; hours < 20 * 24 && school.told.length === 0; hours += 5) {
      school.pass(5 * 3600)
      await school.job('safety/pass-on', {})
      await school.talka.drain()
    }
    expect([...new Set(await told())]).toEqual([`${who.psychologist} safety/told.overdue`])
    expect((await perform(school, 'psychologist', 'safety/show', { id: overdueOne })).isOwner).toBe(true)
    school.pass((3 * 365 - 50) * 24 * 3600)
    await school.job('safety/remind', {})
    expect(await told()).toContain(`${who.psychologist} safety/told.retention`)
    await perform(school, 'psychologist', 'safety/show', { id: closed })
  })

  test('a child who writes has an answer in its time, also after the end; an answer settles it', async () => {
    const school = await openSafeSchool(engine)
    const id = await report(school)
    const replies = async () =>
      (await perform(school, 'pedagogue', 'safety/show', { id })).duties.filter(
        ({ kind }) => kind === 'reply',
      )
    await perform(school, 'pupil', 'safety/write-back', { id, text: 'Vakar vėl mušė.' })
    await perform(school, 'pupil', 'safety/write-back', { id, text: 'Padėkit.' })
    expect(await replies()).toMatchObject([{ settledAt: null }])
    // Judging the danger does not answer.
    await perform(school, 'pedagogue', 'safety/triage', { id, threats: [], level: 'L4' })
    await settleAll(school, id, 'reply')
    const end = { id, because: 'left' as const, text: 'Išvyko', told: ['guardians' as const] }
    expect(await refusal(perform(school, 'pedagogue', 'safety/close', end))).toBe(
      'conflict safety/duties-open',
    )
    await perform(school, 'pedagogue', 'safety/answer', { id, text: 'Rytoj ateisiu.' })
    expect(await replies()).toMatchObject([{ outcome: 'done' }])
    await perform(school, 'pedagogue', 'safety/close', end)
    await perform(school, 'pupil', 'safety/write-back', { id, text: 'Vėl.' })
    await school.talka.drain()
    school.told.length = 0
    for (let hours = 0; hours < 20 * 24 && school.told.length === 0; hours += 5) {
      school.pass(5 * 3600)
      await school.job('safety/pass-on', {})
      await school.talka.drain()
    }
    expect(school.told.map(({ personId, word }) => [personId, word])).toEqual([
      [who.pedagogue, 'safety/told.overdue'],
      [who.psychologist, 'safety/told.overdue'],
    ])
    await perform(school, 'psychologist', 'safety/answer', { id, text: 'Skaitau, kalbėkimės.' })
    expect((await replies()).every(({ settledAt }) => settledAt)).toBe(true)
  })

  test('is worked on by one after the other: whatever is written or marked waits for whoever is at it', async () => {
    const school = await openSafeSchool(engine)
    const id = await report(school)
    const member = { id, personId: who.psychologist, reason: 'Padės' }
    await perform(school, 'pedagogue', 'safety/add-member', member)
    const { duties } = await perform(school, 'pedagogue', 'safety/show', { id })
    const dutyId = duties.find(({ kind }) => kind === 'childRights')?.id ?? ''
    const work: Record<string, () => Promise<unknown>> = {
      write: () => perform(school, 'pedagogue', 'safety/write', { id, text: 'Pastaba' }),
      answer: () => perform(school, 'pedagogue', 'safety/answer', { id, text: 'Skaitau.' }),
      settle: () => perform(school, 'pedagogue', 'safety/settle', { id, dutyId, outcome: 'done' }),
      remove: () => perform(school, 'pedagogue', 'safety/remove-member', member),
      place: () => perform(school, 'pedagogue', 'evidence/note-place', { caseId: id, place: 'Seife' }),
      hotline: () => perform(school, 'pedagogue', 'evidence/note-hotline', { caseId: id, answer: 'removed' }),
    }
    const { db } = school.talka.house.database
    /** Until somebody waits for a lock in this database. */
    const waits = async (isOver: () => boolean): Promise<void> => {
      while (!isOver()) {
        const { rows } = (await db.execute(
          sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
        )) as unknown as { rows: unknown[] }
        if (rows.length > 0) return
      }
    }
    for (const [what, begin] of Object.entries(work)) {
      let isDone = false
      let working: Promise<unknown> = Promise.resolve()
      await db.transaction(async (held) => {
        await held.execute(sql`select id from safety_cases where id = ${id} for update`)
        working = begin().finally(() => {
          isDone = true
        })
        await waits(() => isDone)
        expect(isDone, what).toBe(false)
      })
      await working
    }
  })

  test('hears of danger to life before anything else, however much is overdue', async () => {
    const school = await openSafeSchool(engine)
    const [usual, urgent] = [await report(school), await report(school, { isNow: true })]
    const { db } = school.talka.house.database
    const due = (caseId: string, hour: number) => ({
      id: randomUUID(), caseId, kind: 'childRights' as const, dueAt: new Date(Date.UTC(2020, 0, 1, hour)), source: '',
    }) // biome-ignore format: one row reads better
    for (let hour = 0; hour < 501; hour++) await putDuty(db, due(usual, hour))
    school.pass(11 * 60)
    const now = school.talka.house.outside.clock.now()
    const found = await overdue(db, now, now)
    expect(found[0]?.duty.caseId).toBe(urgent)
    expect(found).toHaveLength(500)
  })

  test('leads from the judged danger over the contacts to the end, and is taken up again with a reason', async () => {
    const school = await openSafeSchool(engine)
    const id = await report(school)
    const as = async <N extends Parameters<typeof perform>[2]>(
      name: N,
      input: Parameters<typeof perform<N>>[3],
    ) => perform(school, 'pedagogue', name, input)
    const open = async () => (await as('safety/show', { id })).duties.filter(({ settledAt }) => !settledAt)
    const end = { id, because: 'solved' as const, text: 'Susitaikė', told: ['guardians' as const] }
    expect(await refusal(as('safety/close', end))).toBe('conflict safety/not-triaged')
    await as('safety/triage', { id, threats: ['repeated'], level: 'L3' })
    expect((await open()).map(({ kind }) => kind).sort()).toEqual([
      'childRights', 'followUp', 'followUp', 'followUp', 'guardiansOfAggressor', 'guardiansOfTarget', 'principal', 'psychologist',
    ]) // biome-ignore format: one row reads better
    await as(
      'safety/name',
      participant(id, { role: 'target', guardians: [{ name: 'Mama' }, { name: 'Tėtis' }] }),
    )
    const mother = (await open()).find(({ kind }) => kind === 'guardiansOfTarget')
    expect(mother?.helper?.name).toBe('Mama')
    await as('safety/settle', { id, dutyId: mother?.id ?? '', outcome: 'noAnswer', note: 'Nekelia' })
    expect((await open()).find(({ kind }) => kind === 'guardiansOfTarget')?.helper?.name).toBe('Tėtis')
    for (const { id: dutyId, kind } of await open())
      if (kind !== 'followUp') await as('safety/settle', { id, dutyId, outcome: 'done', note: 'Kalbėta' })
    expect(await refusal(as('safety/close', end))).toBe('conflict safety/follow-ups-open')
    // Judged anew, what is done stays done; what the new level asks for besides comes to it.
    await as('safety/triage', { id, threats: ['life'], level: 'L1' })
    expect((await open()).filter(({ kind }) => kind !== 'followUp').map(({ kind }) => kind)).toEqual([
      'police',
    ])
    for (const { id: dutyId, kind } of await open())
      await as('safety/settle', {
        id,
        dutyId,
        outcome: 'done',
        ...(kind === 'followUp' ? { rating: 4 } : {}),
      })
    await as('safety/close', end)
    expect(await refusal(as('safety/write', { id, text: 'Dar' }))).toBe('conflict safety/closed-already')
    expect((await as('safety/show', { id })).keptUntil).not.toBeNull()
    expect((await as('safety/list', {})).cases).toEqual([])
    expect((await as('safety/list', { isClosed: true })).cases).toHaveLength(1)
    await as('safety/reopen', { id, reason: 'Vėl tyčiojasi' })
    const { lines, isTriaged } = await as('safety/show', { id })
    expect(lines.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['triage', 'contact', 'followUp', 'closed', 'reopened']),
    )
    // It is taken, judged and turned to people about like a new one, with the child asked again.
    expect(isTriaged).toBe(false)
    const contacts = [
      'childRights', 'guardiansOfAggressor', 'guardiansOfTarget', 'police', 'principal', 'psychologist',
    ] // biome-ignore format: one row reads better
    expect((await open()).map(({ kind }) => kind).sort()).toEqual([...contacts, 'take'].sort())
    expect((await open()).every(({ isOverdue }) => !isOverdue)).toBe(true)
    await as('safety/triage', { id, threats: ['life'], level: 'L1' })
    expect((await open()).map(({ kind }) => kind).sort()).toEqual(
      [...contacts, 'followUp', 'followUp', 'followUp'].sort(),
    )
  })

  test('about the principal goes to the founder, and the principal neither sees it nor is told', async () => {
    const school = await openSafeSchool(engine)
    const id = await report(school, { about: 'adult' })
    await perform(school, 'pedagogue', 'safety/name', participant(id, { personId: who.principal }))
    await perform(school, 'pedagogue', 'safety/triage', { id, threats: ['adult'], level: 'L3' })
    const { duties } = await perform(school, 'pedagogue', 'safety/show', { id })
    const kinds = duties.filter(({ settledAt }) => !settledAt).map(({ kind }) => kind)
    expect(kinds).toContain('founder')
    expect(kinds).not.toContain('principal')
    school.pass(20 * 24 * 3600)
    for (let day = 0; day < 4; day++) {
      await school.job('safety/pass-on', {})
      school.pass(24 * 3600)
    }
    await school.talka.drain()
    expect(school.told.map(({ personId }) => personId)).not.toContain(who.principal)
    expect(await refusal(perform(school, 'principal', 'safety/show', { id }))).toBe(missing)
  })

  test('goes to the founder also when the principal is named after the danger was judged, and back when it was a mistake', async () => {
    const school = await openSafeSchool(engine)
    const id = await report(school, { about: 'adult' })
    await perform(school, 'pedagogue', 'safety/triage', { id, threats: ['adult'], level: 'L3' })
    const offices = async () =>
      (await perform(school, 'pedagogue', 'safety/show', { id })).duties
        .filter(({ kind, settledAt }) => !settledAt && (kind === 'principal' || kind === 'founder'))
        .map(({ kind }) => kind)
    const named = participant(id, { personId: who.principal })
    expect(await offices()).toEqual(['principal'])
    await perform(school, 'pedagogue', 'safety/name', named)
    expect(await offices()).toEqual(['founder'])
    await perform(school, 'pedagogue', 'safety/name', { ...named, facts: 'Dar kartą' })
    expect(await offices()).toEqual(['founder'])
    await perform(school, 'pedagogue', 'safety/name', { ...named, personId: null })
    expect(await offices()).toEqual(['principal'])
  })
})
