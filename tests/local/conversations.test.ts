import { createServer, get } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { messageActionFrom, payloadOf } from '../bot/activities.ts'
import { openSchool, person, type SchoolUnderTest } from './school.ts'

const [pupil, author, stranger] = [person(12), person(13), person(14)]
const chat = '19:klase-8b@thread.v2'
const message = '1764230400000'

type Handed = {
  from: object
  conversation: { id: string }
  value: { messagePayload: { deleted: boolean; body: object } }
}
const handed: Handed[] = []
const bot = createServer(async (request, response) => {
  let body = ''
  for await (const piece of request) body += piece
  handed.push(JSON.parse(body))
  response
    .setHeader('content-type', 'application/json')
    .end(JSON.stringify({ task: { value: { title: 'Atsakyta' } } }))
})
let school: SchoolUnderTest

beforeAll(async () => {
  await new Promise<void>((resolve) => bot.listen(0, '127.0.0.1', resolve))
  const address = bot.address()
  const port = typeof address === 'object' && address ? address.port : 0
  school = await openSchool({ botUrl: `http://127.0.0.1:${port}/api/messages` })
})
afterAll(async () => {
  await school.close()
  bot.close()
})

const show = async (who: string) => (await fetch(`${school.pickerOrigin}/chats/${who}`)).text()
const post = (who: string, path: string, asked: object, type = 'application/json') =>
  fetch(`${school.pickerOrigin}/chats/${who}/${path}`, {
    method: 'POST',
    headers: { 'content-type': type },
    body: JSON.stringify({ chat, message, command: 'reportMessage', ...asked }),
  })

/** The names of everything in it, however deep. */
const shape = (value: unknown): unknown =>
  value && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, shape(one)]))
    : typeof value

test('conversations are shown to those who are in them, with the app’s action in each message’s menu', async () => {
  expect(await (await fetch(`${school.pickerOrigin}/chats`)).text()).toContain('Kotryna Žvirblytė')
  const page = await show(pupil)
  expect(page).toContain('Niekas su tavimi nesėdės')
  expect(page).toContain('src="data:image/png;base64,')
  expect(page).toContain('Pranešti apie šią žinutę')
  expect(await show(stranger)).not.toContain('nesėdės')
})

test('an action reaches the bot as Teams sends it, and only about a message that one sees', async () => {
  const answer = await post(pupil, 'act', { step: 'fetchTask' })
  expect(await answer.json()).toEqual({ task: { value: { title: 'Atsakyta' } } })
  const writer = { id: pupil, name: '', tenantId: school.tenantId, serviceUrl: '' }
  const payload = { id: message, chat, from: author, author: '', html: '' }
  const documented = messageActionFrom(writer, 'fetchTask', { messagePayload: payloadOf(payload) })
  expect(shape(handed[0])).toMatchObject(shape(documented) as object)
  expect(handed[0]?.from).toMatchObject({ aadObjectId: pupil })
  expect(handed[0]?.conversation.id.startsWith(chat)).toBe(true)
  for (const refused of [
    post(stranger, 'act', { step: 'fetchTask' }),
    post(pupil, 'act', { step: 'fetchTask' }, 'text/plain'),
    post(pupil, 'act', { step: 'adaptiveCard/action' }),
    post(pupil, 'change', { text: '' }),
  ])
    expect((await refused).status).toBe(400)
  expect(handed).toHaveLength(1)
})

test('its author changes or deletes a message, and then it says nothing else to an action', async () => {
  expect((await post(author, 'change', { text: 'Juokauju <b>tik</b>' })).status).toBe(204)
  expect(await show(pupil)).toContain('Juokauju &#60;b&#62;tik')
  await post(pupil, 'act', { step: 'fetchTask' })
  expect(handed.at(-1)?.value.messagePayload).toMatchObject({
    deleted: false,
    body: { content: expect.stringContaining('Juokauju') },
  })
  expect((await post(author, 'change', { text: '' })).status).toBe(204)
  expect(await show(pupil)).toContain('Ši žinutė ištrinta.')
})

test('without the address of a bot, and by another name of this machine, there is nothing', async () => {
  const other = await openSchool()
  expect((await fetch(`${other.pickerOrigin}/chats`)).status).toBe(404)
  await other.close()
  const status = await new Promise<number | undefined>((resolve, reject) =>
    get(`${school.pickerOrigin}/chats`, { headers: { host: 'elsewhere.example' } }, (answer) => {
      answer.resume()
      resolve(answer.statusCode)
    }).on('error', reject),
  )
  expect(status).toBe(403)
})
