import type { CommandContext } from '../context.ts'
import type { Verdict } from '../refusal.ts'
import { readSchoolTime } from '../school-time/store.ts'
import type { Approver } from './approvals.ts'
import { startClocks, termOf } from './deadlines.ts'
import { readTerms } from './deadlines-store.ts'
import { decide, type WholeRequest } from './decide.ts'
import { changeEscalation } from './escalations-store.ts'
import { beforeJudged } from './follow.ts'
import { type EscalationOutcome, type EventKind, undoSeconds } from './schema.ts'
import { settleJudged } from './settle-judged.ts'

/**
 * Gives an escalated request back to the specialists with a word, in the order of steps of every decision. Its clock
 * begins anew, so that what was late is not escalated again the next minute. They are told once it cannot be undone.
 */
export async function giveBack(
  context: CommandContext,
  id: string,
  step: {
    rule(request: WholeRequest, approver: Approver): Verdict
    event: EventKind
    outcome: EscalationOutcome
    text: string
  },
): Promise<{ id: string; undoSeconds: number }> {
  const { db, person, now, start } = context
  const terms = await readTerms(db)
  const time = await readSchoolTime(db)
  const { escalation: open } = await decide(context, id, {
    rule: step.rule,
    event: step.event,
    note: step.text,
    change: (request) => {
      const { kind, fields, decidedBy, escalation, status, steps } = request
      return {
        before: beforeJudged(request, person.id, now),
        solveBy: startClocks(now, termOf(kind, fields, terms), time).solveBy,
        // Whoever took it over lays it down again; an approval that was given stays with it.
        ...(escalation?.takenAt && decidedBy === escalation.toId && steps.length === 0
          ? { decidedBy: null, decidedAt: null, status: status === 'asking' ? status : ('received' as const) }
          : {}),
      }
    },
  })
  if (open) {
    const { outcome, text: word } = step
    const judged = { closedAt: now, outcome, word, judgedBy: person.id, toldAt: null }
    await changeEscalation(db, open.id, judged)
  }
  await start(settleJudged, {}, { afterSeconds: undoSeconds + 1 })
  return { id, undoSeconds }
}
