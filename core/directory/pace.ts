import type { Operation } from './operation.ts'

/** A bucket that holds so many writes and fills with time. */
export interface Quota {
  amount: number
  perSecond: number
}

/**
 * What Talka takes of Graph's quotas for one app in a tenant (learn.microsoft.com/graph/throttling-limits): 3,000
 * writes in 150 s, of which a fiftieth is left for what people do one by one meanwhile; and Teams' six new teams a
 * second. Resource units never bind: even a tenant of under 50 users has 3,500 in 10 s, and a write costs one.
 */
export const quotas = {
  writes: { amount: 2940, perSecond: 20 },
  teams: { amount: 5, perSecond: 6 },
} as const satisfies Record<string, Quota>
export type QuotaName = keyof typeof quotas

/** How many writes were left in a bucket at a moment. */
export interface Level {
  level: number
  at: Date
}

/** How many writes are left now; a bucket that nobody has used is full. */
export function levelNow({ amount, perSecond }: Quota, last: Level | undefined, now: Date): number {
  if (!last) return amount
  const seconds = Math.max(0, (now.getTime() - last.at.getTime()) / 1000)
  return Math.min(amount, last.level + seconds * perSecond)
}

/** Seconds until so many are left. */
export function secondsUntil(wanted: number, level: number, { perSecond }: Quota): number {
  return Math.max(0, (wanted - level) / perSecond)
}

/** Whether an operation is Teams' work, which has a quota of its own. */
export function isForTeams({ kind }: Operation): boolean {
  return kind === 'createTeam' || kind === 'archiveTeam' || kind === 'unarchiveTeam'
}
