import { z } from 'zod'
import { kinds } from './kinds/all.ts'

export { kinds }
export type KindName = keyof typeof kinds
export const kindNames = Object.keys(kinds) as [KindName, ...KindName[]]
export type FieldsOf<Name extends KindName> = z.output<(typeof kinds)[Name]['fields']>
/** The kinds that are carried out by themselves once they are approved. */
export type JobKind = {
  [Name in KindName]: (typeof kinds)[Name]['doneBy'] extends 'job' ? Name : never
}[KindName]
/** The kinds that somebody takes and finishes by hand. */
export type TaskKind = Exclude<KindName, JobKind>
/** These go before everything else. */
export const firstKinds = kindNames.filter((name) => 'isFirst' in kinds[name])

/** Where a request stands; the words people see are `status.<name>`. */
export const statuses = [
  'received',
  'inProgress',
  /** A question to the requester is open. */
  'asking',
  'waiting',
  /** It goes with another request, or with an outage, and ends as that does. */
  'joined',
  'done',
  'declined',
  'takenBack',
] as const
export type Status = (typeof statuses)[number]
/** As people read it: what waits for its work after the approvals says so. */
export type Stage = Status | 'approved'

/** What happened to a request, line by line in its history. */
export const eventKinds = [
  'created',
  'approved',
  'declined',
  'undone',
  'ordered',
  'taken',
  'finished',
  'takenBack',
  'delayed',
  'carriedOut',
  'failed',
  'retried',
  'commented',
  /** An internal note: its requester never sees it. */
  'noted',
  'asked',
  'confirmed',
  /** Nobody said otherwise for some days. */
  'assumedFixed',
  'reopened',
  'joined',
  /** Another request was joined to this one. */
  'gathered',
  'parted',
  'related',
  'unrelated',
  /** Given to the deputy for facilities, by a person or, because it was late, by the clock. */
  'escalated',
  'tookOver',
  'sentBack',
  'costAgreed',
  'costRefused',
  'assigned',
  'urgencyChanged',
  /** Which thing of the inventory it is about. */
  'thingNamed',
  /** An approval waited too long, and the role above was asked too. */
  'climbed',
] as const
export type EventKind = (typeof eventKinds)[number]

/** Days in which the requester can say that it is not mended after all. */
export const reopenDays = 14
/** How many files a request or a comment may bring. */
export const mostFiles = 5

/** Seconds in which a decision can be undone before anything is done about it. */
export const undoSeconds = 10

const createOf = <Name extends KindName>(name: Name) =>
  z.object({
    id: z.guid().optional(),
    files: z.array(z.guid()).max(mostFiles).default([]),
    /** The thing of the inventory that it is about, where that was chosen. */
    assetId: z.guid().nullable().default(null),
    kind: z.literal(name),
    fields: kinds[name].fields as (typeof kinds)[Name]['fields'],
  })
type CreateOf = { [Name in KindName]: ReturnType<typeof createOf<Name>> }[KindName]

/** A new request; `fields` are those of its kind. `id` is made by the asker, so that sending twice makes one. */
export const createInput = z.discriminatedUnion(
  'kind',
  kindNames.map((name) => createOf(name)) as unknown as [CreateOf, ...CreateOf[]],
)

/** Which request goes with which other one from now on. */
export const mergeInput = z.object({ id: z.guid(), intoId: z.guid() })
export const relateInput = z.object({ id: z.guid(), otherId: z.guid() })

/** What a school sets about its desk. */
export const deskSettings = z.object({
  /** Days after which a finished request counts as mended when its requester says nothing. */
  answerDays: z.number().int().min(1).max(60).default(5),
  /** From how many days back requests are looked through for the same trouble. */
  alikeDays: z.number().int().min(1).max(60).default(14),
  /** Working hours after which whoever is asked for an approval is reminded, and after which the role above is asked too. */
  remindApprovalHours: z.number().int().min(1).max(200).default(9),
  climbApprovalHours: z.number().int().min(1).max(400).default(18),
})
export type DeskSettings = z.output<typeof deskSettings>

/** What stood before a step that can be taken back for ten seconds, and who took it when. */
export interface Before {
  by: string
  at: string
  status: Status
  decidedBy: string | null
  decidedAt: string | null
  reason: string | null
  settled: boolean
  /** Of a judgement on what was escalated: its term, and how the escalation stood. */
  judged?: { solveBy: string | null; id: string; toId: string; takenAt: string | null }
}

/** What the IT specialist has done at once, to the account with this object id, or a new one. */
export const orderInput = z.intersection(createInput, z.object({ accountId: z.guid().optional() }))

export const requestInput = z.object({ id: z.guid() })

const fileIds = z.array(z.guid()).max(mostFiles).default([]).meta({ form: 'hidden' })
const saidText = z.string().trim().min(1).max(2000).meta({ form: 'multiline' })

export const commentInput = z.object({
  id: z.guid(),
  text: saidText,
  /** Only for those who work on requests. */
  isInternal: z.boolean().default(false),
  files: fileIds,
})
export const askInput = z.object({ id: z.guid(), text: saidText })
export const readFileInput = z.object({ id: z.guid(), fileId: z.guid() })

/** The thing of the inventory whose requests are asked for. */
export const aboutThingInput = z.object({ assetId: z.guid() })
/** The thing that a request is about; null: none of the inventory. */
export const nameThingInput = z.object({ id: z.guid(), assetId: z.guid().nullable() })

/** A request by its id, or by the number that people say. */
export const showInput = z.union([requestInput, z.object({ number: z.int().positive().max(2_000_000_000) })])

/** A decision or step that says why, or what was done; the requester reads it. */
export const reasonInput = z.object({
  id: z.guid(),
  reason: z.string().trim().min(3).max(1000).meta({ form: 'multiline' }),
})

export const approveInput = requestInput
/** The requests to be approved together; those that are not clean are left and say why. */
export const approveManyInput = z.object({ ids: z.array(z.guid()).min(1).max(100) })
export const undoManyInput = approveManyInput
/** The histories after a request's number; the answer says where the next page begins. */
export const checkHistoryInput = z.object({ after: z.int().min(0).default(0) })
export const finishInput = z.object({
  id: z.guid(),
  note: z.string().trim().max(1000).default('').meta({ form: 'multiline' }),
})

/** Urgencies, the most pressing first; a request of a kind without one is `normal`. */
export const urgencies = ['high', 'normal', 'low'] as const
export type Urgency = (typeof urgencies)[number]

/** Into whose hands a request is given; null: into nobody's. */
export const assignInput = z.object({ id: z.guid(), personId: z.guid().nullable() })
export const changeUrgencyInput = z.object({ id: z.guid(), urgency: z.enum(urgencies) })

const changeMany = z.discriminatedUnion('action', [
  z.object({ action: z.literal('take') }),
  finishInput.omit({ id: true }).extend({ action: z.literal('finish') }),
  reasonInput.omit({ id: true }).extend({ action: z.literal('decline') }),
  assignInput.omit({ id: true }).extend({ action: z.literal('assign') }),
  changeUrgencyInput.omit({ id: true }).extend({ action: z.literal('change-urgency') }),
])
export type ChangeMany = z.output<typeof changeMany>
/** One thing done to many requests; what is refused of one does not hold up the others. */
export const changeManyInput = z.object({ ids: z.array(z.guid()).min(1).max(100), change: changeMany })

/** The columns of the board; the words people see are `column.<name>`. */
export const boardColumns = ['received', 'inProgress', 'waiting', 'closed'] as const
export type BoardColumn = (typeof boardColumns)[number]

/** Which statuses stand in which column. */
export const statusesOf: Record<BoardColumn, readonly Status[]> = {
  received: ['received'],
  inProgress: ['inProgress'],
  waiting: ['asking', 'waiting', 'joined'],
  closed: ['done', 'declined', 'takenBack'],
}

export const orders = ['newest', 'oldest', 'urgent', 'changed'] as const
export type Order = (typeof orders)[number]

/** How requests go that lists can be narrowed to; the words are the reports'. */
export const outcomes = ['done', 'reopened'] as const

/** What a list of requests can be narrowed to; the tab keeps the same names in its address. */
export const filterInput = z.object({
  status: z.enum(['open', ...boardColumns, 'all']).default('open'),
  kinds: z.array(z.enum(kindNames)).max(kindNames.length).default([]),
  urgency: z.enum(urgencies).optional(),
  room: z.string().trim().max(125).default(''),
  /** Who has it in hand. */
  hands: z.union([z.guid(), z.literal('nobody')]).optional(),
  requester: z.guid().optional(),
  /** What was not solved in time, or is open and beyond it. */
  late: z.literal('yes').optional(),
  /** How it went: it was solved, or it came back after it was. */
  outcome: z.enum(outcomes).optional(),
  /** The days in which it was asked for, on the school's calendar. */
  from: z.iso.date().optional(),
  until: z.iso.date().optional(),
  text: z.string().trim().max(100).default(''),
})
export type RequestFilter = z.output<typeof filterInput>

/** The board shows every column, so its filter has no status. */
export const boardInput = filterInput.omit({ status: true })
/** So many are counted in a column; what is beyond is „200+“. */
export const mostCounted = 200

/** `requester` asks for the name behind a filter that came with a link. */
export const filtersInput = z.object({ requester: z.guid().optional() })

/** How a column of the board is ordered: what presses first, and in the last one what was closed last. */
export function orderOf(column: BoardColumn): Order {
  return column === 'closed' ? 'changed' : 'urgent'
}

/** What the specialist proposes for what cannot be mended here; the words are `proposal.<name>`. */
export const proposals = ['repairOutside', 'replace', 'writeOff', 'wait'] as const
export type Proposal = (typeof proposals)[number]

/** How an escalation ended. */
export type EscalationOutcome = 'sentBack' | 'costAgreed' | 'costRefused' | 'closed'

/** Reads an amount in euro as people write it, „1 250,50“ or "1250.5 €", as cents; null when it is none. */
export function readEuros(text: string): number | null {
  const plain = text.replace(/[\s\u00a0]|€|eur\b/gi, '').replace(',', '.')
  if (!/^\d{1,7}(\.\d{1,2})?$/.test(plain)) return null
  return Math.round(Number(plain) * 100)
}

/** Giving a request to the deputy for facilities: why, what it would cost, what is proposed. */
export const escalateInput = z.object({
  id: z.guid(),
  reason: z.string().trim().min(3).max(1000).meta({ form: 'multiline' }),
  cost: z
    .string()
    .trim()
    .max(20)
    .default('')
    .refine((text) => text === '' || readEuros(text) !== null, { params: { word: 'requests/not-euros' } }),
  proposal: z.enum(proposals).default('repairOutside'),
})

export const listInput = filterInput.extend({
  /** Only these, as they are now: for a screen that shows them already. */
  ids: z.array(z.guid()).max(100).optional(),
  order: z.enum(orders).default('newest'),
  /** Where the page before ended. */
  after: z.string().max(60).optional(),
})

/** A job's word for one decision of one request; `version` makes an undone decision's job do nothing. */
export const settleInput = z.object({ id: z.guid(), version: z.number().int() })
