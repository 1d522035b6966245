import type { Verdict } from '../refusal.ts'
import type { BookingState, Span } from './schema.ts'

/** Whether two stretches of time share a moment. Touching ones do not. */
export function overlap(one: Span, other: Span): boolean {
  return one.from < other.until && other.from < one.until
}

/** What is known of a pool around some time: its usable things, those booked by name, and how many are booked of it. */
export interface Pool {
  things: readonly { id: string; quantity: number }[]
  named: readonly (Span & { assetId: string })[]
  shares: readonly (Span & { count: number })[]
}

/**
 * How many of a pool can still be booked for a whole stretch; less than none where too many are booked already. A thing that is booked by name at any time of a share
 * does not count for it, so that nobody has to change microphones in the middle: then things can always be given out
 * in the order in which shares begin, each from those free throughout.
 */
export function leftOf(pool: Pool, wanted: Span): number {
  const around = pool.shares.filter((share) => overlap(share, wanted))
  const limits = [wanted, ...around].map(
    (one) =>
      throughout(pool, one) -
      peakOf(pool, { from: Math.max(one.from, wanted.from), until: Math.min(one.until, wanted.until) }),
  )
  return Math.min(...limits)
}

/** The share that would have too few things left if one were taken out of the pool by name; undefined where all have enough. */
export function shortIfNamed<Share extends Span & { count: number }>(
  pool: Omit<Pool, 'shares'> & { shares: readonly Share[] },
  assetId: string,
  wanted: Span,
): Share | undefined {
  const named = [...pool.named, { ...wanted, assetId }]
  return pool.shares.find(
    (share) => overlap(share, wanted) && throughout({ ...pool, named }, share) < peakOf(pool, share),
  )
}

/** How many things nobody has booked by name at any time of a stretch. */
function throughout({ things, named }: Pick<Pool, 'things' | 'named'>, span: Span): number {
  const taken = new Set(named.filter((one) => overlap(one, span)).map(({ assetId }) => assetId))
  return things.reduce((sum, { id, quantity }) => sum + (taken.has(id) ? 0 : quantity), 0)
}

/** The most that is booked at any moment of a stretch; a peak begins with it or with a share. */
function peakOf({ shares }: Pick<Pool, 'shares'>, span: Span): number {
  const within = shares.filter((share) => overlap(share, span))
  const moments = [span.from, ...within.map(({ from }) => from).filter((from) => from >= span.from)]
  return Math.max(
    0,
    ...moments.map((at) =>
      within.reduce((sum, { from, until, count }) => sum + (from <= at && at < until ? count : 0), 0),
    ),
  )
}

/** The first of some beginnings, by time, from which something is free for as long as it is wanted. */
export function nextFree(
  wanted: Span,
  beginnings: readonly number[],
  isFree: (span: Span) => boolean,
): Span | null {
  const length = wanted.until - wanted.from
  const candidates = [...new Set(beginnings)]
    .filter((from) => from > wanted.from)
    .sort((one, other) => one - other)
    .map((from) => ({ from, until: from + length }))
  return candidates.find(isFree) ?? null
}

/** Everything else of a list, from what stands nearest to one of it to the farthest. */
export function nextTo<One extends { id: string }>(list: readonly One[], id: string): One[] {
  const at = list.findIndex((one) => one.id === id)
  return list
    .map((one, place) => ({ one, away: Math.abs(place - at) }))
    .filter(({ one }) => one.id !== id)
    .sort((one, other) => one.away - other.away)
    .map(({ one }) => one)
}

/** A stretch with what goes before and after it. */
export function padded(
  { from, until }: Span,
  { setupMinutes, packDownMinutes }: { setupMinutes: number; packDownMinutes: number },
): Span {
  return { from: from - setupMinutes * 60_000, until: until + packDownMinutes * 60_000 }
}

/** Whether a decision on a booking is still to be taken, and by this person. */
export function mayDecide(booking: { state: BookingState; byId: string }, personId: string): Verdict {
  if (booking.byId === personId) return { ok: false, because: 'bookings/refused.own' }
  return booking.state === 'asked' ? { ok: true } : { ok: false, because: 'bookings/refused.decided' }
}
