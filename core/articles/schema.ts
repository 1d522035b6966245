import { z } from 'zod'

/** How many answers are offered before a request is made. */
export const mostOffered = 3

const text = z.object({
  title: z.string().trim().min(5).max(120),
  body: z.string().trim().min(10).max(4000).meta({ form: 'multiline' }),
})
/** An answer in one language. */
export type ArticleText = z.output<typeof text>

/** Who an answer is for; pupils are never shown what is for staff. */
export const audiences = ['everybody', 'staff'] as const
export type Audience = (typeof audiences)[number]

/** An answer as its author writes it. `id` is made with the draft, so that saving twice makes one. */
export const writeInput = z.object({
  id: z.guid(),
  /** The version that was opened, 0 for a new one: two people who write at once do not undo each other. */
  version: z.number().int().min(0).default(0),
  lt: text,
  en: text.nullable().default(null),
  /** Other words that people use for it. */
  keywords: z.string().trim().max(300).default(''),
  audience: z.enum(audiences).default('everybody'),
  /** The request that it was learnt from. */
  requestId: z.guid().nullable().default(null),
})

export const articleInput = z.object({ id: z.guid() })
export const draftInput = z.object({ requestId: z.guid() })
export const searchInput = z.object({ text: z.string().max(10_000) })
export const withdrawInput = z.object({ id: z.guid(), isWithdrawn: z.boolean() })

/** An answer in the reader's language. */
export interface ArticleView extends ArticleText {
  id: string
}
