import { afterEach, expect, test } from 'vitest'
import type { Fault } from '../../local/microsoft365/faults.ts'
import type { SchoolUnderTest } from './school.ts'
import { newPupil, openSchool } from './school.ts'

let school: SchoolUnderTest
afterEach(() => school.close())

const headers = { 'Content-Type': 'application/json' }
const create = (name: string) => school.ask('POST', '/users', newPupil(name))
const exists = (name: string) => school.dump().users.some(({ mailNickname }) => mailNickname === name)
const open = async (...faults: Fault[]) => {
  school = await openSchool({ faults })
}

test.each([
  ['504', true],
  ['502', true],
  ['503', false],
  ['500', false],
  ['429', false],
] as const)('after a request that is answered %s, the work is done: %s', async (kind, done) => {
  await open({ after: 2, do: kind })
  expect((await create('geras')).status).toBe(201)
  expect((await create('blogas')).status).toBe(Number(kind))
  expect((await create('vel-geras')).status).toBe(201)
  expect(exists('blogas')).toBe(done)
})

test('a script may say that the work behind a 504 or a cut connection was not done', async () => {
  await open({ after: 1, do: '504', done: false }, { after: 2, do: 'drop', done: false })
  expect((await create('nera')).status).toBe(504)
  await expect(create('irgi-nera')).rejects.toThrow('fetch failed')
  expect([exists('nera'), exists('irgi-nera')]).toEqual([false, false])
})

test('a cut connection leaves what was done before it', async () => {
  await open({ after: 1, do: 'drop' })
  await expect(create('padaryta')).rejects.toThrow('fetch failed')
  expect(exists('padaryta')).toBe(true)
})

test('in a batch a fault strikes one part; a cut one ends the batch there', async () => {
  await open({ after: 2, do: '504' }, { after: 5, do: 'drop' })
  const send = (...names: string[]) =>
    school.ask('POST', '/$batch', {
      requests: names.map((name) => ({
        id: name,
        method: 'POST',
        url: '/users',
        headers,
        body: newPupil(name),
      })),
    })
  const { status, body } = await send('a1', 'a2', 'a3')
  const statuses = Object.fromEntries(body.responses.map((part) => [part.id, part.status]))
  expect([status, statuses]).toEqual([200, { a1: 201, a2: 504, a3: 201 }])
  expect(exists('a2')).toBe(true)
  await expect(send('b1', 'b2', 'b3')).rejects.toThrow('fetch failed')
  expect(['b1', 'b2', 'b3'].map(exists)).toEqual([true, true, false])
})

test('a fault may strike a whole call, and only requests of a kind', async () => {
  await open(
    { after: 1, do: '504', whole: true, only: /^POST \/\$batch/ },
    { after: 1, do: '503', only: /^PATCH / },
  )
  const requests = ['viena', 'kita'].map((name) => ({
    id: name,
    method: 'POST',
    url: '/users',
    headers,
    body: newPupil(name),
  }))
  expect((await create('vienas')).status).toBe(201)
  expect((await school.ask('POST', '/$batch', { requests })).status).toBe(504)
  expect([exists('viena'), exists('kita')]).toEqual([true, true])
  expect((await school.ask('PATCH', '/users/viena@mokykla.example', { jobTitle: 'x' })).status).toBe(503)
  expect((await school.ask('PATCH', '/users/viena@mokykla.example', { jobTitle: 'x' })).status).toBe(204)
})

test('a kill tells the test first, then the answer is lost', async () => {
  let killed = 0
  school = await openSchool({ faults: [{ after: 1, do: 'kill' }], onKill: () => void killed++ })
  await expect(create('nutrauktas')).rejects.toThrow('fetch failed')
  expect([killed, exists('nutrauktas')]).toEqual([1, true])
})

test('drawn faults are the same for the same seed, and others for another', async () => {
  const faults: Fault[] = [{ chance: 0.3, do: '503' }]
  school = await openSchool()
  const run = async (random: number) => {
    school.reset({ random, faults })
    const statuses: number[] = []
    for (let number = 0; number < 20; number++) statuses.push((await create(`m${number}`)).status)
    return statuses.join(' ')
  }
  const [first, again, other] = [await run(7), await run(7), await run(8)]
  expect(first).toBe(again)
  expect(first).not.toBe(other)
  expect(first).toContain('503')
})

test('the school begins again with its seed', async () => {
  await open()
  await create('laikinas')
  school.byHand('DELETE', '/groups/7a1ca000-0000-4000-8000-000000000103')
  const asked = school.tally().calls
  school.reset()
  expect(exists('laikinas')).toBe(false)
  expect(school.dump().groups).toHaveLength(3)
  expect((await create('laikinas')).status).toBe(201)
  expect(school.tally().calls).toBe(asked + 1)
})
