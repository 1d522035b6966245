import { z } from 'zod'

/** A set of School Data Sync files as the browser sends it; the limits keep one request from filling the memory. */
export const importRosterInput = z.object({
  /** Empty: the name of the school and the school year. */
  name: z.string().trim().max(120),
  files: z
    .array(z.object({ name: z.string().min(1).max(200), base64: z.base64().max(24_000_000) }))
    .min(1)
    .max(40),
})
