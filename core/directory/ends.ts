import { z } from 'zod'
import type { GraphAnswer } from '../context.ts'
import { isAlreadyThere, isMissing, isNotHeld, isPlaceless, isTaken, problemOf } from './graph-writes.ts'
import { type Operation, peopleOf } from './operation.ts'
import type { StoredOperation } from './plan-store.ts'
import type { Said } from './schema.ts'

type Refused = Exclude<GraphAnswer, { ok: true }>
type Unanswered = Refused | undefined

/** How a try at one operation ended; `parts` are smaller ones that take its place. */
export type End =
  /** `found`: the account was there; made by a try of our own that nobody heard of, or by somebody else before. */
  | { as: 'done'; objectId?: string; found?: 'in-doubt' | 'before' }
  | { as: 'failed'; problem: Said }
  | { as: 'split'; parts: Operation[] }
  | { as: 'later'; seconds: number; isInDoubt: boolean; isCounted: boolean }

/** What is known of an operation besides its row. */
export interface About {
  /** Somebody or something it needs was made so lately that not every part of the directory may know it. */
  isYoung: boolean
}

const mostTries = 4
/** Twelve tries take some 25 minutes; the directory is late by a quarter of an hour at most (docs give no number). */
const mostTriesOfYoung = 12
/** So often an operation for several people is tried as a whole before it is taken apart: for about a minute. */
const triesAsWhole = 6
const made = z.object({ id: z.guid() })

/** How the answer of Graph to an operation is to be taken. */
export function endOf(row: StoredOperation, answer: GraphAnswer | undefined, about: About): End {
  const { operation } = row
  if (!answer || (!answer.ok && answer.unanswered)) return unanswered(row, answer)
  if (answer.ok) {
    const isMade = operation.kind === 'createUser' || operation.kind === 'createGroup'
    return isMade ? { as: 'done', objectId: made.parse(answer.body).id } : { as: 'done' }
  }
  if (isDoneAlready(operation, answer)) return { as: 'done' }
  const isLate = isMissing(answer) || (about.isYoung && isPlaceless(answer))
  if (isLate) return missing(row, answer, about)
  if (isAlreadyThere(answer) && 'group' in operation) return alreadyThere(row)
  // The name may be our own, made by a try that nobody heard of and not seen everywhere yet.
  if (isTaken(answer) && isDoubtful(row) && row.attempts < mostTriesOfYoung) return later(row, true)
  // The token ran out, or was not taken for a moment.
  if (answer.status === 401 && row.attempts < mostTries) return later(row)
  const signInName = operation.kind === 'createUser' ? operation.user.userPrincipalName : undefined
  const subject = { ...(signInName ? { signInName } : {}), isGroup: 'group' in operation }
  return { as: 'failed', problem: problemOf(answer, subject) }
}

/** A look-up that Graph did not answer: the operation stays in doubt. */
export function stillInDoubt(row: StoredOperation, answer: Unanswered): End {
  return unanswered(row, answer)
}

function unanswered(row: StoredOperation, answer: Unanswered): End {
  const wait = answer?.retryAfter
  if (answer?.status === 429) {
    const seconds = wait ?? backOff(row.attempts + 1)
    return { as: 'later', seconds, isInDoubt: isDoubtful(row), isCounted: false }
  }
  if (row.attempts >= mostTriesOfYoung)
    return { as: 'failed', problem: { word: 'directory/problem.silent', params: {} } }
  const seconds = wait ?? Math.min(60, backOff(row.attempts))
  return { as: 'later', seconds, isInDoubt: true, isCounted: true }
}

/** Nobody knows it, or not everywhere yet. */
function missing(row: StoredOperation, answer: Refused, { isYoung }: About): End {
  const { operation, attempts } = row
  const isRemoval = removals.includes(operation.kind)
  const parts = partsOf(operation)
  if (parts.length > 1 && (!isYoung || attempts >= triesAsWhole)) return { as: 'split', parts }
  if (attempts + 1 < (isYoung ? mostTriesOfYoung : mostTries)) return later(row)
  if (isRemoval) return { as: 'done' }
  return { as: 'failed', problem: problemOf(answer, { isGroup: 'group' in operation }) }
}

/** Somebody is in the group already: all of them, if an earlier try was not heard of; else they are added one by one. */
function alreadyThere(row: StoredOperation): End {
  const parts = partsOf(row.operation)
  if (parts.length <= 1) return { as: 'done' }
  return isDoubtful(row) && row.attempts < triesAsWhole ? later(row) : { as: 'split', parts }
}

const removals: readonly Operation['kind'][] = ['removeMember', 'removeOwner', 'deleteUser', 'deleteGroup']

/** Whether Graph refuses because it is so already. */
function isDoneAlready({ kind }: Operation, answer: Refused): boolean {
  if (kind === 'removeLicence' || kind === 'unlicenseGroup') return isNotHeld(answer)
  return kind === 'createTeam' && answer.status === 409
}

/** Whether an earlier try may have been carried out without an answer. */
export function isDoubtful({ status, inDoubt }: StoredOperation): boolean {
  return status === 'sent' || inDoubt
}

function later(row: StoredOperation, isInDoubt = isDoubtful(row)): End {
  return { as: 'later', seconds: backOff(row.attempts), isInDoubt, isCounted: true }
}

/** 1 s, 2 s, 4 s … 5 min. */
function backOff(attempts: number): number {
  return Math.min(300, 2 ** attempts)
}

/** One person who cannot be added must not keep out the others: members one by one. */
function partsOf(operation: Operation): Operation[] {
  const one = (member: string): Operation => ({
    kind: 'addMembers',
    group: 'group' in operation ? operation.group : '',
    members: [member],
  })
  if (operation.kind === 'addMembers') return operation.members.map(one)
  if (operation.kind !== 'createGroup' || peopleOf(operation).length === 0) return []
  const { group } = operation
  const owners = operation.owners.map((person): Operation => ({ kind: 'addOwner', group, person }))
  return [{ ...operation, owners: [], members: [] }, ...owners, ...operation.members.map(one)]
}
