import { z } from 'zod'

/** The formats that Talka reads; a list is any table of people, whose columns a person explains once. */
export const rosterFormats = [
  'sds-v1',
  'sds-v2',
  'sds-v2.1',
  'oneroster-1.1',
  'oneroster-1.2',
  'list',
] as const
export type RosterFormat = (typeof rosterFormats)[number]

/** What a column of a list can mean. */
export const columnMeanings = [
  'ignore',
  'id',
  'givenName',
  'surname',
  'givenNameFirst',
  'surnameFirst',
  'class',
  'letter',
  'birthDate',
  'role',
  'login',
  'email',
  'subject',
  'building',
  'school',
] as const
export type ColumnMeaning = (typeof columnMeanings)[number]

/** What one table of a list is: whom it names, and what each of its columns means, in their order. */
export const columnMapping = z.object({
  /** The table's headers as {@link columnMapping} is remembered by them. */
  signature: z.string().min(1).max(64),
  people: z.enum(['pupil', 'staff']),
  meanings: z.array(z.enum(columnMeanings)).max(500),
})
export type ColumnMapping = z.output<typeof columnMapping>

const files = z
  .array(z.object({ name: z.string().min(1).max(200), base64: z.base64().max(24_000_000) }))
  .min(1)
  .max(100)

/** Roster files as the browser sends them; the limits keep one request from filling the memory. */
export const readColumnsInput = z.object({ files })

export const importRosterInput = z.object({
  /** Empty: the name of the school and the school year. */
  name: z.string().trim().max(120),
  files,
  /** The year in which the school year begins, for files that do not say. */
  schoolYear: z.number().int().min(2000).max(2100).nullable().default(null),
  /** The school of a list that names none; needed only where there have been rosters of several. */
  schoolId: z.string().min(1).max(200).nullable().default(null),
  /** What the columns of lists mean, where a person has just confirmed it. */
  mappings: z.array(columnMapping).max(100).default([]),
})

export const oneRosterInput = z.object({ rosterId: z.uuid() })

export const compareRostersInput = z.object({
  rosterId: z.uuid(),
  /** With which earlier roster; by default the one imported before it for the same school that the school did not pass over. */
  beforeId: z.uuid().optional(),
})
