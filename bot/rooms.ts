import { mayDo } from '../core/people/roles.ts'
import { roomLabel, roomLabels, roomsNamed } from '../core/places/rules.ts'
import type { Desk } from './reply.ts'

/** So many rooms of one name are a choice; more are not asked about. */
const mostAsked = 4

/**
 * The rooms of the school's list that a sentence names, as they are written in a request: one, or several between which
 * the writer has to choose. None where the list knows no such room; then what was said stays as it is.
 */
export async function schoolRooms({ perform, person }: Desk, text: string, said: string): Promise<string[]> {
  if (!mayDo(person.roles, 'places/list')) return []
  const { rooms } = await perform('places/list', person, {})
  const named = said ? roomsNamed(said, rooms) : []
  const found = named.length > 0 ? named : roomsNamed(text, rooms)
  return found.length <= mostAsked ? found.map((room) => roomLabel(room, rooms)) : []
}

/** Every room of the school as it is written in a request, by building and floor; none before they are written down. */
export async function allRooms({ perform, person }: Desk): Promise<string[]> {
  if (!mayDo(person.roles, 'places/list')) return []
  return roomLabels((await perform('places/list', person, {})).rooms)
}
