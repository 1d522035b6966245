import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SchoolUnderTest } from './school.ts'
import { newPupil, openSchool } from './school.ts'

let school: SchoolUnderTest
let methods: string
beforeAll(async () => {
  school = await openSchool({
    change: ({ apps, people }) => {
      apps[0]?.applicationPermissions.push('RoleManagement.Read.Directory')
      for (const one of people) one.administrator = one.userPrincipalName.startsWith('kotryna.zvirblyte@')
    },
  })
  const { body } = await school.ask('POST', '/users', newPupil('kodas'))
  methods = `/users/${body.id}/authentication/temporaryAccessPassMethods`
})
afterAll(() => school.close())

test('a Temporary Access Pass is told once; the next one takes its place', async () => {
  const first = await school.ask('POST', methods, { lifetimeInMinutes: 60, isUsableOnce: true })
  expect(first.status).toBe(201)
  expect(first.body).toMatchObject({ lifetimeInMinutes: 60, isUsable: true, isUsableOnce: true })
  expect(first.body.temporaryAccessPass).toMatch(/^\S{8,}$/)
  const second = await school.ask('POST', methods, {})
  expect(second.body.temporaryAccessPass).not.toBe(first.body.temporaryAccessPass)
  const { body } = await school.ask('GET', methods)
  expect(body.value).toMatchObject([{ id: second.body.id, temporaryAccessPass: null }])
})

test('it works for the time it was made for: 10 minutes to 30 days', async () => {
  await school.ask('POST', methods, { lifetimeInMinutes: 10 })
  school.clock.now = new Date(school.clock.now.getTime() + 11 * 60_000)
  const { body } = await school.ask('GET', methods)
  expect(body.value).toMatchObject([{ isUsable: false, methodUsabilityReason: 'Expired' }])
  for (const lifetimeInMinutes of [9, 43_201]) {
    expect((await school.ask('POST', methods, { lifetimeInMinutes })).status).toBe(400)
  }
})

test('a directory role tells its members', async () => {
  const { body } = await school.ask('GET', '/directoryRoles')
  const [role] = body.value
  expect(role).toMatchObject({ displayName: 'Global Administrator' })
  const members = await school.ask('GET', `/directoryRoles/${role?.id}/members`)
  expect(members.body.value.map(({ displayName }) => displayName)).toEqual(['Kotryna Žvirblytė'])
})
