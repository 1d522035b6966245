import { z } from 'zod'
import type { Said } from '../directory/schema.ts'
import type { WordKey } from '../words.ts'

/** Which set of login slips. */
export const oneSlipInput = z.object({ slipId: z.guid() })

/** In which language the pupils and their parents read them. */
export const printSlipsInput = z.object({ slipId: z.guid(), language: z.enum(['lt', 'en']).default('lt') })

/** Who prints them instead of the class's teacher. */
export const giveSlipsInput = z.object({ slipId: z.guid(), personId: z.guid() })

/**
 * How far a set of slips is. `ready`: nobody has printed it; `downloaded`: whoever did may take it once more;
 * `printed` and `expired`: the passwords are forgotten; `withdrawn`: before their time, because they open nothing.
 */
export type SlipsState = 'ready' | 'downloaded' | 'printed' | 'expired' | 'withdrawn'

/** One pupil's slip; the password stands elsewhere, sealed. */
export interface PupilSlip {
  secretId: string
  name: string
  signInName: string
}

/** Which class gets new passwords, for which request, and who asked and decided. */
export const renewInput = z.object({
  requestId: z.guid(),
  requesterId: z.guid(),
  decidedBy: z.guid(),
  className: z.string().min(1),
})

/** Why a pupil's password stays as it is, found before anything was sent. */
export type NotRenewed = Extract<WordKey, `slips/without.${string}`>

/**
 * One pupil of a class whose passwords are made anew. `open`: not known to be changed yet; `unsure`: Microsoft 365
 * never said, so the slip holds the new one and somebody has to try it.
 */
export type RenewedPupil = {
  sourceId: string
  accountId: string | null
  name: string
  /** How often no answer came, and whether a new password was on its way then. */
  tries: number
  wasSent: boolean
} & ({ state: 'open' | 'done' | 'unsure' } | { state: 'left'; because: Said })
