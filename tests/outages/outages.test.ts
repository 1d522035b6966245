import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { fits } from '../../core/outages/rules.ts'
import { Refusal } from '../../core/refusal.ts'
import type { InputOf } from '../../core/use-cases.ts'
import { onEveryEngine } from '../support/database.ts'
import { who } from '../support/microsoft365.ts'
import { openSchool, type School } from '../support/school.ts'

type Who = Parameters<School['person']>[0]

async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work
  } catch (error) {
    if (error instanceof Refusal) return `${error.kind} ${error.word}`
    throw error
  }
  return 'not refused'
}

describe('a report', () => {
  const here = { id: 'r1', buildingId: 'b1' }
  const outage = { title: 'Neveikia internetas', alsoCalled: 'Mano dienynas', buildings: [], rooms: [] }
  test.each([
    'nėra interneto',
    'WiFi neveikia bibliotekoje',
    'wi-fi down',
    'neatsidaro dienynas',
    'neveikia tinklas',
  ])('of „%s“ is part of the outage of the internet', (text) =>
    expect(fits(outage, { text, room: null })).toBeGreaterThan(0),
  )
  test.each(['neveikia projektorius', 'neveikia', 'stringa spausdintuvas', 'pamiršau slaptažodį', ''])(
    'of „%s“ is none of it',
    (text) => expect(fits(outage, { text, room: here })).toBe(0),
  )
  test('from elsewhere, or from nowhere in particular, is no part of an outage that is in one place', () => {
    const report = (room: typeof here | null) => ({ text: 'nėra interneto', room })
    for (const place of [
      { buildings: ['b1'], rooms: [] },
      { buildings: [], rooms: ['r1'] },
    ]) {
      expect(fits({ ...outage, ...place }, report(here))).toBeGreaterThan(0)
      expect(fits({ ...outage, ...place }, report({ id: 'r2', buildingId: 'b2' }))).toBe(0)
      expect(fits({ ...outage, ...place }, report(null))).toBe(0)
    }
  })
})

async function announce(
  school: School,
  more: Partial<InputOf<'outages/announce'>> = {},
  from: Who = 'specialist',
): Promise<string> {
  const { id } = await school.talka.perform('outages/announce', await school.person(from), {
    id: randomUUID(),
    title: 'Neveikia internetas',
    advice: 'Tiekėjas jau tvarko.',
    since: '2026-09-01T06:00:00Z',
    ...more,
  })
  return id
}
const ask = async (school: School, from: Who, what: string, room = '') =>
  school.talka.perform('requests/create', await school.person(from), {
    kind: 'fault',
    fields: { what, room },
  })
const find = async (school: School, from: Who, text: string) =>
  (await school.talka.perform('outages/find', await school.person(from), { text })).outage
const join = async (school: School, from: Who, outageId: string, report: object | null = null) =>
  school.talka.perform('outages/join', await school.person(from), { id: randomUUID(), outageId, report })
const list = async (school: School, from: Who) =>
  school.talka.perform('outages/list', await school.person(from), {})
const end = async (school: School, id: string) =>
  school.talka.perform('outages/end', await school.person('specialist'), { id, text: 'Nutrūkęs kabelis.' })
const show = async (school: School, from: Who, id: string) =>
  school.talka.perform('requests/show', await school.person(from), { id })
async function settle(school: School) {
  school.pass(90)
  await school.job('requests/sweep', {})
  await school.job('outages/sweep', {})
  await school.talka.drain()
  await school.job('notifications/deliver', {})
}

onEveryEngine('an outage', (engine) => {
  test('answers the next reports by itself: one press, counted, and no new work for the specialist', async () => {
    const school = await openSchool(engine)
    expect(await find(school, 'teacher', 'nėra interneto')).toBeNull()
    const id = await announce(school)
    expect(await find(school, 'teacher', 'neveikia projektorius')).toBeNull()
    const found = await find(school, 'teacher', 'nėra interneto 204 kabinete')
    expect(found).toMatchObject({ id, advice: 'Tiekėjas jau tvarko.', isMine: false })
    const fields = { what: 'nėra interneto', room: '204' }
    const first = await join(school, 'teacher', id, { kind: 'fault', fields })
    await join(school, 'pupil', id)
    // Who presses twice is counted once.
    expect((await join(school, 'teacher', id)).id).toBe(first.id)
    await school.talka.drain()
    expect(school.told).toEqual([])
    const specialist = await school.person('specialist')
    expect((await school.talka.perform('requests/waiting', specialist, {})).requests).toEqual([])
    expect((await school.talka.perform('requests/list', specialist, {})).requests).toEqual([])
    expect((await list(school, 'specialist')).lasting).toMatchObject([{ id, work: { reports: 2 } }])
    expect((await list(school, 'teacher')).lasting).toMatchObject([{ id, isMine: true, work: null }])
    expect(await show(school, 'teacher', first.id)).toMatchObject({
      status: 'joined',
      partOf: { outageId: id, title: 'Neveikia internetas' },
      fields,
    })
  })

  test('closes what was part of it with one word, and asks each who reported it once whether it works', async () => {
    const school = await openSchool(engine)
    const earlier = [
      await ask(school, 'otherTeacher', 'nėra interneto'),
      await ask(school, 'otherTeacher', 'dingo wifi'),
    ]
    const other = await ask(school, 'otherTeacher', 'neveikia projektorius')
    await school.talka.drain()
    school.told.length = 0
    const id = await announce(school, { requestIds: [earlier[0]?.id ?? ''] })
    const specialist = await school.person('specialist')
    const { requests } = await school.talka.perform('outages/matching', specialist, { id })
    expect(requests.map((one) => one.id)).toEqual([earlier[1]?.id])
    await school.talka.perform('outages/link', specialist, { id, requestIds: requests.map((one) => one.id) })
    await join(school, 'teacher', id)
    await settle(school)
    // Two requests of one person are told of once.
    expect(school.told.map(({ word, personId }) => [word, personId])).toEqual([
      ['requests/told.part-of-outage', who.otherTeacher],
    ])
    school.told.length = 0
    await end(school, id)
    await settle(school)
    await settle(school)
    expect(school.told.map(({ word, personId }) => `${word} ${personId}`).sort()).toEqual(
      [`outages/told.over ${who.otherTeacher}`, `outages/told.over ${who.teacher}`].sort(),
    )
    for (const { id: requestId } of earlier)
      expect(await show(school, 'otherTeacher', requestId)).toMatchObject({
        status: 'done',
        reason: 'Nutrūkęs kabelis.',
      })
    expect((await show(school, 'otherTeacher', other.id)).status).toBe('received')
    expect(await find(school, 'pupil', 'nėra interneto')).toBeNull()
    expect(await refusal(join(school, 'pupil', id))).toBe('conflict outages/over')
  })

  test('swallows nothing that has to be approved, that goes first, or that is no broken thing', async () => {
    const school = await openSchool(engine)
    const id = await announce(school)
    const person = await school.person('teacher')
    const look = async (kind: 'network' | 'security' | 'purchase' | 'register') =>
      (await school.talka.perform('outages/find', person, { text: 'nėra interneto', kind })).outage?.id
    expect(await look('network')).toBe(id)
    for (const kind of ['security', 'purchase', 'register'] as const) expect(await look(kind)).toBeUndefined()
    const fields = { what: 'Po laiško dingo internetas', device: '', clicked: 'yes' }
    const taken = await refusal(join(school, 'teacher', id, { kind: 'somethingElse', fields }))
    expect(taken).toBe('conflict requests/no-outage-kind')
    expect((await list(school, 'specialist')).lasting).toMatchObject([{ work: { reports: 0 } }])
  })

  test('does not stop the clocks for good: taken apart, a report has its whole term from then on', async () => {
    const school = await openSchool(engine)
    const earlier = await ask(school, 'otherTeacher', 'nėra interneto')
    const id = await announce(school, { requestIds: [earlier.id] })
    const joined = await join(school, 'teacher', id)
    const late = async () => {
      const filter = { late: 'yes' as const, status: 'all' as const }
      const { requests } = await school.talka.perform(
        'requests/list',
        await school.person('specialist'),
        filter,
      )
      return requests.map((one) => one.id).sort()
    }
    school.pass(60 * 24 * 3600)
    expect(await late()).toEqual([])
    const specialist = await school.person('specialist')
    for (const one of [earlier.id, joined.id])
      await school.talka.perform('requests/split', specialist, { id: one })
    expect(await late()).toEqual([])
    school.pass(60 * 24 * 3600)
    expect(await late()).toEqual([earlier.id, joined.id].sort())
  })

  test('that is not over for somebody becomes a request of its own', async () => {
    const school = await openSchool(engine)
    const id = await announce(school)
    const mine = await join(school, 'teacher', id)
    await end(school, id)
    await settle(school)
    const teacher = await school.person('teacher')
    await school.talka.perform('requests/reopen', teacher, { id: mine.id, text: 'Vis dar nėra.' })
    expect(await show(school, 'specialist', mine.id)).toMatchObject({ status: 'inProgress', partOf: null })
    const specialist = await school.person('specialist')
    expect((await school.talka.perform('requests/waiting', specialist, {})).requests).toHaveLength(1)
  })

  test('is on again when its ending is undone within ten seconds, and nobody has heard of it', async () => {
    const school = await openSchool(engine)
    const id = await announce(school)
    const mine = await join(school, 'teacher', id)
    await end(school, id)
    const specialist = await school.person('specialist')
    await school.talka.perform('outages/resume', specialist, { id })
    await settle(school)
    expect(school.told).toEqual([])
    expect((await show(school, 'teacher', mine.id)).status).toBe('joined')
    await end(school, id)
    await settle(school)
    expect(await refusal(school.talka.perform('outages/resume', specialist, { id }))).toBe(
      'conflict requests/too-late',
    )
  })

  test('is changed without telling anybody again, and not once it is over', async () => {
    const school = await openSchool(engine)
    const id = await announce(school)
    await join(school, 'teacher', id)
    await announce(school, {
      id,
      title: 'Neveikia internetas ir paštas',
      expectedUntil: '2026-09-01T10:00:00Z',
    })
    await settle(school)
    expect(school.told).toEqual([])
    expect(await find(school, 'pupil', 'neateina laiškai į paštą')).toMatchObject({
      expectedUntil: '2026-09-01T10:00:00.000Z',
    })
    expect(await refusal(announce(school, { id, expectedUntil: '2026-09-01T05:00:00Z' }))).toBe(
      'invalid outages/ends-before',
    )
    await end(school, id)
    expect(await refusal(announce(school, { id }))).toBe('conflict outages/over')
  })

  test('a request that was closed meanwhile, or is not there, holds up neither the others nor the announcement', async () => {
    const school = await openSchool(engine)
    const specialist = await school.person('specialist')
    const [open, closed] = [
      await ask(school, 'otherTeacher', 'nėra interneto'),
      await ask(school, 'teacher', 'dingo wifi'),
    ]
    await school.talka.perform('requests/decline', specialist, { id: closed.id, reason: 'Jau veikia' })
    const [gone, outageId] = [randomUUID(), randomUUID()]
    const outage = { id: outageId, title: 'Neveikia internetas', since: new Date().toISOString() }
    const { outcomes } = await school.talka.perform('outages/announce', specialist, {
      ...outage,
      requestIds: [closed.id, gone, open.id],
    })
    expect(outcomes).toEqual([
      { id: closed.id, number: closed.number, because: 'requests/already-decided' },
      { id: gone, number: null, because: 'common/refused.missing' },
      { id: open.id, number: open.number, because: null },
    ])
    const later = await ask(school, 'otherTeacher', 'neveikia internetas')
    const requestIds = [closed.id, later.id, later.id]
    const linked = await school.talka.perform('outages/link', specialist, { id: outageId, requestIds })
    expect(linked.outcomes.map(({ because }) => because)).toEqual(['requests/already-decided', null])
    const stands = await Promise.all(
      [open, closed, later].map(({ id }) => school.talka.perform('requests/show', specialist, { id })),
    )
    expect(stands.map(({ status }) => status)).toEqual(['joined', 'declined', 'joined'])
  })

  test('is announced, linked and ended by the specialist alone', async () => {
    const school = await openSchool(engine)
    const id = await announce(school)
    for (const from of ['teacher', 'pupil', 'deputy', 'principal'] as const) {
      expect(await refusal(announce(school, {}, from))).toBe('forbidden common/refused.forbidden')
      const person = await school.person(from)
      const requestIds = [randomUUID()]
      for (const [name, input] of [
        ['outages/end', { id, text: 'Baigėsi' }],
        ['outages/link', { id, requestIds }],
        ['outages/matching', { id }],
        ['outages/resume', { id }],
      ] as const)
        expect(await refusal(school.talka.perform(name, person, input))).toBe(
          'forbidden common/refused.forbidden',
        )
    }
  })
})
