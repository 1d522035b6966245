import { z } from 'zod'

/** A page of the audit log, newest first. */
export const listAuditInput = z.object({
  beforeId: z.number().int().positive().optional(),
})
