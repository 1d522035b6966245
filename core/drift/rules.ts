import type { Said } from '../directory/schema.ts'
import type { Finding } from './schema.ts'

/** Whether somebody accepted a finding as it is now: once either side has changed, it counts no more. */
export function isAccepted(
  finding: Pick<Finding, 'key' | 'is' | 'should'>,
  exception: { is: string; should: string } | undefined,
): boolean {
  return exception !== undefined && exception.is === finding.is && exception.should === finding.should
}

/** Whether what somebody left as it is keeps an account blocked: by a block of theirs, or by a word about one. */
export function keepsBlocked({ key, is, should }: { key: string; is: string; should: string }): boolean {
  return /^person .+ accountEnabled$/.test(key) && is === 'false' && should === 'true'
}

/** Microsoft's names for why a licence does not work (learn.microsoft.com/graph/api/resources/licenseassignmentstate). */
const licenceErrors: Readonly<Record<string, Said['word']>> = {
  CountViolation: 'drift/error.seats',
  MutuallyExclusiveViolation: 'drift/error.exclusive',
  DependencyViolation: 'drift/error.dependency',
  ProhibitedInUsageLocationViolation: 'drift/error.location',
  UniquenessViolation: 'drift/error.address',
}

/** Why a licence does not work, in words. */
export function licenceError(error: string): Said {
  const word = licenceErrors[error]
  return word ? { word, params: {} } : { word: 'drift/error.other', params: { error } }
}
