import { describe, expect, test } from 'vitest'
import { Refusal } from '../../core/refusal.ts'
import { jpeg } from '../files/pictures.ts'
import { onOneEngine } from '../support/database.ts'
import { who } from '../support/microsoft365.ts'
import { openSchool, type School } from '../support/school.ts'

type Who = Parameters<School['person']>[0]
const fields = { what: 'Neveikia projektorius', room: '204' }

async function ask(school: School, files: string[] = [], from: Who = 'teacher') {
  return school.talka.perform('requests/create', await school.person(from), { kind: 'fault', fields, files })
}
const say = async (school: School, from: Who, id: string, text: string, more: object = {}) =>
  school.talka.perform('requests/comment', await school.person(from), { id, text, ...more })
const show = async (school: School, from: Who, id: string) =>
  school.talka.perform('requests/show', await school.person(from), { id })
const upload = async (school: School, from: Who, name = 'nuotrauka.jpg') =>
  (
    await school.talka.perform('files/keep', await school.person(from), {
      name,
      base64: jpeg.toString('base64'),
    })
  ).id

async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work
  } catch (error) {
    if (error instanceof Refusal) return `${error.kind} ${error.word}`
    throw error
  }
  return 'not refused'
}

onOneEngine('talking about a request', 'core/requests.test.ts', (engine) => {
  test('both sides read each other, and each is told of the other', async () => {
    const school = await openSchool(engine)
    const { id } = await ask(school)
    await say(school, 'teacher', id, 'Po pietų būsiu 301 kabinete.')
    await school.talka.perform('requests/take', await school.person('specialist'), { id })
    await say(school, 'specialist', id, 'Ateisiu antrą pamoką.')
    await school.talka.drain()
    const told = school.told.filter(({ word }) => word === 'requests/told.commented')
    expect(told.map(({ personId, params }) => [personId, params.text])).toEqual([
      [who.specialist, 'Po pietų būsiu 301 kabinete.'],
      [who.teacher, 'Ateisiu antrą pamoką.'],
    ])
    const { history } = await show(school, 'teacher', id)
    expect(history.filter(({ kind }) => kind === 'commented').map(({ note }) => note)).toEqual([
      'Po pietų būsiu 301 kabinete.',
      'Ateisiu antrą pamoką.',
    ])
  })

  test('an internal note never reaches the requester: not on the page, not by a message, not by its file', async () => {
    const school = await openSchool(engine)
    const { id } = await ask(school)
    const fileId = await upload(school, 'specialist', 'slapta.jpg')
    const secret = 'Lempa pirkta naudota, nesakyti.'
    await say(school, 'specialist', id, secret, { isInternal: true, files: [fileId] })
    await say(school, 'deputy', id, 'Supratau.', { isInternal: true })
    await school.talka.drain()
    const seen = JSON.stringify([
      await show(school, 'teacher', id),
      school.told.filter(({ personId }) => personId === who.teacher),
    ])
    expect(seen).not.toContain(secret)
    expect(seen).not.toContain('slapta.jpg')
    const read = async (from: Who) =>
      school.talka.perform('requests/read-file', await school.person(from), { id, fileId })
    expect(await refusal(read('teacher'))).toBe('missing common/refused.missing')
    expect((await read('deputy')).file.name).toBe('slapta.jpg')
    expect(JSON.stringify(await show(school, 'deputy', id))).toContain(secret)
    expect(await refusal(say(school, 'teacher', id, 'Aš irgi', { isInternal: true }))).toBe(
      'forbidden common/refused.forbidden',
    )
  })

  test('nobody else’s request can be read, written to or taken files from', async () => {
    const school = await openSchool(engine)
    const fileId = await upload(school, 'teacher')
    const { id } = await ask(school, [fileId])
    for (const from of ['otherTeacher', 'pupil'] as const) {
      expect(await refusal(say(school, from, id, 'Labas'))).toBe('missing common/refused.missing')
      const person = await school.person(from)
      expect(await refusal(school.talka.perform('requests/read-file', person, { id, fileId }))).toBe(
        'missing common/refused.missing',
      )
      expect(await refusal(school.talka.perform('requests/reopen', person, { id, text: 'Ne' }))).toBe(
        'missing common/refused.missing',
      )
      expect(await refusal(school.talka.perform('requests/confirm', person, { id }))).toBe(
        'missing common/refused.missing',
      )
    }
    const other = await ask(school, [], 'otherTeacher')
    const teacher = await school.person('teacher')
    expect(await refusal(school.talka.perform('requests/read-file', teacher, { id: other.id, fileId }))).toBe(
      'missing common/refused.missing',
    )
  })

  test('photos come with a request and with a comment, and only one’s own', async () => {
    const school = await openSchool(engine)
    const [first, second, foreign] = [
      await upload(school, 'teacher', 'pirma.jpg'),
      await upload(school, 'specialist', 'antra.jpg'),
      await upload(school, 'pupil'),
    ]
    const { id } = await ask(school, [first])
    await say(school, 'specialist', id, 'Štai laidas.', { files: [second] })
    expect(await refusal(say(school, 'specialist', id, 'Ir ši', { files: [foreign] }))).toBe(
      'missing requests/file-missing',
    )
    const { history } = await show(school, 'teacher', id)
    expect(history.map(({ kind, files }) => [kind, files.map(({ name }) => name)])).toEqual([
      ['created', ['pirma.jpg']],
      ['commented', ['antra.jpg']],
    ])
    const { file } = await school.talka.perform('requests/read-file', await school.person('teacher'), {
      id,
      fileId: second,
    })
    expect(file.type).toBe('image/jpeg')
  })

  test('a question waits for the requester, and the answer puts the request back where it was', async () => {
    const school = await openSchool(engine)
    const specialist = await school.person('specialist')
    const { id } = await ask(school)
    await school.talka.perform('requests/ask', specialist, { id, text: 'Kuris projektorius?' })
    expect((await show(school, 'teacher', id)).status).toBe('asking')
    await say(school, 'specialist', id, 'Galite ir rytoj.')
    expect((await show(school, 'teacher', id)).status).toBe('asking')
    await say(school, 'teacher', id, 'Prie lango.')
    expect((await show(school, 'teacher', id)).status).toBe('received')
    await school.talka.perform('requests/take', specialist, { id })
    await school.talka.perform('requests/ask', specialist, { id, text: 'Ar degė lemputė?' })
    await say(school, 'teacher', id, 'Ne.')
    expect((await show(school, 'teacher', id)).status).toBe('inProgress')
    await school.talka.drain()
    expect(
      school.told.filter(({ word }) => word === 'requests/told.asked').map(({ personId }) => personId),
    ).toEqual([who.teacher, who.teacher])
  })

  test('what waits for an answer can still be decided on, and nobody asks themselves', async () => {
    const school = await openSchool(engine)
    const [teacher, specialist] = [await school.person('teacher'), await school.person('specialist')]
    const input = {
      kind: 'newAccount',
      fields: { givenName: 'Ona', surname: 'Onaitė', accountRole: 'pupil', className: '5a' },
    }
    const { id } = await school.talka.perform('requests/create', teacher, input)
    await school.talka.perform('requests/ask', specialist, { id, text: 'Kuri klasė?' })
    await school.talka.perform('requests/approve', specialist, { id })
    const own = await ask(school, [], 'specialist')
    expect(await refusal(school.talka.perform('requests/ask', specialist, { id: own.id, text: 'Na?' }))).toBe(
      'conflict requests/own',
    )
  })

  test('a comment in the ten seconds of undoing changes nothing of what was decided', async () => {
    const school = await openSchool(engine)
    const [teacher, specialist] = [await school.person('teacher'), await school.person('specialist')]
    const { id } = await school.talka.perform('requests/create', teacher, {
      kind: 'newAccount',
      fields: { givenName: 'Ona', surname: 'Onaitė', accountRole: 'pupil', className: '5a' },
    })
    await school.talka.perform('requests/approve', specialist, { id })
    await say(school, 'teacher', id, 'Ačiū!')
    school.pass(11)
    await school.job('requests/settle', { id, version: 1 })
    expect((await show(school, 'teacher', id)).status).toBe('done')
  })

  test('the requester says once that it is mended, or for two weeks that it is not', async () => {
    const school = await openSchool(engine)
    const [teacher, specialist] = [await school.person('teacher'), await school.person('specialist')]
    const { id } = await ask(school)
    const reopen = () => school.talka.perform('requests/reopen', teacher, { id, text: 'Vėl mirga.' })
    expect(await refusal(reopen())).toBe('conflict requests/not-done')
    await school.talka.perform('requests/take', specialist, { id })
    await school.talka.perform('requests/finish', specialist, { id, note: 'Pakeista lempa.' })
    expect((await show(school, 'teacher', id)).actions).not.toContain('requests/reopen')
    await school.job('requests/settle', { id, version: 2 })
    expect((await show(school, 'teacher', id)).actions).toEqual(
      expect.arrayContaining(['requests/confirm', 'requests/reopen']),
    )
    await reopen()
    expect(await show(school, 'teacher', id)).toMatchObject({ status: 'inProgress' })
    await school.talka.perform('requests/finish', specialist, { id, note: 'Pakeistas laidas.' })
    await school.job('requests/settle', { id, version: 4 })
    await school.talka.perform('requests/confirm', teacher, { id })
    expect((await show(school, 'teacher', id)).actions).not.toContain('requests/confirm')
    expect(await refusal(school.talka.perform('requests/confirm', teacher, { id }))).toBe(
      'conflict requests/already-decided',
    )
    school.pass(15 * 24 * 3600)
    expect(await refusal(reopen())).toBe('conflict requests/too-late-to-reopen')
    await school.talka.drain()
    expect(school.told.find(({ word }) => word === 'requests/told.reopened')?.personId).toBe(who.specialist)
  })
})

describe('what is said', () => {
  test('is kept whole, with emoji, other scripts and signs', async () => {
    const school = await openSchool('postgres')
    const { id } = await ask(school)
    const text = '👩‍🏫 <b>„Ąžuolas“</b> [čia](http://x) مرحبا 1 < 2 & 3'
    await say(school, 'teacher', id, text)
    expect((await show(school, 'specialist', id)).history.at(-1)?.note).toBe(text)
    expect(await refusal(say(school, 'teacher', id, 'ą'.repeat(2001)))).toBe('invalid common/refused.invalid')
    expect(await refusal(say(school, 'teacher', id, '   '))).toBe('invalid common/refused.invalid')
  })
})
