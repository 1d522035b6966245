import { z } from 'zod'
import { type Condition, conditions } from '../inventory/schema.ts'

/** Which way things went; the words are `kind.<name>`. */
export const kinds = ['given', 'returned'] as const
export type Kind = (typeof kinds)[number]

/** How far an act is; the words are `state.<name>`. `waiting`: whoever gets the things has not signed yet. */
export const states = ['waiting', 'signed', 'refused', 'undone'] as const
export type State = (typeof states)[number]

/** Who signs an act; a parent does where the pupil may be too young. The words are `party.<name>`. */
export const parties = ['giver', 'receiver', 'parent'] as const
export type Party = (typeof parties)[number]

/** By what somebody signed: their own account, a finger on the screen, or ink. The words are `how.<name>`. */
export const hows = ['account', 'drawn', 'paper'] as const
export type How = (typeof hows)[number]

/** The paper on which signatures are drawn. */
export const signatureBox = { width: 1000, height: 400 } as const

const point = z.tuple([
  z.number().int().min(0).max(signatureBox.width),
  z.number().int().min(0).max(signatureBox.height),
])
/** A signature as it was drawn, line by line. */
export const strokes = z.array(z.array(point).min(1).max(600)).min(1).max(60)
export type Strokes = z.output<typeof strokes>

/** A thing as it stands in an act. */
export interface HandOverLine {
  assetId: string
  inventoryNo: string
  name: string
  model: string
  serial: string
  quantity: number
  unit: string
  condition: Condition
  /** What belongs to it: charger, case. */
  parts: string
}

const parts = z.string().trim().max(200).default('')
const place = z.string().trim().max(120).default('')

/** `id` is made with the draft, so that giving twice gives once. `dueOn` makes it a loan; `place` moves the things there. */
export const giveInput = z.object({
  id: z.guid(),
  /** By sign-in name, or by a name that only one person has. */
  to: z.string().trim().min(3).max(160),
  things: z
    .array(z.object({ id: z.guid(), condition: z.enum(conditions).optional(), parts }))
    .min(1)
    .max(200),
  dueOn: z.iso.date().nullable().default(null),
  place,
  note: z.string().trim().max(500).default(''),
})

export const takeBackInput = z.object({
  id: z.guid(),
  things: z
    .array(z.object({ id: z.guid(), condition: z.enum(conditions).optional(), parts }))
    .min(1)
    .max(200),
  place,
})

export const handOverInput = z.object({ id: z.guid() })

/**
 * What is signed is what was read: the mark of the act. With `strokes` it was drawn; `name` is typed by whoever does not
 * draw, and has to be their own.
 */
export const signInput = z.object({
  id: z.guid(),
  mark: z.string().length(64),
  strokes: strokes.nullable().default(null),
  name: z.string().trim().max(160).default(''),
})

export const refuseInput = z.object({ id: z.guid(), why: z.string().trim().max(500).default('') })

/** Who signed the printed act. */
export const notePaperInput = z.object({ id: z.guid(), name: z.string().trim().min(3).max(160) })

/** Acts by how they stand; `lent`: what has to come back, `overdue`: what should be back by now. */
export const views = ['all', 'waiting', 'lent', 'overdue'] as const
export type View = (typeof views)[number]
export const listInput = z.object({ view: z.enum(views).default('all') })

/** Labels, numbers or serials of things. */
export const lookUpInput = z.object({ codes: z.array(z.string().trim().min(1).max(300)).min(1).max(200) })
