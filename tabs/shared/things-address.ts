import { type AssetFilter, filterInput } from '../../core/inventory/schema.ts'

/** What nothing is: a thing in no room of the school's list has `roomId=none`. */
const none = 'none'

/** The address of the list with exactly the things that a filter fits. */
export function hrefOfThings(filter: Partial<AssetFilter>): string {
  const params = paramsOfThings(filter)
  return params.size === 0 ? '/inventory' : `/inventory?${params}`
}

/** A filter as an address carries it; what does not narrow the list is left out. */
export function paramsOfThings(filter: Partial<AssetFilter>): URLSearchParams {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(filter)) {
    if (value === undefined || (name === 'text' && value === '')) continue
    if (name === 'state' && value === 'present') continue
    params.set(name, value === null ? none : String(value))
  }
  return params
}

/** The filter that an address names; everything where it names none that there is. */
export function filterOfThings(params: URLSearchParams): AssetFilter {
  const said = [...params].map(([name, text]): [string, unknown] => {
    if (name.endsWith('Id') && text === none) return [name, null]
    return [name, name.startsWith('is') ? { true: true, false: false }[text] : text]
  })
  const read = filterInput.safeParse(Object.fromEntries(said))
  return read.success ? read.data : filterInput.parse({})
}
