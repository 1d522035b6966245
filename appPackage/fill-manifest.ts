/** What a school's own copy of the app package differs by. `publicUrl` is an origin without a slash at its end. */
export type PackageSettings = { publicUrl: string; clientId: string; botId: string; version: string }

/** Any JSON value, as read from the manifest or a file of translations. */
export type Json = null | boolean | number | string | Json[] | { [name: string]: Json }

/** Puts a school's settings in the places the template marks as `<publicUrl>`, `<host>`, `<clientId>`, `<botId>`, `<version>`. */
export function fillManifest(template: Json, settings: PackageSettings): Json {
  const values: Record<string, string> = { ...settings, host: new URL(settings.publicUrl).host }
  const fill = (value: Json): Json => {
    if (typeof value === 'string') return value.replace(/<(\w+)>/g, (mark, name) => values[name] ?? mark)
    if (Array.isArray(value)) return value.map(fill)
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, fill(inner)]))
  }
  return fill(template)
}
