import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { derivedId } from '../core/derived-id.ts'
import { bring } from '../core/files/bring.ts'
import { mayDo } from '../core/people/roles.ts'
import { Refusal } from '../core/refusal.ts'
import { mostFiles } from '../core/requests/schema.ts'
import type { Talka } from '../core/talka.ts'
import { performJob } from '../core/use-case.ts'
import { type ReadActivity, sentFilesOf } from './activity.ts'
import { type Action, type Card, type Element, line } from './cards/elements.ts'
import type { Desk, Reply } from './reply.ts'
import { quoteTo, sayTo } from './say.ts'

/** A kept file that goes on with the conversation until it belongs to a request. */
export interface Carried {
  id: string
  name: string
}

/** Keeps what came with a message; `problems` says in words what could not be kept and why. */
export async function bringFiles(
  house: Talka['house'],
  { person }: Pick<Desk, 'person'>,
  read: ReadActivity,
): Promise<{ files: Carried[]; problems: string[] }> {
  const sent = sentFilesOf(read)
  if (sent.length === 0 || !mayDo(person.roles, 'files/keep')) return { files: [], problems: [] }
  const files: Carried[] = []
  const problems = sent.length > mostFiles ? [sayTo(person, 'files-most', { n: mostFiles })] : []
  for (const [place, one] of sent.slice(0, mostFiles).entries()) {
    const unnamed = sayTo(person, 'file-unnamed')
    const input = { ...one, id: idOf(read, place), personId: person.id, unnamed }
    const brought = await performJob(house, bring, input)
    if (brought.ok) files.push({ id: brought.file.id, name: brought.file.name })
    else {
      const { word, params } = brought.because
      problems.push(quoteTo(person, word, { ...params, name: one.name ?? unnamed }))
    }
  }
  return { files, problems }
}

/** The same for the same file of the same message: Teams now and then delivers a message twice. */
function idOf({ id, conversation, from }: ReadActivity, place: number): string {
  return id ? derivedId(JSON.stringify([conversation.id, from.id, id, place])) : randomUUID()
}

const carried = z.array(z.object({ id: z.guid(), name: z.string() })).max(mostFiles)

/** The files that a pressed button carries. */
export function carriedBy(data: Readonly<Record<string, unknown>>): Carried[] {
  return carried.safeParse(data.files).data ?? []
}

/** The buttons that lead to a request or to what is said of one: each takes the files along. */
const leadsOn = new Set([
  'requests/create',
  'outages/join',
  'bot/ask',
  'bot/answer',
  'bot/new-trouble',
  'bot/choose-kind',
  'bot/all-kinds',
])

/** Lets files go on with the conversation: the card names them, and each of its buttons that leads on carries them. */
export function carry(desk: Desk, reply: Reply): Reply {
  const { files = [], person } = desk
  if (!reply.card || files.length === 0) return reply
  let isCarried = false
  const actionWith = (action: Action): Action => {
    if (action.type !== 'Action.Execute' || !leadsOn.has(action.verb)) return action
    isCarried = true
    return { ...action, data: { ...action.data, files } }
  }
  const elementWith = (element: Element): Element =>
    element.type === 'Container' && element.selectAction
      ? { ...element, selectAction: actionWith(element.selectAction) }
      : element
  const card: Card = {
    ...reply.card,
    body: reply.card.body.map(elementWith),
    ...(reply.card.actions ? { actions: reply.card.actions.map(actionWith) } : {}),
  }
  if (!isCarried) return reply
  const names = files.map(({ name }) => name).join(', ')
  const [first, ...rest] = card.body
  const said = line(`📎 ${sayTo(person, 'files-added', { names })}`)
  return { ...reply, card: { ...card, body: first ? [first, said, ...rest] : [said] } }
}

/**
 * Does something with the files that came along; where they are gone meanwhile, it is done without them and `lost` says
 * so. What was said matters more than its picture.
 */
export async function withFiles<Result>(
  { files = [] }: Pick<Desk, 'files'>,
  work: (files: string[]) => Promise<Result>,
): Promise<{ result: Result; lost: boolean }> {
  const ids = files.map(({ id }) => id)
  try {
    return { result: await work(ids), lost: false }
  } catch (error) {
    if (!(error instanceof Refusal) || error.word !== 'requests/file-missing') throw error
    return { result: await work([]), lost: true }
  }
}
