import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SchoolUnderTest } from './school.ts'
import { eventual, newGroup, newPupil, openSchool, staffSku, studentSku } from './school.ts'

let school: SchoolUnderTest
beforeAll(async () => {
  school = await openSchool()
  const classes = ['9x', '9x', '9y', null]
  for (const [index, department] of classes.entries()) {
    const more = { department, employeeId: `10000${index}`, displayName: `Ona O'Hara ${index}` }
    await school.ask('POST', '/users', newPupil(`uzklausa${index}`, more))
  }
  await school.ask('POST', '/groups', newGroup('klase-5a', { displayName: '5a klasė' }))
})
afterAll(() => school.close())

const ask = (query: Record<string, string>, headers?: Record<string, string>, list = '/users') =>
  school.ask('GET', `${list}?${new URLSearchParams(query)}`, undefined, headers)
const namesOf = async (
  filter: string,
  headers?: Record<string, string>,
  more: Record<string, string> = {},
) => {
  const { body } = await ask({ $filter: filter, $select: 'mailNickname', ...more }, headers)
  return body.error?.message ?? body.value.map(({ mailNickname }: { mailNickname: string }) => mailNickname)
}

test.each([
  ["department eq '9X'", ['uzklausa0', 'uzklausa1']],
  ["department in ('9y', '9z')", ['uzklausa2']],
  ["startswith(employeeId,'1000') and department eq null", ['uzklausa3']],
  ["displayName eq 'Ona O''Hara 2'", ['uzklausa2']],
  ["(department eq '9x' or department eq '9y') and employeeId ge '100001'", ['uzklausa1', 'uzklausa2']],
  [
    `assignedLicenses/any(x:x/skuId eq ${studentSku})`,
    ['kotryna.zvirblyte', 'dominykas.usas', 'azuolas.simkus'],
  ],
  ['accountEnabled eq false', []],
])('plain queries find by %s', async (filter, names) => {
  expect(await namesOf(filter)).toEqual(names)
})

test.each([
  ["department ne '9x' and startswith(mailNickname,'uzklausa')", ['uzklausa2', 'uzklausa3']],
  ["not(department eq '9x') and startswith(mailNickname,'uzklausa')", ['uzklausa2', 'uzklausa3']],
  ["endswith(userPrincipalName,'2@mokykla.example')", ['uzklausa2']],
  ["assignedLicenses/$count eq 0 and employeeType eq 'Staff'", ['admin']],
  [`not(assignedLicenses/any(x:x/skuId eq ${staffSku})) and employeeType eq 'Staff'`, ['admin']],
])('advanced queries need header and $count=true: %s', async (filter, names) => {
  expect(await namesOf(filter, eventual, { $count: 'true' })).toEqual(names)
  expect(await namesOf(filter, eventual)).toContain('https://aka.ms/graph-docs/advanced-queries')
  expect(await namesOf(filter, undefined, { $count: 'true' })).toContain('ConsistencyLevel:eventual')
})

test('a list says how many there are only to those who ask rightly', async () => {
  const counted = await ask({ $count: 'true', $top: '1' }, eventual)
  expect(counted.body).toMatchObject({ '@odata.count': 19, value: [expect.anything()] })
  const uncounted = await ask({ $count: 'true', $top: '1' })
  expect(uncounted.body).not.toHaveProperty('@odata.count')
})

test('words are searched from their beginning, with the header', async () => {
  const found = await ask({ $search: '"displayName:ona"', $select: 'id' }, eventual)
  expect(found.body.value).toHaveLength(4)
  const refused = await ask({ $search: '"displayName:ona"' })
  expect(refused.body.error).toMatchObject({
    code: 'Request_UnsupportedQuery',
    message:
      "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'",
  })
  const either = await ask({ $search: `"displayName:o'h" OR "mail:rokas"`, $select: 'id' }, eventual)
  expect(either.body.value).toHaveLength(5)
})

test('lists are sorted by name; sorting what is filtered is an advanced query', async () => {
  const { body } = await ask({ $orderby: 'displayName desc', $select: 'displayName', $top: '2' })
  expect(body.value).toEqual([
    { displayName: 'Tomas Grigaliūnas' },
    { displayName: 'Sistemos Administratorius' },
  ])
  const both = { $orderby: 'displayName', $filter: "department eq '9x'" }
  expect((await ask(both)).body.error.message).toBe('Sorting not supported for current query.')
  expect((await ask({ ...both, $count: 'true' }, eventual)).body.value).toHaveLength(2)
  expect((await ask({ $orderby: 'department' })).status).toBe(400)
})

test('pages follow each other by opaque links, and nobody is missed or told twice', async () => {
  const seen: string[] = []
  let path = '/users?$select=id,mailNickname&$top=4'
  while (path) {
    const { body } = await school.ask('GET', path)
    seen.push(...body.value.map(({ id }: { id: string }) => id))
    const next = body['@odata.nextLink'] ? new URL(body['@odata.nextLink']) : undefined
    path = next ? next.pathname.replace('/v1.0', '') + next.search : ''
  }
  expect(seen).toHaveLength(19)
  expect(new Set(seen).size).toBe(19)
})

test.each([
  ['a page of 1,000', { $top: '1000' }, /Invalid page size/],
  ['$skip', { $skip: '1' }, /\$skip/],
  [
    'an unknown property in $select',
    { $select: 'id,klase' },
    "Parsing OData Select and Expand failed: Could not find a property named 'klase' on type 'microsoft.graph.user'.",
  ],
  [
    'an unknown property in $filter',
    { $filter: "klase eq '5a'" },
    "Invalid filter clause: Could not find a property named 'klase' on type 'microsoft.graph.user'.",
  ],
  ['contains() in $filter', { $filter: "contains(displayName,'a')" }, /contains/],
  ['a broken $filter', { $filter: "department eq '5a' and" }, /^Invalid filter clause: Syntax error/],
  ['a filter that is no question', { $filter: 'displayName constructor 1' }, /^Invalid filter clause/],
  ['a broken page token', { $skiptoken: 'x' }, /page token value has expired/],
  ['profile texts in a list', { $select: 'aboutMe' }, /^The expression "id in/],
])('%s is refused', async (_, query, message) => {
  const { status, body } = await ask(query as Record<string, string>)
  expect(status).toBe(400)
  expect(body.error.message).toMatch(message)
})

test('groups are filtered by kind', async () => {
  const unified = await ask(
    { $filter: "groupTypes/any(c:c eq 'Unified')", $select: 'mailNickname' },
    undefined,
    '/groups',
  )
  expect(unified.body.value.map((group: { mailNickname: string }) => group.mailNickname)).toEqual([
    'darbuotojai',
    'mokytojai',
    'klase-5a',
  ])
})

test('the school itself: its domains, its licences', async () => {
  const organization = await school.ask('GET', '/organization')
  expect(organization.body.value[0]?.verifiedDomains[0]).toMatchObject({
    name: 'mokykla.example',
    isDefault: true,
  })
  expect((await school.ask('GET', '/subscribedSkus')).body.value).toMatchObject([
    { skuPartNumber: 'STANDARDWOFFPACK_STUDENT', consumedUnits: 3, prepaidUnits: { enabled: 1000 } },
    { skuPartNumber: 'STANDARDWOFFPACK_FACULTY', consumedUnits: 11, prepaidUnits: { enabled: 150 } },
  ])
})
