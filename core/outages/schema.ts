import { z } from 'zod'
import { createInput, kindNames } from '../requests/schema.ts'

/** An outage as it is announced. `id` is made with the draft, so that sending twice makes one; sent again it is changed. */
export const announceInput = z.object({
  id: z.guid(),
  title: z.string().trim().min(3).max(120),
  /** Other words by which people report it. */
  alsoCalled: z.string().trim().max(200).default(''),
  /** What people are told: what to do meanwhile, when it will be over. */
  advice: z.string().trim().max(600).default('').meta({ form: 'multiline' }),
  /** Where it is; nowhere in particular means everywhere. */
  buildings: z.array(z.guid()).max(30).default([]),
  rooms: z.array(z.guid()).max(300).default([]),
  since: z.iso.datetime(),
  expectedUntil: z.iso.datetime().nullable().default(null),
  /** Requests that are part of it from the beginning. */
  requestIds: z.array(z.guid()).max(100).default([]),
})

export const outageInput = z.object({ id: z.guid() })
export const linkInput = z.object({ id: z.guid(), requestIds: z.array(z.guid()).min(1).max(100) })
export const endInput = z.object({
  id: z.guid(),
  /** What the matter was, in a word that everybody reads who reported it. */
  text: z.string().trim().min(2).max(600).meta({ form: 'multiline' }),
})

/** What somebody is about to report, and as what, where that is known. */
export const findInput = z.object({
  text: z.string().max(10_000),
  room: z.string().max(200).default(''),
  kind: z.enum(kindNames).optional(),
})

/** „Me too“: without `report` the outage's own title says what is the matter. */
export const joinInput = z.object({
  id: z.guid(),
  outageId: z.guid(),
  report: createInput.nullable().default(null),
})

/** An outage as whoever it touches sees it. */
export interface OutageView {
  id: string
  title: string
  advice: string
  /** The rooms and buildings in words; empty: the whole school. */
  places: string[]
  since: string
  expectedUntil: string | null
  endedAt: string | null
  /** Whether this person has said „me too“. */
  isMine: boolean
}

/** A job's word for one ending; `version` makes the job of an ending that was undone do nothing. */
export const settleOutageInput = z.object({ id: z.guid(), version: z.number().int() })
