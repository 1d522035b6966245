import { expect, test } from 'vitest'
import type { GraphRequestLine } from '../support/graph-requests.ts'
import { faultsOfRequests } from '../support/graph-requests.ts'
import { eventual, newGroup, newPupil, person, refer, studentSku } from './school.ts'

const id = person(8)
const headers = { 'Content-Type': 'application/json' }

test.each<[string, GraphRequestLine]>([
  ['a new account', { method: 'POST', path: '/users', body: newPupil('jonas', { employeeId: '100001' }) }],
  ['clearing a property', { method: 'PATCH', path: `/users/${id}`, body: { jobTitle: null } }],
  [
    'a new group with members',
    { method: 'POST', path: '/groups', body: newGroup('5a', { 'members@odata.bind': [refer(id)] }) },
  ],
  [
    'a licence',
    {
      method: 'POST',
      path: `/users/${id}/assignLicense`,
      body: { addLicenses: [{ skuId: studentSku }], removeLicenses: [] },
    },
  ],
  ['an action without a body', { method: 'POST', path: `/users/${id}/revokeSignInSessions` }],
  ['a page link', { method: 'GET', path: '/users?$select=id&$top=999&$skiptoken=eyJhdCI6Mn0' }],
  ['a delta link', { method: 'GET', path: '/groups/delta?$deltatoken=eyJhdCI6Mn0' }],
  [
    'a filter over licences',
    {
      method: 'GET',
      path: `/users?$filter=assignedLicenses/any(x:x/skuId eq ${studentSku}) and department eq 'a(b'`,
    },
  ],
  [
    'an advanced query',
    { method: 'GET', path: "/users?$filter=department ne '5a'&$count=true", headers: eventual },
  ],
  ['a removed member', { method: 'DELETE', path: `/groups/${id}/members/${id}/$ref` }],
  [
    'a batch',
    {
      method: 'POST',
      path: '/$batch',
      body: { requests: [{ id: '1', method: 'POST', url: '/users', headers, body: newPupil('ona') }] },
    },
  ],
])('legal: %s', (_, line) => {
  expect(faultsOfRequests([line])).toEqual([])
})

const batchOf = (...requests: object[]): GraphRequestLine => ({
  method: 'POST',
  path: '/$batch',
  body: { requests },
})
const get = (number: number) => ({ id: String(number), method: 'GET', url: '/domains' })
const binds = (count: number) => ({ 'members@odata.bind': Array.from({ length: count }, () => refer(id)) })

test.each<[string, GraphRequestLine]>([
  ['Graph v1.0 has no such path', { method: 'GET', path: '/pupils' }],
  ['not an address of Graph v1.0', { method: 'GET', path: 'https://graph.microsoft.com/beta/users' }],
  ['cannot be asked with PUT', { method: 'PUT', path: `/users/${id}`, body: {} }],
  [
    'body.displayName is required',
    { method: 'POST', path: '/users', body: newPupil('a', { displayName: undefined }) },
  ],
  ['body.klase is not known', { method: 'PATCH', path: `/users/${id}`, body: { klase: '5a' } }],
  [
    'body.passwordProfile.force is not known',
    { method: 'PATCH', path: `/users/${id}`, body: { passwordProfile: { force: true } } },
  ],
  [
    'body.accountEnabled must be of type boolean',
    { method: 'PATCH', path: `/users/${id}`, body: { accountEnabled: 'yes' } },
  ],
  [
    'body.assignedLicenses is read-only',
    { method: 'PATCH', path: `/users/${id}`, body: { assignedLicenses: [] } },
  ],
  ['userPrincipalName has characters', { method: 'POST', path: '/users', body: newPupil('ąžuolas') }],
  ['mailNickname has characters', { method: 'POST', path: '/groups', body: newGroup('5a klasė') }],
  [
    'skuId must be a uuid',
    {
      method: 'POST',
      path: `/users/${id}/assignLicense`,
      body: { addLicenses: [{ skuId: 'A1' }], removeLicenses: [] },
    },
  ],
  ['it takes no body', { method: 'DELETE', path: `/users/${id}`, body: { why: 'left' } }],
  ['it needs a body', { method: 'POST', path: '/users' }],
  ['$select names klase', { method: 'GET', path: '/users?$select=id,klase' }],
  ['$filter names klase', { method: 'GET', path: "/users?$filter=klase eq '5a'" }],
  ['$top must be from 1 to 999', { method: 'GET', path: '/users?$top=1000' }],
  ['the query option $skip is not taken', { method: 'GET', path: '/users?$skip=10' }],
  [
    'needs the header ConsistencyLevel',
    { method: 'GET', path: "/users?$filter=department ne '5a'&$count=true" },
  ],
  ['needs $count=true', { method: 'GET', path: "/users?$filter=endswith(mail,'a')", headers: eventual }],
  ['needs the header ConsistencyLevel', { method: 'GET', path: '/users/$count' }],
  ['delta filters by id only', { method: 'GET', path: "/users/delta?$filter=department eq '5a'" }],
  ['takes 20 references at most', { method: 'PATCH', path: `/groups/${id}`, body: binds(21) }],
  [
    'must be an address of Graph',
    { method: 'POST', path: `/groups/${id}/members/$ref`, body: { '@odata.id': 'users/1' } },
  ],
  ['a batch takes 20 requests at most', batchOf(...Array.from({ length: 21 }, (_, number) => get(number)))],
  ['missing or used twice', batchOf(get(1), get(1))],
  ['must be relative to the version', batchOf({ ...get(1), url: '/v1.0/users' })],
  ['has a body but no Content-Type', batchOf({ id: '1', method: 'PATCH', url: `/users/${id}`, body: {} })],
  ['depends on a request that does not stand before it', batchOf({ ...get(1), dependsOn: ['9'] })],
  ['$select names klase', batchOf({ ...get(1), url: '/users?$select=klase' })],
])('illegal and named: %s', (fault, line) => {
  expect(faultsOfRequests([line]).join('\n')).toContain(fault)
})
