import { describe, expect, test } from 'vitest'
import { Refusal } from '../../core/refusal.ts'
import { claimDecision, freeClaim, renewClaim } from '../../core/requests/store.ts'
import { onEveryEngine } from '../support/database.ts'
import { who } from '../support/microsoft365.ts'
import { openSchool, type School } from '../support/school.ts'

const fault = { kind: 'fault', fields: { what: 'Neveikia projektorius', room: '204' } }

async function ask(school: School, asker: 'teacher' | 'pupil' | 'specialist', input: object = fault) {
  return school.talka.perform('requests/create', await school.person(asker), input)
}

/** What was refused, as "kind word". */
async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work
  } catch (error) {
    if (error instanceof Refusal) return `${error.kind} ${error.word}`
    throw error
  }
  return 'not refused'
}

onEveryEngine('requests', (engine) => {
  test('a fault goes from sent to done, and the teacher is told at each step', async () => {
    const school = await openSchool(engine)
    const { talka } = school
    const { id } = await ask(school, 'teacher')
    const specialist = await school.person('specialist')
    await talka.perform('requests/take', specialist, { id })
    await talka.perform('requests/finish', specialist, { id, note: 'Pakeista lempa.' })
    await school.job('requests/settle', { id, version: 2 })
    await talka.drain()
    const shown = await talka.perform('requests/show', await school.person('teacher'), { id })
    expect(shown.status).toBe('done')
    expect(shown.history.map((event) => event.kind)).toEqual(['created', 'taken', 'finished'])
    expect(school.told.map((notice) => notice.word)).toEqual([
      'requests/told.new',
      'requests/told.taken',
      'requests/told.finished',
    ])
  })

  test('sending the same request twice makes one', async () => {
    const school = await openSchool(engine)
    const id = crypto.randomUUID()
    const [one, other] = await Promise.all([
      ask(school, 'teacher', { ...fault, id }),
      ask(school, 'teacher', { ...fault, id }),
    ])
    expect(one).toEqual(other)
    const { requests } = await school.talka.perform('requests/mine', await school.person('teacher'), {})
    expect(requests).toHaveLength(1)
  })

  test('what was changed after the first sending is not lost silently', async () => {
    const school = await openSchool(engine)
    const id = crypto.randomUUID()
    await ask(school, 'teacher', { ...fault, id })
    const changed = { kind: 'fault', fields: { ...fault.fields, room: '205' }, id }
    expect(await refusal(ask(school, 'teacher', changed))).toBe('conflict requests/sent-already')
    const { requests } = await school.talka.perform('requests/mine', await school.person('teacher'), {})
    expect(requests).toHaveLength(1)
  })

  test('nobody approves their own request, and it is decided once', async () => {
    const school = await openSchool(engine)
    const { talka } = school
    const asked = { kind: 'resetPassword', fields: { account: 'Kotryna Žvirblytė' } }
    const specialist = await school.person('specialist')
    const own = await ask(school, 'specialist', asked)
    expect(await refusal(talka.perform('requests/approve', specialist, { id: own.id }))).toBe(
      'conflict requests/own',
    )

    const { id } = await ask(school, 'teacher', asked)
    const admin = await school.person('admin')
    await talka.perform('people/give-role', admin, { personId: who.otherTeacher, role: 'itSpecialist' })
    const second = await school.person('otherTeacher')
    const outcomes = await Promise.all([
      refusal(talka.perform('requests/approve', specialist, { id })),
      refusal(talka.perform('requests/decline', second, { id, reason: 'Jau turi slaptažodį.' })),
    ])
    expect(outcomes.sort()).toEqual(['conflict requests/already-decided', 'not refused'])
  })

  test('accounts are the specialist’s to change; the deputy decides only on what a specialist asks', async () => {
    const school = await openSchool(engine)
    const { talka } = school
    const asked = {
      kind: 'licence',
      fields: { account: 'kotryna.zvirblyte@mokykla.example', licence: 'pupil' },
    }
    const deputy = await school.person('deputy')
    const fromTeacher = await ask(school, 'teacher', asked)
    expect(await refusal(talka.perform('requests/approve', deputy, { id: fromTeacher.id }))).toBe(
      'conflict requests/specialist-approves',
    )
    const fromSpecialist = await ask(school, 'specialist', asked)
    await talka.drain()
    expect(school.told.at(-1)).toMatchObject({ personId: deputy.id, requestId: fromSpecialist.id })
    await talka.perform('requests/approve', deputy, { id: fromSpecialist.id })
  })

  test('a teacher gets a pupil’s or their own new password, never a colleague’s or the specialist’s', async () => {
    const school = await openSchool(engine)
    const reset = (account: string) => ask(school, 'teacher', { kind: 'resetPassword', fields: { account } })
    for (const account of ['rokas.vaitkevicius@mokykla.example', 'Daiva Žemaitienė', 'Mindaugas Žukas']) {
      expect(await refusal(reset(account)), account).toBe('forbidden requests/password-of-staff')
    }
    await reset('rasa.jurgeleviciene@mokykla.example')
    await reset('kotryna.zvirblyte@mokykla.example')
  })

  test('a fault that somebody took goes on waiting for them until it is done', async () => {
    const school = await openSchool(engine)
    const { id } = await ask(school, 'teacher')
    const specialist = await school.person('specialist')
    await school.talka.perform('requests/take', specialist, { id })
    const waiting = async () =>
      (await school.talka.perform('requests/waiting', specialist, {})).requests.length
    expect(await waiting()).toBe(1)
    await school.talka.perform('requests/finish', specialist, { id, note: '' })
    expect(await waiting()).toBe(0)
  })

  test('requests are numbered one after another, also when many come at once', async () => {
    const school = await openSchool(engine)
    await Promise.all(Array.from({ length: 12 }, () => ask(school, 'teacher')))
    const { requests } = await school.talka.perform('requests/mine', await school.person('teacher'), {})
    expect(requests.map(({ number }) => number)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1])
  })

  test('a decision can be undone for ten seconds by the one who made it, and then nothing comes of it', async () => {
    const school = await openSchool(engine)
    const { talka } = school
    const { id } = await ask(school, 'teacher', {
      kind: 'resetPassword',
      fields: { account: 'kotryna.zvirblyte@mokykla.example' },
    })
    const specialist = await school.person('specialist')
    await talka.perform('requests/approve', specialist, { id })
    expect(await refusal(talka.perform('requests/undo', await school.person('deputy'), { id }))).toBe(
      'conflict requests/not-your-decision',
    )
    await talka.perform('requests/undo', specialist, { id })
    await school.job('requests/settle', { id, version: 1 })
    expect((await talka.perform('requests/show', specialist, { id })).status).toBe('received')

    await talka.perform('requests/approve', specialist, { id })
    school.pass(11)
    expect(await refusal(talka.perform('requests/undo', specialist, { id }))).toBe(
      'conflict requests/too-late',
    )
  })

  test('a declined request tells its reason, and only after the time for undoing', async () => {
    const school = await openSchool(engine)
    const { talka } = school
    const { id } = await ask(school, 'teacher', {
      kind: 'licence',
      fields: { account: 'kotryna.zvirblyte@mokykla.example', licence: 'pupil' },
    })
    await talka.perform('requests/decline', await school.person('specialist'), {
      id,
      reason: 'Licencija jau yra.',
    })
    await talka.drain()
    expect(school.told.filter((notice) => notice.word === 'requests/told.declined')).toEqual([])
    school.pass(11)
    await school.job('requests/settle', { id, version: 1 })
    await talka.drain()
    const [said] = school.told.filter((notice) => notice.word === 'requests/told.declined')
    expect(said?.params.reason).toBe('Licencija jau yra.')
  })

  test('a decision whose job was lost is found by the clock and carried out once', async () => {
    const school = await openSchool(engine)
    const { talka } = school
    const { id } = await ask(school, 'teacher', {
      kind: 'resetPassword',
      fields: { account: 'kotryna.zvirblyte@mokykla.example' },
    })
    await talka.perform('requests/approve', await school.person('specialist'), { id })
    school.pass(120)
    await school.job('requests/sweep', {})
    await talka.drain()
    const shown = await talka.perform('requests/show', await school.person('teacher'), { id })
    expect(shown.status).toBe('done')
    expect(shown.history.filter((event) => event.kind === 'carriedOut')).toHaveLength(1)
  })

  test('a worker that died with a decision in hand leaves it to the next one', async () => {
    const school = await openSchool(engine)
    const { talka } = school
    const account = 'kotryna.zvirblyte@mokykla.example'
    const { id } = await ask(school, 'teacher', { kind: 'resetPassword', fields: { account } })
    await talka.perform('requests/approve', await school.person('specialist'), { id })
    expect(await claimDecision(talka.house.database.db, id, 1, new Date())).not.toBeNull()
    await expect(school.job('requests/settle', { id, version: 1 })).rejects.toMatchObject({
      kind: 'unavailable',
    })
    school.pass(121)
    await school.job('requests/settle', { id, version: 1 })
    expect((await talka.perform('requests/show', await school.person('teacher'), { id })).status).toBe('done')
  })

  test('a decision that is being carried out can no longer be undone, even within the ten seconds', async () => {
    const school = await openSchool(engine)
    const { talka } = school
    const account = 'kotryna.zvirblyte@mokykla.example'
    const { id } = await ask(school, 'teacher', { kind: 'resetPassword', fields: { account } })
    const specialist = await school.person('specialist')
    await talka.perform('requests/approve', specialist, { id })
    await claimDecision(talka.house.database.db, id, 1, new Date())
    expect(await refusal(talka.perform('requests/undo', specialist, { id }))).toBe(
      'conflict requests/too-late',
    )
  })

  test('a worker that holds a decision for long keeps it; one that lost it frees nobody else’s', async () => {
    const { talka, ...school } = await openSchool(engine)
    const { db } = talka.house.database
    const account = 'kotryna.zvirblyte@mokykla.example'
    const { id } = await talka.perform('requests/create', await school.person('teacher'), {
      kind: 'resetPassword',
      fields: { account },
    })
    await talka.perform('requests/approve', await school.person('specialist'), { id })
    const after = (seconds: number) => new Date(Date.parse('2026-09-01T08:00:00Z') + seconds * 1_000)
    const first = await claimDecision(db, id, 1, after(0))
    const held = first && (await renewClaim(db, id, first, after(90)))
    expect(await claimDecision(db, id, 1, after(130))).toBeNull()
    const second = await claimDecision(db, id, 1, after(211))
    expect(second).not.toBeNull()
    expect(held && (await renewClaim(db, id, held, after(212)))).toBeNull()
    if (held) await freeClaim(db, id, held)
    expect(await claimDecision(db, id, 1, after(213))).toBeNull()
    if (second) await freeClaim(db, id, second)
    expect(await claimDecision(db, id, 1, after(214))).not.toBeNull()
  })

  test('the specialist’s own fault waits for the specialist, the own account request for the deputy', async () => {
    const school = await openSchool(engine)
    const own = await ask(school, 'specialist')
    const account = 'kotryna.zvirblyte@mokykla.example'
    const other = await ask(school, 'specialist', { kind: 'resetPassword', fields: { account } })
    const waiting = async (name: 'specialist' | 'deputy') =>
      (await school.talka.perform('requests/waiting', await school.person(name), {})).requests.map(
        ({ id }) => id,
      )
    expect(await waiting('specialist')).toEqual([own.id])
    expect(await waiting('deputy')).toContain(other.id)
  })

  test('a specialist’s request that fails belongs to the specialist: told, listed and carried out again', async () => {
    const school = await openSchool(engine)
    const { talka } = school
    const specialist = await school.person('specialist')
    const fields = { account: 'kotryna.zvirblyte@mokykla.example', group: 'Tokios grupės nėra' }
    const { id } = await ask(school, 'specialist', { kind: 'addToGroup', fields })
    await talka.perform('requests/approve', await school.person('deputy'), { id })
    school.pass(11)
    await school.job('requests/settle', { id, version: 1 })
    await talka.drain()
    const failed = school.told.filter(({ word }) => word === 'requests/told.failed')
    expect(failed.map(({ personId }) => personId)).toEqual([specialist.id])
    const { requests } = await talka.perform('requests/waiting', specialist, {})
    expect(requests.map((request) => request.id)).toEqual([id])
    expect(requests[0]?.actions).toContain('requests/retry')
  })

  test('somebody else’s request looks as if it were not there', async () => {
    const school = await openSchool(engine)
    const { id } = await ask(school, 'teacher')
    const other = await school.person('otherTeacher')
    expect(await refusal(school.talka.perform('requests/show', other, { id }))).toBe(
      'missing common/refused.missing',
    )
    expect(await refusal(school.talka.perform('requests/take-back', other, { id }))).toBe(
      'missing common/refused.missing',
    )
  })

  test('an account that nobody or several people fit is refused at its field, with what to do', async () => {
    const school = await openSchool(engine)
    const attempt = ask(school, 'teacher', { kind: 'resetPassword', fields: { account: 'Nėra Tokios' } })
    const error = await attempt.catch((error: unknown) => error)
    expect(error).toBeInstanceOf(Refusal)
    expect((error as Refusal).faults).toEqual([{ field: 'fields.account', word: 'requests/account-unknown' }])
  })

  test('pupils may report faults and ask for nothing that changes an account', async () => {
    const school = await openSchool(engine)
    await ask(school, 'pupil')
    const asked = { kind: 'newAccount', fields: { givenName: 'A', surname: 'B', accountRole: 'staff' } }
    expect(await refusal(ask(school, 'pupil', asked))).toBe('forbidden requests/not-for-you')
    expect(
      await refusal(school.talka.perform('people/find', await school.person('pupil'), { text: 'jonas' })),
    ).toBe('forbidden common/refused.forbidden')
  })
})

describe('what is written down', () => {
  test('every deed and every forbidden try stands in the audit log, without people’s own words', async () => {
    const school = await openSchool('postgres')
    const { talka } = school
    const { id } = await ask(school, 'teacher', {
      kind: 'fault',
      fields: { what: 'Slaptas žodis: obuolys', room: '204' },
    })
    await refusal(talka.perform('requests/approve', await school.person('pupil'), { id }))
    const { entries } = await talka.perform('audit/list', await school.person('dpo'), {})
    expect(entries.map((entry) => `${entry.action} ${entry.outcome}`)).toEqual(
      expect.arrayContaining(['requests/create done', 'requests/approve forbidden', 'people/give-role done']),
    )
    expect(JSON.stringify(entries)).not.toContain('obuolys')
  })

  test('reading the audit log is written down too', async () => {
    const school = await openSchool('postgres')
    const dpo = await school.person('dpo')
    await school.talka.perform('audit/list', dpo, {})
    const { entries } = await school.talka.perform('audit/list', dpo, {})
    expect(entries[0]).toMatchObject({ action: 'audit/list', outcome: 'read', personId: dpo.id })
  })
})
