import { thingLabel } from '../core/inventory/rules.ts'
import { plainText } from '../core/language.ts'
import { mayDo } from '../core/people/roles.ts'
import { Refusal } from '../core/refusal.ts'
import { type KindName, kinds } from '../core/requests/schema.ts'
import type { Values } from './fill.ts'
import type { Desk } from './reply.ts'
import { allRooms } from './rooms.ts'
import { sayTo } from './say.ts'
import { devices } from './understanding/devices.ts'
import type { ChatWord } from './words.ts'

/** One value among which a form lets its writer choose, and how it is read. */
export interface Option {
  value: string
  title: string
}
/** What is chosen instead of typed, by the names of the fields; other fields are typed. */
export type Choices = Readonly<Record<string, readonly Option[]>>

/** Chosen where none of what is offered fits; of a room the form then asks in words. */
export const notListed = 'notListed'
/** So many things are a choice on a card. */
const mostThings = 8

/** What a sentence said beside the values of its form. */
interface Said {
  /** Rooms of one name, between which the writer has to choose. */
  rooms?: readonly string[]
  device?: ChatWord | undefined
}

/** What the writer of a form chooses: a class, a room, and the things that may be meant; with the values that follow. */
export async function offerChoices(
  desk: Desk,
  kind: KindName,
  values: Values,
  { rooms = [], device }: Said = {},
): Promise<{ values: Values; choices: Choices }> {
  const things = await thingChoices(desk, kind, values, device)
  return {
    values: things.chosen ? { ...values, device: things.chosen } : values,
    choices: {
      ...(await classChoices(desk, kind)),
      ...(await roomChoices(desk, kind, rooms)),
      ...(things.options.length > 0 ? { device: things.options } : {}),
    },
  }
}

/** The classes of the school, where a kind of request asks for one; none before the first roster is in force. */
async function classChoices({ perform, person }: Desk, kind: KindName): Promise<Choices> {
  const fields = kinds[kind].fields.shape
  if ('toClass' in fields && mayDo(person.roles, 'accounts/list-classes')) {
    const { classes } = await perform('accounts/list-classes', person, {})
    return { toClass: classes.map(asOption) }
  }
  if ('ofClass' in fields && mayDo(person.roles, 'slips/list-classes')) {
    const { classes } = await perform('slips/list-classes', person, {})
    return { ofClass: classes.map(({ name }) => asOption(name)) }
  }
  return {}
}

/** The rooms of the school, once it has written them down, and the way to name another place. */
async function roomChoices(desk: Desk, kind: KindName, narrowed: readonly string[]): Promise<Choices> {
  if (!('room' in kinds[kind].fields.shape)) return {}
  const rooms = narrowed.length > 1 ? narrowed : await allRooms(desk)
  if (rooms.length === 0) return {}
  const other = { value: notListed, title: sayTo(desk.person, 'place-not-listed') }
  return { room: [...rooms.map(asOption), other] }
}

/**
 * The things of the inventory that a form may mean: the one whose label was scanned or that was pressed, or those of the
 * room and of the writer that the sentence's word fits. The only one of its sort in the room is chosen already.
 */
async function thingChoices(
  { perform, person }: Desk,
  kind: KindName,
  { device: written, room = '' }: Values,
  device: ChatWord | undefined,
): Promise<{ options: Option[]; chosen?: string }> {
  if (!('device' in kinds[kind].fields.shape)) return { options: [] }
  const other = (value: string) => ({ value, title: sayTo(person, 'thing-not-listed') })
  const known = isThing(written) ? await thingNamed({ perform, person }, written) : null
  if (known) return { options: [known, other(notListed)], chosen: known.value }
  const sign = devices.find(([word]) => word === device)?.[1]
  if (!sign || !written || !mayDo(person.roles, 'inventory/choose')) return { options: [] }
  const { things } = await perform('inventory/choose', person, { room })
  const fitting = things.filter(({ name }) => sign.test(plainText(name))).slice(0, mostThings)
  if (fitting.length === 0) return { options: [] }
  const here = fitting.filter(({ isHere }) => isHere)
  return {
    options: [...fitting.map((thing) => ({ value: thing.id, title: thingLabel(thing) })), other(written)],
    ...(here.length === 1 && here[0] ? { chosen: here[0].id } : {}),
  }
}

/** Whether what stands in a field is the id of a thing. */
export const isThing = (value: string | undefined): value is string =>
  /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(value ?? '')

/** A thing by its id, as it is called; null when it is no longer there. */
export async function thingNamed(
  { perform, person }: Pick<Desk, 'perform' | 'person'>,
  id: string,
): Promise<Option | null> {
  try {
    const thing = await perform('inventory/identify', person, { id })
    return { value: id, title: thingLabel(thing).slice(0, 80) }
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind === 'unavailable') throw error
    return null
  }
}

const asOption = (name: string): Option => ({ value: name, title: name })
