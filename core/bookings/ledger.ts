import type { Db } from '../context.ts'
import type { Asset } from '../inventory/schema.ts'
import { assetsById } from '../inventory/store.ts'
import { leftOf, overlap, type Pool, shortIfNamed } from './rules.ts'
import type { Need, Offer, Span } from './schema.ts'
import {
  guardedRoomIds,
  type Held,
  heldIn,
  listOffers,
  poolsOf,
  type StoredBooking,
  sharesIn,
  spanOf,
  stillOffered,
} from './store.ts'

/** Why something cannot be booked: who has it, which thing is unfit, or how few are left. */
export type Clash =
  | { because: 'taken'; by: StoredBooking }
  | { because: 'unfit'; assetId: string }
  | { because: 'few'; left: number; by: StoredBooking | null }
  | { because: 'gone' }

/** What is wanted, and when. */
export interface Wanted {
  need: Need
  span: Span
}

type Share = Span & { count: number; booking: StoredBooking }

/** All that decides whether needs can be met in some time. What is booked meanwhile is noted in it. */
export interface Ledger {
  offers: ReadonlyMap<string, Offer>
  isGuarded(need: Need): boolean
  /** The rooms and things that a need takes by name; of a pool nothing. */
  takes(need: Need): readonly string[]
  clash(wanted: Wanted): Clash | null
  /** How many of a pool can be booked for a whole stretch. */
  left(poolId: string, span: Span): number
  /** When others have what a need takes, or some of its pool. */
  busy(need: Need): Span[]
  note(booking: StoredBooking): void
}

/** The offers that needs name, with the pools from which sets take things by name. */
async function offersOf(db: Db, needs: readonly Need[]): Promise<Offer[]> {
  const named = await listOffers(
    db,
    needs.filter(({ what }) => what !== 'room').map(({ id }) => id),
  )
  const pools = await poolsOf(
    db,
    named.filter(({ kind }) => kind === 'set').flatMap(({ assetIds }) => assetIds),
  )
  return [...new Map([...named, ...pools].map((offer) => [offer.id, offer])).values()]
}

/** Everything that has to be held before needs can be booked. */
export async function subjectsOf(db: Db, needs: readonly Need[]): Promise<string[]> {
  const offers = await offersOf(db, needs)
  const rooms = needs.filter(({ what }) => what === 'room').map(({ id }) => id)
  return [...rooms, ...offers.flatMap(({ id, kind, assetIds }) => (kind === 'set' ? assetIds : [id]))]
}

/** Reads what is taken of these needs between two moments; `exceptFor` leaves out what some event has itself. */
export async function readLedger(
  db: Db,
  needs: readonly Need[],
  span: Span,
  exceptFor?: string,
): Promise<Ledger> {
  const offers = new Map((await offersOf(db, needs)).map((offer) => [offer.id, offer]))
  const offered = await stillOffered(db, [...offers.keys()])
  const assets = await assetsById(db, [...new Set([...offers.values()].flatMap(({ assetIds }) => assetIds))])
  const isFit = (id: string) => isUsable(assets.get(id))
  const guarded = await guardedRoomIds(db)
  const takes = ({ what, id }: Need): readonly string[] => {
    if (what === 'room') return [id]
    return what === 'set' ? (offers.get(id)?.assetIds ?? []) : []
  }

  const poolOffers = [...offers.values()].filter(({ kind }) => kind === 'pool')
  const poolIds = poolOffers.map(({ id }) => id)
  const poolThings = poolOffers.flatMap(({ assetIds }) => assetIds)
  // A share that reaches beyond the time asked for is short where nobody asked; so all of it is looked at.
  const near = await sharesIn(db, span, poolIds)
  const whole = near
    .map(spanOf)
    .reduce(
      (all, one) => ({ from: Math.min(all.from, one.from), until: Math.max(all.until, one.until) }),
      span,
    )
  const isOthers = ({ eventId }: StoredBooking) => eventId !== exceptFor
  const shares: Share[] = (await sharesIn(db, whole, poolIds)).filter(isOthers).map(shareOf)
  const subjects = [...new Set([...needs.flatMap(takes), ...poolThings])]
  const held = (await heldIn(db, whole, subjects)).filter(({ booking }) => isOthers(booking))
  const heldBy = Map.groupBy(held, ({ subjectId }) => subjectId)
  const sharesBy = Map.groupBy(shares, ({ booking }) => booking.subjectId)

  function poolOf(offer: Offer): Pool & { shares: Share[] } {
    return {
      things: offer.assetIds.filter(isFit).map((id) => ({ id, quantity: assets.get(id)?.quantity ?? 0 })),
      named: offer.assetIds.flatMap((id) =>
        (heldBy.get(id) ?? []).map(({ subjectId, from, until }) => ({ assetId: subjectId, from, until })),
      ),
      shares: sharesBy.get(offer.id) ?? [],
    }
  }

  function clash({ need, span }: Wanted): Clash | null {
    if (need.what !== 'room' && !offered.has(need.id)) return { because: 'gone' }
    const offer = offers.get(need.id)
    if (need.what === 'pool' && offer) {
      const left = leftOf(poolOf(offer), span)
      const by = sharesBy.get(offer.id)?.find((share) => overlap(share, span))?.booking ?? null
      return left < need.count ? { because: 'few', left, by } : null
    }
    for (const subjectId of takes(need)) {
      const by = heldBy.get(subjectId)?.find((one) => overlap(one, span))
      if (by) return { because: 'taken', by: by.booking }
      if (need.what === 'room') continue
      if (!isFit(subjectId)) return { because: 'unfit', assetId: subjectId }
      const pool = poolOffers.find(({ assetIds }) => assetIds.includes(subjectId))
      const short = pool && shortIfNamed(poolOf(pool), subjectId, span)
      if (short) return { because: 'taken', by: (short as Share).booking }
    }
    return null
  }

  return {
    offers,
    takes,
    clash,
    isGuarded: ({ what, id }) =>
      what === 'room' ? guarded.has(id) : (offers.get(id)?.needsApproval ?? false),
    left(poolId, span) {
      const offer = offers.get(poolId)
      return offer ? leftOf(poolOf(offer), span) : 0
    },
    busy: (need) =>
      need.what === 'pool'
        ? (sharesBy.get(need.id) ?? [])
        : takes(need).flatMap((id): Span[] => heldBy.get(id) ?? []),
    note(booking) {
      if (booking.what === 'pool') add(sharesBy, booking.subjectId, shareOf(booking))
      const need = { what: booking.what, id: booking.subjectId, count: booking.count }
      for (const subjectId of takes(need))
        add<Held>(heldBy, subjectId, { subjectId, booking, ...spanOf(booking) })
    },
  }
}

const shareOf = (booking: StoredBooking): Share => ({ ...spanOf(booking), count: booking.count, booking })

function add<One>(map: Map<string, One[]>, key: string, one: One): void {
  const there = map.get(key)
  if (there) there.push(one)
  else map.set(key, [one])
}

/** For each offer that cannot be used as it is today, a thing that is in repair, handed out or not found. */
export async function unfitOf(db: Db, needs: readonly Need[]): Promise<Map<string, string>> {
  const sets = (await offersOf(db, needs)).filter(({ kind }) => kind === 'set')
  const things = await assetsById(db, [...new Set(sets.flatMap(({ assetIds }) => assetIds))])
  return new Map(
    sets.flatMap(({ id, assetIds }) => {
      const broken = assetIds.find((assetId) => !isUsable(things.get(assetId)))
      return broken ? [[id, things.get(broken)?.name ?? ''] as const] : []
    }),
  )
}

/** Whether a thing can be given out: neither in repair, lost nor written off, and nobody has it. */
function isUsable(asset: Asset | undefined): boolean {
  return !!asset && (asset.state === 'inUse' || asset.state === 'inStore') && asset.holderId === null
}
