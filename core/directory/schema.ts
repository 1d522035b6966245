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

export const planInput = z.object({ rosterId: z.guid() })
export const onePlanInput = z.object({ planId: z.guid() })
