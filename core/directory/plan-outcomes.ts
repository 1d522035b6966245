import { peopleOf } from './operation.ts'
import type { StoredOperation } from './plan-store.ts'
import type { Said } from './schema.ts'

/** What became of a person in a plan, and why, where it failed or is not all that was wanted. */
export interface Outcome {
  status: 'planned' | 'done' | 'failed'
  problem: Said | null
}

/** Which groups of a plan are not as it wanted them, and why: by the key of the group, the first reason. */
export function groupProblemsOf(
  operations: readonly StoredOperation[],
): (keys: readonly string[]) => Said | null {
  const problems = new Map<string, Said>()
  for (const { operation, status, problem } of operations)
    if (status === 'failed' && problem && 'group' in operation && !problems.has(operation.group))
      problems.set(operation.group, problem)
  return (keys) => keys.flatMap((key) => problems.get(key) ?? [])[0] ?? null
}

/** What became of everybody in a plan; the first thing that failed for a person is the one said. */
export function outcomesOf(operations: readonly StoredOperation[]): (sourceId: string) => Outcome {
  const open = new Set<string>()
  const problems = new Map<string, Said>()
  const notes = new Map<string, Said>()
  for (const { operation, status, problem } of operations) {
    for (const sourceId of peopleOf(operation)) {
      if (status === 'failed' && problem) problems.set(sourceId, problems.get(sourceId) ?? problem)
      else if (status === 'done' && problem) notes.set(sourceId, problem)
      else if (status !== 'done') open.add(sourceId)
    }
  }
  return (sourceId) => {
    const failure = problems.get(sourceId)
    const status = failure ? 'failed' : open.has(sourceId) ? 'planned' : 'done'
    return { status, problem: failure ?? notes.get(sourceId) ?? null }
  }
}
