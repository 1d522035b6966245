import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SchoolUnderTest } from './school.ts'
import { eventual, newPupil, openSchool, person, registerApp } from './school.ts'

let school: SchoolUnderTest
beforeAll(async () => {
  school = await openSchool({
    change: (seed) => {
      registerApp(seed, 'app-users', { applicationPermissions: ['User.ReadWrite.All'] })
      registerApp(seed, 'app-readers', { applicationPermissions: ['User.Read.All'] })
      registerApp(seed, 'app-admins', {
        applicationPermissions: ['User.ReadWrite.All'],
        roles: ['User Administrator'],
      })
      registerApp(seed, 'app-passwords', { applicationPermissions: ['User-PasswordProfile.ReadWrite.All'] })
    },
  })
})
afterAll(() => school.close())

const create = (name: string, more: Record<string, unknown> = {}) =>
  school.ask('POST', '/users', newPupil(name, more))

test('a new account answers with the usual properties only, and never with its password', async () => {
  const { status, body } = await create('pirmas', { department: '5a' })
  expect(status).toBe(201)
  expect(body).toMatchObject({ displayName: 'Mokinys pirmas', userPrincipalName: 'pirmas@mokykla.example' })
  expect(body).not.toHaveProperty('department')
  const whole = await school.ask('GET', `/users/${body.id}?$select=department,passwordProfile`)
  expect(whole.body).toMatchObject({ department: '5a', passwordProfile: null })
})

test('an account is found by its name as by its id, whatever the case', async () => {
  const { body } = await create('antras')
  expect((await school.ask('GET', '/users/ANTRAS@mokykla.example')).body.id).toBe(body.id)
  expect((await school.ask('GET', `/users('${body.id}')`)).body.id).toBe(body.id)
})

test('a name that is taken is an ObjectConflict with status 400, not 409', async () => {
  await create('dvynys')
  const { status, body } = await create('Dvynys')
  const message = 'Another object with the same value for property userPrincipalName already exists.'
  expect(status).toBe(400)
  expect(body.error).toMatchObject({
    code: 'Request_BadRequest',
    message,
    details: [{ code: 'ObjectConflict', target: 'userPrincipalName', message }],
    innerError: {
      'request-id': expect.any(String),
      'client-request-id': expect.any(String),
      date: expect.any(String),
    },
  })
})

test('an address that is taken is an ObjectConflict too, and names the object in the way', async () => {
  await create('vienas', { mail: 'bendras@mokykla.example' })
  const { body } = await create('kitas', { mail: 'bendras@mokykla.example' })
  expect(body.error.message).toContain('proxyAddresses')
  expect(body.error.details.map((detail: { code: string }) => detail.code)).toEqual([
    'ObjectConflict',
    'ConflictingObjects',
  ])
})

test.each([
  [
    'Lithuanian letters in the name',
    { userPrincipalName: 'ąžuolas@mokykla.example' },
    'Property userPrincipalName is invalid.',
  ],
  [
    'a domain that is not verified',
    { userPrincipalName: 'a@kita.example' },
    /^The domain portion of the userPrincipalName property is invalid/,
  ],
  [
    'a nickname with a space',
    { mailNickname: 'a b' },
    "Invalid value specified for property 'mailNickname' of resource 'User'.",
  ],
  [
    'no displayName',
    { displayName: undefined },
    'Property displayName value is required but is empty or missing.',
  ],
  [
    'no password',
    { passwordProfile: {} },
    'Property passwordProfile.password value is required but is empty or missing.',
  ],
  [
    'an empty department',
    { department: '' },
    "Invalid value specified for property 'department' of resource 'User'.",
  ],
  ['an employeeId of 17 characters', { employeeId: '12345678901234567' }, /'employeeId' of resource 'User'/],
  [
    'an unknown property',
    { klase: '5a' },
    /^The property 'klase' does not exist on type 'microsoft.graph.user'/,
  ],
  [
    'a directory extension nobody registered',
    { extension_00000000000000000000000000000000_klase: '5a' },
    /extension properties are not available/,
  ],
  [
    'a read-only property',
    { proxyAddresses: [] },
    "Property 'proxyAddresses' is read-only and cannot be set.",
  ],
  [
    'a text for a yes or no',
    { accountEnabled: 'yes' },
    "Cannot convert the literal 'yes' to the expected type 'Edm.Boolean'.",
  ],
  [
    'a weak password',
    { passwordProfile: { password: 'slaptazodis' } },
    /^The specified password does not comply with password complexity/,
  ],
  [
    'a country that is none',
    { usageLocation: 'Lietuva' },
    "Invalid value specified for property 'usageLocation' of resource 'User'.",
  ],
])('no account is made with %s', async (_, fault, message) => {
  const { status, body } = await create('blogas', fault)
  expect(status).toBe(400)
  expect(body.error.code).toBe('Request_BadRequest')
  expect(body.error.message).toMatch(message)
  expect((await school.ask('GET', '/users/blogas@mokykla.example')).status).toBe(404)
})

test('what is changed is changed, and the rest stays', async () => {
  const { body } = await create('kinta', {
    department: '5a',
    onPremisesExtensionAttributes: { extensionAttribute1: 'a' },
  })
  const change = {
    department: '6a',
    onPremisesExtensionAttributes: { extensionAttribute2: 'b' },
    jobTitle: null,
  }
  expect((await school.ask('PATCH', `/users/${body.id}`, change)).status).toBe(204)
  const after = await school.ask(
    'GET',
    `/users/${body.id}?$select=department,displayName,onPremisesExtensionAttributes`,
  )
  expect(after.body).toMatchObject({
    department: '6a',
    displayName: 'Mokinys kinta',
    onPremisesExtensionAttributes: { extensionAttribute1: 'a', extensionAttribute2: 'b' },
  })
})

test('who gets another name gets the address that goes with it, and keeps the old one beside it', async () => {
  const { body } = await create('sena', { mail: 'sena@mokykla.example' })
  await school.ask('PATCH', `/users/${body.id}`, { userPrincipalName: 'nauja@mokykla.example' })
  const after = await school.ask('GET', `/users/${body.id}?$select=mail,proxyAddresses`)
  expect(after.body).toMatchObject({
    mail: 'nauja@mokykla.example',
    proxyAddresses: ['SMTP:nauja@mokykla.example', 'smtp:sena@mokykla.example'],
  })
  expect((await school.ask('GET', '/users/sena@mokykla.example')).status).toBe(404)
})

test('a country of use can be set, never emptied', async () => {
  const { body } = await create('salis')
  expect((await school.ask('PATCH', `/users/${body.id}`, { usageLocation: null })).status).toBe(400)
})

test('an account that is not there is told by its id', async () => {
  const { status, body } = await school.ask('GET', '/users/nera')
  expect(status).toBe(404)
  expect(body.error).toMatchObject({
    code: 'Request_ResourceNotFound',
    message:
      "Resource 'nera' does not exist or one of its queried reference-property objects are not present.",
  })
})

test('an application does only what its permissions say', async () => {
  const { status, body } = await school.askAs('app-readers', 'POST', '/users', newPupil('svetimas'))
  expect(status).toBe(403)
  expect(body.error).toMatchObject({
    code: 'Authorization_RequestDenied',
    message: 'Insufficient privileges to complete the operation.',
  })
})

test('User.ReadWrite.All alone sets no password; the password permission or the administrator role does', async () => {
  const { body } = await create('slapta')
  const change = { passwordProfile: { password: 'Naujas-48-kiras' } }
  const attempt = async (app: string) =>
    (await school.askAs(app, 'PATCH', `/users/${body.id}`, change)).status
  expect(await attempt('app-users')).toBe(403)
  expect(await attempt('app-admins')).toBe(204)
  expect(await attempt('app-passwords')).toBe(204)
  expect(
    (await school.askAs('app-passwords', 'PATCH', `/users/${body.id}`, { department: '5a' })).status,
  ).toBe(403)
})

test('administrators are untouchable: no reset, no blocking, no deleting', async () => {
  const admin = `/users/${person(15)}`
  expect(
    (await school.ask('PATCH', admin, { passwordProfile: { password: 'Naujas-48-kiras' } })).status,
  ).toBe(403)
  expect((await school.ask('PATCH', admin, { accountEnabled: false })).status).toBe(403)
  expect((await school.ask('DELETE', admin)).status).toBe(403)
  expect((await school.ask('PATCH', admin, { officeLocation: '101' })).status).toBe(204)
})

test('a deleted account comes back from the recycle bin with its name and its groups', async () => {
  const { body } = await create('grizta')
  const group = '7a1ca000-0000-4000-8000-000000000103'
  await school.ask('POST', `/groups/${group}/members/$ref`, {
    '@odata.id': `https://graph.microsoft.com/v1.0/users/${body.id}`,
  })
  expect((await school.ask('DELETE', `/users/${body.id}`)).status).toBe(204)
  expect((await school.ask('GET', `/users/${body.id}`)).status).toBe(404)
  const bin = await school.ask(
    'GET',
    '/directory/deletedItems/microsoft.graph.user?$select=id,deletedDateTime',
  )
  expect(bin.body.value).toContainEqual({ id: body.id, deletedDateTime: expect.stringMatching(/Z$/) })
  const restored = await school.ask('POST', `/directory/deletedItems/${body.id}/restore`)
  expect(restored.body).toMatchObject({ id: body.id, userPrincipalName: 'grizta@mokykla.example' })
  const groups = await school.ask('GET', `/users/${body.id}/memberOf?$select=id`)
  expect(groups.body.value).toEqual([{ '@odata.type': '#microsoft.graph.group', id: group }])
})

test('the name of a deleted account is free, and then the deleted one cannot come back', async () => {
  const { body } = await create('vardas')
  await school.ask('DELETE', `/users/${body.id}`)
  expect((await create('vardas')).status).toBe(201)
  const restored = await school.ask('POST', `/directory/deletedItems/${body.id}/restore`)
  expect(restored.body.error.details[0]?.code).toBe('ObjectConflict')
})

test('what is deleted from the recycle bin is gone for good', async () => {
  const { body } = await create('amzinai')
  await school.ask('DELETE', `/users/${body.id}`)
  expect((await school.ask('DELETE', `/directory/deletedItems/${body.id}`)).status).toBe(204)
  expect((await school.ask('POST', `/directory/deletedItems/${body.id}/restore`)).status).toBe(404)
})

test('after 30 days the recycle bin is emptied', async () => {
  const { body } = await create('senas')
  const before = school.clock.now
  await school.ask('DELETE', `/users/${body.id}`)
  school.clock.now = new Date(before.getTime() + 29 * 86_400_000)
  expect((await school.ask('GET', `/directory/deletedItems/${body.id}`)).status).toBe(200)
  school.clock.now = new Date(before.getTime() + 30 * 86_400_000 + 1000)
  expect((await school.ask('GET', `/directory/deletedItems/${body.id}`)).status).toBe(404)
  school.clock.now = before
})

test('a path Graph does not know and a method it does not take are told apart', async () => {
  const path = await school.ask('GET', '/pupils')
  expect([path.status, path.body.error.message]).toEqual([
    400,
    "Resource not found for the segment 'pupils'.",
  ])
  const method = await school.ask('PUT', `/users/${person(8)}`, {})
  expect([method.status, method.body.error.message]).toEqual([
    405,
    'Specified HTTP method is not allowed for the request target.',
  ])
})

test('the number of accounts needs the ConsistencyLevel header', async () => {
  const refused = await school.ask('GET', '/users/$count')
  expect([refused.status, refused.body.error.message]).toEqual([400, '$count is not currently supported.'])
  const count = await school.ask('GET', '/users/$count', undefined, eventual)
  const list = await school.ask('GET', '/users?$top=999&$select=id')
  expect(count.body).toBe(list.body.value.length)
})

test.each([
  ['a body that is a list', 'PATCH', `/users/${person(8)}`, []],
  ['a path with half an escape', 'GET', '/users/%', undefined],
  [
    'a licence that is nothing',
    'POST',
    `/users/${person(8)}/assignLicense`,
    { addLicenses: [null], removeLicenses: [] },
  ],
  [
    'a reference that is a number',
    'POST',
    '/groups/7a1ca000-0000-4000-8000-000000000103/members/$ref',
    { '@odata.id': 5 },
  ],
  ['no body at all', 'POST', '/users', undefined],
])('what makes no sense is refused, never a crash: %s', async (_, method, path, body) => {
  const answer = await school.ask(method, path, body)
  expect([answer.status, answer.body.error.message]).toEqual([400, expect.any(String)])
})

test('a body that is no JSON is refused', async () => {
  const scope = 'https://graph.microsoft.com/.default'
  const token = await school.askToken({ grant_type: 'client_credentials', scope })
  const headers = { authorization: `Bearer ${token.body.access_token}`, 'content-type': 'application/json' }
  const answer = await fetch(`${school.graphUrl}/users`, { method: 'POST', headers, body: '{"displayName":' })
  expect(answer.status).toBe(400)
})
