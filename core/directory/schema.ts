import { z } from 'zod'
import type { WordParams } from '../refusal.ts'
import type { WordKey } from '../words.ts'

/** A text of Talka with what is put into its places. */
export interface Said {
  word: WordKey
  params: WordParams
}

/** Where a plan stands; the words people see are `status.<name>`. */
export const planStatuses = [
  'reading',
  /** A brake stopped it while it was made: it cannot be approved, and its problem says why. */
  'halted',
  'ready',
  'empty',
  /** Approved by one person, it waits for a second one. */
  'confirming',
  'running',
  'paused',
  'stopped',
  'done',
  'doneWithFaults',
  'waiting',
  'refused',
  /** A person said no. */
  'declined',
  'outdated',
] as const
export type PlanStatus = (typeof planStatuses)[number]

/** What a person wants of a run; the workers see it between two batches. */
export type RunWish = 'pause' | 'stop'

/** A licence of a role: its SKU, `none`, or null for the free one that fits the role. */
const roleLicence = z.union([z.guid(), z.literal('none')]).nullable()

/**
 * How the school wants its accounts and groups. Every field has a default, so that a school that never opened the
 * page has a whole policy, and a policy written before a field existed reads with its default.
 */
export const policy = z.object({
  /** Before the @, with `{g}` and `{s}` for first letters; what is taken already gets a number. */
  upnPattern: z
    .string()
    .trim()
    .max(60)
    .regex(/^(?:[a-z0-9._-]|\{(?:given|surname|g|s|id)\})+$/)
    .regex(/\{(?:given|surname|id)\}/)
    .default('{given}.{surname}'),
  /** The verified domain of new accounts; null: the one from the settings, or the tenant's default. */
  domain: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/)
    .nullable()
    .default(null),
  /** Days in which nobody else gets an address that became free. */
  addressRestDays: z.number().int().min(30).max(3650).default(365),
  displayName: z
    .string()
    .trim()
    .max(80)
    .regex(/^(?:[^{}]|\{(?:given|surname|class)\})+$/)
    .regex(/\{surname\}/)
    .default('{given} {surname}'),
  licences: z.object({ pupil: roleLicence.default(null), staff: roleLicence.default(null) }).prefault({}),
  /** What a seat of a licence costs the school a year, in euros, by its SKU; not known where nothing stands. */
  prices: z.record(z.guid(), z.number().min(0).max(10_000)).default({}),
  /** By a group only where the tenant can; otherwise each account gets its own. */
  licensing: z.enum(['direct', 'group']).default('direct'),
  /** Takes licences of pupils' and staff's kinds away from whoever has the one that the policy gives. */
  takeOldLicences: z.boolean().default(false),
  classGroups: z.boolean().default(true),
  classTeams: z.boolean().default(false),
  everybodyGroups: z
    .object({ pupils: z.boolean().default(false), staff: z.boolean().default(false) })
    .prefault({}),
  staffGroups: z
    .object({ subjects: z.boolean().default(false), buildings: z.boolean().default(false) })
    .prefault({}),
  /** ISO 3166, which Microsoft needs before it gives a licence. */
  usageLocation: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .default('LT'),
  /** Sets the age group of pupils whose year of birth the roster tells. */
  ageGroup: z.boolean().default(false),
  leavers: z
    .object({
      blockAtOnce: z.boolean().default(true),
      /** Takes a blocked leaver's licences back; Microsoft keeps the mail 30 days more. */
      freeLicence: z.boolean().default(false),
      /** How long an account is kept after its owner left. */
      keepDays: z.number().int().min(1).max(3650).default(180),
      /** Whether it is deleted afterwards; two people must agree each time, and Microsoft keeps it 30 days more. */
      delete: z.boolean().default(true),
    })
    .prefault({}),
  /** How many removals that nothing explains stop a plan. A percentage alone never stops for five people or fewer. */
  brakes: z
    .object({
      absolute: z.number().int().min(1).max(100_000).default(100),
      percentSchool: z.number().int().min(1).max(100).default(10),
      percentClass: z.number().int().min(1).max(100).default(40),
      /** Whether a roster that looks like another school's, or like an old year's, stops a plan. */
      wrongList: z.boolean().default(true),
    })
    .prefault({}),
})
export type Policy = z.output<typeof policy>

/** The policy of a school that has not chosen anything. */
export const usualPolicy: Policy = policy.parse({})

/** A rule of a policy that can be loosened, so that more people go, or sooner; `loose.<name>` says how. */
export type LooserRule = 'absolute' | 'percentSchool' | 'percentClass' | 'wrongList' | 'delete' | 'keepDays'

/** Somebody of a roster, by id and by name. */
export interface OnePerson {
  sourceId: string
  name: string
}

/** How much of each kind a plan holds: people, licences, groups and memberships. */
export interface PlanCounts {
  createUsers: number
  changeUsers: number
  blockUsers: number
  restoreUsers: number
  deleteUsers: number
  licences: number
  createGroups: number
  changeGroups: number
  addMembers: number
  removeMembers: number
  createTeams: number
  archiveTeams: number
  /** Only what takes a plan back does these; plans made before lack them. */
  takeLicences?: number
  deleteGroups?: number
  /** People taken out whom the usual brakes would not have let go; no plan of usual brakes has it. */
  unbraked?: number
  /** 1 where the roster may not be the one that is meant: of another school, or of a year that is over. */
  strange?: number
}

/** Seats that a plan needs of one licence, and how many the school has left. */
export interface Seats {
  licence: string
  needed: number
  free: number
  /** Euros for a seat and year, where the school has told it. */
  price?: number
}

/** What a plan changes for one person; `sourceId` is the roster's id of the person. */
export interface PersonDifference {
  sourceId: string
  name: string
  signInName: string
  /** The class that the account of somebody who left says; for all others their section says it. */
  className?: string
  changes: readonly Said[]
}

/** What a plan changes in one class; `name` is null for staff and for those who left. */
export interface ClassDifference {
  name: string | null
  label: Said
  /** What happens to the class's group itself. */
  changes: Said[]
  /** The keys of the groups that this is about; plans made before lack them. */
  groups?: string[]
  people: PersonDifference[]
}

/** Somebody new in the roster who may have an account already: the accounts it may be. */
export interface LikelyMatch {
  sourceId: string
  name: string
  className: string | null
  candidates: LikelyAccount[]
}

/** An account without an id of a roster. `isSure` when name and class or sign-in name agree and nothing else fits. */
export interface LikelyAccount {
  objectId: string
  name: string
  signInName: string
  className: string | null
  /** The register's number that it carries and that the roster no longer names, where it carries one. */
  employeeId?: string
  isSure: boolean
}

export const planInput = z.object({ rosterId: z.guid() })
export const onePlanInput = z.object({ planId: z.guid() })
/** Takes a plan back, whole or for one person of it. */
export const undoPlanInput = z.object({
  planId: z.guid(),
  sourceId: z.string().min(1).max(200).optional(),
})
/** Why a plan is declined may be left out. */
export const declinePlanInput = z.object({
  planId: z.guid(),
  reason: z.string().trim().max(500).meta({ form: 'multiline' }).optional(),
})
/** "It is this account", or null for "it is none of these". */
export const matchInput = z.object({ sourceId: z.string().min(1).max(200), objectId: z.guid().nullable() })
export const explainLeaversInput = z.object({
  planId: z.guid(),
  sourceIds: z.array(z.string().min(1).max(200)).min(1).max(5000),
})
export const tickStepInput = z.object({ step: z.string().min(1).max(200), done: z.boolean() })
