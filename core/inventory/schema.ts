import { z } from 'zod'

/** How a thing is; the words are `condition.<name>`. */
export const conditions = ['new', 'good', 'fair', 'poor', 'unusable'] as const
export type Condition = (typeof conditions)[number]

/** Where in its life a thing is; the words are `state.<name>`. */
export const states = ['inUse', 'inStore', 'inRepair', 'lost', 'writtenOff'] as const
export type State = (typeof states)[number]

/** What a person writes down of a thing, in the order of forms and tables. */
export const assetFields = [
  'inventoryNo',
  'name',
  'category',
  'maker',
  'model',
  'serial',
  'quantity',
  'unit',
  'value',
  'boughtOn',
  'warrantyUntil',
  'supplier',
  'place',
  'responsible',
  'holder',
  'condition',
  'state',
  'isForeign',
  'owner',
  'lentOn',
  'note',
] as const
export type AssetField = (typeof assetFields)[number]

/** A thing of the school, or several alike under one number. */
export interface Asset {
  id: string
  /** The number on its label; empty while it has none. */
  inventoryNo: string
  name: string
  category: string
  maker: string
  model: string
  serial: string
  quantity: number
  /** What `quantity` counts, such as „vnt.“. */
  unit: string
  /** Where it is, as it was written; `roomId` where that is one room of the school's list. */
  place: string
  roomId: string | null
  /** Who answers for it by the head's order, as it was written; the id where that is one person of the directory. */
  responsible: string
  responsibleId: string | null
  /** Who has it now. */
  holder: string
  holderId: string | null
  condition: Condition
  state: State
  /** What one of it cost, in cents. */
  valueCents: number | null
  boughtOn: string | null
  warrantyUntil: string | null
  supplier: string
  /** It belongs to somebody else: lent, rented. Counted apart. */
  isForeign: boolean
  /** Whose it is, where it is not the school's own, and since when the school has it. */
  owner: string
  lentOn: string | null
  note: string
  /** Grows with each change. */
  version: number
}

/** What people write of a thing: an {@link Asset} without what Talka finds itself. */
export type AssetDraft = Omit<Asset, 'id' | 'version' | 'roomId' | 'responsibleId' | 'holderId'>

/** What befell a thing; the words are `event.<name>`. */
export const eventKinds = [
  'received',
  'changed',
  'moved',
  'handedOver',
  'takenBack',
  'imported',
  'counted',
  'sentToRepair',
  'backFromRepair',
  'writtenOff',
  'undone',
] as const
export type EventKind = (typeof eventKinds)[number]

/** Fields as they were and as they are, as they are shown. */
export type Changes = Readonly<
  Partial<Record<keyof Asset, readonly [string | number | boolean | null, string | number | boolean | null]>>
>

const short = z.string().trim().max(120).default('')
const day = z.iso.date().nullable().default(null)

/** A thing as it is written. `id` is made with the draft, so that saving twice makes one; `version` is the one that was seen, 0 for a new thing. */
export const writeInput = z.object({
  id: z.guid(),
  version: z.number().int().min(0),
  inventoryNo: z.string().trim().max(60).default(''),
  name: z.string().trim().min(1).max(200),
  category: z.string().trim().max(80).default(''),
  maker: short,
  model: short,
  serial: short,
  quantity: z.number().int().min(1).max(100_000).default(1),
  unit: z.string().trim().max(20).default(''),
  place: short,
  responsible: short,
  holder: short,
  condition: z.enum(conditions).default('good'),
  state: z.enum(states).default('inUse'),
  valueCents: z.number().int().min(0).max(100_000_000_00).nullable().default(null),
  boughtOn: day,
  warrantyUntil: day,
  supplier: short,
  isForeign: z.boolean().default(false),
  owner: short,
  lentOn: day,
  note: z.string().trim().max(2000).default(''),
})

export const assetInput = z.object({ id: z.guid() })

/** What somebody may mean who reports that something is broken: where it is, and what was typed of it. */
export const chooseInput = z.object({
  room: z.string().trim().max(120).default(''),
  text: z.string().trim().max(120).default(''),
})
/** So many things are offered at once; a letter more leaves fewer. */
export const mostOffered = 30

/** Files that a person has sent, for a thing. */
export const addFilesInput = z.object({ id: z.guid(), files: z.array(z.guid()).min(1).max(10) })
export const fileInput = z.object({ id: z.guid(), fileId: z.guid() })

/** How lists of things can be ordered. */
export const orders = ['name', 'number'] as const
export type Order = (typeof orders)[number]

/** What a list of things is narrowed to. `state: present` leaves out what is written off. */
export const filterInput = z.object({
  text: z.string().trim().max(100).default(''),
  category: z.string().trim().max(80).optional(),
  /** Null: in no room of the school's list. */
  roomId: z.guid().nullable().optional(),
  /** As it is written, for places that the school's list of rooms does not have. */
  place: z.string().trim().max(120).optional(),
  /** Whoever has it or answers for it. */
  personId: z.guid().optional(),
  /** Whoever answers for it; null: nobody of the directory, but perhaps somebody as it is written. */
  responsibleId: z.guid().nullable().optional(),
  responsible: z.string().trim().max(120).optional(),
  /** Between these days, both of them included. */
  boughtFrom: z.iso.date().optional(),
  boughtUntil: z.iso.date().optional(),
  isBoughtKnown: z.boolean().optional(),
  warrantyFrom: z.iso.date().optional(),
  warrantyUntil: z.iso.date().optional(),
  isForeign: z.boolean().optional(),
  isValued: z.boolean().optional(),
  state: z.enum(['present', ...states]).default('present'),
})
export type AssetFilter = z.output<typeof filterInput>

/** More than so many are „more than“: counting on would take as long as there are things. */
export const mostCounted = 1_000
/** The same of what was searched for: whoever finds more types on. */
export const mostFound = 400

export const listInput = filterInput.extend({
  order: z.enum(orders).default('name'),
  /** Where the page before ended. */
  after: z.string().max(3000).optional(),
  limit: z.number().int().min(1).max(100).default(50),
})

const ids = z.array(z.guid()).min(1).max(500)

export const moveInput = z.object({ ids, place: z.string().trim().min(1).max(120) })
/** To whom it goes to be mended, and what is wrong with it. */
export const sendToRepairInput = z.object({
  id: z.guid(),
  to: z.string().trim().min(1).max(120),
  fault: z.string().trim().min(3).max(1000),
})
export const takeFromRepairInput = z.object({
  id: z.guid(),
  costCents: z.number().int().min(0).max(10_000_000_00).nullable().default(null),
  done: z.string().trim().max(1000).default(''),
  condition: z.enum(conditions),
})

/** Takes back the last change of each thing, if that is still the version that was seen. */
export const undoInput = z.object({
  things: z
    .array(z.object({ id: z.guid(), version: z.number().int().min(1) }))
    .min(1)
    .max(500),
})

/** How each of several things fared. */
export interface Outcome {
  id: string
  /** The version that the change made, for undoing it; null when nothing was changed. */
  version: number | null
  because: 'missing' | 'same' | 'writtenOff' | 'changed' | null
}

export const labelSheets = ['l7160', 'l7163', 'a4-24', 'tape-24'] as const
export type LabelSheet = (typeof labelSheets)[number]

/** So many labels are printed at once. */
export const mostLabels = 2000

/** Labels of these things, or of all that a list is narrowed to. */
export const labelsInput = z.object({
  ids: z.array(z.guid()).max(mostLabels).default([]),
  filter: filterInput.optional(),
  sheet: z.enum(labelSheets),
  /** How many places of the first sheet are used up already. */
  skip: z.number().int().min(0).max(64).default(0),
})

/** Rooms to make labels for; none: all of them. */
export const roomLabelsInput = labelsInput.omit({ filter: true })

export const exportInput = filterInput.extend({ format: z.enum(['xlsx', 'csv']) })

/** How days are written where both readings are possible: 4/5/2025 is a day of April, or of May. */
export const dayOrders = ['day-first', 'month-first'] as const
export type DayOrder = (typeof dayOrders)[number]

/** What becomes of a value where the table has an empty cell for it. */
export const blankRules = ['keep', 'empty'] as const
export type BlankRule = (typeof blankRules)[number]

/** What a table may list instead of things; the words are `other-list.<name>`. */
export type OtherList = 'people' | 'places' | 'models' | 'licences'

/** A table of things. `isTrial` only says what it would change. */
export const importInput = z.object({
  file: z.object({ name: z.string().min(1).max(200), base64: z.base64().max(8_000_000) }),
  /** What each column means, in their order; null where it is left out. Undefined: as it was last time, or a guess. */
  columns: z.array(z.enum(assetFields).nullable()).max(200).optional(),
  dayOrder: z.enum(dayOrders).optional(),
  blanks: z.enum(blankRules).default('keep'),
  isTrial: z.boolean(),
})

export const undoImportInput = z.object({ id: z.guid() })

/** What a new thing of a table may be already. */
export interface Alike {
  row: number
  by: 'number' | 'serial'
  value: string
  /** The number or serial that it looks like. */
  other: string
}

/** What cannot be read in a table, counted from 1 as its own rows. */
export interface AssetFault {
  row: number
  column: string
  why:
    | 'no-name'
    | 'money'
    | 'day'
    | 'day-unclear'
    | 'quantity'
    | 'condition'
    | 'state'
    | 'yes-no'
    | 'too-long'
    | 'number-twice'
    | 'beyond'
  value: string
}
