import { z } from 'zod'
import type { WordParams } from '../refusal.ts'
import type { WordKey } from '../words.ts'

/** How one change of one account ended, in words for the person who asked. */
export type AccountOutcome = { ok: boolean; word: WordKey; params: WordParams }

/** A text of Talka with what is put into its places. */
export interface Said {
  word: WordKey
  params: WordParams
}

/** Where a plan stands; the words people see are `status.<name>`. */
export const planStatuses = [
  'reading',
  'ready',
  'empty',
  'running',
  'done',
  'doneWithFaults',
  'waiting',
  'refused',
  'outdated',
] as const
export type PlanStatus = (typeof planStatuses)[number]

/** How much of each kind a plan holds: people, licences, groups and memberships. */
export interface PlanCounts {
  createUsers: number
  changeUsers: number
  blockUsers: number
  restoreUsers: number
  licences: number
  createGroups: number
  changeGroups: number
  addMembers: number
  removeMembers: number
}

/** Seats that a plan needs of one licence, and how many the school has left. */
export interface Seats {
  licence: string
  needed: number
  free: number
}

/** What a plan changes for one person; `sourceId` is the roster's id of the person. */
export interface PersonDifference {
  sourceId: string
  name: string
  signInName: string
  changes: Said[]
}

/** What a plan changes in one class; `name` is null for staff and for those who left. */
export interface ClassDifference {
  name: string | null
  label: Said
  /** What happens to the class's group itself. */
  changes: Said[]
  people: PersonDifference[]
}

/** A set of School Data Sync files as the browser sends it; the limits keep one request from filling the memory. */
export const importRosterInput = z.object({
  /** Empty: the name of the school and the school year. */
  name: z.string().trim().max(120),
  files: z
    .array(z.object({ name: z.string().min(1).max(200), base64: z.base64().max(24_000_000) }))
    .min(1)
    .max(40),
})

export const planInput = z.object({ rosterId: z.guid() })
export const onePlanInput = z.object({ planId: z.guid() })
export const revealPasswordInput = z.object({ passwordId: z.guid() })

/** Every job about one account says for which request it works and who may see a temporary password. */
const order = { requestId: z.guid(), forPersonId: z.guid() }

export const createAccountInput = z.object({
  ...order,
  givenName: z.string().min(1),
  surname: z.string().min(1),
  accountRole: z.enum(['pupil', 'staff']),
  className: z.string().default(''),
})
export const resetPasswordInput = z.object({ ...order, accountId: z.guid() })
export const assignLicenceInput = z.object({
  ...order,
  accountId: z.guid(),
  licence: z.enum(['pupil', 'staff']),
})
export const addToGroupInput = z.object({ ...order, accountId: z.guid(), group: z.string().min(1) })
