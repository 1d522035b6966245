import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Person } from '../../core/context.ts'
import { say } from '../../core/language.ts'
import { Refusal } from '../../core/refusal.ts'
import type { InputOf, ResultOf, UseCaseName } from '../../core/use-cases.ts'
import type { Engine } from '../support/database.ts'
import { openSchool, type School } from '../support/school.ts'

export type Who = Parameters<School['person']>[0] | Person

export async function as<Name extends UseCaseName>(
  school: School,
  who: Who,
  name: Name,
  input: InputOf<Name>,
): Promise<ResultOf<Name>> {
  const person = typeof who === 'string' ? await school.person(who) : who
  return (await school.talka.perform(name, person, input)) as ResultOf<Name>
}

/** What somebody is told when it is refused, as a Lithuanian reads it; null when it is not. */
export async function refused(work: Promise<unknown>): Promise<string | null> {
  try {
    await work
  } catch (error) {
    if (error instanceof Refusal) return `${error.kind}: ${say('lt', error.word, error.params).trim()}`
    throw error
  }
  return null
}

/** A school with a hall, two rooms, two sound sets that share a microphone, and five headphones alike. */
export async function openStage(engine: Engine) {
  const school = await openSchool(engine)
  const room = async (name: string, building = 'Vilniaus g. 1') =>
    (await as(school, 'specialist', 'places/write-room', { id: randomUUID(), building, name })).id
  const thing = async (inventoryNo: string, name: string, quantity = 1) =>
    (
      await as(school, 'specialist', 'inventory/write', {
        ...{ id: randomUUID(), version: 0, inventoryNo, name, quantity },
        state: 'inStore',
      })
    ).id
  const offer = async (kind: 'set' | 'pool', name: string, assetIds: string[], more = {}) =>
    (
      await as(school, 'specialist', 'bookings/offer', {
        id: randomUUID(),
        kind,
        name,
        group: 'Garsas',
        assetIds,
        ...more,
      })
    ).id
  const [speakers, mixer, mic] = [
    await thing('AV-1', 'Kolonėlės'),
    await thing('AV-2', 'Pultas'),
    await thing('AV-3', 'Mikrofonas A'),
  ]
  const mics = [mic]
  for (const no of [4, 5, 6]) mics.push(await thing(`AV-${no}`, `Mikrofonas ${no}`))
  return {
    school,
    hall: await room('Aktų salė'),
    room204: await room('204'),
    room205: await room('205'),
    speakers,
    mic,
    setA: await offer('set', 'Garso rinkinys A', [speakers, mic]),
    setB: await offer('set', 'Garso rinkinys B', [mixer]),
    mics: await offer('pool', 'Mikrofonai', mics),
    mic4: mics[1] as string,
  }
}
export type Stage = Awaited<ReturnType<typeof openStage>>

/** An event on a day that no test reaches. */
export const draft = (more: Partial<InputOf<'events/create'>> = {}): InputOf<'events/create'> => ({
  id: randomUUID(),
  kind: 'concert',
  title: 'Rudens koncertas',
  day: '2090-10-03',
  from: '10:00',
  until: '12:00',
  ...more,
})

/** Two holders of one room or thing, and pools that have too little, worked out from the rows themselves. */
export async function doubleBooked({ talka }: School): Promise<string[]> {
  const { rows: twice } = (await talka.house.database.db.execute(
    sql`select one.subject_id as id from holds one join holds other on one.subject_id = other.subject_id
      and one.booking_id < other.booking_id and one.starts_at < other.ends_at and other.starts_at < one.ends_at`,
  )) as unknown as { rows: { id: string }[] }
  // At each beginning: what is booked of the pool and what is booked by name of its things.
  const { rows: over } = (await talka.house.database.db.execute(
    sql`select pool.id from offers pool, (select starts_at as at from bookings union select starts_at from holds) minutes
      where pool.kind = 'pool' and
        (select coalesce(sum(count), 0) from bookings b where b.subject_id = pool.id and b.state in ('held', 'asked')
          and b.starts_at <= at and at < b.ends_at)
        + (select count(*) from holds h join offer_things t on t.asset_id = h.subject_id and t.offer_id = pool.id
          where h.starts_at <= at and at < h.ends_at)
        > (select sum(a.quantity) from offer_things t join assets a on a.id = t.asset_id where t.offer_id = pool.id)`,
  )) as unknown as { rows: { id: string }[] }
  return [...twice, ...over].map(({ id }) => id)
}
