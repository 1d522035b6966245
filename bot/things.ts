import { plainText } from '../core/language.ts'
import { mayDo } from '../core/people/roles.ts'
import { roomLabel, roomsNamed } from '../core/places/rules.ts'
import { shortAnswer } from './cards/menu.ts'
import { mostThings, thingList } from './cards/thing-list.ts'
import { type Desk, type Reply, replyWith } from './reply.ts'
import { quoteTo, sayTo } from './say.ts'

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

/** „Kas 204 kabinete?“, of whoever looks after the inventory and a room that the school knows. Null: it is something else. */
export async function answerWhatIsIn(desk: Desk, text: string): Promise<Reply | null> {
  const { perform, person } = desk
  if (!/^(kas|what)\s/.test(plainText(text).trim()) || !mayDo(person.roles, 'inventory/list')) return null
  const { rooms } = await perform('places/list', person, {})
  const [room, another] = roomsNamed(text, rooms)
  if (!room || another) return null
  const input = { roomId: room.id, limit: mostThings }
  const { assets, total } = await perform('inventory/list', person, input)
  const title = roomLabel(room, rooms)
  if (assets.length === 0) return replyWith(shortAnswer(person, sayTo(person, 'no-things-there'), title))
  return replyWith(thingList(desk, title, assets, total ?? assets.length, '/inventory'))
}
