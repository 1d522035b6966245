import { randomUUID } from 'node:crypto'
import type { ArticleView } from '../core/articles/schema.ts'
import { plainText } from '../core/language.ts'
import { mayDo } from '../core/people/roles.ts'
import { Refusal } from '../core/refusal.ts'
import { mayAsk } from '../core/requests/rules.ts'
import { kindNames, kinds } from '../core/requests/schema.ts'
import { showAbsences } from './answer-absence.ts'
import { beginReport } from './answer-safety.ts'
import { onlyAnswers } from './cards/answers.ts'
import { chooseKind, chooseLanguage, shortAnswer, welcome } from './cards/menu.ts'
import { knownOutage } from './cards/outage.ts'
import { requestForm } from './cards/request-form.ts'
import { requestList } from './cards/request-list.ts'
import { requestState } from './cards/request-state.ts'
import { whoseFile } from './cards/whose-file.ts'
import { offerChoices } from './choices.ts'
import { type Command, readCommand, readRequestNumber } from './commands.ts'
import { isEnglish } from './english.ts'
import { fill } from './fill.ts'
import { mergeByNumbers, offerAnnouncing, outageOf, readMerge, showOutages } from './outages.ts'
import { answerAboutOwn } from './own-requests.ts'
import { answerQuestion, sendAnswer } from './questions.ts'
import { type Desk, type Reply, replyWith } from './reply.ts'
import { schoolRooms } from './rooms.ts'
import { quoteTo, sayTo } from './say.ts'
import { carry } from './sent-files.ts'
import { answerWhatIsIn, showMyThings, thingWritten } from './things.ts'
import { accountKinds, readFor, type Understanding, type Unsure, understand } from './understand.ts'
import { findMeant } from './who.ts'

/** Answers what a person wrote to Talka and is no cry for help: commands, then what the sentence seems to ask for. */
export async function answerMessage(asking: Desk, text: string): Promise<Reply> {
  // Whoever has chosen no language is answered in that of each message; one English word must not turn everything else.
  const isInEnglish = !asking.person.choseLanguage && isEnglish(text)
  const desk: Desk = isInEnglish ? { ...asking, person: { ...asking.person, language: 'en' } } : asking
  return carry(desk, await answerText(desk, text))
}

async function answerText(desk: Desk, text: string): Promise<Reply> {
  const hasFiles = (desk.files ?? []).length > 0
  const number = readRequestNumber(text)
  if (number) return showNumber(desk, number)
  const merged = mayDo(desk.person.roles, 'requests/merge') ? readMerge(plainText(text).trim()) : null
  if (merged) return mergeByNumbers(desk, merged)
  const title = /^(?:skelbti gedim\S*|announce (?:an )?outage)\s*[:–-]?\s+(.+)$/isu.exec(text.trim())?.[1]
  if (title) return offerAnnouncing(desk, title.slice(0, 120))
  const command = readCommand(text)
  // „Labas“ with a picture is about the picture.
  if (hasFiles && (command || !text)) return askWhoseFile(desk, '')
  return command ? answerCommand(desk, command) : answerSentence(desk, text)
}

async function answerCommand(desk: Desk, command: Command): Promise<Reply> {
  const { person } = desk
  switch (command) {
    case 'newRequest':
      return replyWith(chooseKind(person, sayTo(person, 'choose-kind'), kindNames))
    case 'account':
      return offerAccountKinds(desk)
    case 'myRequests':
      return showList(desk, 'requests/mine')
    case 'waiting':
      return showList(desk, 'requests/waiting')
    case 'report':
      return beginReport(desk)
    case 'things':
      return showMyThings(desk)
    case 'outages':
      return showOutages(desk)
    case 'announce':
      return offerAnnouncing(desk)
    case 'language':
      return replyWith(chooseLanguage(person))
    case 'speakLt':
      return changeLanguage(desk, { language: 'lt' })
    case 'speakEn':
      return changeLanguage(desk, { language: 'en' })
    case 'absence':
      return mayDo(person.roles, 'people/write-absence') ? showAbsences(desk) : replyWith(welcome(desk))
    case 'privacy':
      return replyWith(shortAnswer(person, sayTo(person, 'privacy')))
    case 'notYet':
      return replyWith(shortAnswer(person, sayTo(person, 'not-yet')))
    case 'thanks':
      return replyWith(shortAnswer(person, sayTo(person, 'thanks')))
    default:
      return replyWith(welcome(desk))
  }
}

async function answerSentence(desk: Desk, text: string): Promise<Reply> {
  const thingsThere = await answerWhatIsIn(desk, text)
  if (thingsThere) return thingsThere
  const understood = understand(text)
  const answered = await answerQuestion(desk, text, understood)
  if (answered) return answered
  const thing = await thingWritten(desk, text)
  if (thing) return answerUnderstood(desk, aboutThing(text, understood), [], { thing })
  const own = 'kind' in understood ? null : await answerAboutOwn(desk, text)
  return own ?? answerWish(desk, text, understood)
}

/** What is said of a thing: a kind that may name one, or else that it is broken. The number alone says nothing of that. */
function aboutThing(text: string, understood: Understanding | Unsure): Understanding {
  if ('kind' in understood && 'device' in kinds[understood.kind].fields.shape) return understood
  return readFor('fault', /\s/.test(text.trim()) ? text : '')
}

/** Answers a sentence as a trouble or wish of its own. */
export async function answerWish(
  desk: Desk,
  text: string,
  understood: Understanding | Unsure = understand(text),
): Promise<Reply> {
  const { person } = desk
  if ('kind' in understood) return answerUnderstood(desk, understood, await findAnswers(desk, text))
  const asked = understood.among
  if (asked.length === 0) {
    if ((desk.files ?? []).length > 0) return askWhoseFile(desk, text)
    const answers = await findAnswers(desk, text)
    return replyWith(
      answers.length > 0 ? onlyAnswers(person, answers) : shortAnswer(person, sayTo(person, 'unknown')),
    )
  }
  if (!asked.some((kind) => mayAsk(person.roles, kind).ok)) return forStaffOnly(person)
  return replyWith(chooseKind(person, sayTo(person, 'which-kind'), asked, text))
}

/** A filled form for what was understood, with advice beside it; the request's id is made here, with the card. */
export async function answerUnderstood(
  desk: Desk,
  understood: Understanding,
  answers: readonly ArticleView[] = [],
  /** `isOther`: known outages were shown already. `thing`: the one of the inventory whose number was written. */
  { isOther = false, thing }: { isOther?: boolean; thing?: { id: string; place: string } } = {},
): Promise<Reply> {
  const { person } = desk
  const { kind, what, className } = understood
  if (!mayAsk(person.roles, kind).ok) {
    // What pupils cannot ask for by its own kind they can still report as broken.
    const isBroken = kinds[kind].group === 'mend' && mayAsk(person.roles, 'fault').ok
    return isBroken ? answerUnderstood(desk, readFor('fault', what), answers) : forStaffOnly(person)
  }
  const meant = 'account' in kinds[kind].fields.shape ? await findMeant(desk, what, className) : null
  const filled = fill(understood, person)
  const account = meant && [meant.name, meant.className].filter(Boolean).join(' ')
  const named = account && !filled.account?.includes('@') ? { ...filled, account } : filled
  const values = thing ? { room: thing.place, ...named, device: thing.id } : named
  const rooms = 'room' in kinds[kind].fields.shape ? await schoolRooms(desk, what, values.room ?? '') : []
  const placed = rooms[0] ? { ...values, room: rooms[0] } : values
  const outage = isOther ? null : await outageOf(desk, kind, thing ? { ...placed, device: '' } : placed)
  if (outage) return replyWith(knownOutage(desk, outage, { kind, values: placed, assetId: null }, null))
  const offered = await offerChoices(desk, kind, placed, { rooms, device: understood.device?.word })
  return replyWith(requestForm(person, { id: randomUUID(), kind, answers, isOther, ...offered }))
}

/** Advice that may make a request unnecessary; nobody is kept from asking because it could not be read. */
async function findAnswers({ perform, person }: Desk, text: string): Promise<ArticleView[]> {
  if (!mayDo(person.roles, 'articles/search')) return []
  return (await perform('articles/search', person, { text: text.slice(0, 1000) })).articles
}

/** Which open request is it for that came without a word that tells; with none open it begins a new one. */
async function askWhoseFile(desk: Desk, text: string): Promise<Reply> {
  const { perform, person } = desk
  const mine = mayDo(person.roles, 'requests/mine')
    ? (await perform('requests/mine', person, {})).requests
    : []
  const work = mayDo(person.roles, 'requests/waiting')
    ? (await perform('requests/waiting', person, {})).requests
    : []
  const open = [...mine, ...work].filter(
    (one, at, all) =>
      one.actions.includes('requests/comment') && all.findIndex(({ id }) => id === one.id) === at,
  )
  // Whoever was asked most probably answers.
  const asked = open.filter(({ status, requesterId }) => status === 'asking' && requesterId === person.id)
  const inOrder = [...asked, ...open.filter((one) => !asked.includes(one))]
  if (inOrder.length === 0 && !text && !mayDo(person.roles, 'safety/report'))
    return answerUnderstood(desk, readFor('fault', ''))
  return replyWith(whoseFile(desk, inOrder, text))
}

/** The request with this number; one that is not the person's to see is not there. */
async function showNumber(desk: Desk, number: number): Promise<Reply> {
  try {
    const request = await desk.perform('requests/show', desk.person, { number })
    const said = sayTo(desk.person, 'file-said', { n: desk.files?.length ?? 0 })
    if ((desk.files ?? []).length > 0) return sendAnswer(desk, request.id, said)
    return replyWith(requestState(desk, request))
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind === 'unavailable') throw error
    return replyWith(
      shortAnswer(desk.person, sayTo(desk.person, 'no-such-request', { number: String(number) })),
    )
  }
}

/** The person's own requests, or those that wait for them. */
export async function showList(desk: Desk, which: 'requests/mine' | 'requests/waiting'): Promise<Reply> {
  const { requests } = await desk.perform(which, desk.person, {})
  const seesPlans = which === 'requests/waiting' && mayDo(desk.person.roles, 'directory/waiting-plans')
  const { plans } = seesPlans ? await desk.perform('directory/waiting-plans', desk.person, {}) : { plans: [] }
  return replyWith(requestList(desk, which, requests, plans))
}

/** Changes the language and says so in the new one. */
export async function changeLanguage(desk: Desk, input: unknown): Promise<Reply> {
  const { language } = await desk.perform('people/set-language', desk.person, input)
  const person = { ...desk.person, language }
  return replyWith(welcome({ ...desk, person }, quoteTo(person, 'people/language-set')))
}

function offerAccountKinds({ person }: Desk): Reply {
  if (!accountKinds.some((kind) => mayAsk(person.roles, kind).ok)) return forStaffOnly(person)
  return replyWith(chooseKind(person, sayTo(person, 'choose-kind'), accountKinds))
}

function forStaffOnly(person: Desk['person']): Reply {
  return replyWith(shortAnswer(person, sayTo(person, 'not-for-pupils')))
}
