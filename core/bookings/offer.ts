import type { Db } from '../context.ts'
import { assetsById } from '../inventory/store.ts'
import { Refusal } from '../refusal.ts'
import { command } from '../use-case.ts'
import { refuseClash } from './clash.ts'
import { readLedger } from './ledger.ts'
import { type Offer, offerInput } from './schema.ts'
import {
  bookingsAhead,
  lockOffers,
  offerById,
  poolsOf,
  release,
  type StoredBooking,
  spanOf,
  take,
  writeOffer,
} from './store.ts'

/**
 * Writes what can be booked, new or over what is there. What is booked already goes on with the new things; where they
 * are too few or taken, nothing changes.
 */
export const offer = command('bookings/offer', {
  input: offerInput,
  async run({ db, person, now, about }, draft) {
    await lockOffers(db, true)
    const there = await offerById(db, draft.id)
    const assetIds = [...new Set(draft.assetIds)]
    await checkThings(db, { ...draft, assetIds })
    const ahead = there ? await bookingsAhead(db, draft.id, now) : []
    if (there && there.kind !== draft.kind && ahead.length > 0)
      throw new Refusal('conflict', 'bookings/refused.booked-ahead')
    await writeOffer(db, { ...draft, assetIds })
    await goOn(db, { ...draft, assetIds }, ahead, person)
    about(draft.id, { isNew: !there, things: assetIds.length })
    return { id: draft.id }
  },
})

/** Things have to be there, and in one pool at most. */
async function checkThings(db: Db, { id, kind, assetIds }: Offer): Promise<void> {
  const things = await assetsById(db, assetIds)
  if (things.size < assetIds.length) throw new Refusal('missing', 'common/refused.missing')
  if (kind === 'set') return
  const other = (await poolsOf(db, assetIds)).find((pool) => pool.id !== id)
  if (!other) return
  const shared = other.assetIds.find((assetId) => assetIds.includes(assetId)) ?? ''
  throw new Refusal('conflict', 'bookings/refused.other-pool', { thing: things.get(shared)?.name ?? '' })
}

/** Lets bookings to come take the things that now belong to the offer. */
async function goOn(
  db: Db,
  { id, kind, assetIds }: Offer,
  ahead: readonly StoredBooking[],
  person: Parameters<typeof refuseClash>[2],
): Promise<void> {
  const [first] = ahead
  if (!first) return
  const needOf = ({ count }: StoredBooking) => ({ what: kind, id, count })
  if (kind === 'set') for (const booking of ahead) await release(db, booking.id)
  const span = ahead.map(spanOf).reduce((all, one) => ({
    from: Math.min(all.from, one.from),
    until: Math.max(all.until, one.until),
  }))
  const ledger = await readLedger(db, [needOf(first)], span)
  for (const booking of ahead) {
    const wanted = { need: needOf(booking), span: spanOf(booking) }
    if (kind === 'pool') {
      if (ledger.left(id, wanted.span) < 0) throw new Refusal('conflict', 'bookings/refused.booked-ahead')
      continue
    }
    const clash = ledger.clash(wanted)
    // What is broken today may be mended by then.
    if (clash && clash.because !== 'unfit')
      await refuseClash(db, { ...wanted, own: wanted.span, clash }, person)
    await take(db, [{ booking, takes: assetIds }])
  }
}
