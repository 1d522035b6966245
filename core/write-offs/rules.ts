import type { Verdict } from '../refusal.ts'
import type { Paper, State } from './schema.ts'

/** Whether somebody may decide: nobody decides on what they proposed themselves. */
export function mayDecide(writeOff: { state: State; proposedBy: string }, personId: string): Verdict {
  if (writeOff.state !== 'proposed') return { ok: false, because: 'write-offs/refused.decided' }
  return writeOff.proposedBy === personId ? { ok: false, because: 'write-offs/refused.own' } : { ok: true }
}

/** Whether things may go: they are written off, and nothing of children or staff is left on them. */
export function mayDispose(state: State, isWiped: boolean): Verdict {
  if (state !== 'writtenOff') return { ok: false, because: 'write-offs/refused.not-written-off' }
  return isWiped ? { ok: true } : { ok: false, because: 'write-offs/refused.not-wiped' }
}

/** The papers that there are by now. */
export function papersOf(state: State): Paper[] {
  if (state === 'disposed') return ['defects', 'writeOff', 'disposal']
  return state === 'writtenOff' ? ['defects', 'writeOff'] : ['defects']
}
