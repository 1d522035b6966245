import { z } from 'zod'
import type { Said } from '../directory/schema.ts'

/** What is found beside roster and policy; `kind.<name>`, `means.<name>` and `do.<name>` are its words. */
export const findingKinds = [
  'admin',
  'blocked',
  'unblocked',
  'gone',
  'changed',
  'membership',
  'licence',
  'licenceError',
  'group',
  'notInRoster',
  'guest',
  'undecided',
] as const
export type FindingKind = (typeof findingKinds)[number]

/** One way in which the tenant is not as the school wants it. */
export interface Finding {
  /** What it is about, the same from check to check. */
  key: string
  kind: FindingKind
  /** Whom or what it concerns: a person with an account, or a group. */
  name: string
  className: string | null
  signInName: string | null
  accountId: string | null
  what: Said
  /** How it is and how it should be, for telling whether it changed since somebody accepted it. */
  is: string
  should: string
  /** The roster whose plan puts it right; null where only a person can. */
  rosterId: string | null
  /** Why the last plan could not put it right, though it tried: the next one would fail as well. */
  failed?: Said
  /** Whether it may be left as it is. */
  isAcceptable: boolean
}

const keys = z.array(z.string().min(1).max(400)).min(1).max(1000)
/** `seenAt` is when the check ended whose findings were looked at. */
export const acceptInput = z.object({ keys, seenAt: z.iso.datetime() })
export const takeBackInput = z.object({ keys })

/** Who pressed for a check; null when the clock or a finished plan asked. */
export const checkInput = z.object({ by: z.enum(['person', 'run']).optional() })
