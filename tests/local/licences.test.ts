import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SchoolUnderTest } from './school.ts'
import { newPupil, openSchool, staffSku, studentSku } from './school.ts'

let school: SchoolUnderTest
beforeAll(async () => {
  school = await openSchool({
    change: (seed) => {
      for (const sku of seed.skus) if (sku.skuId === studentSku) sku.seats = 5
    },
  })
})
afterAll(() => school.close())

const pupil = async (name: string, more: Record<string, unknown> = {}): Promise<string> =>
  (await school.ask('POST', '/users', newPupil(name, more))).body.id
const assign = (id: string, add: string[], remove: string[] = []) =>
  school.ask('POST', `/users/${id}/assignLicense`, {
    addLicenses: add.map((skuId) => ({ skuId, disabledPlans: [] })),
    removeLicenses: remove,
  })
const used = async () => {
  const { body } = await school.ask('GET', '/subscribedSkus?$select=skuId,consumedUnits,prepaidUnits')
  return body.value.find(({ skuId }: { skuId: string }) => skuId === studentSku)?.consumedUnits ?? 0
}

test('a licence takes a seat, gives an address, and gives the seat back when it goes', async () => {
  const before = await used()
  const id = await pupil('vietos')
  expect((await assign(id, [studentSku])).body.mail).toBe('vietos@mokykla.example')
  expect(await used()).toBe(before + 1)
  const { body } = await school.ask('GET', `/users/${id}/licenseDetails`)
  expect(body.value).toMatchObject([{ skuId: studentSku, skuPartNumber: 'STANDARDWOFFPACK_STUDENT' }])
  await assign(id, [], [studentSku])
  expect(await used()).toBe(before)
})

test('the same licence twice takes one seat', async () => {
  const id = await pupil('dukart')
  await assign(id, [studentSku])
  const before = await used()
  expect((await assign(id, [studentSku])).status).toBe(200)
  expect(await used()).toBe(before)
  await assign(id, [], [studentSku])
})

test('no licence without a country of use', async () => {
  const id = await pupil('be-salies', { usageLocation: undefined })
  const { status, body } = await assign(id, [studentSku])
  expect([status, body.error.message]).toEqual([
    400,
    'License assignment cannot be done for user with invalid usage location.',
  ])
})

test('no licence the school does not have, and none taken that is not there', async () => {
  const id = await pupil('svetima')
  const foreign = '00000000-0000-4000-8000-000000000000'
  expect((await assign(id, [foreign])).body.error.message).toBe(
    `License ${foreign} does not correspond to a valid company License.`,
  )
  expect((await assign(id, [], [studentSku])).body.error.message).toBe(
    'User does not have a corresponding license.',
  )
})

test('both lists must be there, even when empty', async () => {
  const id = await pupil('be-saraso')
  const { status, body } = await school.ask('POST', `/users/${id}/assignLicense`, { addLicenses: [] })
  expect([status, body.error.message]).toEqual([400, expect.stringContaining('removeLicenses')])
})

test('one licence is changed for another in one request', async () => {
  const id = await pupil('keicia')
  await assign(id, [studentSku])
  expect((await assign(id, [staffSku], [studentSku])).status).toBe(200)
  const { body } = await school.ask('GET', `/users/${id}?$select=assignedLicenses,licenseAssignmentStates`)
  expect(body.assignedLicenses).toEqual([{ skuId: staffSku, disabledPlans: [] }])
  expect(body.licenseAssignmentStates).toMatchObject([{ skuId: staffSku, state: 'Active', error: 'None' }])
})

test('when the seats are gone nobody gets one, and a deleted account frees its own', async () => {
  const held: string[] = []
  while ((await used()) < 5) {
    const id = await pupil(`uzima${held.length}`)
    expect((await assign(id, [studentSku])).status).toBe(200)
    held.push(id)
  }
  const late = await pupil('veluoja')
  const refused = await assign(late, [studentSku])
  expect([refused.status, refused.body.error.message]).toEqual([
    400,
    `Subscription with SKU ${studentSku} does not have any available licenses.`,
  ])
  const [first = ''] = held
  await school.ask('DELETE', `/users/${first}`)
  expect((await assign(late, [studentSku])).status).toBe(200)
  await school.ask('POST', `/directory/deletedItems/${first}/restore`)
  const restored = await school.ask('GET', `/users/${first}?$select=assignedLicenses`)
  expect(restored.body.assignedLicenses).toEqual([])
})
