import { z } from 'zod'
import type { EventKind, KindName, Stage, Status } from '../requests/schema.ts'
import type { RequestAction } from '../requests/view.ts'

/** A channel's id in Teams; only channels that the bot has met can be bound. */
export const channelInput = z.object({ channelId: z.string().min(1).max(300) })

export const showPostInput = z.object({ id: z.guid() })

/** What the bot knows of a channel, and whether Talka has just been added to its team. */
export const rememberChannelInput = z.object({
  id: z.string().min(1).max(300),
  teamId: z.string().min(1).max(300),
  conversation: z.record(z.string(), z.unknown()),
  isArrival: z.boolean(),
})

export const forgetTeamInput = z.object({ teamId: z.string().min(1).max(300) })

/**
 * The fields of a request that may stand where a whole team reads: where, and with which device. What is not named here
 * never does, so a new kind of request shows nothing by itself.
 */
export const neutralFields = ['room', 'device', 'urgency'] as const
export type NeutralField = (typeof neutralFields)[number]

/**
 * How a request stands, in facts that a whole team may read. It has no place for what somebody wrote, for a pupil's name
 * or for an account, so that no card made of it can show them.
 */
export interface ChannelPost {
  requestId: string
  number: number
  kind: KindName
  status: Status
  stage: Stage
  createdAt: string
  /** Who asked, if it was a member of staff. */
  requester: string | null
  /** Who has it in hand. */
  owner: string | null
  facts: readonly { field: NeutralField; value: string }[]
  /** What happened last; the person only if it was a member of staff. */
  last: { kind: EventKind; person: string | null; at: string } | null
  /** What its state allows; whether a person may is asked when the button is pressed. */
  actions: readonly RequestAction[]
  /** Who sees buttons of their own on it. */
  workers: readonly string[]
}
