import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { SimulatedClock } from '../../local/microsoft365/clock.ts'
import { simulateClock } from '../../local/microsoft365/clock.ts'
import type { School } from '../../local/school.ts'
import { allowGroupLicences } from '../support/microsoft365.ts'
import type { SchoolUnderTest } from './school.ts'
import { newGroup, newPupil, openSchool, refer, staffSku, studentSku } from './school.ts'

let school: SchoolUnderTest
let clock: SimulatedClock
let seed: School
beforeAll(async () => {
  clock = simulateClock()
  school = await openSchool({
    simulated: clock,
    change: (school) => {
      seed = school
      for (const sku of school.skus) if (sku.skuId === studentSku) sku.seats = 5
      allowGroupLicences(school)
    },
  })
})
beforeEach(() => school.reset())
afterAll(() => school.close())

const pupil = async (name: string): Promise<string> =>
  (await school.ask('POST', '/users', newPupil(name))).body.id
const groupOf = async (name: string, ...members: string[]): Promise<string> =>
  (await school.ask('POST', '/groups', newGroup(name, { 'members@odata.bind': members.map(refer) }))).body.id
const give = (path: string, add: string[], remove: string[] = []) =>
  school.ask('POST', `${path}/assignLicense`, {
    addLicenses: add.map((skuId) => ({ skuId, disabledPlans: [] })),
    removeLicenses: remove,
  })
const statesOf = async (id: string) => {
  const { body } = await school.ask('GET', `/users/${id}?$select=licenseAssignmentStates`)
  return (
    body.licenseAssignmentStates as { state: string; error: string; assignedByGroup: string | null }[]
  ).map(({ state, error, assignedByGroup }) => `${state} ${error} ${assignedByGroup ? 'group' : 'own'}`)
}
const settle = () => clock.advance(3)

test('a licence of a group reaches its members in the background, and who joins later', async () => {
  const [first, later] = [await pupil('pirmas'), await pupil('velesnis')]
  const group = await groupOf('licencijos', first)
  const answer = await give(`/groups/${group}`, [studentSku])
  expect(answer.status).toBe(202)
  expect(await statesOf(first)).toEqual([])
  const asked = `/groups/${group}?$select=licenseProcessingState,assignedLicenses`
  expect((await school.ask('GET', asked)).body.licenseProcessingState).toEqual({
    state: 'QueuedForProcessing',
  })
  settle()
  expect(await statesOf(first)).toEqual(['Active None group'])
  expect((await school.ask('GET', asked)).body).toMatchObject({
    licenseProcessingState: { state: 'ProcessingComplete' },
    assignedLicenses: [{ skuId: studentSku }],
  })
  await school.ask('POST', `/groups/${group}/members/$ref`, { '@odata.id': refer(later) })
  settle()
  expect(await statesOf(later)).toEqual(['Active None group'])
  await school.ask('DELETE', `/groups/${group}/members/${first}/$ref`)
  settle()
  expect(await statesOf(first)).toEqual([])
})

test('who finds no seat is in error, and gets one when it is free and asked for again', async () => {
  const ids = [await pupil('a'), await pupil('b'), await pupil('c')]
  const group = await groupOf('permazai', ...ids)
  await give(`/groups/${group}`, [studentSku])
  settle()
  const errors = (await school.ask('GET', `/groups/${group}/membersWithLicenseErrors?$select=id`)).body.value
  expect(errors).toHaveLength(1)
  const [left = ''] = errors.map(({ id }) => id)
  expect(await statesOf(left)).toEqual(['Error CountViolation group'])
  const [seated = ''] = ids.filter((id) => id !== left)
  await school.ask('DELETE', `/users/${seated}`)
  settle()
  expect(await statesOf(left)).toEqual(['Error CountViolation group'])
  expect((await school.ask('POST', `/users/${left}/reprocessLicenseAssignment`, {})).status).toBe(200)
  expect(await statesOf(left)).toEqual(['Active None group'])
})

test('a licence held twice takes one seat, and the group’s cannot be taken from the user', async () => {
  const id = await pupil('dvigubas')
  const group = await groupOf('dviguba', id)
  await give(`/users/${id}`, [studentSku])
  await give(`/groups/${group}`, [studentSku])
  settle()
  expect(await statesOf(id)).toEqual(['Active None own', 'Active None group'])
  const { body } = await school.ask('GET', '/subscribedSkus')
  expect(body.value.find(({ skuId }) => skuId === studentSku)?.consumedUnits).toBe(4)
  expect((await give(`/users/${id}`, [], [studentSku])).status).toBe(200)
  expect(await statesOf(id)).toEqual(['Active None group'])
  expect((await give(`/users/${id}`, [], [studentSku])).body.error.message).toBe(
    'User license is inherited from a group membership and it cannot be removed directly from the user.',
  )
})

test('a deleted member frees the seat, and gets it back with the group when restored', async () => {
  const id = await pupil('grizta')
  const group = await groupOf('grizimas', id)
  await give(`/groups/${group}`, [studentSku])
  settle()
  await school.ask('DELETE', `/users/${id}`)
  await school.ask('POST', `/directory/deletedItems/${id}/restore`, {})
  settle()
  expect(await statesOf(id)).toEqual(['Active None group'])
})

test('a group with licences cannot be deleted before they are taken from it', async () => {
  const group = await groupOf('istrinama', await pupil('narys'))
  await give(`/groups/${group}`, [staffSku])
  expect((await school.ask('DELETE', `/groups/${group}`)).status).toBe(400)
  expect((await give(`/groups/${group}`, [], [staffSku])).status).toBe(202)
  settle()
  expect((await school.ask('DELETE', `/groups/${group}`)).status).toBe(204)
})

test('a school without Entra ID P1 or A3 cannot give licences to groups', async () => {
  const plain = structuredClone(seed)
  for (const sku of plain.skus)
    sku.servicePlans = sku.servicePlans.filter((plan) => plan.servicePlanName !== 'AAD_PREMIUM')
  school.reset({ school: plain })
  const group = await groupOf('be-teises')
  expect((await give(`/groups/${group}`, [studentSku])).status).toBe(400)
})

test('of two who want the last seat one gets it', async () => {
  const ids = [await pupil('x'), await pupil('y'), await pupil('z')]
  const answers = await Promise.all(ids.map((id) => give(`/users/${id}`, [studentSku])))
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 200, 400])
})
