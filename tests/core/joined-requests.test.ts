import { expect, test } from 'vitest'
import { Refusal } from '../../core/refusal.ts'
import { onEveryEngine, onOneEngine } from '../support/database.ts'
import { who } from '../support/microsoft365.ts'
import { openSchool, type School } from '../support/school.ts'

type Who = Parameters<School['person']>[0]

async function ask(school: School, from: Who, what: string, room = '') {
  const person = await school.person(from)
  return school.talka.perform('requests/create', person, { kind: 'fault', fields: { what, room } })
}
const perform = async (school: School, from: Who, name: Verb, input: object) =>
  school.talka.perform(name, await school.person(from), input)
type Verb =
  | 'requests/merge'
  | 'requests/split'
  | 'requests/finish'
  | 'requests/decline'
  | 'requests/undo'
  | 'requests/take'
  | 'requests/take-back'
  | 'requests/comment'
  | 'requests/reopen'
  | 'requests/confirm'
  | 'requests/relate'
const show = async (school: School, from: Who, id: string) =>
  school.talka.perform('requests/show', await school.person(from), { id })
/** Lets the ten seconds of undoing go by, and a little more, after which what is left is found. */
async function settle(school: School) {
  school.pass(90)
  await school.job('requests/sweep', {})
  await school.talka.drain()
  await school.job('notifications/deliver', {})
}
async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work
  } catch (error) {
    if (error instanceof Refusal) return `${error.kind} ${error.word}`
    throw error
  }
  return 'not refused'
}
const rooms = 'Pastatas;Kabinetas\nSenieji rūmai;204\nSenieji rūmai;101'
async function withRooms(engine: 'pglite' | 'postgres'): Promise<School> {
  const school = await openSchool(engine)
  await perform(school, 'specialist', 'places/import' as Verb, { text: rooms, isTrial: false })
  return school
}

onEveryEngine('requests of one trouble', (engine) => {
  test('are offered to the specialist by room, thing and words, and other troubles are not', async () => {
    const school = await withRooms(engine)
    const first = await ask(school, 'teacher', 'Nerodo projektorius', '204 kab.')
    await ask(school, 'otherTeacher', 'Nerodo projektorius', '101')
    await ask(school, 'otherTeacher', 'Stringa durys', '204')
    const same = await ask(school, 'pupil', 'multimedija mirga 204 kabinete')
    const related = async (id: string) =>
      school.talka.perform('requests/related', await school.person('specialist'), { id })
    expect((await related(same.id)).alike.map(({ id }) => id)).toEqual([first.id])
    expect((await related(same.id)).room).toHaveLength(2)
    school.pass(20 * 24 * 3600)
    expect((await related(same.id)).alike).toEqual([])
    expect(await refusal(perform(school, 'teacher', 'requests/related' as Verb, { id: first.id }))).toBe(
      'forbidden common/refused.forbidden',
    )
  })

  test('are joined: its requester hears of it and of the outcome, and never whose the other is nor a word of it', async () => {
    const school = await withRooms(engine)
    const first = await ask(school, 'teacher', 'Neveikia projektorius, slaptas sakinys', '204')
    const second = await ask(school, 'pupil', 'Projektorius nerodo', '204')
    await perform(school, 'specialist', 'requests/comment', {
      id: second.id,
      text: 'Tas pats vaikas.',
      isInternal: true,
    })
    await perform(school, 'specialist', 'requests/merge', { id: second.id, intoId: first.id })
    await settle(school)
    expect((await show(school, 'specialist', first.id)).joined).toMatchObject([{ id: second.id }])
    await perform(school, 'specialist', 'requests/take', { id: first.id })
    await perform(school, 'teacher', 'requests/comment', { id: first.id, text: 'Skubu, Rasa.' })
    await perform(school, 'pupil', 'requests/comment', { id: second.id, text: 'Dar pridursiu.' })
    await perform(school, 'specialist', 'requests/finish', { id: first.id, note: 'Pakeista lempa.' })
    await settle(school)
    const pupilSees = JSON.stringify([
      await show(school, 'pupil', second.id),
      await school.talka.perform('requests/mine', await school.person('pupil'), {}),
      school.told.filter(({ personId }) => personId === who.pupil),
    ])
    for (const hidden of ['slaptas', 'Jurgelevičienė', 'Skubu', 'Tas pats vaikas', first.id, who.teacher])
      expect(pupilSees).not.toContain(hidden)
    const teacherSees = JSON.stringify([
      await show(school, 'teacher', first.id),
      school.told.filter(({ personId }) => personId === who.teacher),
    ])
    for (const hidden of ['Žvirblytė', 'pridursiu', 'Tas pats vaikas', second.id, who.pupil])
      expect(teacherSees).not.toContain(hidden)
    expect(school.told.filter(({ personId }) => personId === who.pupil).map(({ word }) => word)).toEqual([
      'requests/told.joined',
      'requests/told.finished',
    ])
    const ended = await show(school, 'pupil', second.id)
    expect(ended).toMatchObject({ status: 'done', reason: 'Pakeista lempa.' })
    expect(ended.actions).toEqual(expect.arrayContaining(['requests/confirm', 'requests/reopen']))
    // What is said of a joined request reaches whoever works on the one it goes with.
    expect(
      school.told.filter(
        ({ personId, word }) => personId === who.specialist && word === 'requests/told.commented',
      ),
    ).toHaveLength(2)
  })

  test('that turn out to be another trouble are a request of their own again', async () => {
    const school = await withRooms(engine)
    const first = await ask(school, 'teacher', 'Neveikia projektorius', '204')
    const second = await ask(school, 'pupil', 'Projektorius nerodo', '204')
    await perform(school, 'specialist', 'requests/merge', { id: second.id, intoId: first.id })
    await settle(school)
    await perform(school, 'specialist', 'requests/finish', { id: first.id })
    await settle(school)
    await perform(school, 'pupil', 'requests/reopen', { id: second.id, text: 'Vis tiek nerodo.' })
    expect(await show(school, 'specialist', second.id)).toMatchObject({ status: 'inProgress', partOf: null })
    expect((await show(school, 'teacher', first.id)).status).toBe('done')
  })

  test('can be taken apart, at once without anybody hearing of it, or later', async () => {
    const school = await withRooms(engine)
    const first = await ask(school, 'teacher', 'Neveikia projektorius', '204')
    const second = await ask(school, 'pupil', 'Projektorius nerodo', '204')
    await perform(school, 'specialist', 'requests/take', { id: second.id })
    await school.talka.drain()
    school.told.length = 0
    await perform(school, 'specialist', 'requests/merge', { id: second.id, intoId: first.id })
    await perform(school, 'specialist', 'requests/undo', { id: second.id })
    expect(await show(school, 'pupil', second.id)).toMatchObject({
      status: 'inProgress',
      partOf: null,
      decider: 'Rokas Vaitkevičius',
    })
    await settle(school)
    expect(school.told).toEqual([])
    await perform(school, 'specialist', 'requests/merge', { id: second.id, intoId: first.id })
    await settle(school)
    await perform(school, 'specialist', 'requests/split', { id: second.id })
    expect((await show(school, 'pupil', second.id)).status).toBe('inProgress')
    const { history } = await show(school, 'specialist', first.id)
    expect(history.map(({ kind, params }) => [kind, params?.number])).toEqual([
      ['created', undefined],
      ['gathered', '2'],
      ['parted', '2'],
      ['gathered', '2'],
      ['parted', '2'],
    ])
  })

  test('never go in a circle, nor with what is done, nor as what an account is changed by', async () => {
    const school = await withRooms(engine)
    const first = await ask(school, 'teacher', 'Neveikia projektorius', '204')
    const second = await ask(school, 'pupil', 'Projektorius nerodo', '204')
    const merge = (id: string, intoId: string) =>
      refusal(perform(school, 'specialist', 'requests/merge', { id, intoId }))
    expect(await merge(first.id, first.id)).toBe('conflict requests/into-itself')
    expect(await merge(second.id, first.id)).toBe('not refused')
    // The refusal speaks of the one that cannot lead, not of the one that was to be joined.
    expect(await merge(first.id, second.id)).toBe('conflict requests/leader-closed')
    const { waiting, closed } = await school.talka.perform(
      'requests/board',
      await school.person('specialist'),
      {},
    )
    expect(waiting.requests.map(({ id }) => id)).toEqual([second.id])
    expect(closed.requests).toEqual([])
    const account = await school.talka.perform('requests/create', await school.person('teacher'), {
      kind: 'newAccount',
      fields: { givenName: 'Ona', surname: 'Onaitė', accountRole: 'pupil', className: '5a' },
    })
    expect(await merge(account.id, first.id)).toBe('conflict requests/approved-kind')
    expect(await merge(first.id, account.id)).toBe('conflict requests/leader-kind')
    expect(
      await refusal(perform(school, 'teacher', 'requests/merge', { id: first.id, intoId: second.id })),
    ).toBe('forbidden common/refused.forbidden')
  })

  test('stay when the one they went with is taken back, and hear the reason when it is declined', async () => {
    const school = await withRooms(engine)
    const first = await ask(school, 'teacher', 'Neveikia projektorius', '204')
    const second = await ask(school, 'pupil', 'Projektorius nerodo', '204')
    const third = await ask(school, 'otherTeacher', 'Projektorius tamsus', '204')
    await perform(school, 'specialist', 'requests/merge', { id: third.id, intoId: second.id })
    await perform(school, 'specialist', 'requests/merge', { id: second.id, intoId: first.id })
    await settle(school)
    await perform(school, 'teacher', 'requests/take-back', { id: first.id })
    expect((await show(school, 'specialist', second.id)).status).toBe('received')
    expect((await show(school, 'specialist', third.id)).status).toBe('joined')
    await perform(school, 'specialist', 'requests/decline', {
      id: second.id,
      reason: 'Projektoriaus nebebus.',
    })
    expect((await show(school, 'otherTeacher', third.id)).status).toBe('joined')
    await settle(school)
    expect(await show(school, 'otherTeacher', third.id)).toMatchObject({
      status: 'declined',
      reason: 'Projektoriaus nebebus.',
    })
    expect(
      school.told.filter(({ word }) => word === 'requests/told.declined').map(({ personId }) => personId),
    ).toEqual([who.pupil, who.otherTeacher])
  })
})

onOneEngine('a finished request', 'core/requests.test.ts', (engine) => {
  test('is open again for ten seconds, and until then nobody is asked whether it is mended', async () => {
    const school = await openSchool(engine)
    const { id } = await ask(school, 'teacher', 'Neveikia projektorius')
    await perform(school, 'specialist', 'requests/take', { id })
    await school.talka.drain()
    school.told.length = 0
    await perform(school, 'specialist', 'requests/finish', { id, note: 'Pakeista lempa.' })
    expect((await show(school, 'teacher', id)).actions).not.toContain('requests/confirm')
    expect(await refusal(perform(school, 'deputy', 'requests/undo', { id }))).toBe(
      'conflict requests/not-your-decision',
    )
    await perform(school, 'specialist', 'requests/undo', { id })
    expect(await show(school, 'teacher', id)).toMatchObject({ status: 'inProgress', reason: null })
    await settle(school)
    expect(school.told).toEqual([])
    await perform(school, 'specialist', 'requests/finish', { id, note: 'Tikrai.' })
    await settle(school)
    expect(await refusal(perform(school, 'specialist', 'requests/undo', { id }))).toBe(
      'conflict requests/too-late',
    )
    expect(school.told.map(({ word, personId }) => [word, personId])).toEqual([
      ['requests/told.finished', who.teacher],
    ])
  })

  test('whose job was lost is still told of, but not before the ten seconds are over', async () => {
    const school = await openSchool(engine)
    const { id } = await ask(school, 'teacher', 'Neveikia projektorius')
    await perform(school, 'specialist', 'requests/take', { id })
    school.pass(600)
    await perform(school, 'specialist', 'requests/finish', { id })
    await school.job('requests/sweep', {})
    await perform(school, 'specialist', 'requests/undo', { id })
  })

  test('counts as mended after some days of silence, that the school sets, without a word to anybody', async () => {
    const school = await openSchool(engine)
    const { id } = await ask(school, 'teacher', 'Neveikia projektorius')
    await perform(school, 'specialist', 'requests/change-settings' as Verb, { answerDays: 3 })
    await perform(school, 'specialist', 'requests/finish', { id })
    await settle(school)
    school.told.length = 0
    school.pass(2.8 * 24 * 3600)
    await school.job('requests/assume-fixed', {})
    expect((await show(school, 'teacher', id)).actions).toContain('requests/confirm')
    school.pass(0.3 * 24 * 3600)
    await school.job('requests/assume-fixed', {})
    await school.job('requests/assume-fixed', {})
    await school.talka.drain()
    const after = await show(school, 'teacher', id)
    expect(after.actions).not.toContain('requests/confirm')
    expect(after.actions).toContain('requests/reopen')
    expect(after.history.filter(({ kind }) => kind === 'assumedFixed')).toHaveLength(1)
    expect(school.told).toEqual([])
  })
})

onEveryEngine('requests that have to do with each other', (engine) => {
  test('are tied both ways, for those who work on them only', async () => {
    const school = await openSchool(engine)
    const first = await ask(school, 'teacher', 'Neveikia projektorius')
    const second = await ask(school, 'pupil', 'Dingo laidas')
    await perform(school, 'specialist', 'requests/relate', { id: second.id, otherId: first.id })
    await perform(school, 'specialist', 'requests/relate', { id: first.id, otherId: second.id })
    const linked = async (id: string) =>
      (await school.talka.perform('requests/related', await school.person('deputy'), { id })).linked
    expect((await linked(first.id)).map(({ id }) => id)).toEqual([second.id])
    expect((await linked(second.id)).map(({ id }) => id)).toEqual([first.id])
    expect((await show(school, 'teacher', first.id)).history.map(({ kind }) => kind)).toEqual(['created'])
    expect((await show(school, 'specialist', first.id)).history.map(({ kind }) => kind)).toEqual([
      'created',
      'related',
    ])
    await perform(school, 'specialist', 'requests/unrelate' as Verb, { id: first.id, otherId: second.id })
    expect(await linked(second.id)).toEqual([])
  })
})
