import { expect, test } from 'vitest'
import type { RequestFilter } from '../../core/requests/schema.ts'
import { onEveryEngine } from '../support/database.ts'
import { who } from '../support/microsoft365.ts'
import { openSchool, type School } from '../support/school.ts'

type Asker = 'teacher' | 'otherTeacher' | 'pupil' | 'specialist'

async function report(school: School, who: Asker, what: string, more: object = {}) {
  const fields = { what, room: '', device: '', urgency: 'normal', ...more }
  return school.talka.perform('requests/create', await school.person(who), { kind: 'fault', fields })
}

async function titles(school: School, filter: Partial<RequestFilter> & { order?: 'urgent' | 'oldest' }) {
  const { requests } = await school.talka.perform('requests/list', await school.person('specialist'), filter)
  return requests.map(({ title }) => title)
}

onEveryEngine('lists of requests', (engine) => {
  test('are searched by inflected words, without diacritics, by room, number, name and the name of the kind', async () => {
    const school = await openSchool(engine)
    await report(school, 'teacher', 'Spausdintuvas ėda popierių', { room: 'R-214' })
    await report(school, 'otherTeacher', 'Neveikia projektorius', { room: '105' })
    const account = 'kotryna.zvirblyte@mokykla.example'
    await school.talka.perform('requests/create', await school.person('teacher'), {
      kind: 'resetPassword',
      fields: { account },
    })
    const found = (text: string) => titles(school, { text })
    expect(await found('spausdintuvo')).toEqual(['Spausdintuvas ėda popierių, R-214'])
    expect(await found('SPAUSDINTUVĄ popieriaus')).toEqual(['Spausdintuvas ėda popierių, R-214'])
    expect(await found('spausdintuvas projektorius')).toEqual([])
    expect(await found('214')).toEqual(['Spausdintuvas ėda popierių, R-214'])
    expect(await found('Nr. 2')).toEqual(['Neveikia projektorius, 105'])
    expect(await found('zvirblyte')).toHaveLength(1)
    expect(await found('slaptažodį')).toHaveLength(1)
    expect(await found('password')).toHaveLength(1)
    const requester = (await school.person('teacher')).name
    expect(await found(requester)).toHaveLength(2)
  })

  test('are narrowed by every chip, alone and together', async () => {
    const school = await openSchool(engine)
    const { talka } = school
    const lamp = await report(school, 'teacher', 'Lempa', { room: '204', urgency: 'high' })
    const wire = await report(school, 'otherTeacher', 'Laidas', { room: '204' })
    await report(school, 'otherTeacher', 'Pelė', { room: '118', urgency: 'low' })
    const specialist = await school.person('specialist')
    await talka.perform('requests/take', specialist, { id: lamp.id })
    await talka.perform('requests/finish', specialist, { id: wire.id, note: '' })
    expect(await titles(school, {})).toEqual(['Pelė, 118', 'Lempa, 204'])
    expect(await titles(school, { status: 'closed' })).toEqual(['Laidas, 204'])
    expect(await titles(school, { status: 'all', room: '204' })).toHaveLength(2)
    expect(await titles(school, { hands: specialist.id })).toEqual(['Lempa, 204'])
    expect(await titles(school, { hands: 'nobody' })).toEqual(['Pelė, 118'])
    expect(await titles(school, { urgency: 'high' })).toEqual(['Lempa, 204'])
    expect(await titles(school, { requester: who.otherTeacher })).toEqual(['Pelė, 118'])
    expect(await titles(school, { kinds: ['licence'] })).toEqual([])
    const today = new Date().toISOString().slice(0, 10)
    expect(await titles(school, { until: '2020-01-01', status: 'all' })).toEqual([])
    expect(
      await titles(school, { from: '2020-01-01', until: `${Number(today.slice(0, 4)) + 1}-01-01` }),
    ).toHaveLength(2)
    expect(await titles(school, { order: 'urgent' })).toEqual(['Lempa, 204', 'Pelė, 118'])
    expect(await titles(school, { late: 'yes' })).toEqual([])
    school.pass(60 * 24 * 3600)
    expect(await titles(school, { late: 'yes', order: 'urgent' })).toEqual(['Lempa, 204', 'Pelė, 118'])
    expect(
      await titles(school, { status: 'all', room: '204', requester: who.teacher, text: 'lempos' }),
    ).toEqual(['Lempa, 204'])
    const { rooms, hands } = await talka.perform('requests/filters', specialist, {})
    expect(rooms).toEqual(['118', '204'])
    expect(hands).toEqual([{ id: specialist.id, name: specialist.name }])
  })

  test.each(['newest', 'oldest', 'urgent', 'changed'] as const)(
    'in the order „%s“ come page by page, each request once, however many arrive meanwhile',
    async (order) => {
      const school = await openSchool(engine)
      const specialist = await school.person('specialist')
      for (let n = 0; n < 120; n++)
        await report(school, 'teacher', `Bėda ${n}`, { urgency: ['high', 'normal', 'low'][n % 3] })
      const seen: number[] = []
      let after: string | null = null
      do {
        const page: { requests: { number: number }[]; next: string | null } = await school.talka.perform(
          'requests/list',
          specialist,
          { order, ...(after ? { after } : {}) },
        )
        seen.push(...page.requests.map(({ number }) => number))
        after = page.next
        await report(school, 'teacher', 'Dar viena bėda', { urgency: 'high' })
      } while (after)
      const first = seen.filter((number) => number <= 120)
      expect(first.length).toBe(120)
      expect(new Set(seen).size).toBe(seen.length)
    },
  )

  test('stand on the board in four columns, the urgent first and what was closed last on top', async () => {
    const school = await openSchool(engine)
    const { talka } = school
    const specialist = await school.person('specialist')
    const made = []
    for (const urgency of ['low', 'normal', 'high', 'normal', 'normal', 'normal'])
      made.push((await report(school, 'teacher', `Bėda ${made.length}`, { urgency })).id)
    const [, , , third = '', fourth = '', fifth = ''] = made
    await talka.perform('requests/take', specialist, { id: third })
    await talka.perform('requests/finish', specialist, { id: fifth, note: '' })
    school.pass(60)
    await talka.perform('requests/ask', specialist, { id: fourth, text: 'Kuris kabinetas?' })
    await talka.perform('requests/take', specialist, { id: made[1] ?? '' })
    await talka.perform('requests/finish', specialist, { id: made[1] ?? '', note: '' })
    const board = await talka.perform('requests/board', specialist, {})
    const numbers = Object.values(board).map(({ requests }) => requests.map(({ number }) => number))
    expect(numbers).toEqual([[3, 1], [4], [5], [2, 6]])
    expect(board.closed.count).toBe(2)
    const narrowed = await talka.perform('requests/board', specialist, { text: 'bėdos 4' })
    expect(narrowed.waiting.count).toBe(1)
    expect(narrowed.received.requests).toEqual([])
  })
})

onEveryEngine('a list of what is late', (engine) => {
  test('leaves out what was closed in time in whichever way, and a damaged place to go on from is refused', async () => {
    const school = await openSchool(engine)
    const { talka } = school
    const [declined, taken, open] = [
      await report(school, 'teacher', 'Lempa', { room: '1' }),
      await report(school, 'teacher', 'Laidas', { room: '2' }),
      await report(school, 'teacher', 'Pelė', { room: '3' }),
    ]
    const specialist = await school.person('specialist')
    await talka.perform('requests/decline', specialist, { id: declined.id, reason: 'Ne mūsų.' })
    await talka.perform('requests/take-back', await school.person('teacher'), { id: taken.id })
    await talka.perform('requests/finish', specialist, { id: open.id, note: '' })
    await talka.perform('requests/undo', specialist, { id: open.id })
    school.pass(60 * 24 * 3600)
    expect(await titles(school, { late: 'yes', status: 'all' })).toEqual(['Pelė, 3'])
    for (const [order, after] of [
      ['newest', 'x~1'],
      ['changed', 'vakar~1'],
      ['urgent', 'labai~1'],
      ['oldest', 'nieko'],
      ['oldest', '~99999999999'],
    ] as const)
      await expect(talka.perform('requests/list', specialist, { order, after })).rejects.toMatchObject({
        kind: 'invalid',
      })
  })
})

onEveryEngine('saved views', (engine) => {
  test('are a person’s own: kept, changed under the same id, forgotten, and never anybody else’s', async () => {
    const { talka, person } = await openSchool(engine)
    const [specialist, deputy] = [await person('specialist'), await person('deputy')]
    const id = crypto.randomUUID()
    const view = { id, name: 'Antras aukštas', content: { room: '204', layout: 'board' as const } }
    await talka.perform('views/save', specialist, view)
    await talka.perform('views/save', specialist, { ...view, name: 'II aukštas' })
    const { views } = await talka.perform('views/list', specialist, {})
    expect(views).toMatchObject([
      { name: 'II aukštas', content: { room: '204', layout: 'board', status: 'open' } },
    ])
    await expect(talka.perform('views/save', deputy, view)).rejects.toMatchObject({ kind: 'missing' })
    await expect(talka.perform('views/forget', deputy, { id })).rejects.toMatchObject({ kind: 'missing' })
    expect((await talka.perform('views/list', deputy, {})).views).toEqual([])
    await talka.perform('views/forget', specialist, { id })
    expect((await talka.perform('views/list', specialist, {})).views).toEqual([])
  })
})
