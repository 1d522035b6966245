import { type Operation, phases } from './operation.ts'
import { deedsOf } from './undo-deeds.ts'
import { undoGroups } from './undo-groups.ts'
import { undoPeople } from './undo-people.ts'
import { beginUndo, type Undoing, type UndoSources } from './undoing.ts'

/** What takes a plan back, and what it cannot. */
export interface Undo extends Pick<Undoing, 'changes' | 'groupChanges' | 'unmade' | 'left'> {
  operations: { phase: number; operation: Operation }[]
}

/**
 * Works out what gives back the tenant as it was before these operations. What somebody changed since is left alone.
 * Pure, and it looks only at what is there now: taken back twice nothing is left to do.
 */
export function undoOf(sources: UndoSources): Undo {
  const deeds = deedsOf(sources.done, sources.only)
  const undoing = beginUndo(sources)
  undoPeople(undoing, deeds)
  undoGroups(undoing, deeds, sources.done)
  const { operations, changes, groupChanges, unmade, left } = undoing
  const inOrder = operations
    .map((operation) => ({ phase: phases[operation.kind], operation }))
    .sort((a, b) => a.phase - b.phase)
  return { operations: inOrder, changes, groupChanges, unmade, left }
}
