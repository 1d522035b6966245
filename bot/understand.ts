import { plainText } from '../core/language.ts'
import { type KindName, kinds } from '../core/requests/schema.ts'
import { nameAfter } from './names.ts'
import { devices } from './understanding/devices.ts'
import { kindOf } from './understanding/labels.ts'
import { guess } from './understanding/model.ts'
import { ourModel } from './understanding/our-model.ts'
import { type Place, placeIn } from './understanding/places.ts'
import { urgencyIn } from './understanding/urgency.ts'
import type { ChatWord } from './words.ts'

/** What a sentence seems to ask for; `device` and `room` may be words of ours or the person's own signs. */
export interface Understanding {
  kind: KindName
  /** The sentence as it was written. */
  what: string
  room: Place | null
  device: { word: ChatWord } | null
  className: string | null
  /** The class that somebody is to go to. */
  toClass: string | null
  urgency: 'high' | 'low' | null
  /** A name in the nominative as far as that can be told. */
  name: { givenName: string; surname: string } | null
  accountRole: 'pupil' | 'staff' | null
  /** The person speaks of their own account. */
  own: boolean
}

/** Nothing in particular was recognised, or more than one thing: then the kinds that may be meant. */
export type Unsure = { among: readonly KindName[] }

/** At least so probable is a kind that is offered when Talka asks. */
const worthOffering = 0.1
/** Whoever speaks of an account and of nothing else wants one of these. */
export const accountKinds: readonly KindName[] = ['resetPassword', 'newAccount', 'licence', 'addToGroup']
/** More than three choices are a menu, not a question. */
const mostOffered = 3

/**
 * Reads what a sentence asks for, by the model that was trained on how people write. Answers with the kinds that may
 * be meant when it is not sure enough of one, and with none of them when nothing was recognised.
 */
export function understand(text: string): Understanding | Unsure {
  const guesses = guess(ourModel, text)
  const [best] = guesses
  const kind = best && kindOf(best.label)
  const isSure = best !== undefined && best.probability >= ourModel.sureFrom
  const plain = plainText(text)
  const isVague = kind === 'security' && /paskyr|account/.test(plain) && plain.split(/\s+/).length < 4
  if (isSure && kind && !isVague) {
    // „Paspaudžiau nuorodą ir įvedžiau slaptažodį“ is no wish for a new password.
    const asked = kinds[kind].isFirst ? [kind] : [...new Set([kind, ...askedInParts(text)])]
    return asked.length === 1 && !namesOnlyAThing(text) ? readFor(kind, text) : { among: asked }
  }
  if (/paskyr|account/.test(plain)) return { among: accountKinds }
  if (isSure || !kind) return { among: [] }
  const offered = guesses
    .filter(({ probability }) => probability >= worthOffering)
    .flatMap(({ label }) => kindOf(label) ?? [])
  return { among: offered.slice(0, mostOffered) }
}

/** „Po 10 min pamoka“ says how pressing it is, and is no wish about bells. */
const soon = /[\s,.;](?:jau )?(?:po|už|uz|in) \d{1,2} ?min\p{L}*\.?(?: (?:prasideda )?pamok\p{L}*)?/giu

/** What the halves of a sentence surely ask for: „nauja paskyra ir licencija“ is two things. */
function askedInParts(text: string): KindName[] {
  return text
    .replace(soon, ' ')
    .split(/\s(?:ir|bei|and)\s|[,;.!?]\s/iu)
    .map((part) => guess(ourModel, part)[0])
    .flatMap((best) => (best && best.probability >= ourModel.sureFrom ? (kindOf(best.label) ?? []) : []))
}

/** „projektorius“ alone does not say what is wanted of it. */
function namesOnlyAThing(text: string): boolean {
  const plain = plainText(text)
  return !/\s/.test(plain) && devices.some(([, sign]) => sign.test(plain))
}

/** Takes from a sentence what helps with a kind that the person has chosen. */
export function readFor(kind: KindName, text: string): Understanding {
  const plain = plainText(text)
  return read(kind, text, plain, devices.find(([, sign]) => sign.test(plain))?.[0])
}

function read(kind: KindName, text: string, plain: string, device: ChatWord | undefined): Understanding {
  const [className = null, toClass = null] = classesIn(plain)
  return {
    kind,
    what: text.trim(),
    room: placeIn(text, plain),
    device: device ? { word: device } : null,
    className,
    toClass,
    urgency: urgencyIn(plain),
    name: nameAfter(text),
    accountRole: roleIn(plain, className),
    own: /\b(pamirsau|mano|mane|man|neprisijungiu|negaliu|my|i forgot|i can'?t|i cannot)\b/.test(plain),
  }
}

/** The class that is spoken of and, after „į“ or "to", the one to go to. */
function classesIn(plain: string): (string | null)[] {
  const found = [
    ...plain.matchAll(/(?:^|\s)(i |to |→ ?)?(?:klase |class )?((?:[1-9]|1[0-2])\s?[a-h])(?=[\s.,;!?]|$)/g),
  ]
  const classOf = (match: RegExpExecArray | undefined) => match?.[2]?.replace(' ', '') ?? null
  const to = found.findLast((match) => match[1])
  return [
    classOf(found.find((match) => match !== to)) ?? (found.length === 1 && !to ? classOf(found[0]) : null),
    classOf(to),
  ]
}

function roleIn(plain: string, className: string | null): 'pupil' | 'staff' | null {
  if (/mokytoj|darbuotoj|teacher|staff|employee|colleague|koleg/.test(plain)) return 'staff'
  return className !== null || /mokini|mokine|mokiniu|pupil|student/.test(plain) ? 'pupil' : null
}
