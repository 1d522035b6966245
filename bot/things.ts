import { codeKey, numbersIn } from '../core/inventory/rules.ts'
import { plainText } from '../core/language.ts'
import { mayDo } from '../core/people/roles.ts'
import { roomLabel, roomsNamed } from '../core/places/rules.ts'
import { shortAnswer } from './cards/menu.ts'
import { mostThings, thingList } from './cards/thing-list.ts'
import { type Desk, type Reply, replyWith } from './reply.ts'
import { quoteTo, sayTo } from './say.ts'
import { placeIn } from './understanding/places.ts'

/** What somebody has or answers for; whoever has nothing to do with things is not told of any. */
export async function showMyThings(desk: Desk): Promise<Reply> {
  const { perform, person } = desk
  const { assets } = mayDo(person.roles, 'inventory/mine')
    ? await perform('inventory/mine', person, {})
    : { assets: [] }
  if (assets.length === 0) return replyWith(shortAnswer(person, sayTo(person, 'no-things')))
  const title = quoteTo(person, 'inventory/mine')
  return replyWith(thingList(desk, title, assets, assets.length, null))
}

/**
 * „Kas 204 kabinete?“, of whoever looks after the inventory: a room of the school's list, or a place as it stands with
 * the things. Null: it is something else.
 */
export async function answerWhatIsIn(desk: Desk, text: string): Promise<Reply | null> {
  const { perform, person } = desk
  const plain = plainText(text).trim()
  if (!/^(kas|what)\s/.test(plain) || !mayDo(person.roles, 'inventory/list')) return null
  const { rooms } = await perform('places/list', person, {})
  const [room, another] = roomsNamed(text, rooms)
  if (another) return null
  const said = room ? null : placeIn(text, plain)
  const place = typeof said === 'string' ? said : said && sayTo(person, said.word, { n: said.n ?? 0 })
  const title = room ? roomLabel(room, rooms) : place
  if (title === null) return null
  const where = room ? { roomId: room.id } : { place: title }
  const { assets, total } = await perform('inventory/list', person, { ...where, limit: mostThings })
  if (assets.length > 0)
    return replyWith(thingList(desk, title, assets, total ?? assets.length, '/inventory'))
  return room ? replyWith(shortAnswer(person, sayTo(person, 'no-things-there'), title)) : null
}

/** The one thing whose number somebody has written: „IT-0042 nebeįsijungia“. Null: none, or more than one. */
export async function thingWritten(
  { perform, person }: Desk,
  text: string,
): Promise<{ id: string; place: string } | null> {
  if (!mayDo(person.roles, 'inventory/choose')) return null
  const found = new Map<string, { id: string; place: string }>()
  for (const key of numbersIn(text).slice(0, mostNumbers)) {
    const { things } = await perform('inventory/choose', person, { text: key })
    for (const thing of things) if (codeKey(thing.inventoryNo) === key) found.set(thing.id, thing)
  }
  const [only, another] = [...found.values()]
  return only && !another ? only : null
}

/** So many numbers of a message are looked up. */
const mostNumbers = 4
