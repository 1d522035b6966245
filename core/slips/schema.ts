import { z } from 'zod'

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
