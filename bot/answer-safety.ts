import { randomUUID } from 'node:crypto'
import { Refusal } from '../core/refusal.ts'
import { shortAnswer } from './cards/menu.ts'
import { callStep, helpInDanger, readReport, reportForm, reportReceived } from './cards/safety.ts'
import { type Desk, type Reply, replyWith } from './reply.ts'
import { quoteTo, sayTo } from './say.ts'

type Data = Readonly<Record<string, unknown>>

/** Shows where to turn at once, with the people of the building. */
export async function showHelp({ person, perform }: Desk): Promise<Reply> {
  const { building } = await perform('safety/help', person, {})
  return replyWith(helpInDanger(person, building))
}

/** Begins a confidential report; a picture that is sent meanwhile is known to belong to it. */
export async function beginReport({ person, perform }: Desk): Promise<Reply> {
  const id = randomUUID()
  await perform('evidence/expect', person, { caseId: id })
  return replyWith(reportForm(person, await perform('safety/help', person, {}), { id }))
}

/** Sends a confidential report; what is missing stands at the form, and nothing that was chosen is lost. */
export async function sendReport(desk: Desk, data: Data): Promise<Reply> {
  const { person, perform } = desk
  const form = readReport(data)
  if (!form) return replyWith(shortAnswer(person, sayTo(person, 'old-card')))
  try {
    const { isUrgent } = await perform('safety/report', person, form.input)
    return replyWith(reportReceived(desk, form.id, isUrgent))
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error
    const help = await perform('safety/help', person, {})
    return replyWith(reportForm(person, help, { id: form.id, values: form.values, faults: error.faults }))
  }
}

/** Goes through the chain of calls; what was noted before is kept by its case. */
export async function showCalls({ person, perform }: Desk, { id, at }: Data, said?: string): Promise<Reply> {
  const { building } = await perform('safety/help', person, {})
  const chain = [
    { whom: '112', name: '112', phone: '112' },
    ...building.map((one, place) => ({ whom: place, ...one })),
    { whom: '116111', name: sayTo(person, 'line-116111'), phone: '116111' },
  ]
  return replyWith(
    callStep(person, {
      id: typeof id === 'string' ? id : randomUUID(),
      at: typeof at === 'number' ? at : 0,
      chain,
      ...(said ? { said } : {}),
    }),
  )
}

/** Notes a call, and goes on to the next one. */
export async function noteCall(desk: Desk, data: Data): Promise<Reply> {
  const { id, at, whom, isAnswered } = data
  await desk.perform('safety/call', desk.person, { id, whom, isAnswered })
  const said = sayTo(desk.person, isAnswered === true ? 'noted-answered' : 'noted-not-answered')
  return showCalls(desk, { id, at: (typeof at === 'number' ? at : 0) + 1 }, said)
}

/** Takes a case over from the message that told of it. */
export async function takeCase({ person, perform, link }: Desk, { id }: Data): Promise<Reply> {
  await perform('safety/take', person, { id })
  const said = sayTo(person, 'case-taken')
  const reply = shortAnswer(person, said)
  const open = {
    type: 'Action.OpenUrl' as const,
    title: quoteTo(person, 'common/open'),
    url: link(`/safety/${id}`),
  }
  return replyWith({ ...reply, actions: [open] })
}
