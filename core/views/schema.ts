import { z } from 'zod'
import { filterInput, orders } from '../requests/schema.ts'

/** How many views a person may keep. */
export const mostViews = 20

/** What a saved view opens: a filter, an order, and how it is looked at. */
export const viewContent = filterInput.extend({
  order: z.enum(orders).default('newest'),
  layout: z.enum(['list', 'board']).default('list'),
})
export type ViewContent = z.output<typeof viewContent>

/** `id` is made by the tab, so that saving twice keeps one. */
export const saveInput = z.object({
  id: z.guid(),
  name: z.string().trim().min(1).max(40),
  content: viewContent,
})
export const forgetInput = z.object({ id: z.guid() })
