import { z } from 'zod'
import { isWordKey } from './language.ts'
import type { FieldFault } from './refusal.ts'

/** One field of a form: the zod schema says what it is, cards and the tab draw it. */
export interface Field {
  name: string
  kind: 'text' | 'multiline' | 'choice' | 'toggle' | 'number' | 'date' | 'time'
  required: boolean
  maxLength: number | null
  choices: readonly string[]
}

interface JsonSchema {
  type?: string
  format?: string
  pattern?: string
  enum?: readonly string[]
  maxLength?: number
  minLength?: number
  form?: string
  properties?: Record<string, JsonSchema>
  required?: readonly string[]
}

/**
 * The fields of an input, in the order they are declared. `.meta({ form: 'multiline' })` asks for a tall field;
 * `.meta({ form: 'hidden' })` leaves one out; a check of several
 * fields names its word by `params: { word }`. Labels are the words `field.<name>`, choices `<name>.<choice>`.
 */
export function fieldsOf(schema: z.ZodObject): readonly Field[] {
  const known = fieldsRead.get(schema)
  if (known) return known
  const fields = readFields(schema)
  fieldsRead.set(schema, fields)
  return fields
}

/** A card asks for the same fields with each turn of a conversation. */
const fieldsRead = new WeakMap<z.ZodObject, readonly Field[]>()

function readFields(schema: z.ZodObject): Field[] {
  const shape = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema
  return Object.entries(shape.properties ?? {})
    .filter(([, one]) => one.form !== 'hidden')
    .map(([name, one]) => ({
      name,
      kind: kindOf(one),
      required:
        (shape.required ?? []).includes(name) &&
        (one.type !== 'string' || !!one.enum || !!one.pattern || (one.minLength ?? 0) > 0),
      maxLength: one.maxLength ?? null,
      choices: one.enum ?? [],
    }))
}

function kindOf(one: JsonSchema): Field['kind'] {
  if (one.enum) return 'choice'
  if (one.form === 'multiline' || one.form === 'time') return one.form
  if (one.form === 'date' || one.format === 'date') return 'date'
  if (one.type === 'boolean') return 'toggle'
  if (one.type === 'number' || one.type === 'integer') return 'number'
  return 'text'
}

/** A fault for each text that no database can hold: one with the sign of nothing, or with half of a sign. */
export function unwritableTexts(input: unknown, field = ''): FieldFault[] {
  if (typeof input === 'string')
    return input.includes('\0') || !input.isWellFormed() ? [{ field, word: 'common/fault.format' }] : []
  if (typeof input !== 'object' || input === null) return []
  return Object.entries(input).flatMap(([name, one]) =>
    unwritableTexts(one, field ? `${field}.${name}` : name),
  )
}

/** Zod's issues as one fault per field, in Talka's words; the first issue of a field is the one said. */
export function faultsOf(error: z.ZodError): FieldFault[] {
  const faults = new Map<string, FieldFault>()
  for (const issue of error.issues) {
    const field = issue.path.join('.')
    if (!faults.has(field)) faults.set(field, { field, ...wordOf(issue) })
  }
  return [...faults.values()]
}

function wordOf(issue: z.core.$ZodIssue): Omit<FieldFault, 'field'> {
  const own = issue.code === 'custom' ? issue.params?.word : undefined
  if (typeof own === 'string' && isWordKey(own)) return { word: own }
  if (issue.code === 'too_small' && isNumeric(issue.origin))
    return { word: 'common/fault.too-low', params: { min: Number(issue.minimum) } }
  if (issue.code === 'too_big' && isNumeric(issue.origin))
    return { word: 'common/fault.too-high', params: { max: Number(issue.maximum) } }
  if (issue.code === 'invalid_type' && isNumeric(issue.expected))
    return { word: issue.expected === 'int' ? 'common/fault.whole' : 'common/fault.number' }
  if (issue.code === 'too_small') {
    return Number(issue.minimum) <= 1
      ? { word: 'common/fault.required' }
      : { word: 'common/fault.too-short', params: { min: Number(issue.minimum) } }
  }
  if (issue.code === 'too_big')
    return { word: 'common/fault.too-long', params: { max: Number(issue.maximum) } }
  if (issue.code === 'invalid_value') return { word: 'common/fault.choice' }
  if (issue.code === 'invalid_type' && issue.input === undefined) return { word: 'common/fault.required' }
  return { word: 'common/fault.format' }
}

function isNumeric(type: string): boolean {
  return type === 'number' || type === 'int'
}
