import { afterAll, beforeAll, expect, test } from 'vitest'
import seed from '../../local/school.json' with { type: 'json' }
import type { SchoolUnderTest } from './school.ts'
import { openSchool } from './school.ts'

const [talka] = seed.teamsApps
const [rasa = '', kotryna = ''] = ['rasa', 'kotryna'].map(
  (name) => seed.people.find(({ userPrincipalName }) => userPrincipalName.startsWith(`${name}.`))?.id,
)
const app = { 'teamsApp@odata.bind': `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${talka?.id}` }
const activity = (more: object = {}) => ({
  topic: { source: 'text', value: 'Talka', webUrl: 'https://teams.microsoft.com/l/entity/x/home' },
  activityType: 'requestUpdate',
  chainId: 7,
  previewText: { content: 'Užklausa Nr. 7 vykdoma' },
  templateParameters: [{ name: 'text', value: 'Užklausa Nr. 7 vykdoma' }],
  ...more,
})
const letter = (more: object = {}) => ({
  message: {
    subject: 'Užklausa Nr. 7',
    body: { contentType: 'text', content: 'Skaitykite Talkoje' },
    toRecipients: [{ emailAddress: { address: 'rasa.jurgeleviciene@mokykla.example' } }],
    ...more,
  },
  saveToSentItems: false,
})

let school: SchoolUnderTest
beforeAll(async () => {
  school = await openSchool({ change: ({ teamsApps }) => teamsApps[0]?.blockedFor.push(kotryna) })
})
afterAll(() => school.close())

const feedOf = (id: string) => `/users/${id}/teamwork/sendActivityNotification`
const appsOf = (id: string) => `/users/${id}/teamwork/installedApps`

test('the activity feed takes nothing of an app that the person does not have', async () => {
  const { status, body } = await school.ask('POST', feedOf(rasa), activity())
  expect([status, body.error.code]).toEqual([403, 'Forbidden'])
  expect(body.error.message).toContain('Ensure that the expected Teams app is installed')
})

test('an app is installed once; what the school has not, or denies the person, is not', async () => {
  expect((await school.ask('POST', appsOf(rasa), app)).status).toBe(201)
  expect((await school.ask('POST', appsOf(rasa), app)).status).toBe(409)
  expect((await school.ask('POST', appsOf(kotryna), app)).status).toBe(403)
  const other = { 'teamsApp@odata.bind': 'https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/nothing' }
  expect((await school.ask('POST', appsOf(rasa), other)).status).toBe(404)
})

test('a notification of the same chain takes the place of the one before', async () => {
  expect((await school.ask('POST', feedOf(rasa), activity())).status).toBe(204)
  const later = activity({ previewText: { content: 'Užklausa Nr. 7 atlikta' } })
  expect((await school.ask('POST', feedOf(rasa), later)).status).toBe(204)
  expect((await school.ask('POST', feedOf(rasa), activity({ chainId: 8 }))).status).toBe(204)
  expect(school.received(rasa).feed.map(({ chainId, preview }) => [chainId, preview])).toEqual([
    [7, 'Užklausa Nr. 7 atlikta'],
    [8, 'Užklausa Nr. 7 vykdoma'],
  ])
})

test('a notification needs a type of the manifest, its parameters, and a link of Teams', async () => {
  for (const wrong of [
    { activityType: 'somethingElse' },
    { templateParameters: [] },
    { topic: { source: 'text', value: 'Talka', webUrl: 'https://talka.example/requests' } },
    { topic: { source: 'text', value: 'Talka' } },
  ]) {
    expect((await school.ask('POST', feedOf(rasa), activity(wrong))).status).toBe(400)
  }
})

test('a letter goes from the one mailbox that the access policy leaves, and arrives where there is one', async () => {
  const from = (address: string) => `/users/${address}/sendMail`
  expect((await school.ask('POST', from('talka@mokykla.example'), letter())).status).toBe(202)
  expect(school.received(rasa).letters).toMatchObject([
    { from: 'talka@mokykla.example', subject: 'Užklausa Nr. 7' },
  ])
  const principal = await school.ask('POST', from('daiva.zemaitiene@mokykla.example'), letter())
  expect([principal.status, principal.body.error.code]).toEqual([403, 'ErrorAccessDenied'])
  const nobody = await school.ask('POST', from('niekas@mokykla.example'), letter())
  expect([nobody.status, nobody.body.error.code]).toEqual([404, 'ErrorInvalidUser'])
  const headers = [{ name: 'Received', value: 'x' }]
  const foreign = await school.ask(
    'POST',
    from('talka@mokykla.example'),
    letter({ internetMessageHeaders: headers }),
  )
  expect(foreign.status).toBe(400)
})

test('five notifications a second are what Teams takes of one app', async () => {
  const limited = await openSchool({ limits: { feed: { amount: 5, seconds: 1 } } })
  await limited.ask('POST', appsOf(rasa), app)
  const statuses: number[] = []
  for (let n = 0; n < 6; n++)
    statuses.push((await limited.ask('POST', feedOf(rasa), activity({ chainId: n }))).status)
  expect(statuses).toEqual([204, 204, 204, 204, 204, 429])
  await limited.close()
})
