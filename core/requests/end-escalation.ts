import type { CommandContext } from '../context.ts'
import type { Verdict } from '../refusal.ts'
import { readSchoolTime } from '../school-time/store.ts'
import type { WordKey } from '../words.ts'
import type { Approver } from './approvals.ts'
import { startClocks, termOf } from './deadlines.ts'
import { readTerms } from './deadlines-store.ts'
import { decide, type WholeRequest } from './decide.ts'
import { changeEscalation } from './escalations-store.ts'
import type { EscalationOutcome, EventKind } from './schema.ts'
import { tellSpecialists } from './tell-escalation.ts'

/**
 * Gives an escalated request back to the specialists with a word, in the order of steps of every decision. Its clock
 * begins anew, so that what was late is not escalated again the next minute.
 */
export async function giveBack(
  context: CommandContext,
  id: string,
  step: {
    rule(request: WholeRequest, approver: Approver): Verdict
    event: EventKind
    outcome: EscalationOutcome
    told: WordKey
    text: string
  },
): Promise<{ id: string }> {
  const { db, person, now } = context
  const terms = await readTerms(db)
  const time = await readSchoolTime(db)
  const request = await decide(context, id, {
    rule: step.rule,
    event: step.event,
    note: step.text,
    change: ({ kind, fields, decidedBy, escalation, status, steps }) => ({
      solveBy: startClocks(now, termOf(kind, fields, terms), time).solveBy,
      // Whoever took it over lays it down again; an approval that was given stays with it.
      ...(escalation?.takenAt && decidedBy === escalation.toId && steps.length === 0
        ? { decidedBy: null, decidedAt: null, status: status === 'asking' ? status : ('received' as const) }
        : {}),
    }),
  })
  if (request.escalation)
    await changeEscalation(db, request.escalation.id, {
      closedAt: now,
      outcome: step.outcome,
      word: step.text,
    })
  const params = { number: String(request.number), name: person.name, text: step.text.slice(0, 300) }
  await tellSpecialists(context, request, { word: step.told, params }, person.id)
  return { id }
}
