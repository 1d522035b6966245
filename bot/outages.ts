import { randomUUID } from 'node:crypto'
import type { OutageView } from '../core/outages/schema.ts'
import { mayDo } from '../core/people/roles.ts'
import { Refusal } from '../core/refusal.ts'
import { mayJoin, troubleOf } from '../core/requests/rules.ts'
import type { KindName } from '../core/requests/schema.ts'
import { endOfDay, nextMorning } from '../core/school-time/rules.ts'
import { usualSchoolTime } from '../core/school-time/schema.ts'
import { shortAnswer } from './cards/menu.ts'
import { announcedOutage, announceForm, endedOutage, type Lasting, outageList } from './cards/outage.ts'
import { requestState } from './cards/request-state.ts'
import type { Values } from './fill.ts'
import { type Desk, type Reply, replyWith } from './reply.ts'
import { quoteTo, sayTo } from './say.ts'
import { withFiles } from './sent-files.ts'

type Data = Readonly<Record<string, unknown>>

/** The outage that a report is part of; null where it is something else, or no kind that an outage can answer. */
export async function outageOf(desk: Desk, kind: KindName, values: Values): Promise<OutageView | null> {
  if (!mayJoin(kind).ok || !mayDo(desk.person.roles, 'outages/find')) return null
  const { text } = troubleOf({ kind, fields: values, roomId: null })
  if (!text) return null
  const { outage } = await desk.perform('outages/find', desk.person, { text, room: values.room ?? '', kind })
  return outage
}

/** The outages that last. */
export async function showOutages(desk: Desk, said?: string): Promise<Reply> {
  const { lasting } = await desk.perform('outages/list', desk.person, {})
  return replyWith(outageList(desk, lasting, said))
}

/** The form for announcing one; `title` is what was said of it already. */
export async function offerAnnouncing(desk: Desk, title = ''): Promise<Reply> {
  if (!mayDo(desk.person.roles, 'outages/announce')) return showOutages(desk)
  return replyWith(announceForm(desk.person, { id: randomUUID(), title, buildings: await buildingsOf(desk) }))
}

async function buildingsOf({ perform, person }: Desk): Promise<{ id: string; name: string }[]> {
  const { rooms } = await perform('places/list', person, {})
  return [...new Map(rooms.map(({ buildingId: id, building: name }) => [id, { id, name }])).values()]
}

const hours: Readonly<Partial<Record<Lasting, number>>> = { hour: 1, twoHours: 2 }

/** When an outage will be over, as it was chosen on the card: by the school's hours, weekends and holidays left out. */
async function untilOf({ perform, person }: Desk, lasting: unknown, now: Date): Promise<string | null> {
  const chosen = lasting as Lasting
  const after = hours[chosen]
  if (after) return new Date(Math.round(now.getTime() / 60_000) * 60_000 + after * 3_600_000).toISOString()
  if (chosen !== 'day' && chosen !== 'tomorrow') return null
  const mayRead = mayDo(person.roles, 'school-time/show')
  const time = mayRead ? await perform('school-time/show', person, {}) : usualSchoolTime
  return (chosen === 'day' ? endOfDay(now, time) : nextMorning(now, time)).toISOString()
}

async function announce(desk: Desk, { id, title, advice, place, lasting }: Data): Promise<Reply> {
  const { perform, person } = desk
  const now = new Date()
  const input = {
    id,
    title,
    advice: typeof advice === 'string' ? advice : '',
    buildings: typeof place === 'string' && place !== 'everywhere' ? [place] : [],
    since: now.toISOString(),
    expectedUntil: await untilOf(desk, lasting, now),
  }
  try {
    await perform('outages/announce', person, input)
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'invalid' || typeof id !== 'string') throw error
    const [fault] = error.faults
    const said = quoteTo(person, fault?.word ?? error.word, fault?.params ?? error.params)
    const kept = typeof title === 'string' ? title : ''
    return replyWith(
      announceForm(person, { id, title: kept, buildings: await buildingsOf(desk), fault: said }),
    )
  }
  return showAnnounced(desk, input.id, sayTo(person, 'outage-announced'))
}

async function showAnnounced(desk: Desk, id: unknown, said: string): Promise<Reply> {
  const { perform, person } = desk
  const { lasting } = await perform('outages/list', person, {})
  const outage = lasting.find((one) => one.id === id)
  if (!outage) return replyWith(outageList(desk, lasting))
  const { requests } = await perform('outages/matching', person, { id: outage.id })
  return replyWith(announcedOutage(desk, outage, requests, said))
}

/** „Me too“; what was about to be reported goes with it, and where a form would ask for more, its words alone. */
async function join(desk: Desk, { outageId, report }: Data): Promise<Reply> {
  const { perform, person } = desk
  const id = randomUUID()
  const given = report as { fields?: Values } | undefined
  const joinWith = async (report: object | null) => {
    const join = (files: string[]) =>
      perform('outages/join', person, { id, outageId, report: report && { ...report, files } })
    return (await withFiles(desk, join)).result
  }
  const joined = await joinWith(typeof report === 'object' ? report : null).catch((error: unknown) => {
    if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error
    const { what = '', room = '' } = given?.fields ?? {}
    return joinWith(what.length >= 3 ? { kind: 'fault', fields: { what, room } } : null)
  })
  const request = await perform('requests/show', person, { id: joined.id })
  return replyWith(requestState(desk, request, { said: quoteTo(person, 'outages/joined') }))
}

async function end(desk: Desk, data: Data): Promise<Reply> {
  const { perform, person } = desk
  const { id } = data
  const { lasting } = await perform('outages/list', person, {})
  const outage = lasting.find((one) => one.id === id)
  if (!outage) return replyWith(outageList(desk, lasting, quoteTo(person, 'outages/over')))
  const { undoSeconds } = await perform('outages/end', person, { id, text: data[`over.${outage.id}`] })
  return replyWith(endedOutage(desk, outage, undoSeconds))
}

/** Does it, or shows how things stand when it cannot be done any more: a late press is no error. */
const orShow =
  (work: (desk: Desk, data: Data) => Promise<Reply>) =>
  async (desk: Desk, data: Data): Promise<Reply> => {
    try {
      return await work(desk, data)
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind !== 'conflict') throw error
      return showOutages(desk, quoteTo(desk.person, error.word, error.params))
    }
  }

/** What the buttons of outages do. */
export const outageVerbs: Readonly<Record<string, (desk: Desk, data: Data) => Promise<Reply>>> = {
  'outages/list': (desk) => showOutages(desk),
  'outages/announce': orShow(announce),
  'outages/join': orShow(join),
  'outages/end': orShow(end),
  'outages/resume': orShow(async (desk, { id }) => {
    await desk.perform('outages/resume', desk.person, { id })
    return showOutages(desk, sayTo(desk.person, 'outage-resumed'))
  }),
  'outages/link': orShow(async (desk, { id, requestIds }) => {
    const { person } = desk
    const { outcomes } = await desk.perform('outages/link', person, { id, requestIds })
    const left = outcomes.flatMap(({ number, because }) =>
      because ? [[number && `Nr. ${number}`, quoteTo(person, because)].filter(Boolean).join(': ')] : [],
    )
    const said = [
      sayTo(person, 'outage-linked', { n: outcomes.length - left.length }),
      ...(left.length > 0 ? [sayTo(person, 'outage-left', { list: left.join(' ') })] : []),
    ]
    return showAnnounced(desk, id, said.join(' '))
  }),
  'bot/announce': (desk) => offerAnnouncing(desk),
}

/** „sujungti 12 su 7“: the one with the first number goes with the one with the second. Null: it is something else. */
export function readMerge(plain: string): { number: number; into: number } | null {
  const found =
    /^(?:sujung\w*|prijung\w*|merge|join)\s*(?:uzklaus\w*|requests?)?\s*(?:nr\.?|no\.?|#)?\s*(\d{1,9})\s*(?:su|prie|ir|i|into|with|to|and)\s*(?:uzklaus\w*|request)?\s*(?:nr\.?|no\.?|#)?\s*(\d{1,9})[\s.!]*$/.exec(
      plain,
    )
  return found ? { number: Number(found[1]), into: Number(found[2]) } : null
}

/** Joins two requests that are called by their numbers; the card of the joined one holds the way back. */
export async function mergeByNumbers(
  desk: Desk,
  { number, into }: { number: number; into: number },
): Promise<Reply> {
  const { perform, person } = desk
  try {
    const [one, other] = [
      await perform('requests/show', person, { number }),
      await perform('requests/show', person, { number: into }),
    ]
    const { undoSeconds } = await perform('requests/merge', person, { id: one.id, intoId: other.id })
    const said = sayTo(person, 'undoing', { n: undoSeconds })
    return replyWith(requestState(desk, await perform('requests/show', person, { id: one.id }), { said }))
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind === 'unavailable') throw error
    return replyWith(shortAnswer(person, quoteTo(person, error.word, error.params)))
  }
}
