import { z } from 'zod'

/** Whose account: a sign-in name, or a name (and class) that only one person has. */
export const accountField = z.string().trim().min(3).max(160)
