import type { Room } from '../places/schema.ts'
import type { Verdict } from '../refusal.ts'
import { subjectsOf } from '../requests/alike.ts'
import { undoSeconds } from '../requests/schema.ts'

const yes: Verdict = { ok: true }

/** What of an outage tells whether a report is part of it. */
export interface OutageScope {
  title: string
  alsoCalled: string
  buildings: readonly string[]
  rooms: readonly string[]
}

/**
 * How well a report fits an outage; 0: it does not. The words have to speak of one thing, and where the outage is in
 * certain rooms or buildings, a report from elsewhere is none of it, nor one that does not say from where.
 */
export function fits(
  outage: OutageScope,
  report: { text: string; room: Pick<Room, 'id' | 'buildingId'> | null },
): number {
  const { room } = report
  const isEverywhere = outage.rooms.length === 0 && outage.buildings.length === 0
  const isHere = room && (outage.rooms.includes(room.id) || outage.buildings.includes(room.buildingId))
  if (!isEverywhere && !isHere) return 0
  const about = subjectsOf(`${outage.title} ${outage.alsoCalled}`)
  const said = subjectsOf(report.text)
  const common = [...said].filter((subject) => about.has(subject)).length
  return common === 0 ? 0 : common + (isEverywhere ? 0 : 1)
}

/** An outage ends once. */
export function mayEnd(outage: { endedAt: Date | null }): Verdict {
  return outage.endedAt ? { ok: false, because: 'outages/over' } : yes
}

/** Its ending is taken back within ten seconds, before anybody is told. */
export function mayResume(
  outage: { endedAt: Date | null; endedBy: string | null; toldAt: Date | null },
  personId: string,
  now: Date,
): Verdict {
  const { endedAt, endedBy, toldAt } = outage
  if (!endedAt || endedBy !== personId) return { ok: false, because: 'requests/not-your-decision' }
  const late = now.getTime() > endedAt.getTime() + undoSeconds * 1_000
  return late || toldAt ? { ok: false, because: 'requests/too-late' } : yes
}
