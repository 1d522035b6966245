import { afterEach, expect, test } from 'vitest'
import { simulateClock } from '../../local/microsoft365/clock.ts'
import { documentedLimits } from '../../local/microsoft365/graph/limits.ts'
import type { SchoolUnderTest } from './school.ts'
import { newPupil, openSchool, person, registerApp } from './school.ts'

let school: SchoolUnderTest
afterEach(() => school.close())

const headers = { 'Content-Type': 'application/json' }
const rename = (jobTitle: string) => school.ask('PATCH', `/users/${person(8)}`, { jobTitle })
const batch = (count: number) =>
  school.ask('POST', '/$batch', {
    requests: Array.from({ length: count }, (_, index) => ({
      id: String(index),
      method: 'PATCH',
      url: `/users/${person(8)}`,
      headers,
      body: { jobTitle: `${index}` },
    })),
  })

test('writes above the quota are refused with 429 and are not done', async () => {
  const simulated = simulateClock()
  school = await openSchool({ simulated, limits: { writes: { amount: 3, seconds: 30 } } })
  for (const title of ['1', '2', '3']) expect((await rename(title)).status).toBe(204)
  const refused = await rename('4')
  expect([refused.status, refused.body.error]).toEqual([
    429,
    { code: 'TooManyRequests', message: 'Please retry again later.' },
  ])
  expect(refused.headers.get('x-ms-throttle-information')).toBe('WriteLimitExceeded')
  expect(refused.headers.get('x-ms-throttle-scope')).toMatch(
    /^Tenant_Application\/Write\/7a1ca000.*bbbb\/7a1ca000.*aaaa$/,
  )
  expect((await school.ask('GET', `/users/${person(8)}`)).body.jobTitle).toBe('3')
  simulated.advance(10)
  expect((await rename('5')).status).toBe(204)
})

test('parts of a batch are throttled one by one, and the batch itself is 200', async () => {
  school = await openSchool({ simulated: simulateClock(), limits: { writes: { amount: 12, seconds: 60 } } })
  const { status, body } = await batch(20)
  expect(status).toBe(200)
  const refused = body.responses.filter((part) => part.status === 429)
  expect(refused).toHaveLength(8)
  const waits = refused.map((part) => part.headers['Retry-After'])
  expect(waits.filter((wait) => wait !== undefined).every((wait) => Number(wait) > 0)).toBe(true)
  expect(new Set(waits).size, 'whole, with decimals, missing').toBeGreaterThan(1)
})

test('whoever goes on while throttled waits longer than who waits', async () => {
  const simulated = simulateClock()
  school = await openSchool({ simulated, limits: { writes: { amount: 5, seconds: 5 } } })
  await batch(5)
  for (let tries = 0; tries < 4; tries++) {
    simulated.advance(0.5)
    expect((await rename('skuba')).status).toBe(429)
  }
  simulated.advance(1)
  expect((await rename('laukia')).status).toBe(204)
})

test('answers say what they cost, and from eight tenths of a limit on how near it is', async () => {
  school = await openSchool({ simulated: simulateClock(), limits: { writes: { amount: 10, seconds: 600 } } })
  const cost = async (path: string) => (await school.ask('GET', path)).headers.get('x-ms-resource-unit')
  expect(await cost('/users')).toBe('2')
  expect(await cost('/users?$select=id')).toBe('1')
  expect(await cost('/subscribedSkus')).toBe('3')
  expect(await cost(`/groups/7a1ca000-0000-4000-8000-000000000101/members?$top=5`)).toBe('2')
  await batch(7)
  expect((await rename('8')).headers.get('x-ms-throttle-limit-percentage')).toBeNull()
  expect((await rename('9')).headers.get('x-ms-throttle-limit-percentage')).toBe('0.90')
})

test('each app has its own quota, the tenant has one for all', async () => {
  const other = '7a1ca000-0000-4000-8000-00000000dddd'
  school = await openSchool({
    simulated: simulateClock(),
    limits: { writes: { amount: 2, seconds: 600 }, tenantWrites: { amount: 3, seconds: 600 } },
    change: (seed) => registerApp(seed, other, {}),
  })
  const write = (id: string) => school.askAs(id, 'PATCH', `/users/${person(8)}`, { jobTitle: 'x' })
  const own = '7a1ca000-0000-4000-8000-00000000bbbb'
  const statuses = []
  for (const id of [own, own, own, other]) statuses.push((await write(id)).status)
  // The third took of the tenant's as well: what fails counts.
  expect(statuses).toEqual([204, 204, 429, 429])
})

test('the documented quota: 3,000 writes at once, then twenty a second', async () => {
  const simulated = simulateClock()
  // Where a clock stands still, nobody can be slow enough for the limit of a single second.
  school = await openSchool({ simulated, limits: { ...documentedLimits, requests: undefined } })
  for (let sent = 0; sent < 3000; sent += 20)
    expect((await batch(20)).body.responses.every(({ status }) => status === 204)).toBe(true)
  expect((await rename('per daug')).status).toBe(429)
  simulated.advance(1.05)
  expect((await batch(20)).body.responses.every(({ status }) => status === 204)).toBe(true)
  expect(school.tally()).toEqual({ calls: 152, requests: 3021, writes: 3021, throttled: 1 })
})

test('a made user is there also after a throttled second try', async () => {
  school = await openSchool({ simulated: simulateClock(), limits: { writes: { amount: 1, seconds: 9 } } })
  expect((await school.ask('POST', '/users', newPupil('pirmas'))).status).toBe(201)
  expect((await school.ask('POST', '/users', newPupil('antras'))).status).toBe(429)
  const names = school.dump().users.map(({ mailNickname }) => mailNickname)
  expect(names).toContain('pirmas')
  expect(names).not.toContain('antras')
})
