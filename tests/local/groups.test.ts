import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SchoolUnderTest } from './school.ts'
import { eventual, newGroup, newPupil, openSchool, person, refer, registerApp } from './school.ts'

let school: SchoolUnderTest
let pupils: string[]
beforeAll(async () => {
  school = await openSchool({
    change: (seed) =>
      registerApp(seed, 'app-members', { applicationPermissions: ['GroupMember.ReadWrite.All'] }),
  })
  const made = await Promise.all(
    Array.from({ length: 25 }, (_, index) => school.ask('POST', '/users', newPupil(`narys${index}`))),
  )
  pupils = made.map(({ body }) => body.id)
})
afterAll(() => school.close())

const create = (name: string, more: Record<string, unknown> = {}) =>
  school.ask('POST', '/groups', newGroup(name, more))
const add = (group: string, ids: string[]) =>
  school.ask('PATCH', `/groups/${group}`, { 'members@odata.bind': ids.map(refer) })
const members = async (group: string) => {
  const { body } = await school.ask('GET', `/groups/${group}/members?$select=id`)
  return body.value.map(({ id }: { id: string }) => id)
}

test('a Microsoft 365 group gets an address, and up to 20 owners and members with its making', async () => {
  const binds = {
    'owners@odata.bind': [refer(person(8))],
    'members@odata.bind': pupils.slice(0, 19).map(refer),
  }
  const { status, body } = await create('klase-5a', binds)
  expect(status).toBe(201)
  expect(body).toMatchObject({
    mail: 'klase-5a@mokykla.example',
    groupTypes: ['Unified'],
    visibility: 'Private',
  })
  expect(await members(body.id)).toEqual(pupils.slice(0, 19))
  const owners = await school.ask('GET', `/groups/${body.id}/owners?$select=displayName`)
  expect(owners.body.value).toEqual([
    { '@odata.type': '#microsoft.graph.user', displayName: 'Rasa Jurgelevičienė' },
  ])
})

test('21 owners and members are too many to make a group with', async () => {
  const binds = {
    'owners@odata.bind': [refer(person(8))],
    'members@odata.bind': pupils.slice(0, 20).map(refer),
  }
  expect((await create('per-daug', binds)).status).toBe(400)
})

test.each([
  ['a Microsoft 365 group without mail', { mailEnabled: false }, /mail enabled/],
  [
    'a mail-enabled security group',
    { groupTypes: [], securityEnabled: true },
    /does not currently support writes of mail-enabled groups/,
  ],
  [
    'no nickname',
    { mailNickname: undefined },
    'Property mailNickname value is required but is empty or missing.',
  ],
  [
    'a nickname with Lithuanian letters',
    { mailNickname: 'klasė' },
    "Invalid value specified for property 'mailNickname' of resource 'Group'.",
  ],
  ['an unknown property', { klase: '5a' }, /'klase' does not exist on type 'microsoft.graph.group'/],
])('no group is made with %s', async (_, fault, message) => {
  const { status, body } = await create('bloga', fault)
  expect([status, body.error.code]).toEqual([400, 'Request_BadRequest'])
  expect(body.error.message).toMatch(message)
})

test('two Microsoft 365 groups cannot share a nickname, two security groups can', async () => {
  await create('sutampa')
  const { body } = await create('sutampa')
  expect(body.error.details[0]).toMatchObject({ code: 'ObjectConflict', target: 'mailNickname' })
  const security = { groupTypes: [], mailEnabled: false, securityEnabled: true }
  await create('saugi', security)
  expect((await create('saugi', security)).status).toBe(201)
})

test('20 members come at once, 21 are refused', async () => {
  const { body } = await create('dvidesimt')
  expect((await add(body.id, pupils.slice(0, 21))).status).toBe(400)
  expect((await add(body.id, pupils.slice(0, 20))).status).toBe(204)
  expect(await members(body.id)).toHaveLength(20)
})

test('members come all or none: one who is there already refuses the rest', async () => {
  const { body } = await create('visi-arba-nieko')
  await add(body.id, pupils.slice(0, 1))
  const refused = await add(body.id, pupils.slice(0, 3))
  expect([refused.status, refused.body.error.message]).toEqual([
    400,
    "One or more added object references already exist for the following modified properties: 'members'.",
  ])
  expect(await members(body.id)).toEqual(pupils.slice(0, 1))
})

test('members come all or none: one who does not exist refuses the rest, by id', async () => {
  const { body } = await create('vieno-nera')
  const nobody = '00000000-0000-4000-8000-000000000000'
  const refused = await add(body.id, [...pupils.slice(0, 2), nobody])
  expect([refused.status, refused.body.error.code]).toEqual([404, 'Request_ResourceNotFound'])
  expect(refused.body.error.message).toContain(nobody)
  expect(await members(body.id)).toEqual([])
})

test('one member is added and taken out by reference; neither works twice', async () => {
  const { body } = await create('po-viena')
  const [pupil = ''] = pupils
  const addOne = () => school.ask('POST', `/groups/${body.id}/members/$ref`, { '@odata.id': refer(pupil) })
  const removeOne = () => school.ask('DELETE', `/groups/${body.id}/members/${pupil}/$ref`)
  expect([(await addOne()).status, (await addOne()).status]).toEqual([204, 400])
  expect([(await removeOne()).status, (await removeOne()).status]).toEqual([204, 404])
})

test('a reference that is not an address of Graph is refused', async () => {
  const { body } = await create('ne-adresas')
  const refused = await school.ask('POST', `/groups/${body.id}/members/$ref`, {
    '@odata.id': `users/${pupils[0]}`,
  })
  expect(refused.status).toBe(400)
})

test('a Microsoft 365 group keeps its last owner and takes no groups as members', async () => {
  const { body } = await create('savininkas', { 'owners@odata.bind': [refer(person(8))] })
  const refused = await school.ask('DELETE', `/groups/${body.id}/owners/${person(8)}/$ref`)
  expect(refused.body.error.message).toBe(
    'The group must have at least one owner, hence this owner cannot be removed.',
  )
  expect((await add(body.id, ['7a1ca000-0000-4000-8000-000000000103'])).status).toBe(400)
})

test('members come in pages, and can be counted', async () => {
  const { body } = await create('puslapiai')
  await add(body.id, pupils.slice(0, 15))
  const first = await school.ask('GET', `/groups/${body.id}/members?$select=id&$top=10`)
  const next = new URL(first.body['@odata.nextLink'])
  const second = await school.ask('GET', next.pathname.replace('/v1.0', '') + next.search)
  expect([first.body.value.length, second.body.value.length]).toEqual([10, 5])
  expect((await school.ask('GET', `/groups/${body.id}/members/$count`, undefined, eventual)).body).toBe(15)
})

test('a Microsoft 365 group can be restored with its members, a security group is gone at once', async () => {
  const unified = (await create('atkuriama')).body.id
  await add(unified, pupils.slice(0, 2))
  const security = (await create('dingsta', { groupTypes: [], mailEnabled: false, securityEnabled: true }))
    .body.id
  for (const id of [unified, security]) expect((await school.ask('DELETE', `/groups/${id}`)).status).toBe(204)
  const restore = (id: string) => school.ask('POST', `/directory/deletedItems/${id}/restore`)
  expect([(await restore(unified)).status, (await restore(security)).status]).toEqual([200, 404])
  expect(await members(unified)).toEqual(pupils.slice(0, 2))
})

test('the right over members is no right over the group', async () => {
  const { body } = await create('tik-nariai')
  const patch = (change: object) => school.askAs('app-members', 'PATCH', `/groups/${body.id}`, change)
  expect((await patch({ 'members@odata.bind': [refer(pupils[0] ?? '')] })).status).toBe(204)
  expect((await patch({ displayName: 'Kita' })).status).toBe(403)
})

test('people and groups are found together by their ids, and unknown ids are passed over', async () => {
  const group = '7a1ca000-0000-4000-8000-000000000101'
  const ids = [person(8), group, '00000000-0000-4000-8000-000000000000']
  const { body } = await school.ask('POST', '/directoryObjects/getByIds', { ids })
  expect(body.value.map((found: Record<string, unknown>) => found['@odata.type'])).toEqual([
    '#microsoft.graph.user',
    '#microsoft.graph.group',
  ])
})
