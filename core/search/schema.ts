import { z } from 'zod'

export const findInput = z.object({ text: z.string().trim().min(2).max(100) })

/** Where things are found, in the order in which they are shown; the words people see are `group.<name>`. */
export const groups = ['requests', 'articles', 'inventory', 'people'] as const
export type Group = (typeof groups)[number]

/** One thing that was found: its name, what more to say of it in a word or as it stands, and where it opens. */
export interface Hit {
  id: string
  title: string
  about: string
  path: string
}
