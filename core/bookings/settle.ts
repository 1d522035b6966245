import { z } from 'zod'
import type { JobTransaction } from '../context.ts'
import { job } from '../use-case.ts'
import { askDeciders } from './ask-deciders.ts'
import { saidOf } from './decide.ts'
import { readLedger, subjectsOf } from './ledger.ts'
import {
  changeBooking,
  lockBooking,
  lockOffers,
  lockSubjects,
  type StoredBooking,
  spanOf,
  take,
  undecided,
} from './store.ts'

/** Gives what has become free to whoever has waited longest for it, and tells them. Started when something is given up. */
export const settle = job('bookings/settle', {
  input: z.object({}),
  every: '*/30 * * * *',
  async run({ db, clock, transact, stillAlive }) {
    for (const booking of await undecided(db, 'waiting', clock.now())) {
      await stillAlive()
      await transact((means) => giveIfFree(means, booking, clock.now()))
    }
  },
})

async function giveIfFree(
  { db, tell, record }: JobTransaction,
  { id, ...seen }: StoredBooking,
  now: Date,
): Promise<void> {
  const need = { what: seen.what, id: seen.subjectId, count: seen.count }
  await lockOffers(db)
  await lockSubjects(db, await subjectsOf(db, [need]))
  const booking = await lockBooking(db, id)
  // Meanwhile its event may have moved, or gone.
  if (booking?.state !== 'waiting' || booking.startsAt.getTime() !== seen.startsAt.getTime()) return
  const ledger = await readLedger(db, [need], spanOf(booking))
  if (booking.count !== seen.count || ledger.clash({ need, span: spanOf(booking) })) return
  const isAsked = ledger.isGuarded(need)
  await changeBooking(db, id, { state: isAsked ? 'asked' : 'held', askedAt: now })
  await take(db, [{ booking, takes: ledger.takes(need) }])
  await record(id, { state: isAsked ? 'asked' : 'held' })
  if (isAsked) await askDeciders(db, tell, [booking])
  else
    await tell({
      personId: booking.byId,
      word: 'bookings/told.freed',
      params: await saidOf(db, booking),
      link: `/calendar/${booking.eventId}`,
    })
}
