import { z } from 'zod'

/** Whose account: a sign-in name, or a name (and class) that only one person has. */
export const accountField = z.string().trim().min(3).max(160)

/** Whose account, and a word to whoever approves it. */
export const accountAndNote = z.object({
  account: accountField,
  note: z.string().trim().max(500).default('').meta({ form: 'multiline' }),
})
