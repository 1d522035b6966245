import { z } from 'zod'

/** A room as everybody who works with places sees it. */
export interface Room {
  id: string
  name: string
  /** What else people call it. */
  alsoCalled: string
  floor: number | null
  buildingId: string
  building: string
}

const name = z.string().trim().min(1).max(60)
const floor = z.number().int().min(-3).max(30).nullable().default(null)
const alsoCalled = z.string().trim().max(200).default('')

/** One room as it is written. `id` is made with the draft, so that saving twice makes one; a new building comes with its first room. */
export const writeRoomInput = z.object({ id: z.guid(), building: name, name, floor, alsoCalled })

export const roomInput = z.object({ id: z.guid() })
export const removeRoomInput = z.object({ id: z.guid(), isRemoved: z.boolean() })
export const renameBuildingInput = z.object({ id: z.guid(), name })

/** A table of rooms, pasted or as a file. `isTrial` only says what it would change. */
export const importInput = z.object({
  text: z.string().max(200_000).default(''),
  file: z
    .object({ name: z.string().min(1).max(200), base64: z.base64().max(3_000_000) })
    .nullable()
    .default(null),
  /** The building of rooms beside which none stands. */
  building: z.string().trim().max(60).default(''),
  isTrial: z.boolean(),
})
