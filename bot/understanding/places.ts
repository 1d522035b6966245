import type { ChatWord } from '../words.ts'
import { devices } from './devices.ts'

/** Where something is: a room's number or name as people say it, or a place that we have a word for. */
export type Place = string | { word: ChatWord; n?: number }

const places: readonly (readonly [ChatWord, RegExp])[] = [
  ['room.hall', /\baktu sal|assembly hall|\bin the hall\b|\b(renginiu|didzio\w+) sal/],
  ['room.gym', /sporto sal|\bgym\b|gymnasium/],
  ['room.library', /bibliotek|library/],
  ['room.readingRoom', /skaitykl|reading room/],
  ['room.canteen', /valgykl|canteen|cafeteria/],
  ['room.staffroom', /mokytoju kambar|staff ?room|teachers'? room/],
  ['room.office', /\brastin(e|es|eje|ei)\b|sekretoriat|\bthe (school )?office\b/],
  ['room.cloakroom', /rubin(e|es|eje)\b|cloakroom/],
]

/** Rooms that are called by what is taught or done there: „fizikos kabinetas“. */
const named =
  /(?:^|\s)(\p{L}{4,}(?:os|ių|ijos|ikos|ų|ės|io|ogo|ogės)|(?:lietuviu|lietuvių|anglu|anglų|vokieciu|vokiečių|rusu|rusų) kalbos)\s+(?:kabinet\p{L}*|klas[eė]je|kab\.?(?=\s|$|[,.!?]))/iu

const floors: readonly (readonly [number, RegExp])[] = [
  [1, /\b(pirm\w+|i|1(-\w+)?) aukst|\b(first|1st|ground) floor/],
  [2, /\b(antr\w+|ii|2(-\w+)?) aukst|\b(second|2nd) floor/],
  [3, /\b(treci\w+|iii|3(-\w+)?) aukst|\b(third|3rd) floor/],
  [4, /\b(ketvirt\w+|iv|4(-\w+)?) aukst|\b(fourth|4th) floor/],
]

/** Finds the place in a sentence; the nearest to the door first: a number, a named place, a named room, a floor. */
export function placeIn(text: string, plain: string): Place | null {
  const number = roomNumber(plain) ?? bareNumber(plain)
  if (number) return number
  const place = places.find(([, sign]) => sign.test(plain))?.[0]
  if (place) return { word: place }
  const room = named.exec(text)?.[1]?.trim().toLowerCase()
  if (room && !notRooms.test(room)) return `${room[0]?.toUpperCase()}${room.slice(1)} kabinetas`
  const floor = floors.find(([, sign]) => sign.test(plain))?.[0]
  return floor ? { word: 'room.floor', n: floor } : null
}

/** „pradinių klasėje“, „mokinio kabinete“ name nobody's room. */
const notRooms =
  /^(mano|savo|musu|mūsų|mokin|klas|mokytojo|kitos|vienos|visos|sios|šios|tos|pirmos|antros|trecios|trečios)/

function roomNumber(plain: string): string | null {
  const found =
    /\b(\d{1,4}[a-z]?)[\s-]*(?:oje|ame|am|as|tame|ajame)?\s*(?:kab\b|kab\.|kabinet|klaseje|klases\b|auditorij|patalp|room)/.exec(plain) ??
    /\b(?:kab\b\.?|kabinet\w*|auditorij\w*|patalp\w*|room|classroom)\s*(?:nr\.?|no\.?|#)?\s*(\d{1,4}[a-z]?)\b/.exec(plain)
  // "The projector in 204 is dead"; in 2026 and in 10 minutes name none.
  return (found ?? /\bin (\d{3}[a-z]?)\b(?! ?(min|h\b|d\b|eur))/.exec(plain))?.[1]?.toUpperCase() ?? null
} // biome-ignore format: a pattern reads better on one row

/**
 * „Neveikia projektorius 214“, „214 neveikia internetas“: three digits at either end of a sentence are a room when a thing,
 * or that it is broken, stands beside them. „Rodo 404“ and „Office 365“ name none.
 */
function bareNumber(plain: string): string | null {
  const words = plain.split(/[\s,.!?]+/).filter(Boolean)
  const ends = [words.slice(0, 2), words.slice(-2).reverse()]
  const found = ends.find(([number = '', beside = '']) => isRoomBeside(number, beside))
  return found?.[0]?.toUpperCase() ?? null
}

function isRoomBeside(number: string, beside: string): boolean {
  const isBroken = /^(ne(be)?veik|suged|in$|is$|from$)/.test(beside)
  return /^\d{3}[a-z]?$/.test(number) && (isBroken || devices.some(([, sign]) => sign.test(beside)))
}
