import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createBot } from '../../bot/bot.ts'
import { openAsPerson } from '../../core/outside/as-person.ts'
import seed from '../../local/school.json' with { type: 'json' }
import type { School } from '../../local/school.ts'
import { messageActionFrom, payloadOf } from '../bot/activities.ts'
import { openBenchSchool } from '../support/bench-school.ts'
import { registration } from '../support/microsoft365.ts'
import { personToken } from '../support/person-token.ts'
import type { Bench } from './figure.ts'

const rounds = 5
const pictures = 10
const bytesEach = 300_000

/** What a reported message with ten pictures costs, from the dialog's opening to the last sealed picture. */
export const bench: Bench = {
  name: 'capture',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'talka-bench-'))
    const school = structuredClone(seed) as School
    const [chat] = school.chats
    const [message] = chat?.messages ?? []
    if (!chat || !message) throw new Error('local/school.json has no message')
    const png = Buffer.from(message.hosted['1'] ?? '', 'base64')
    message.hosted = Object.fromEntries(
      Array.from({ length: pictures }, (_, n) => [
        String(n + 1),
        Buffer.concat([png, Buffer.alloc(bytesEach, n + 1)]).toString('base64'),
      ]),
    )
    const opened = await openBenchSchool(folder, school)
    const { talka, tenant, teacher } = opened
    const admin = seed.people.find(({ administrator }) => administrator)?.id ?? ''
    const as = (id: string) => talka.recognise({ id, name: '', signInName: '' })
    const principal = seed.people.find((one) => one.userPrincipalName.startsWith('daiva.'))?.id ?? ''
    const pedagogue = seed.people.find((one) => one.userPrincipalName.startsWith('jurgita.'))?.id ?? ''
    await talka.perform('people/give-role', await as(admin), { personId: principal, role: 'principal' })
    await talka.perform('people/give-role', await as(principal), {
      personId: pedagogue,
      role: 'childWelfare',
    })
    const bot = createBot(talka, {
      TALKA_MODE: 'local',
      TALKA_PUBLIC_URL: 'http://localhost:3978',
      TENANT_ID: seed.tenantId,
      CLIENT_ID: registration.clientId,
    })
    const writer = {
      id: teacher.id,
      name: teacher.name,
      tenantId: seed.tenantId,
      serviceUrl: 'http://127.0.0.1:9',
    }
    const token = await personToken(tenant, teacher.id)
    const step = async (which: 'fetchTask' | 'submitAction', value: object) => {
      const activity = messageActionFrom(writer, which, { ...value, authentication: { token } })
      const request = new Request('http://localhost:3978/api/messages', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(activity),
      })
      return (await bot.handle(request)).text()
    }
    const payload = payloadOf({
      id: message.id,
      chat: chat.id,
      from: message.from,
      author: 'Autorius',
      html: message.content,
    })
    const asPerson = openAsPerson({
      ...registration,
      signInUrl: tenant.authorityOrigin,
      graphUrl: new URL(tenant.graphUrl).origin,
    })
    const times: Record<'dialog' | 'whole' | 'floor', number[]> = { dialog: [], whole: [], floor: [] }
    for (let round = 0; round < rounds; round++) {
      const begun = performance.now()
      const shown = await step('fetchTask', { messagePayload: payload })
      times.dialog.push(performance.now() - begun)
      const id = /"data":\{"id":"([0-9a-f-]{36})"/.exec(shown)?.[1] ?? ''
      await step('submitAction', { data: { id, what: 'online' } })
      await talka.drain()
      times.whole.push(performance.now() - begun)
      const { items } = await talka.perform('evidence/list', await as(pedagogue), { caseId: id })
      if (items.length !== pictures + 2) throw new Error(`${items.length} pieces were kept`)
      times.floor.push(await floor(asPerson, token, chat.id, message.id))
    }
    await talka.close()
    await opened.stop()
    rmSync(folder, { recursive: true, force: true })
    const figure = (name: string, value: number, goal: string) => ({
      name,
      value,
      unit: 'ms',
      comparedWith: 'the same requests to Graph alone, four at once',
      baseline: middle(times.floor),
      ratio: value / middle(times.floor),
      goal,
    })
    return [
      figure('dialog opened, message sealed, middle', middle(times.dialog), '< 1500 ms'),
      figure('ten pictures sealed, middle', middle(times.whole), '< 3000 ms'),
      figure('ten pictures sealed, slowest', Math.max(...times.whole), '< 3000 ms'),
    ]
  },
}

/** The least it can take: the token, the message, its list and its pictures, and nothing done with them. */
async function floor(
  asPerson: ReturnType<typeof openAsPerson>,
  token: string,
  chatId: string,
  messageId: string,
): Promise<number> {
  const begun = performance.now()
  const read = await asPerson(token, 'Chat.Read')
  if (!read) throw new Error('nobody consented')
  const url = `/chats/${encodeURIComponent(chatId)}/messages/${messageId}`
  await read(url)
  const list = JSON.parse(Buffer.from((await read(`${url}/hostedContents`)).bytes).toString())
  const ids = list.value.map(({ id }: { id: string }) => id)
  for (let at = 0; at < ids.length; at += 4)
    await Promise.all(ids.slice(at, at + 4).map((id: string) => read(`${url}/hostedContents/${id}/$value`)))
  return performance.now() - begun
}

function middle(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN
}
