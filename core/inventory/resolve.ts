import type { Db } from '../context.ts'
import { plainText } from '../language.ts'
import { namesakes, personBySignInName } from '../people/store.ts'
import { roomNamed } from '../places/rules.ts'
import { listRooms } from '../places/store.ts'
import type { AssetDraft } from './schema.ts'

type Said = Pick<AssetDraft, 'place' | 'responsible' | 'holder'>

/**
 * Finds the rooms and people that things name: a room of the school's list, a person by sign-in name or by a name that
 * only one has. What is found nowhere stays as it was written.
 */
export async function resolveNames(
  db: Db,
  things: readonly Partial<Said>[],
): Promise<(said: Said) => { roomId: string | null; responsibleId: string | null; holderId: string | null }> {
  const rooms = await listRooms(db)
  const named = [...new Set(things.flatMap(({ responsible, holder }) => [responsible ?? '', holder ?? '']))]
  const people = Map.groupBy(
    await namesakes(
      db,
      named.filter((name) => name !== '' && !name.includes('@')),
    ),
    ({ name }) => plainText(name),
  )
  const bySignIn = new Map<string, string>()
  for (const name of named.filter((one) => one.includes('@'))) {
    const person = await personBySignInName(db, name.toLowerCase())
    if (person) bySignIn.set(name, person.id)
  }
  const placed = new Map<string, string | null>()
  const roomOf = (place: string) => {
    if (!placed.has(place)) placed.set(place, place === '' ? null : (roomNamed(place, rooms)?.id ?? null))
    return placed.get(place) ?? null
  }
  const personOf = (name: string) => {
    const found = people.get(plainText(name)) ?? []
    return bySignIn.get(name) ?? (found.length === 1 ? (found[0]?.id ?? null) : null)
  }
  return ({ place, responsible, holder }) => ({
    roomId: roomOf(place),
    responsibleId: personOf(responsible),
    holderId: personOf(holder),
  })
}
