import type { Db } from '../context.ts'
import { codeKey } from '../inventory/rules.ts'
import { assetsLike } from '../inventory/store.ts'
import { chooseMeant } from '../people/choose.ts'
import { Refusal, require } from '../refusal.ts'
import { command } from '../use-case.ts'
import { mayGive } from './rules.ts'
import { giveSeatInput, type Holder } from './schema.ts'
import { findHeld, seatById, seatsOf, writeSeat } from './store.ts'

/** Gives a seat of a program to a person or a machine; whoever holds one keeps it. */
export const giveSeat = command('software/give-seat', {
  input: giveSeatInput,
  async run({ db, person, now, about }, { seatId, id, holder, to }) {
    const licence = await findHeld(db, id)
    const meant = await holderMeant(db, holder, to)
    const seats = await seatsOf(db, id)
    about(id, { holder })
    if (await seatById(db, seatId)) return { taken: seats.length }
    if (seats.some(({ personId, assetId }) => personId === meant.personId && assetId === meant.assetId))
      throw new Refusal('conflict', 'software/refused.holds-one', { name: meant.name })
    require(mayGive({ seats: licence.seats, taken: seats.length }))
    await writeSeat(db, { id: seatId, licenceId: id, ...meant, givenAt: now, givenBy: person.id })
    return { taken: seats.length + 1 }
  },
})

async function holderMeant(
  db: Db,
  holder: Holder,
  to: string,
): Promise<{ personId: string | null; assetId: string | null; name: string }> {
  if (holder === 'person') {
    const { id, name } = await chooseMeant(db, to, 'to')
    return { personId: id, assetId: null, name }
  }
  const key = codeKey(to)
  const codes = key === null ? [] : [key]
  const [thing, another] = await assetsLike(db, { numbers: codes, serials: codes, names: [] })
  if (!thing || another)
    throw new Refusal('invalid', 'software/refused.no-thing', {}, [
      { field: 'to', word: 'software/refused.no-thing', params: {} },
    ])
  return {
    personId: null,
    assetId: thing.id,
    name: [thing.inventoryNo, thing.name].filter(Boolean).join(' '),
  }
}
