import { randomUUID } from 'node:crypto'
import { Refusal } from '../core/refusal.ts'
import { kindNames, kinds, undoSeconds } from '../core/requests/schema.ts'
import { type RequestAction, requestActions } from '../core/requests/view.ts'
import type { WordKey } from '../core/words.ts'
import { endAbsence, sendAbsence } from './answer-absence.ts'
import { answerHandOver } from './answer-hand-over.ts'
import { answerUnderstood, answerWish, changeLanguage, showList } from './answer-message.ts'
import { beginReport, noteCall, sendReport, showCalls, showHelp, takeCase } from './answer-safety.ts'
import { confirmMine } from './answer-stocktake.ts'
import { approvedMany } from './cards/approved-many.ts'
import { allKinds, chooseKind, chooseLanguage, shortAnswer, welcome } from './cards/menu.ts'
import { knownOutage } from './cards/outage.ts'
import { readForm, requestForm } from './cards/request-form.ts'
import { asking, requestState, typedFor } from './cards/request-state.ts'
import { isThing, offerChoices, thingNamed } from './choices.ts'
import {
  askWhetherIntimate,
  expectPictures,
  sayIntimate,
  stopReport,
  tellPlace,
} from './evidence-pictures.ts'
import { outageOf, outageVerbs } from './outages.ts'
import { sendAnswer } from './questions.ts'
import { type Desk, type Reply, replyWith } from './reply.ts'
import { schoolRooms } from './rooms.ts'
import { quoteTo, sayTo } from './say.ts'
import { carriedBy, carry, withFiles } from './sent-files.ts'
import { readFor } from './understand.ts'

type Data = Readonly<Record<string, unknown>>

/** What each button's verb does. A use case's own name does it; `bot/…` only leads the conversation on. */
const verbs: Readonly<Record<string, (desk: Desk, data: Data) => Promise<Reply> | Reply>> = {
  'requests/create': sendRequest,
  'requests/show': showRequest,
  'requests/mine': (desk) => showList(desk, 'requests/mine'),
  'requests/waiting': (desk) => showList(desk, 'requests/waiting'),
  ...Object.fromEntries(
    requestActions.map((action) => [action, (desk: Desk, data: Data) => act(desk, action, data)]),
  ),
  'requests/approve-many': approveMany,
  'articles/helped': helped,
  'people/write-absence': sendAbsence,
  'people/end-absence': endAbsence,
  ...outageVerbs,
  'people/set-language': (desk, { language }) => changeLanguage(desk, { language }),
  'safety/report': sendReport,
  'safety/call': noteCall,
  'safety/take': takeCase,
  'stocktakes/confirm': confirmMine,
  'hand-overs/sign': (desk, data) => answerHandOver(desk, 'hand-overs/sign', data),
  'hand-overs/refuse': (desk, data) => answerHandOver(desk, 'hand-overs/refuse', data),
  'evidence/expect': expectPictures,
  'evidence/tell-place': tellPlace,
  'bot/report': (desk) => beginReport(desk),
  'bot/add-picture': askWhetherIntimate,
  'bot/intimate': sayIntimate,
  'bot/stop-report': stopReport,
  'bot/danger': (desk) => showHelp(desk),
  'bot/calls': (desk, data) => showCalls(desk, data),
  'bot/choose-language': ({ person }) => replyWith(chooseLanguage(person)),
  'bot/choose-kind': ({ person }) => replyWith(chooseKind(person, sayTo(person, 'choose-kind'), kindNames)),
  'bot/all-kinds': ({ person }) => replyWith(allKinds(person)),
  'bot/undo-many': undoMany,
  'bot/ask': ask,
  'bot/answer': answer,
  'bot/new-trouble': (desk, { said }) =>
    typeof said === 'string' ? answerWish(desk, said) : outOfDate(desk),
  'bot/cancel': ({ person }) => replyWith(shortAnswer(person, sayTo(person, 'cancelled'))),
  'bot/help': (desk) => replyWith(welcome(desk)),
}

/** Every verb that a card may carry. */
export const cardVerbs: readonly string[] = Object.keys(verbs)

/** Answers a pressed button with the card that takes the old one's place. */
export async function answerAction(desk: Desk, verb: string, data: Data): Promise<Reply> {
  const answer = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined
  if (!answer) return outOfDate(desk)
  const withThem = { ...desk, files: carriedBy(data) }
  return carry(withThem, await answer(withThem, data))
}

function outOfDate({ person }: Desk): Reply {
  return replyWith(shortAnswer(person, sayTo(person, 'old-card')))
}

async function ask(desk: Desk, { kind, text, isOther, thing, room }: Data): Promise<Reply> {
  const asked = kindNames.find((one) => one === kind)
  if (!asked) return outOfDate(desk)
  if (typeof text === 'string')
    return answerUnderstood(desk, readFor(asked, text), [], { isOther: isOther === true })
  // A thing of the inventory says itself what it is and where.
  const [placed = room] = typeof room === 'string' && room ? await schoolRooms(desk, '', room) : []
  const known = Object.entries({ device: thing, room: placed }).filter(
    (one): one is [string, string] => typeof one[1] === 'string' && one[1] !== '',
  )
  const offered = await offerChoices(desk, asked, Object.fromEntries(known))
  return replyWith(requestForm(desk.person, { id: randomUUID(), kind: asked, ...offered }))
}

/** What was written was meant for a question that waits. */
async function answer(desk: Desk, { id, said }: Data): Promise<Reply> {
  return typeof id === 'string' && typeof said === 'string' ? sendAnswer(desk, id, said) : outOfDate(desk)
}

async function helped(desk: Desk, { id }: Data): Promise<Reply> {
  await desk.perform('articles/helped', desk.person, { id })
  return replyWith(shortAnswer(desk.person, sayTo(desk.person, 'answer-helped')))
}

async function sendRequest(desk: Desk, data: Data): Promise<Reply> {
  const form = readForm(data)
  if (!form) return outOfDate(desk)
  const { id, kind, isElsewhere } = form
  if (isElsewhere) {
    const { values, choices } = await offerChoices(desk, kind, form.values)
    const { room: _room, ...others } = choices
    const asked = sayTo(desk.person, 'say-where')
    return replyWith(requestForm(desk.person, { id, kind, values, choices: others, asked }))
  }
  const thing = isThing(form.values.device) ? await thingNamed(desk, form.values.device) : null
  const assetId = thing?.value ?? null
  const { device: _id, ...others } = form.values
  const values = isThing(form.values.device)
    ? { ...others, ...(thing ? { device: thing.title } : {}) }
    : form.values
  const outage = data.isOther === true ? null : await outageOf(desk, kind, values)
  if (outage) return replyWith(knownOutage(desk, outage, { kind, values, assetId }, id))
  let lost = false
  try {
    const create = (files: string[]) =>
      desk.perform('requests/create', desk.person, { id, kind, fields: values, files, assetId })
    lost = (await withFiles(desk, create)).lost
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error
    if (!error.faults.some(({ field }) => field.startsWith('fields.'))) return outOfDate(desk)
    const offered = await offerChoices(desk, kind, form.values)
    return replyWith(requestForm(desk.person, { id, kind, faults: error.faults, ...offered }))
  }
  const hint = kinds[kind].hint ? ` ${quoteTo(desk.person, `requests/hint.${kind}` as WordKey)}` : ''
  const without = lost ? ` ${sayTo(desk.person, 'files-lost')}` : ''
  return showRequest(desk, { id }, `${sayTo(desk.person, 'sent')}${hint}${without}`)
}

async function approveMany(desk: Desk, { ids }: Data): Promise<Reply> {
  return replyWith(
    approvedMany(desk.person, await desk.perform('requests/approve-many', desk.person, { ids })),
  )
}

/** Takes back what can still be taken back of what was approved together. */
async function undoMany(desk: Desk, { ids }: Data): Promise<Reply> {
  let undone = 0
  for (const id of Array.isArray(ids) ? ids.slice(0, 100) : []) {
    try {
      await desk.perform('requests/undo', desk.person, { id })
      undone += 1
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
  }
  return replyWith(shortAnswer(desk.person, sayTo(desk.person, 'undone-many', { n: undone })))
}

async function showRequest(desk: Desk, { id }: Data, said?: string): Promise<Reply> {
  const request = await desk.perform('requests/show', desk.person, { id })
  return replyWith(requestState(desk, request, said === undefined ? {} : { said }))
}

/** Nobody is told of these, and nothing is done about them, before the time for undoing is over. */
const undoable: readonly RequestAction[] = [
  'requests/approve',
  'requests/decline',
  'requests/finish',
  'requests/take-over',
  'requests/send-back',
  'requests/agree-cost',
  'requests/refuse-cost',
]

/** Does it, or shows where the request stands when it cannot be done any more: a late press is no error. */
async function act(desk: Desk, action: RequestAction, data: Data): Promise<Reply> {
  const { id } = data
  const question = asking[action]
  const typed = question && data[question.input]
  const { why, cost, proposal } = data
  try {
    await desk.perform(action, desk.person, { id, ...typedFor(action, data) })
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind === 'unavailable') throw error
    const request = await desk.perform('requests/show', desk.person, { id })
    const [fault] = error.faults
    if (error.kind === 'invalid' && fault) {
      return replyWith(
        requestState(desk, request, {
          ...(typeof typed === 'string' ? { typed } : {}),
          typedEscalation: { why, cost, proposal },
          fault: { action, fault },
        }),
      )
    }
    return replyWith(requestState(desk, request, { said: quoteTo(desk.person, error.word, error.params) }))
  }
  try {
    return await showRequest(
      desk,
      { id },
      undoable.includes(action) ? sayTo(desk.person, 'undoing', { n: undoSeconds }) : undefined,
    )
  } catch (error) {
    // Whoever was asked once, such as a stand-in, may see it no more once they have answered.
    if (!(error instanceof Refusal) || error.kind !== 'missing') throw error
    return replyWith(shortAnswer(desk.person, sayTo(desk.person, 'done-and-gone')))
  }
}
