import { afterEach, expect, test } from 'vitest'
import { simulateClock } from '../../local/microsoft365/clock.ts'
import type { SchoolUnderTest } from './school.ts'
import { eventual, newGroup, newPupil, openSchool, person, refer, studentSku } from './school.ts'

let school: SchoolUnderTest
afterEach(() => school.close())

/** A school whose writes take up to a minute to be seen everywhere, and its clock. */
async function openLateSchool() {
  const simulated = simulateClock()
  school = await openSchool({ simulated, lag: { usual: 60 } })
  return simulated
}

async function statusesOf(times: number, ask: (number: number) => Promise<{ status: number }>) {
  const statuses: number[] = []
  for (let number = 0; number < times; number++) statuses.push((await ask(number)).status)
  return statuses
}

test('a new account is found by some requests and not by others, until it is everywhere', async () => {
  const clock = await openLateSchool()
  const { body } = await school.ask('POST', '/users', newPupil('jaunas'))
  const seen = new Set(await statusesOf(30, () => school.ask('GET', `/users/${body.id}?$select=id`)))
  expect([...seen].toSorted()).toEqual([200, 404])
  const changed = new Set(
    await statusesOf(30, (number) => school.ask('PATCH', `/users/${body.id}`, { jobTitle: `M${number}` })),
  )
  expect([...changed].toSorted(), 'also after it was found').toEqual([204, 404])
  clock.advance(61)
  expect(new Set(await statusesOf(20, () => school.ask('GET', `/users/${body.id}?$select=id`)))).toEqual(
    new Set([200]),
  )
})

test('its name is taken from the first moment, even where it cannot be read yet', async () => {
  await openLateSchool()
  await school.ask('POST', '/users', newPupil('uzimtas'))
  expect(await statusesOf(10, () => school.ask('POST', '/users', newPupil('uzimtas')))).toEqual(
    Array.from({ length: 10 }, () => 400),
  )
})

test('a reference to somebody who is not everywhere yet is refused, in one of two ways', async () => {
  const clock = await openLateSchool()
  const group = '7a1ca000-0000-4000-8000-000000000103'
  const refusals = new Set<string>()
  for (let number = 0; number < 40; number++) {
    const { body } = await school.ask('POST', '/users', newPupil(`n${number}`))
    const answer = await school.ask('POST', `/groups/${group}/members/$ref`, { '@odata.id': refer(body.id) })
    if (answer.status !== 204)
      refusals.add(`${answer.status} ${answer.body.error.message.replace(body.id, 'ID')}`)
  }
  expect([...refusals].toSorted()).toEqual([
    '400 Not a valid reference update.',
    "404 Resource 'ID' does not exist or one of its queried reference-property objects are not present.",
  ])
  clock.advance(61)
  const users = school.dump().users.filter(({ mailNickname }) => /^n\d/.test(String(mailNickname)))
  const members = school.dump().groups.find(({ id }) => id === group)?.members ?? []
  const missing = users.map(({ id }) => String(id)).filter((id) => !members.includes(id))
  const add = missing.slice(0, 20).map(refer)
  expect((await school.ask('PATCH', `/groups/${group}`, { 'members@odata.bind': add })).status).toBe(204)
})

test('a list is older than a single object, and the index of advanced queries is older still', async () => {
  const clock = await openLateSchool()
  const ids: string[] = []
  for (let number = 0; number < 40; number++)
    ids.push((await school.ask('POST', '/users', newPupil(`s${number}`))).body.id)
  clock.advance(30)
  const count = async (path: string, headers = {}) => {
    const { body } = await school.ask('GET', path, undefined, headers)
    return body.value.filter(({ id }) => ids.includes(id)).length
  }
  const single = (await statusesOf(40, (number) => school.ask('GET', `/users/${ids[number]}`))).filter(
    (status) => status === 200,
  ).length
  const lists = []
  for (let number = 0; number < 10; number++) lists.push(await count('/users?$top=999&$select=id'))
  const index = await count('/users?$top=999&$select=id&$count=true', eventual)
  expect(single).toBeGreaterThan(Math.min(...lists))
  expect(Math.min(...lists)).toBeGreaterThan(index)
  clock.advance(30)
  expect(await count('/users?$top=999&$select=id')).toBe(40)
})

test('who was deleted or renamed is for a while still listed as before', async () => {
  const clock = await openLateSchool()
  await school.ask('PATCH', `/users/${person(8)}`, { jobTitle: 'Nauja' })
  await school.ask('DELETE', `/users/${person(9)}`)
  const seen = async () => {
    const { body } = await school.ask('GET', '/users?$top=999&$select=id,jobTitle')
    const renamed = body.value.find(({ id }) => id === person(8))
    return `${String(renamed?.jobTitle)} ${body.value.some(({ id }) => id === person(9))}`
  }
  const views = new Set<string>()
  for (let number = 0; number < 20; number++) views.add(await seen())
  expect(views.size).toBeGreaterThan(1)
  clock.advance(61)
  expect(await seen()).toBe('Nauja false')
})

test('a licence for a new account may fail on its location', async () => {
  await openLateSchool()
  const messages = new Set<string>()
  for (let number = 0; number < 40; number++) {
    const { body } = await school.ask('POST', '/users', newPupil(`l${number}`))
    const order = { addLicenses: [{ skuId: studentSku, disabledPlans: [] }], removeLicenses: [] }
    const answer = await school.ask('POST', `/users/${body.id}/assignLicense`, order)
    if (answer.status === 400) messages.add(answer.body.error.message)
  }
  expect([...messages]).toEqual(['License assignment cannot be done for user with invalid usage location.'])
})

test('delta tells nothing that is not everywhere, and misses nothing in the end', async () => {
  const clock = await openLateSchool()
  const link = async (path: string) => {
    const { body } = await school.ask('GET', path)
    const url = new URL(body['@odata.deltaLink'])
    return { found: body.value.map(({ id }) => id), next: `/users/delta${url.search}` }
  }
  let { next } = await link('/users/delta?$select=displayName')
  const made: string[] = []
  const told = new Set<string>()
  for (let number = 0; number < 15; number++) {
    made.push((await school.ask('POST', '/users', newPupil(`d${number}`))).body.id)
    const round = await link(next)
    for (const id of round.found) told.add(id)
    next = round.next
    clock.advance(5)
  }
  expect(made.some((id) => !told.has(id))).toBe(true)
  clock.advance(61)
  for (const id of (await link(next)).found) told.add(id)
  expect(made.filter((id) => !told.has(id))).toEqual([])
})

test('what an administrator does by hand is late as well, but the dump knows it at once', async () => {
  await openLateSchool()
  const made = school.byHand('POST', '/groups', newGroup('ranka'))
  expect(made.status).toBe(201)
  const { id } = made.body as { id: string }
  expect(new Set(await statusesOf(20, () => school.ask('GET', `/groups/${id}`)))).toEqual(new Set([200, 404]))
  expect(school.dump().groups.map(({ mailNickname }) => mailNickname)).toContain('ranka')
})
