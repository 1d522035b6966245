import { Temporal } from 'temporal-polyfill'
import type { Verdict } from '../refusal.ts'

/** So many days before a licence ends somebody is reminded: in time to order, and once more. */
const remindedBefore = [60, 14, 0]

/** Whether there is a seat left. */
export function mayGive({ seats, taken }: { seats: number | null; taken: number }): Verdict {
  return seats !== null && taken >= seats ? { ok: false, because: 'software/refused.full' } : { ok: true }
}

/** Of which reminder it is time: the days before the end that it is for; null when it was sent, or has time. */
export function reminderDue(
  { endsOn, remindedDays }: { endsOn: string | null; remindedDays: number | null },
  today: string,
): number | null {
  if (endsOn === null) return null
  const left = Temporal.PlainDate.from(today).until(endsOn).total({ unit: 'days' })
  const reached = remindedBefore.filter((days) => left <= days)
  const latest = reached.length === 0 ? null : Math.min(...reached)
  return latest !== null && (remindedDays === null || latest < remindedDays) ? latest : null
}

/** Whether the first reminder is due already, or the licence is over. */
export function isEnding(endsOn: string | null, today: string): boolean {
  return reminderDue({ endsOn, remindedDays: null }, today) !== null
}
