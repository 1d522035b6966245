import { plainText } from '../core/language.ts'
import type { KindName } from '../core/requests/schema.ts'
import { nameAfter } from './names.ts'
import type { ChatWord } from './words.ts'

/** What a sentence seems to ask for; `device` and `room` may be words of ours or the person's own signs. */
export interface Understanding {
  kind: KindName
  /** The sentence as it was written. */
  what: string
  room: string | { word: ChatWord } | null
  device: { word: ChatWord } | null
  className: string | null
  /** A name in the nominative as far as that can be told. */
  name: { givenName: string; surname: string } | null
  accountRole: 'pupil' | 'staff' | null
  /** The person speaks of their own account. */
  own: boolean
}

/** Nothing in particular was recognised, or more than one thing: then the kinds that may be meant. */
export type Unsure = { among: readonly KindName[] }

const signs: readonly (readonly [KindName, RegExp])[] = [
  [
    'resetPassword',
    /slaptazod|password|negal\w* prisijungti|neprisijung|can'?t (log|sign) in|cannot (log|sign) in/,
  ],
  ['licence', /licen[cs]/],
  [
    'addToGroup',
    /\b(itrauk|pridek|prided|idek|add)\w*\b.*\b(grup|komand|group|team)|\b(grup|komand)\w*\b.*\b(itrauk|pridek|prided)/,
  ],
  [
    'newAccount',
    /\b(nauj|sukur|prasau|reik|new|create|need)\w*\b.*\b(paskyr|account)|\b(paskyr|account)\w*\b.*\b(nauj|new|sukur)/,
  ],
]
const broken =
  /neveik|nebeveik|sugedo|suged|gedim|luzo|sulauz|stringa|uzstrig|nespausdin|neisijung|nebeisijung|neissijung|nerodo|nebera interneto|nera interneto|dingo|neranda|negirdi|broken|broke|not work|doesn'?t work|isn'?t work|won'?t|no (internet|sound|picture|network|wifi)|stuck|frozen|crash/

const devices: readonly (readonly [ChatWord, RegExp])[] = [
  ['device.projector', /projektor|projector|multimedij/],
  ['device.printer', /spausdint|printer/],
  ['device.board', /\blent(a|os|ai|oje)\b|smart ?board|whiteboard|interaktyv/],
  ['device.tablet', /planset|tablet|ipad/],
  ['device.computer', /kompiuter|computer|laptop|\bpc\b|desktop|chromebook/],
  ['device.network', /internet|wifi|wi-fi|tinkl|network/],
  ['device.speakers', /kolonel|garsiakalb|speaker/],
  ['device.keyboard', /klaviatur|keyboard/],
  ['device.mouse', /\bpele\b|\bpeles\b|\bpelyt|\bmouse\b/],
  ['device.camera', /kamer|camera|webcam/],
  ['device.scanner', /skener|scanner/],
  ['device.screen', /\bekran|monitor|screen|display/],
  ['device.phone', /telefon|\bphone/],
]

const rooms: readonly (readonly [ChatWord, RegExp])[] = [
  ['room.hall', /aktu sal|assembly hall/],
  ['room.gym', /sporto sal|\bgym/],
  ['room.library', /bibliotek|library/],
  ['room.canteen', /valgykl|canteen/],
  ['room.staffroom', /mokytoju kambar|staff ?room/],
]

/**
 * Reads what a sentence asks for by the stems of words; case, endings and diacritics do not matter. Answers with
 * the kinds that may be meant when it is not one, and with none of them when nothing was recognised.
 */
export function understand(text: string): Understanding | Unsure {
  const plain = plainText(text)
  const device = devices.find(([, sign]) => sign.test(plain))?.[0]
  const asked = signs.filter(([, sign]) => sign.test(plain)).map(([kind]) => kind)
  const [only] = asked
  if (only && asked.length === 1) return read(only, text, plain, device)
  if (asked.length > 1) return { among: asked }
  if (broken.test(plain)) return read('fault', text, plain, device)
  if (device) return { among: ['fault'] }
  return {
    among: /paskyr|account/.test(plain) ? ['newAccount', 'resetPassword', 'licence', 'addToGroup'] : [],
  }
}

/** Takes from a sentence what helps with a kind that the person has chosen. */
export function readFor(kind: KindName, text: string): Understanding {
  const plain = plainText(text)
  return read(kind, text, plain, devices.find(([, sign]) => sign.test(plain))?.[0])
}

function read(kind: KindName, text: string, plain: string, device: ChatWord | undefined): Understanding {
  const named = rooms.find(([, sign]) => sign.test(plain))?.[0]
  const className =
    /(?:^|\s)((?:[1-9]|1[0-2])\s?[a-g])(?=[\s.,;!?]|$)/.exec(plain)?.[1]?.replace(' ', '') ?? null
  return {
    kind,
    what: text.trim(),
    room: named ? { word: named } : roomNumber(plain),
    device: device ? { word: device } : null,
    className,
    name: nameAfter(text),
    accountRole: roleIn(plain, className),
    own: /\b(pamirsau|mano|mane|man|neprisijungiu|negaliu|my|i forgot|i can'?t|i cannot)\b/.test(plain),
  }
}

function roomNumber(plain: string): string | null {
  const found =
    /\b(\d{1,4}[a-z]?)[\s-]*(?:oje|ame|am|as)?\s*(?:kab\b|kab\.|kabinet|klaseje|auditorij|room)/.exec(
      plain,
    ) ??
    /\b(?:kab\b\.?|kabinet\w*|auditorij\w*|room|classroom)\s*(?:nr\.?|no\.?)?\s*(\d{1,4}[a-z]?)\b/.exec(plain)
  return found?.[1]?.toUpperCase() ?? null
}

function roleIn(plain: string, className: string | null): 'pupil' | 'staff' | null {
  if (/mokytoj|darbuotoj|teacher|staff|employee|colleague|koleg/.test(plain)) return 'staff'
  return className !== null || /mokini|mokine|mokiniu|pupil|student/.test(plain) ? 'pupil' : null
}
