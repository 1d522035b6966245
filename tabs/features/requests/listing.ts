import {
  boardColumns,
  kindNames,
  orders,
  outcomes,
  statusesOf,
  urgencies,
} from '../../../core/requests/schema.ts'
import { type ViewContent, viewContent } from '../../../core/views/schema.ts'

/** What the desk shows and how: the filter, the order and the layout. The address holds all of it. */
export type Listing = ViewContent

export const plainListing: Listing = viewContent.parse({})
export const statusChoices = ['open', ...boardColumns, 'all'] as const
export { kindNames, orders, outcomes, statusesOf, urgencies }

const fields = Object.keys(viewContent.shape) as (keyof Listing)[]

/** Reads an address; what is not understood in it is left out. */
export function readListing(params: URLSearchParams): Listing {
  const given = Object.fromEntries(
    fields.flatMap((name) => {
      const value = params.get(name)
      if (value === null) return []
      const read = name === 'kinds' ? value.split(',') : value
      return viewContent.shape[name].safeParse(read).success ? [[name, read]] : []
    }),
  )
  return viewContent.parse(given)
}

/** Writes an address: only what differs from the plain list stands in it, so that equal views have equal addresses. */
export function writeListing(listing: Listing): Record<string, string> {
  return Object.fromEntries(
    fields.flatMap((name) => {
      const text = String(listing[name] ?? '')
      return text === String(plainListing[name] ?? '') ? [] : [[name, text]]
    }),
  )
}

/** Whether two listings show the same. */
export function isSame(one: Listing, other: Listing): boolean {
  return fields.every((name) => String(one[name] ?? '') === String(other[name] ?? ''))
}

/** How many filters beside the status hide requests. */
export function filtersSet(listing: Listing): number {
  const { status: _status, order: _order, layout: _layout, text: _text, ...filter } = writeListing(listing)
  return Object.keys(filter).length
}

/** Whether something beside the status hides requests. */
export function isNarrowed(listing: Listing): boolean {
  return listing.text !== '' || filtersSet(listing) > 0
}
