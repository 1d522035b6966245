import { z } from 'zod'

/** How far a write-off is; the words are `state.<name>`. */
export const states = ['proposed', 'declined', 'writtenOff', 'disposed'] as const
export type State = (typeof states)[number]

/** Why things are of no use any more (Government resolution 1250 of 2001); the words are `reason.<name>`. */
export const reasons = ['worn', 'outdated', 'damaged', 'lost'] as const
export type Reason = (typeof reasons)[number]

/** What becomes of what is written off; the words are `disposal.<name>`. */
export const disposals = ['recycled', 'parts', 'given', 'gone'] as const
export type Disposal = (typeof disposals)[number]

/** The papers of a write-off, in their order; the words are `paper.<name>`. */
export const papers = ['defects', 'writeOff', 'disposal'] as const
export type Paper = (typeof papers)[number]

/** A thing as it was when its write-off was proposed. */
export interface WriteOffLine {
  assetId: string
  inventoryNo: string
  name: string
  model: string
  serial: string
  quantity: number
  unit: string
  valueCents: number | null
  boughtOn: string | null
  /** What its repairs have cost. */
  repairCents: number
}

/** `id` is made with the draft, so that proposing twice proposes once. */
export const proposeInput = z.object({
  id: z.guid(),
  assetIds: z.array(z.guid()).min(1).max(200),
  reason: z.enum(reasons),
  /** What is wrong and why mending does not pay: the technical conclusion. */
  defects: z.string().trim().min(10).max(2000),
})

export const writeOffInput = z.object({ id: z.guid() })
/** The head's order by which it is written off. */
export const approveInput = z.object({ id: z.guid(), orderNo: z.string().trim().min(1).max(40) })
export const declineInput = z.object({ id: z.guid(), why: z.string().trim().min(3).max(1000) })

/** What became of the things. `isWiped`: every data carrier was wiped or destroyed, or there is none. */
export const disposeInput = z.object({
  id: z.guid(),
  disposal: z.enum(disposals),
  isWiped: z.boolean(),
  /** To whom they went, by which paper, how the data was wiped. */
  note: z.string().trim().min(3).max(1000),
})

export const paperInput = z.object({ id: z.guid(), paper: z.enum(papers) })
