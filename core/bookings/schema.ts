import { z } from 'zod'

/** What the school offers: a set is booked whole, of a pool any so many; the words are `offer-kind.<name>`. */
export const offerKinds = ['set', 'pool'] as const
export type OfferKind = (typeof offerKinds)[number]

/** How a booking stands; the words are `state.<name>`. What is asked for is held until somebody decides. */
export const bookingStates = ['held', 'asked', 'waiting', 'declined'] as const
export type BookingState = (typeof bookingStates)[number]

/** Things that people may book, under the name by which they know them. */
export interface Offer {
  id: string
  kind: OfferKind
  name: string
  /** What it is like, such as „Garsas“: where one is taken, others of the same group are named. */
  group: string
  note: string
  needsApproval: boolean
  assetIds: string[]
}

/** What is wanted of the school for some time: a room, a set, or so many of a pool. */
export interface Need {
  what: 'room' | OfferKind
  id: string
  count: number
}

/** From the first moment until before the last: what ends at 10:00 and what begins at 10:00 do not meet. */
export interface Span {
  from: number
  until: number
}

/** Who has something, and when; without title and name where the reader may not know. */
export interface Holding {
  title: string | null
  who: string | null
  from: string
  until: string
}

const text = z.string().trim()

/** What is offered. `id` is made with the draft, so that saving twice makes one. */
export const offerInput = z.object({
  id: z.guid(),
  kind: z.enum(offerKinds),
  name: text.min(2).max(80),
  group: text.max(40).default(''),
  note: text.max(500).default(''),
  needsApproval: z.boolean().default(false),
  assetIds: z.array(z.guid()).min(1).max(300),
})
export const stopOfferingInput = z.object({ id: z.guid() })
/** Whether whoever books a room has to ask. */
export const guardRoomInput = z.object({ roomId: z.guid(), needsApproval: z.boolean() })

/** A stretch of time with what goes before and after it. */
export const spanInput = z.object({
  from: z.iso.datetime(),
  until: z.iso.datetime(),
  setupMinutes: z.number().int().min(0).max(480).default(0),
  packDownMinutes: z.number().int().min(0).max(480).default(0),
})
export const findFreeInput = spanInput.extend({
  /** Whose own bookings count for nothing: an event that is being changed. */
  exceptFor: z.guid().optional(),
  /** Where the next free time is wanted, too. */
  next: z
    .array(z.object({ what: z.enum(['room', ...offerKinds]), id: z.guid(), count: z.number().int().min(1) }))
    .max(10)
    .default([]),
})

export const decideInput = z.object({ id: z.guid() })
export const declineInput = z.object({ id: z.guid(), reason: text.min(3).max(500) })
