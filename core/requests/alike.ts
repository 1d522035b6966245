import { askedWords } from '../articles/rules.ts'
import { plainText } from '../language.ts'

/** Words that every fault is told in, which tell none from another. */
const everyFault =
  /^(ne(be)?veik|ne(be)?i|ne(be)?prisi|ne(be)?atsi|ne(be)?rod|nera|gedi|suged|sugad|string|dingo|bloga|problem|klaid|negal|broken|working|works|error|issue|down|kabinet|klase|room|mokykl|pamok|vaikai|mokini|mokytoj|skub|reik|sian|vakar|ryt|visi|viso|kazk|kaip)/

/** What people call the same thing, by the beginnings of words. */
const things: readonly (readonly [string, RegExp])[] = [
  ['network', /^(internet|wifi|wi|tinkl|rys[iy]|belaid|network|narsyk)/],
  ['printer', /^(spausd|kopijuo|print|toner)/],
  ['projector', /^(projekt|multimed)/],
  ['board', /^(lent|whiteboard|smart)/],
  ['computer', /^(kompiut|laptop|nesiojam|comput|pc$)/],
  ['sound', /^(garso?|kolonel|mikrofon|sound|speaker)/],
  ['power', /^(elektr|sviesos|power|rozet)/],
  ['mail', /^(past[ao]|laisk|outlook|mail)/],
  ['diary', /^(dienyn|tamo|diary)/],
  ['teams', /^teams/],
  ['screen', /^(ekran|monitor|screen)/],
]

/** What a text is about, so that two texts can be held beside each other: things, and beginnings of other words. */
export function subjectsOf(text: string): ReadonlySet<string> {
  const words = plainText(text.slice(0, 1000)).match(/[\p{L}\p{N}-]{2,}/gu) ?? []
  const named = words.flatMap((word) => things.find(([, sign]) => sign.test(word))?.[0] ?? [])
  const others = askedWords(text)
    .filter(({ plain }) => !everyFault.test(plain) && !things.some(([, sign]) => sign.test(plain)))
    .map(({ beginning }) => beginning)
  return new Set([...named, ...others])
}

/** What of a report the likeness is read from. */
export interface Trouble {
  kind: string
  text: string
  roomId: string | null
}

/**
 * How likely two reports are of one trouble; 0: not likely. In the same room one common subject is enough; where one of
 * them names no room there have to be two, or all that the shorter one says; two rooms are two troubles.
 */
export function likeness(one: Trouble, other: Trouble): number {
  if (one.roomId && other.roomId && one.roomId !== other.roomId) return 0
  const [first, second] = [subjectsOf(one.text), subjectsOf(other.text)]
  const common = [...first].filter((subject) => second.has(subject)).length
  const isSameRoom = one.roomId !== null && one.roomId === other.roomId
  const enough = isSameRoom ? 1 : Math.min(2, first.size, second.size)
  if (common === 0 || common < enough) return 0
  return common + (isSameRoom ? 3 : 0) + (one.kind === other.kind ? 1 : 0)
}
