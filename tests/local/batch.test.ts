import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SchoolUnderTest } from './school.ts'
import { newPupil, openSchool, person, refer } from './school.ts'

let school: SchoolUnderTest
beforeAll(async () => {
  school = await openSchool()
})
afterAll(() => school.close())

const headers = { 'Content-Type': 'application/json' }
const batch = (requests: unknown[]) => school.ask('POST', '/$batch', { requests })
const statusesOf = (body: { responses: { id: string; status: number }[] }) =>
  Object.fromEntries(body.responses.map(({ id, status }) => [id, status]))

test("each part is answered for itself, the whole is 200, the order is nobody's promise", async () => {
  const { status, body } = await batch([
    { id: 'a', method: 'GET', url: `/users/${person(8)}?$select=displayName` },
    { id: 'b', method: 'POST', url: '/users', headers, body: newPupil('paketas') },
    { id: 'c', method: 'GET', url: '/users/nera' },
  ])
  expect(status).toBe(200)
  expect(statusesOf(body)).toEqual({ a: 200, b: 201, c: 404 })
  expect(body.responses.map(({ id }: { id: string }) => id)).not.toEqual(['a', 'b', 'c'])
})

test('a part whose forerunner failed is not done: 424', async () => {
  const { body } = await batch([
    { id: '1', method: 'GET', url: '/users/nera' },
    {
      id: '2',
      method: 'PATCH',
      url: `/users/${person(8)}`,
      headers,
      body: { officeLocation: '204' },
      dependsOn: ['1'],
    },
    { id: '3', method: 'GET', url: '/domains', dependsOn: ['2'] },
  ])
  expect(statusesOf(body)).toEqual({ 1: 404, 2: 424, 3: 424 })
  expect((await school.ask('GET', `/users/${person(8)}`)).body.officeLocation).toBeNull()
})

const get = (id: string) => ({ id, method: 'GET', url: '/domains' })
test.each([
  ['21 parts', Array.from({ length: 21 }, (_, index) => get(String(index)))],
  ['no parts', []],
  ['one id twice', [get('1'), get('1')]],
  ['an id that is a number', [{ ...get('1'), id: 1 }]],
  ['an absolute address', [{ id: '1', method: 'GET', url: 'https://graph.microsoft.com/v1.0/users' }]],
  ['an unknown forerunner', [{ ...get('1'), dependsOn: ['9'] }]],
  [
    'a body without Content-Type',
    [get('1'), { id: '2', method: 'PATCH', url: `/users/${person(9)}`, body: { jobTitle: 'X' } }],
  ],
  ['a write with neither', [{ id: '1', method: 'POST', url: `/users/${person(9)}/revokeSignInSessions` }]],
  ['a part that is nothing', [null]],
])('a batch with %s fails whole', async (_, requests) => {
  const { status, body } = await batch(requests)
  expect([status, body.error.code]).toEqual([400, 'BadRequest'])
  expect((await school.ask('GET', `/users/${person(9)}`)).body.jobTitle).toBe('Fizikos mokytojas')
})

test('a batch can only be posted', async () => {
  expect((await school.ask('GET', '/$batch')).status).toBe(405)
})

test('864 pupils with licences and classes fit into batches of 20', async () => {
  const sku = '314c4481-f395-4525-be8b-2ec4bb1e9d91'
  const send = async (parts: { method: string; url: string; body: unknown }[]) => {
    const bodies: { id: string; status: number; body?: { id: string } }[] = []
    for (let start = 0; start < parts.length; start += 20) {
      const requests = parts
        .slice(start, start + 20)
        .map((part, index) => ({ id: String(start + index), headers, ...part }))
      bodies.push(...(await batch(requests)).body.responses)
    }
    return bodies.toSorted((one, other) => Number(one.id) - Number(other.id))
  }
  const pupils = Array.from({ length: 864 }, (_, index) => newPupil(`mokinys${index}`))
  const made = await send(pupils.map((body) => ({ method: 'POST', url: '/users', body })))
  const ids = made.map(({ body }) => body?.id ?? '')
  const order = { addLicenses: [{ skuId: sku, disabledPlans: [] }], removeLicenses: [] }
  await send(ids.map((id) => ({ method: 'POST', url: `/users/${id}/assignLicense`, body: order })))
  const group = '7a1ca000-0000-4000-8000-000000000103'
  const slices = Array.from({ length: Math.ceil(ids.length / 20) }, (_, index) =>
    ids.slice(index * 20, index * 20 + 20),
  )
  await send(
    slices.map((slice) => ({
      method: 'PATCH',
      url: `/groups/${group}`,
      body: { 'members@odata.bind': slice.map(refer) },
    })),
  )
  const licensed = await school.ask(
    'GET',
    `/users?$top=999&$select=id&$filter=assignedLicenses/any(x:x/skuId eq ${sku})`,
  )
  const members = await school.ask('GET', `/groups/${group}/members?$top=999&$select=id`)
  expect([licensed.body.value.length, members.body.value.length]).toEqual([867, 866])
})
