import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { onEveryEngine } from '../support/database.ts'
import { as, doubleBooked, draft, openStage, refused, type Stage } from './school.ts'

const shownOf = (stage: Stage, id: string) => as(stage.school, 'specialist', 'events/show', { id })
/** What is done once something can no longer be undone. */
async function tenSecondsLater({ school }: Stage, deedId: string | null): Promise<void> {
  await school.job('events/tell', { deedId })
  await school.talka.drain()
}
const week = { fromDay: '2090-10-02', untilDay: '2090-10-08' }

onEveryEngine('an event', (engine) => {
  test('has its room from set-up until pack-down; what touches it is no clash, and a clash names who, when next and what instead', async () => {
    const stage = await openStage(engine)
    const { school, hall, setA } = stage
    const concert = draft({
      ...{ roomId: hall, needs: [{ what: 'set', id: setA }] },
      ...{ setupMinutes: 60, packDownMinutes: 30 },
    })
    const { id } = await as(school, 'teacher', 'events/create', concert)
    // Whose first answer was lost comes twice.
    expect(await as(school, 'teacher', 'events/create', concert)).toMatchObject({ id, deedId: null })
    const other = (from: string, until: string, more = {}) =>
      refused(
        as(
          school,
          'otherTeacher',
          'events/create',
          draft({ title: 'Repeticija', roomId: hall, from, until, ...more }),
        ),
      )
    expect(await other('08:00', '09:00')).toBeNull()
    expect(await other('12:30', '13:00')).toBeNull()
    const when = '2090-10-03 09:00–12:30'
    expect(await other('12:00', '12:30')).toBe(
      `conflict: Aktų salė: užimta. Rezervavo Rasa Jurgelevičienė: „Rudens koncertas“, ${when}. ` +
        'Artimiausias laisvas laikas: 2090-10-03 13:00. Šiuo laiku laisva: 205, 204.',
    )
    // The set is taken, too; the other one of its group is not.
    expect(await other('11:00', '12:00', { roomId: null, needs: [{ what: 'set', id: setA }] })).toBe(
      `conflict: Garso rinkinys A: užimta. Rezervavo Rasa Jurgelevičienė: „Rudens koncertas“, ${when}. ` +
        'Artimiausias laisvas laikas: 2090-10-03 12:30. Šiuo laiku laisva: Garso rinkinys B, Mikrofonai.',
    )
    expect(await doubleBooked(school)).toEqual([])
    // Whatever else goes wrong, the database itself lets nobody in.
    const raw = school.talka.house.database.db.execute(
      sql`insert into holds
        select (select id from bookings where title = 'Repeticija' limit 1), h.subject_id, h.starts_at - interval '1 second', h.ends_at
        from holds h join bookings b on b.id = h.booking_id where b.event_id = ${id} and b.what = 'set'`,
    )
    await expect(raw).rejects.toMatchObject({ cause: { code: '23P01' } })
  })

  test('does not get what is in repair, handed out or written off, also not as one of a pool', async () => {
    const stage = await openStage(engine)
    const { school, setA, mics, mic, mic4, speakers } = stage
    const wants = (need: { what: 'set' | 'pool'; id: string; count?: number }) =>
      refused(as(school, 'teacher', 'events/create', draft({ needs: [need] })))
    await as(school, 'specialist', 'inventory/send-to-repair', {
      id: speakers,
      to: 'UAB „Lempa“',
      fault: 'Ūžia',
    })
    expect(await wants({ what: 'set', id: setA })).toBe(
      'conflict: Garso rinkinys A: dabar negalima naudoti, nes taisoma, išduota arba nerasta: Kolonėlės. ' +
        'Šiuo laiku laisva: Garso rinkinys B, Mikrofonai.',
    )
    await as(school, 'specialist', 'hand-overs/give', {
      ...{ id: randomUUID(), to: 'mindaugas.zukas@mokykla.example' },
      things: [{ id: mic4 }],
    })
    expect(await wants({ what: 'pool', id: mics, count: 4 })).toMatch(/^conflict: Mikrofonai: laisvi tik 3\./)
    await as(school, 'specialist', 'inventory/take-from-repair', { id: speakers, condition: 'good' })
    expect(await wants({ what: 'set', id: setA })).toBeNull()
    // One microphone is in the set.
    expect(await wants({ what: 'pool', id: mics, count: 3 })).toMatch(/^conflict: Mikrofonai: laisvi tik 2\./)
    expect(await wants({ what: 'pool', id: mics, count: 2 })).toBeNull()
    const free = await as(school, 'teacher', 'bookings/find-free', {
      from: '2090-10-03T07:00:00.000Z',
      until: '2090-10-03T09:00:00.000Z',
      next: [{ what: 'pool', id: mics, count: 3 }],
    })
    expect(free.offers.map(({ name, isFree, left }) => ({ name, isFree, left }))).toEqual([
      { name: 'Garso rinkinys A', isFree: false, left: null },
      { name: 'Garso rinkinys B', isFree: true, left: null },
      { name: 'Mikrofonai', isFree: false, left: 0 },
    ])
    expect(free.next).toEqual(['2090-10-03T09:00:00.000Z'])
    // What is offered no longer holds what it has: refused while that is booked.
    const offered = { id: mics, kind: 'pool' as const, name: 'Mikrofonai', assetIds: [mic] }
    expect(await refused(as(school, 'specialist', 'bookings/offer', offered))).toMatch(
      /^conflict: Yra būsimų/,
    )
    expect(await refused(as(school, 'specialist', 'bookings/stop-offering', { id: mics }))).toMatch(
      /^conflict/,
    )
  })

  test('waits for what is taken, and has it as soon as it is given up', async () => {
    const stage = await openStage(engine)
    const { school, hall } = stage
    const first = await as(school, 'teacher', 'events/create', draft({ roomId: hall }))
    const second = await as(
      school,
      'otherTeacher',
      'events/create',
      draft({ title: 'Repeticija', roomId: hall, mayWait: true }),
    )
    expect(second.waiting).toBe(1)
    const listed = (await as(school, 'otherTeacher', 'events/list', week)).events
    expect(listed.map(({ title, lacks }) => `${title} ${lacks}`).sort()).toEqual([
      'Repeticija true',
      'Rudens koncertas false',
    ])
    await school.job('bookings/settle', {})
    expect((await shownOf(stage, second.id)).needs).toMatchObject([{ label: 'Aktų salė', state: 'waiting' }])
    const { deedId } = await as(school, 'teacher', 'events/cancel', { id: first.id, version: 1 })
    await tenSecondsLater(stage, deedId)
    expect((await shownOf(stage, second.id)).needs).toMatchObject([{ state: 'held' }])
    expect(school.told).toMatchObject([{ word: 'bookings/told.freed', params: { what: 'Aktų salė' } }])
  })

  test('has to be allowed by somebody else where the school wants it, and what is not allowed is free again', async () => {
    const stage = await openStage(engine)
    const { school, hall, setB } = stage
    await as(school, 'deputy', 'bookings/guard-room', { roomId: hall, needsApproval: true })
    const { id, asked, deedId } = await as(school, 'teacher', 'events/create', draft({ roomId: hall }))
    expect(asked).toBe(1)
    // It is held until then.
    expect(await refused(as(school, 'otherTeacher', 'events/create', draft({ roomId: hall })))).toMatch(
      /užimta/,
    )
    await tenSecondsLater(stage, deedId)
    expect(school.told.map(({ word }) => word)).toEqual(['bookings/told.asked', 'bookings/told.asked'])
    const [waiting] = (await as(school, 'deputy', 'bookings/waiting', {})).bookings
    expect(waiting).toMatchObject({
      label: 'Aktų salė',
      state: 'asked',
      holding: { who: 'Rasa Jurgelevičienė' },
    })
    const bookingId = waiting?.id as string
    expect(await refused(as(school, 'teacher', 'bookings/approve', { id: bookingId }))).toMatch(/^forbidden/)
    await as(school, 'deputy', 'bookings/approve', { id: bookingId })
    expect(
      await refused(as(school, 'specialist', 'bookings/decline', { id: bookingId, reason: 'Remontas' })),
    ).toMatch(/^conflict: Dėl šios rezervacijos jau nuspręsta/)
    // A shorter time needs no new word; a longer one does.
    const { version } = await shownOf(stage, id)
    const at = (from: string, until: string, version: number) =>
      as(school, 'teacher', 'events/move', { id, version, day: '2090-10-03', from, until })
    expect((await at('10:30', '12:00', version)).asked).toBe(0)
    expect((await at('10:30', '12:30', version + 1)).asked).toBe(1)
    await as(school, 'deputy', 'bookings/decline', { id: bookingId, reason: 'Tuo metu plaunamos grindys' })
    expect((await shownOf(stage, id)).needs).toMatchObject([
      { state: 'declined', reason: 'Tuo metu plaunamos grindys' },
    ])
    // Whoever decides need not ask.
    const own = await as(
      school,
      'deputy',
      'events/create',
      draft({ roomId: hall, needs: [{ what: 'set', id: setB }] }),
    )
    expect(own.asked).toBe(0)
    // Not even by the role: a decision on one's own is refused.
    await as(school, 'specialist', 'bookings/guard-room', { roomId: stage.room204, needsApproval: true })
    await as(school, 'otherTeacher', 'events/create', draft({ roomId: stage.room204 }))
    const admin = await school.person('admin')
    const teacher = await school.person('otherTeacher')
    await as(school, admin, 'people/give-role', { personId: teacher.id, role: 'deputyFacilities' })
    const [mine] = (await as(school, 'otherTeacher', 'bookings/waiting', {})).bookings.filter(
      ({ isOwn }) => isOwn,
    )
    expect(await refused(as(school, 'otherTeacher', 'bookings/approve', { id: mine?.id as string }))).toMatch(
      /^conflict: Dėl savo rezervacijos/,
    )
  })

  test('of a series is changed alone or with all that follow; one that was changed by itself stays, and holidays are left out', async () => {
    const stage = await openStage(engine)
    const { school, hall, room204 } = stage
    // The third Thursday is All Souls' Day, and in between the clock changes.
    const { id, times } = await as(
      school,
      'teacher',
      'events/create',
      draft({
        ...{
          kind: 'meeting',
          title: 'Posėdis',
          day: '2090-10-19',
          roomId: hall,
          before: ['Darbotvarkė išsiųsta'],
        },
        repeat: { rhythm: 'week', until: '2090-11-16' },
      }),
    )
    expect(times).toBe(4)
    const found = async () =>
      (await as(school, 'teacher', 'events/list', { fromDay: '2090-10-16', untilDay: '2090-11-30' })).events
    const said = async () => (await found()).map(({ startsAt, title }) => `${startsAt.slice(5, 16)} ${title}`)
    expect(await said()).toEqual([
      '10-19T07:00 Posėdis',
      '10-26T07:00 Posėdis',
      '11-09T08:00 Posėdis',
      '11-16T08:00 Posėdis',
    ])
    // Somebody else has the hall on one of the days to which all would move.
    await as(school, 'otherTeacher', 'events/create', draft({ day: '2090-11-10', roomId: hall }))
    const [, second, third] = await found()
    const friday = { day: '2090-10-20', from: '10:00', until: '11:00', scope: 'following' as const }
    expect(await refused(as(school, 'teacher', 'events/move', { id, version: 1, ...friday }))).toMatch(
      /^conflict: Aktų salė: užimta\. Rezervavo Mindaugas Žukas: „Rudens koncertas“, 2090-11-10/,
    )
    expect(await said()).toHaveLength(5)
    // Alone it may go elsewhere; then the others can move, and it stays.
    const alone = { id: third?.id as string, version: 1, day: '2090-11-09', from: '15:00', until: '16:00' }
    await as(school, 'teacher', 'events/move', { ...alone, roomId: room204 })
    const moved = await as(school, 'teacher', 'events/move', { id, version: 1, ...friday })
    expect(moved.times).toBe(3)
    expect(await said()).toEqual([
      '10-20T07:00 Posėdis',
      '10-27T07:00 Posėdis',
      '11-09T13:00 Posėdis',
      '11-10T08:00 Rudens koncertas',
      '11-17T08:00 Posėdis',
    ])
    expect(await refused(as(school, 'teacher', 'events/move', { id, version: 1, ...friday }))).toMatch(
      /ką tik pakeitė/,
    )
    // From the second on it is called otherwise; what was ticked stays ticked.
    const tick = { id: second?.id as string, list: 'before' as const, at: 0, text: 'Darbotvarkė išsiųsta' }
    await as(school, 'teacher', 'events/tick', { ...tick, isDone: true })
    await as(school, 'teacher', 'events/change', {
      ...draft({ kind: 'meeting', title: 'Metodinė taryba', day: '2090-10-27', roomId: hall }),
      ...{
        id: second?.id as string,
        version: 2,
        scope: 'following',
        before: ['Darbotvarkė išsiųsta', 'Kavos'],
      },
    })
    expect(await said()).toEqual([
      '10-20T07:00 Posėdis',
      '10-27T07:00 Metodinė taryba',
      '11-09T13:00 Posėdis',
      '11-10T08:00 Rudens koncertas',
      '11-17T08:00 Metodinė taryba',
    ])
    expect((await shownOf(stage, second?.id as string)).before).toEqual([
      { text: 'Darbotvarkė išsiųsta', isDone: true },
      { text: 'Kavos', isDone: false },
    ])
    await as(school, 'teacher', 'events/cancel', { id, version: 2, scope: 'following' })
    expect(await said()).toEqual(['11-09T13:00 Posėdis', '11-10T08:00 Rudens koncertas'])
    expect(await doubleBooked(school)).toEqual([])
  })

  test('is put back for ten seconds with what it had, unless somebody else has that; people are told of what stays', async () => {
    const stage = await openStage(engine)
    const { school, hall } = stage
    const organisers = ['rasa.jurgeleviciene@mokykla.example', 'jurgita.simkute@mokykla.example']
    const made = await as(school, 'teacher', 'events/create', draft({ roomId: hall, organisers }))
    const undo = (deedId: string | null) =>
      refused(as(school, 'teacher', 'events/undo', { deedId: deedId as string }))
    expect(await undo(made.deedId)).toBeNull()
    expect(await undo(made.deedId)).toBe('missing: Atšaukti nebegalima.')
    const there = await as(
      school,
      'teacher',
      'events/create',
      draft({ roomId: hall, organisers, technician: 'rokas.vaitkevicius@mokykla.example' }),
    )
    await tenSecondsLater(stage, there.deedId)
    expect(school.told.map(({ word }) => word).sort()).toEqual([
      'events/told.invited',
      'events/told.technician',
    ])
    school.told.length = 0
    const gone = await as(school, 'teacher', 'events/cancel', { id: there.id, version: 1 })
    expect((await as(school, 'teacher', 'events/list', week)).events).toEqual([])
    // Nobody else undoes it.
    const notTheirs = as(school, 'otherTeacher', 'events/undo', { deedId: gone.deedId })
    expect(await refused(notTheirs)).toBe('missing: Atšaukti nebegalima.')
    expect(await undo(gone.deedId)).toBeNull()
    expect((await as(school, 'teacher', 'events/list', week)).events).toHaveLength(1)
    const away = { day: '2090-10-03', from: '16:00', until: '17:00' }
    const moved = await as(school, 'teacher', 'events/move', { id: there.id, version: 3, ...away })
    await as(school, 'otherTeacher', 'events/create', draft({ title: 'Repeticija', roomId: hall }))
    expect(await undo(moved.deedId)).toMatch(/^conflict: Aktų salė: užimta\. Rezervavo Mindaugas Žukas/)
    await tenSecondsLater(stage, moved.deedId)
    expect(school.told.map(({ word }) => word)).toEqual(['events/told.moved', 'events/told.moved'])
    expect(await undo(moved.deedId)).toBe('missing: Atšaukti nebegalima.')
  })

  test('is changed by its organisers and those who keep the calendar, and by nobody else', async () => {
    const stage = await openStage(engine)
    const { school, hall, mics } = stage
    const { id } = await as(
      school,
      'teacher',
      'events/create',
      draft({
        roomId: hall,
        before: ['Garsas patikrintas'],
        organisers: ['jurgita.simkute@mokykla.example'],
      }),
    )
    const tries = (who: 'otherTeacher' | 'pedagogue' | 'deputy' | 'pupil', version: number) => [
      () => refused(as(school, who, 'events/book', { id, need: { what: 'pool', id: mics } })),
      () =>
        refused(
          as(school, who, 'events/move', { id, version, day: '2090-10-03', from: '11:00', until: '12:00' }),
        ),
      () => refused(as(school, who, 'events/change', { ...draft(), id, version })),
      () => refused(as(school, who, 'events/cancel', { id, version })),
      () =>
        refused(
          as(school, who, 'events/tick', {
            id,
            list: 'before',
            at: 0,
            text: 'Garsas patikrintas',
            isDone: true,
          }),
        ),
    ]
    const not = 'Renginį keičia jo organizatoriai ir kalendoriaus prižiūrėtojai.'
    expect(await Promise.all(tries('otherTeacher', 1).map((one) => one()))).toEqual([
      ...Array.from({ length: 4 }, () => `conflict: ${not}`),
      `forbidden: ${not}`,
    ])
    expect(
      (await Promise.all(tries('pupil', 1).map((one) => one()))).every((one) => one?.startsWith('forbidden')),
    ).toBe(true)
    expect(await shownOf(stage, id)).toMatchObject({ version: 1, before: [{ isDone: false }] })
    for (const [who, version] of [
      ['pedagogue', 1],
      ['deputy', 2],
    ] as const) {
      expect(await tries(who, version)[0]?.()).toBeNull()
      expect((await shownOf(stage, id)).version).toBe(version + 1)
    }
    // Nobody takes another's event over by its id.
    expect(await refused(as(school, 'otherTeacher', 'events/create', { ...draft(), id }))).toMatch(/^missing/)
    expect(await refused(as(school, 'teacher', 'events/create', draft({ day: '2020-10-02' })))).toMatch(
      /laikas jau praėjo/,
    )
  })

  test('of whoever has no part in it is shown as taken where it is private, also by a clash, a filter or its id', async () => {
    const stage = await openStage(engine)
    const { school, room204 } = stage
    const { id } = await as(
      school,
      'pedagogue',
      'events/create',
      draft({ title: 'VGK: Kotryna', kind: 'meeting', roomId: room204, isPrivate: true }),
    )
    const listed = async (who: 'teacher' | 'specialist' | 'pedagogue', more = {}) =>
      (await as(school, who, 'events/list', { ...week, ...more })).events
    for (const who of ['teacher', 'specialist'] as const) {
      expect(await listed(who)).toMatchObject([
        { title: null, kind: null, place: '', roomId: room204, mayChange: false },
      ])
      expect(await listed(who, { kind: 'meeting' })).toEqual([])
      expect(await listed(who, { personId: (await school.person('pedagogue')).id })).toEqual([])
      expect(await refused(as(school, who, 'events/show', { id }))).toMatch(/^missing/)
      expect(await refused(as(school, who, 'events/cancel', { id, version: 1 }))).toMatch(/^missing/)
    }
    const clash = await refused(as(school, 'specialist', 'events/create', draft({ roomId: room204 })))
    expect(clash).toMatch(/^conflict: 204: užimta\. Kažkas jau rezervavo: 2090-10-03 10:00–12:00\./)
    expect(await listed('pedagogue', { kind: 'meeting' })).toMatchObject([{ title: 'VGK: Kotryna' }])
    const free = await as(school, 'teacher', 'bookings/find-free', {
      from: '2090-10-03T07:00:00.000Z',
      until: '2090-10-03T08:00:00.000Z',
    })
    expect(free.rooms.find((room) => room.id === room204)).toMatchObject({
      isFree: false,
      by: { title: null, who: null },
    })
    expect(JSON.stringify(free)).not.toContain('Kotryna')
  })

  test('goes on with other things when what is offered changes, if those are free', async () => {
    const stage = await openStage(engine)
    const { school, setA, setB, speakers, mic, mics } = stage
    await as(school, 'teacher', 'events/create', draft({ needs: [{ what: 'set', id: setB }] }))
    const giveB = (assetIds: string[]) =>
      refused(
        as(school, 'specialist', 'bookings/offer', {
          id: setB,
          kind: 'set',
          name: 'Garso rinkinys B',
          assetIds,
        }),
      )
    expect(await giveB([speakers])).toBeNull()
    expect(
      await refused(
        as(school, 'otherTeacher', 'events/create', draft({ needs: [{ what: 'set', id: setA }] })),
      ),
    ).toMatch(/užimta/)
    await as(
      school,
      'otherTeacher',
      'events/create',
      draft({ needs: [{ what: 'pool', id: mics, count: 4 }] }),
    )
    // All microphones are promised; none can go into the set.
    expect(await giveB([speakers, mic])).toMatch(/^conflict/)
    const pool = { id: randomUUID(), kind: 'pool' as const, name: 'Kiti mikrofonai', assetIds: [mic] }
    expect(await refused(as(school, 'specialist', 'bookings/offer', pool))).toMatch(/jau priklauso kitiems/)
    expect(await doubleBooked(school)).toEqual([])
  })
})
