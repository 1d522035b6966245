import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Person } from '../../core/context.ts'
import { Refusal } from '../../core/refusal.ts'
import { onOneEngine } from '../support/database.ts'
import { as, doubleBooked, draft, openStage, refused, type Stage } from './school.ts'

/** As many people as are wanted, each of whom may what a teacher may. */
const people = (count: number): Person[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `9a1ca000-0000-4000-8000-${String(at).padStart(12, '0')}`,
    name: `Mokytojas ${at}`,
    language: 'lt',
    roles: ['staff'],
  }))

const hours = Array.from(
  { length: 11 },
  (_, at) => `${String(at + 7).padStart(2, '0')}:${at % 2 ? '30' : '00'}`,
)
const when = fc
  .tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 2, max: 3 }))
  .map(([from, length, day]) => ({
    day: `2090-10-0${day}`,
    from: hours[from] as string,
    until: hours[Math.min(10, from + length)] as string,
  }))
const wants = fc.record({
  room: fc.option(fc.integer({ min: 0, max: 2 })),
  set: fc.option(fc.integer({ min: 0, max: 1 })),
  mics: fc.integer({ min: 0, max: 3 }),
  setup: fc.constantFrom(0, 0, 30),
})
const deed = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('create' as const),
      ...{ when, wants, isDaily: fc.boolean(), mayWait: fc.boolean() },
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('move' as const),
      ...{ which: fc.nat(), when, following: fc.boolean() },
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('cancel' as const),
      ...{ which: fc.nat(), following: fc.boolean() },
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('book' as const),
      ...{ which: fc.nat(), mics: fc.integer({ min: 1, max: 4 }) },
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('undo' as const), which: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('settle' as const) }) },
)
type Deed = typeof deed extends fc.Arbitrary<infer One> ? One : never

interface Done {
  deedId: string
  by: Person
}

/** Does one deed; a refusal is an answer like any other. Whatever else is thrown, such as a deadlock, fails the test. */
async function act(stage: Stage, person: Person, deed: Deed, made: string[], deeds: Done[]): Promise<string> {
  const { school } = stage
  const rooms = [stage.hall, stage.room204, stage.room205]
  const which = 'which' in deed ? (made[deed.which % Math.max(1, made.length)] ?? randomUUID()) : ''
  const shown =
    which && deed.kind !== 'undo'
      ? await as(school, 'specialist', 'events/show', { id: which }).catch(() => null)
      : null
  const scope = 'following' in deed && deed.following ? 'following' : 'one'
  try {
    if (deed.kind === 'create') {
      const { room, set, mics, setup } = deed.wants
      const needs = [
        ...(set === null ? [] : [{ what: 'set' as const, id: set === 0 ? stage.setA : stage.setB }]),
        ...(mics === 0 ? [] : [{ what: 'pool' as const, id: stage.mics, count: mics }]),
      ]
      const repeat = deed.isDaily ? { rhythm: 'day' as const, until: '2090-10-04' } : null
      const { id, deedId } = await as(
        school,
        person,
        'events/create',
        draft({
          ...deed.when,
          ...{ needs, repeat, setupMinutes: setup, mayWait: deed.mayWait },
          roomId: room === null ? null : (rooms[room] ?? null),
        }),
      )
      made.push(id)
      if (deedId) deeds.push({ deedId, by: person })
    } else if (deed.kind === 'settle') await school.job('bookings/settle', {})
    else if (deed.kind === 'undo') {
      const last = deeds[deed.which % Math.max(1, deeds.length)]
      if (!last) return 'missing'
      await as(school, last.by, 'events/undo', { deedId: last.deedId })
    } else if (!shown) return 'missing'
    else if (deed.kind === 'move')
      await as(school, 'specialist', 'events/move', {
        id: which,
        version: shown.version,
        scope,
        ...deed.when,
      })
    else if (deed.kind === 'cancel')
      await as(school, 'specialist', 'events/cancel', { id: which, version: shown.version, scope })
    else
      await as(school, 'specialist', 'events/book', {
        id: which,
        need: { what: 'pool', id: stage.mics, count: deed.mics },
      })
    return deed.kind
  } catch (error) {
    if (error instanceof Refusal) return error.word
    throw error
  }
}

onOneEngine('of many who book at once', 'events/events.test.ts', (engine) => {
  test('fifty people want the same hall: one has it, and the others read who', async () => {
    const stage = await openStage(engine)
    const answers = await Promise.all(
      people(50).map((person) =>
        refused(as(stage.school, person, 'events/create', draft({ roomId: stage.hall }))),
      ),
    )
    expect(answers.filter((one) => one === null)).toHaveLength(1)
    const others = answers.filter((one) => one !== null)
    expect(new Set(others.map((one) => one.slice(0, 27)))).toEqual(new Set(['conflict: Aktų salė: užimta']))
    expect(await doubleBooked(stage.school)).toEqual([])
  })

  test('fifty people want one of four microphones, and some the set with one of them: four have theirs', async () => {
    const stage = await openStage(engine)
    const answers = await Promise.all(
      people(50).map((person, at) =>
        refused(
          as(
            stage.school,
            person,
            'events/create',
            draft({
              needs: [at % 5 === 0 ? { what: 'set', id: stage.setA } : { what: 'pool', id: stage.mics }],
            }),
          ),
        ),
      ),
    )
    expect(answers.filter((one) => one === null)).toHaveLength(4)
    expect(await doubleBooked(stage.school)).toEqual([])
  })

  test.each([
    ['with the database’s constraint', true],
    ['by locks and count alone', false],
  ])('nothing is ever booked twice, whatever they do in whatever order, %s', async (_, isGuarded) => {
    const stage = await openStage(engine)
    const { db } = stage.school.talka.house.database
    if (!isGuarded) await db.execute(sql`alter table holds drop constraint holds_never_overlap`)
    const seen = new Set<string>()
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 24, maxLength: 48 }), async (all) => {
        const [made, deeds]: [string[], Done[]] = [[], []]
        const crowd = people(8)
        for (let at = 0; at < all.length; at += crowd.length) {
          const part = all.slice(at, at + crowd.length)
          const done = await Promise.all(
            part.map((deed, who) => act(stage, crowd[who] as Person, deed, made, deeds)),
          )
          for (const one of done) seen.add(one)
          expect(await doubleBooked(stage.school)).toEqual([])
        }
        await db.execute(sql`truncate bookings, holds, events, event_deeds`)
      }),
      { numRuns: Number(process.env.TALKA_CROWDS ?? 6), endOnFailure: true },
    )
    // The constraint is there again, and would not be if anything overlapped.
    if (!isGuarded)
      await db.execute(
        sql`alter table holds add constraint holds_never_overlap
          exclude using gist (subject_id with =, tstzrange(starts_at, ends_at) with &&)`,
      )
    // All of it really happened.
    for (const one of ['create', 'move', 'undo', 'bookings/refused.taken']) expect([...seen]).toContain(one)
  })
})
