import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The shape of a value, with Microsoft's own extensions. */
export interface Schema {
  $ref?: string
  type?: string
  format?: string
  nullable?: boolean
  readOnly?: boolean
  enum?: string[]
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
  allOf?: Schema[]
  'x-graph-action'?: string
  'x-graph-flags'?: boolean
  'x-graph-navigation'?: Record<string, { type: string; collection: boolean; deepInsert?: boolean }>
}

/** What one path can be asked for with one method. */
export interface Operation {
  'x-graph-query'?: string[]
  'x-graph-type'?: string
  'x-graph-requires-consistency-level'?: boolean
  'x-graph-required-query'?: string[]
  requestBody?: { content: { 'application/json': { schema: Schema } } }
}

interface Description {
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, Schema> }
}

const description = JSON.parse(
  readFileSync(join(import.meta.dirname, 'graph-v1-subset.openapi.json'), 'utf8'),
) as Description

/** The path of the description that an address falls under. */
export function findTemplate(address: string): string | undefined {
  const segments = address
    .split('/')
    .slice(1)
    .flatMap((segment) => /^(\w+)\('(.+)'\)$/.exec(segment)?.slice(1) ?? [segment])
    .map((segment) =>
      segment.replace(/^microsoft\.graph\.(?=delta|assignLicense|restore)/, '').replace(/\(\)$/, ''),
    )
  const fits = (template: string) => {
    const parts = template.split('/').slice(1)
    return (
      parts.length === segments.length &&
      parts.every((part, index) => {
        const segment = decodeURIComponent(segments[index] ?? '')
        return part.startsWith('{') ? segment !== '' && !segment.startsWith('$') : part === segment
      })
    )
  }
  const braces = (template: string) => template.split('{').length
  return Object.keys(description.paths)
    .filter(fits)
    .toSorted((a, b) => braces(a) - braces(b))[0]
}

/** What a path can be asked for with a method. */
export function findOperation(template: string, method: string): Operation | undefined {
  return description.paths[template]?.[method.toLowerCase()]
}

/** A schema with what it inherits. */
export function typeOf(schema: Schema): Schema {
  const own = schema.$ref
    ? (description.components.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {})
    : schema
  const whole = { ...own }
  for (const base of (own.allOf ?? []).map(typeOf)) {
    whole.type ??= base.type
    whole.enum ??= base.enum
    whole.required = [...(base.required ?? []), ...(whole.required ?? [])]
    whole.properties = { ...base.properties, ...whole.properties }
    whole['x-graph-navigation'] = { ...base['x-graph-navigation'], ...whole['x-graph-navigation'] }
    whole['x-graph-flags'] ??= base['x-graph-flags']
  }
  return whole
}

/** Whether a type has a property, a relation or a directory extension of this name. */
export function hasName(type: string, name: string): boolean {
  const { properties = {}, 'x-graph-navigation': navigation = {} } = typeOf({
    $ref: `#/components/schemas/${type}`,
  })
  return (
    name === 'id' || name in properties || name in navigation || /^extension_[0-9a-f]{32}_\w+$/.test(name)
  )
}
