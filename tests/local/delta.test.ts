import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SchoolUnderTest } from './school.ts'
import { newGroup, newPupil, openSchool, person, refer } from './school.ts'

let school: SchoolUnderTest
beforeAll(async () => {
  school = await openSchool()
})
afterAll(() => school.close())

interface Round {
  found: Record<string, unknown>[]
  pages: number
  link: string
}

/** Follows nextLinks to the deltaLink. */
async function follow(path: string, between?: () => Promise<unknown>): Promise<Round> {
  const round: Round = { found: [], pages: 0, link: path }
  for (;;) {
    const { body } = await school.ask('GET', round.link)
    round.pages++
    round.found.push(...body.value)
    const url = new URL(body['@odata.nextLink'] ?? body['@odata.deltaLink'])
    round.link = url.pathname.replace('/v1.0', '') + url.search
    if (body['@odata.deltaLink']) return round
    await between?.()
  }
}

const create = async (name: string): Promise<string> =>
  (await school.ask('POST', '/users', newPupil(name))).body.id

test('the first round tells everybody, the next only what has changed since', async () => {
  const first = await follow('/users/delta')
  expect(first.found).toHaveLength(15)
  expect((await follow(first.link)).found).toEqual([])
  const id = await create('naujas')
  await school.ask('PATCH', `/users/${person(8)}`, { jobTitle: 'Mokytoja metodininkė' })
  const second = await follow(first.link)
  expect(second.found).toHaveLength(2)
  expect(second.found).toContainEqual({ id: person(8), jobTitle: 'Mokytoja metodininkė' })
  expect(second.found).toContainEqual(expect.objectContaining({ id, displayName: 'Mokinys naujas' }))
})

test('with $select only changes of those properties count', async () => {
  const { link } = await follow('/users/delta?$select=department')
  await school.ask('PATCH', `/users/${person(9)}`, { jobTitle: 'Vyresnysis mokytojas' })
  await school.ask('PATCH', `/users/${person(10)}`, { department: 'Kalbos' })
  expect((await follow(link)).found).toEqual([{ id: person(10), department: 'Kalbos' }])
})

test('who is deleted is told as changed while in the recycle bin, as deleted when gone for good', async () => {
  const [binned, gone] = [await create('i-siuksline'), await create('visam')]
  const { link } = await follow('/users/delta?$select=id')
  for (const id of [binned, gone]) await school.ask('DELETE', `/users/${id}`)
  await school.ask('DELETE', `/directory/deletedItems/${gone}`)
  const { found } = await follow(link)
  expect(found).toContainEqual({ id: binned, '@removed': { reason: 'changed' } })
  expect(found).toContainEqual({ id: gone, '@removed': { reason: 'deleted' } })
})

test('groups tell who came and who went', async () => {
  const { body } = await school.ask(
    'POST',
    '/groups',
    newGroup('stebima', { 'members@odata.bind': [refer(person(12))] }),
  )
  const first = await follow('/groups/delta?$select=displayName,members')
  expect(first.found.find(({ id }) => id === body.id)).toMatchObject({
    'members@delta': [{ '@odata.type': '#microsoft.graph.user', id: person(12) }],
  })
  await school.ask('POST', `/groups/${body.id}/members/$ref`, { '@odata.id': refer(person(13)) })
  await school.ask('DELETE', `/groups/${body.id}/members/${person(12)}/$ref`)
  expect((await follow(first.link)).found).toEqual([
    {
      id: body.id,
      'members@delta': [
        { '@odata.type': '#microsoft.graph.user', id: person(13) },
        { '@odata.type': '#microsoft.graph.user', id: person(12), '@removed': { reason: 'deleted' } },
      ],
    },
  ])
})

test('"from now on" tells nothing of before', async () => {
  const { found, link } = await follow('/users/delta?$deltatoken=latest')
  expect(found).toEqual([])
  const id = await create('po-to')
  expect((await follow(link)).found).toEqual([expect.objectContaining({ id })])
})

test('one person can be followed alone, other filters are refused', async () => {
  const { found } = await follow(`/users/delta?$filter=id eq '${person(8)}'`)
  expect(found.map(({ id }) => id)).toEqual([person(8)])
  expect((await school.ask('GET', "/users/delta?$filter=department eq '5a'")).status).toBe(400)
  expect((await school.ask('GET', '/users/delta?$top=5')).status).toBe(400)
})

test('a deletion between two pages makes nobody else be missed', async () => {
  const ids = await Promise.all(Array.from({ length: 220 }, (_, index) => create(`daug${index}`)))
  let deleted = false
  const round = await follow('/users/delta?$select=displayName', async () => {
    if (deleted) return
    deleted = true
    const [smallest = ''] = ids.toSorted()
    await school.ask('DELETE', `/users/${smallest}`)
  })
  expect(round.pages).toBeGreaterThan(1)
  const told = new Set(round.found.map(({ id }) => id))
  expect(ids.filter((id) => !told.has(id))).toEqual([])
  expect((await follow(round.link)).found).toHaveLength(1)
})

test('after seven days a token is worth nothing', async () => {
  const { link } = await follow('/users/delta')
  const before = school.clock.now
  school.clock.now = new Date(before.getTime() + 7 * 86_400_000 + 1000)
  const { status, body } = await school.ask('GET', link)
  expect([status, body.error.code]).toEqual([400, 'syncStateNotFound'])
  school.clock.now = before
})

test('when Graph gives up all tokens it sends to a full round: 410 with the place to begin', async () => {
  const { link } = await follow('/users/delta?$select=displayName')
  school.resetDelta()
  const gone = await school.ask('GET', link)
  expect(gone.status).toBe(410)
  const url = new URL(gone.headers.get('location') ?? '')
  expect(url.search).toBe('?$select=displayName&$deltatoken=')
  const again = await follow(`/users/delta${url.search}`)
  expect(again.found.length).toBe(school.dump().users.length)
  expect((await follow(again.link)).found).toEqual([])
})

test('a group with many members is told in several pieces', async () => {
  const group = school.byHand('POST', '/groups', newGroup('visi')).body as { id: string }
  for (let number = 0; number < 620; number++) {
    const { id } = school.byHand('POST', '/users', newPupil(`narys${number}`)).body as { id: string }
    school.byHand('POST', `/groups/${group.id}/members/$ref`, { '@odata.id': refer(id) })
  }
  const { found } = await follow('/groups/delta?$select=displayName,members')
  const pieces = found.filter(({ id }) => id === group.id).map((piece) => piece['members@delta'] as unknown[])
  expect(pieces.map(({ length }) => length)).toEqual([500, 120])
  expect(found.filter(({ id, displayName }) => id === group.id && displayName)).toHaveLength(1)
})

test('on a day of late copies changes may be told twice', async () => {
  school.setConditions({ lag: { usual: 1 } })
  let { link } = await follow('/users/delta?$select=jobTitle')
  const told: string[] = []
  for (let number = 0; number < 25; number++) {
    school.byHand('PATCH', `/users/${person(8)}`, { jobTitle: `Pareigos ${number}` })
    school.clock.now = new Date(school.clock.now.getTime() + 2000)
    for (let rounds = 0; rounds < 2; rounds++) {
      const round = await follow(link)
      link = round.link
      told.push(
        ...round.found.map(({ jobTitle }) => String(jobTitle)).filter((title) => /^Pareigos/.test(title)),
      )
    }
  }
  expect(new Set(told).size).toBe(25)
  expect(told.length).toBeGreaterThan(25)
  school.setConditions({})
})
