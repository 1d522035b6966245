import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { GraphAnswer, GraphRequest, Person } from '../../core/context.ts'
import { faultsOfRequests, readRequestLog } from '../support/graph-requests.ts'
import { who } from '../support/microsoft365.ts'
import { openSchool, type School } from '../support/school.ts'
import { readPdfText } from './read-pdf.ts'
import { carryOut, largeClass, register, settle, slipsOf, smallRoster, takeBack } from './small-school.ts'

const { teacher: rasa, otherTeacher: mindaugas } = register
const logins = ['ugnele.azuolaite', 'jonas.cepulis', 'azuolas.zvirblys'].map(
  (one) => `${one}@mokykla.example`,
)

async function openClasses(files = smallRoster({ '5a': rasa, '5b': mindaugas })) {
  const school = await openSchool('postgres')
  const planId = await carryOut(school, files)
  school.told.length = 0
  const [teacher, specialist] = [await school.person('teacher'), await school.person('specialist')]
  return { school, planId, teacher, specialist }
}

const inputOf = (ofClass: string) => ({ kind: 'classPasswords' as const, fields: { ofClass } })
const ask = (school: School, person: Person, ofClass: string) =>
  school.talka.perform('requests/create', person, inputOf(ofClass))
const orderFor = (school: School, person: Person, ofClass: string) =>
  school.talka.perform('requests/order', person, inputOf(ofClass))

async function carriedOut(school: School, id: string, version: number) {
  school.pass(11)
  await school.job('requests/settle', { id, version })
  await settle(school)
  return school.talka.perform('requests/show', await school.person('specialist'), { id })
}

/** What stands on the slips that a person may print now: password by sign-in name. */
async function printed(school: School, person: Person): Promise<Map<string, string>> {
  const open = (await slipsOf(school, person)).find(({ actions }) => actions.includes('slips/print'))
  const { file } = await school.talka.perform('slips/print', person, { slipId: open?.id ?? '' })
  const text = (await readPdfText(file.bytes)).join('')
  const pairs = text.matchAll(/(?:vardas)?([a-z.]+@mokykla\.example).*?([A-Z][a-z]+-[A-Z][a-z]+-[2-9]{4})/gs)
  return new Map([...pairs].map(([, login = '', password = '']) => [login, password]))
}

/** Keeps every password that reaches Microsoft 365, and lets a test lose answers on their way back. */
async function watchPasswords(school: School) {
  const { outside } = school.talka.house
  const { graph } = outside
  const names = new Map<string, string>()
  const given = new Map<string, string>()
  const watched = { given, lose: (_request: GraphRequest, _login: string): boolean => false }
  const lost: GraphAnswer = {
    ok: false,
    status: 504,
    code: 'x',
    message: '',
    unanswered: true,
    retryAfter: null,
  }
  outside.graph = {
    ...graph,
    async send(requests) {
      const answers = await graph.send(requests)
      return answers.map((answer, at) => {
        const request = requests[at]
        const id = request?.url.match(/^\/users\/([0-9a-f-]{36})/)?.[1] ?? ''
        const body = answer.ok ? (answer.body as { userPrincipalName?: string } | null) : null
        if (body?.userPrincipalName) names.set(id, body.userPrincipalName)
        const profile = request?.body?.passwordProfile as { password: string } | undefined
        const login = names.get(id) ?? ''
        if (profile && answer.ok) given.set(login, profile.password)
        return request && profile && watched.lose(request, login) ? lost : answer
      })
    },
  }
  return watched
}

async function renewals(school: School, person: Person) {
  return (await school.talka.perform('slips/list-renewals', person, {})).renewals
}

describe('new passwords for a whole class', () => {
  test('asked for by its teacher and approved by the specialist wait as slips, and the earlier ones open nothing', async () => {
    const { school, teacher, specialist } = await openClasses()
    const { given } = await watchPasswords(school)
    const { id } = await ask(school, teacher, '5 A')
    await school.talka.perform('requests/approve', specialist, { id })
    const request = await carriedOut(school, id, 1)
    expect(request).toMatchObject({ status: 'done', passwordId: null })
    expect(school.told).toContainEqual(
      expect.objectContaining({ personId: who.teacher, word: 'slips/told.ready.class' }),
    )
    expect([...given.keys()].sort()).toEqual([...logins].sort())
    const [fresh, old] = await slipsOf(school, teacher)
    expect(fresh).toMatchObject({ state: 'ready', pupils: 3, left: 3, actions: ['slips/print'] })
    expect(old).toMatchObject({ left: 0, actions: [] })
    expect(await printed(school, teacher)).toEqual(given)
    expect(
      await slipsOf(school, await school.person('otherTeacher')),
      'the other class is left alone',
    ).toMatchObject([{ left: 1 }])
    expect(faultsOfRequests(readRequestLog(school.tenant.requestLogPath))).toEqual([])
    const { entries } = await school.talka.perform('audit/list', await school.person('dpo'), {})
    expect(entries).toContainEqual(
      expect.objectContaining({
        action: 'requests/settle',
        details: expect.objectContaining({ done: 3, left: 0 }),
      }),
    )
    const tables = ['audit_entries', 'notices', 'requests', 'request_events', 'renewals', 'secrets']
    const everything = await Promise.all(
      tables.map((table) => school.talka.house.database.db.execute(sql.raw(`select * from ${table}`))),
    )
    for (const password of given.values()) expect(JSON.stringify(everything)).not.toContain(password)
  })

  test('are the specialist’s to order for any class; a teacher asks for her own, and a pupil for none', async () => {
    const { school, teacher, specialist } = await openClasses()
    await expect(ask(school, teacher, '5b')).rejects.toMatchObject({
      word: 'slips/refused.which-class',
      params: { list: '5a' },
      faults: [{ field: 'fields.ofClass' }],
    })
    await expect(ask(school, await school.person('office'), '5a')).rejects.toMatchObject({
      word: 'slips/refused.not-yours',
    })
    await expect(ask(school, await school.person('pupil'), '5a')).rejects.toMatchObject({ kind: 'forbidden' })
    const classes = async (person: Person) =>
      (await school.talka.perform('slips/list-classes', person, {})).classes.map(({ name }) => name)
    expect(await classes(teacher)).toEqual(['5a'])
    expect(await classes(specialist)).toEqual(['5a', '5b'])
    const { id } = await orderFor(school, specialist, '5b')
    await carriedOut(school, id, 0)
    expect(await renewals(school, specialist)).toMatchObject([{ label: { params: { name: '5b' } }, done: 1 }])
    expect(await renewals(school, teacher), 'not her class').toEqual([])
  })

  test('are refused before anything was carried out, and for a class without pupils', async () => {
    const empty = await openSchool('postgres')
    await expect(orderFor(empty, await empty.person('specialist'), '5a')).rejects.toMatchObject({
      word: 'slips/refused.no-classes',
    })
    const files = smallRoster({ '5a': rasa }).map((file) => {
      const lines = Buffer.from(file.base64, 'base64').toString().replace('B,S1,5b', 'B,S1,5b\nC,S1,5c')
      return { ...file, base64: Buffer.from(lines).toString('base64') }
    })
    const { school, specialist } = await openClasses(files)
    await expect(orderFor(school, specialist, '5c')).rejects.toMatchObject({
      word: 'slips/refused.no-pupils',
    })
  })

  test('pass over a blocked account and one that is not a pupil’s, and name both to the teacher', async () => {
    const { school, teacher, specialist } = await openClasses()
    const { graph } = school.talka.house.outside
    await graph.send([
      { method: 'PATCH', url: `/users/${logins[0]}`, body: { accountEnabled: false } },
      { method: 'PATCH', url: `/users/${logins[1]}`, body: { employeeType: 'Teacher' } },
    ])
    const { given } = await watchPasswords(school)
    const { id } = await orderFor(school, specialist, '5a')
    await carriedOut(school, id, 0)
    expect([...given.keys()]).toEqual([logins[2]])
    const [renewal] = await renewals(school, teacher)
    expect(renewal).toMatchObject({ pupils: 3, done: 3 })
    expect(renewal?.rest.map(({ name, because }) => [name, because.word]).sort()).toEqual([
      ['Jonas Čepulis', 'slips/without.pupil'],
      ['Ugnelė Ąžuolaitė', 'slips/without.blocked'],
    ])
    expect((await slipsOf(school, teacher))[0]).toMatchObject({ pupils: 1 })
  })

  test('survive answers that are lost: the same password is sent again and stands on the slip', async () => {
    const { school, teacher, specialist } = await openClasses()
    const watched = await watchPasswords(school)
    watched.lose = (_, login) => login === logins[1]
    const { id } = await orderFor(school, specialist, '5a')
    school.pass(11)
    const run = () => school.job('requests/settle', { id, version: 0 })
    await expect(run()).rejects.toMatchObject({ kind: 'unavailable' })
    const first = new Map(watched.given)
    expect(await renewals(school, teacher)).toMatchObject([{ done: 2, finishedAt: null, rest: [] }])
    await expect(orderFor(school, specialist, '5a')).rejects.toMatchObject({ word: 'slips/refused.renewing' })
    watched.lose = () => false
    await run()
    await settle(school)
    expect(watched.given).toEqual(first)
    expect(await printed(school, teacher)).toEqual(first)
  })

  test('of whom nothing is ever heard stand on the slip, and the teacher is told to try them', async () => {
    const { school, teacher, specialist } = await openClasses()
    const watched = await watchPasswords(school)
    watched.lose = (_, login) => login === logins[1]
    const { id } = await orderFor(school, specialist, '5a')
    school.pass(11)
    for (const _ of [1, 2])
      await expect(school.job('requests/settle', { id, version: 0 })).rejects.toMatchObject({
        kind: 'unavailable',
      })
    await school.job('requests/settle', { id, version: 0 })
    await settle(school)
    expect(await printed(school, teacher)).toEqual(watched.given)
    expect((await renewals(school, teacher))[0]?.rest).toEqual([
      { name: 'Jonas Čepulis', because: { word: 'slips/without.sureness', params: {} } },
    ])
  })

  test('help newcomers whose accounts were taken back and restored: they have no first password any more', async () => {
    const { school, planId, teacher, specialist } = await openClasses()
    await takeBack(school, planId)
    await carryOut(school, smallRoster({ '5a': rasa, '5b': mindaugas }))
    await school.job('slips/forget', {})
    expect((await slipsOf(school, teacher)).filter(({ left }) => left > 0)).toEqual([])
    const { given } = await watchPasswords(school)
    const { id } = await orderFor(school, specialist, '5a')
    await carriedOut(school, id, 0)
    expect((await printed(school, teacher)).size).toBe(3)
    expect(await printed(school, teacher)).toEqual(given)
  })

  test('of a class larger than a batch survive a worker that dies between its steps, each with one password', async () => {
    const { school, teacher, specialist } = await openClasses(largeClass(23))
    const watched = await watchPasswords(school)
    const { outside } = school.talka.house
    const { graph } = outside
    /** Which sending of passwords the worker does not survive, and whether they reached Microsoft 365 before. */
    let dies: { at: number; arrived: boolean } | null = null
    let sendings = 0
    outside.graph = {
      ...graph,
      async send(requests) {
        if (!requests.some(({ body }) => body?.passwordProfile)) return graph.send(requests)
        expect(requests.length).toBeLessThanOrEqual(20)
        sendings++
        if (dies?.at !== sendings) return graph.send(requests)
        if (dies.arrived) await graph.send(requests)
        throw new Error('the worker is dead')
      },
    }
    const { id } = await orderFor(school, specialist, '5a')
    school.pass(11)
    const order = { requestId: id, requesterId: who.specialist, decidedBy: who.specialist, className: '5a' }
    for (const death of [
      { at: 1, arrived: true },
      { at: 3, arrived: false },
    ]) {
      dies = death
      await expect(school.job('slips/renew', order)).rejects.toThrow('the worker is dead')
    }
    const early = new Map(watched.given)
    expect(early.size, 'the first batch had arrived').toBe(20)
    dies = null
    expect(await school.job('slips/renew', order)).toMatchObject({ ok: true, word: 'slips/renewed.all' })
    await settle(school)
    expect(sendings, 'twenty and twenty again, then three and three again').toBe(4)
    expect(watched.given.size).toBe(23)
    for (const [login, password] of early) expect(watched.given.get(login)).toBe(password)
    expect(await printed(school, teacher)).toEqual(watched.given)
  })

  test('are made once, however often the job runs', async () => {
    const { school, teacher, specialist } = await openClasses()
    const { id } = await orderFor(school, specialist, '5a')
    await carriedOut(school, id, 0)
    const before = await slipsOf(school, teacher)
    const order = { requestId: id, requesterId: who.specialist, decidedBy: who.specialist, className: '5a' }
    expect(await school.job('slips/renew', order)).toMatchObject({ ok: true, word: 'slips/renewed.all' })
    expect(await slipsOf(school, teacher)).toEqual(before)
  })
})
