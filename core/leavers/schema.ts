import { z } from 'zod'

/** Why somebody is on the list: a plan of the school year has them leave, or their account is closed already. */
export const reasons = ['leaving', 'left'] as const
export type Reason = (typeof reasons)[number]

/** Whose class teacher is asked, or the specialists where there is none. */
export const askInput = z.object({ personIds: z.array(z.guid()).min(1).max(500) })
