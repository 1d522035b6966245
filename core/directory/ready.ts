import { type Operation, peopleOf } from './operation.ts'

/** An operation that has not ended, as it is seen by whoever looks for work. */
export interface OpenOperation {
  phase: number
  operation: Operation
  /** Whose hands it is in, and until when without a sign of life. */
  worker: string | null
  claimedUntil: Date | null
  notBefore: Date | null
}

/**
 * What an operation is about, an account, somebody's places in groups, a group: of operations that share one of these,
 * the earlier phase goes first. `after` is what it waits for, `holds` what waits for it.
 */
function subjectsOf(operation: Operation): { after: string[]; holds: string[] } {
  const isOfGroup = 'group' in operation
  const accounts = peopleOf(operation).map((person) => `account ${person}`)
  const places = peopleOf(operation).map((person) => `places ${person}`)
  if (isOfGroup) {
    const group = `group ${operation.group}`
    return { after: [...accounts, ...places, group], holds: [...places, group] }
  }
  // A licence needs the account and nothing else; whoever is deleted or loses one is where they belong before.
  if (operation.kind === 'assignLicence') return { after: accounts, holds: accounts }
  // Whoever goes may be the owner of a group: the next one comes first.
  const owned = operation.kind === 'deleteUser' ? operation.had.ownerOf.map((key) => `group ${key}`) : []
  return { after: [...accounts, ...places, ...owned], holds: [...accounts, ...owned] }
}

/** Whether an operation is in nobody's living hands. */
export function isFree({ worker, claimedUntil }: OpenOperation, now: Date): boolean {
  return worker === null || claimedUntil === null || claimedUntil <= now
}

/**
 * Of a plan's open operations, given from the first one on in the order of phases, those that may be sent now: free,
 * due, and with nothing of an earlier phase open for the same person or group. So one who has to wait holds up nobody
 * else.
 */
export function pickReady<Row extends OpenOperation>(open: readonly Row[], now: Date, most: number): Row[] {
  const picked: Row[] = []
  const before = new Set<string>()
  let ofPhase: string[] = []
  let phase = open[0]?.phase
  for (const row of open) {
    if (row.phase !== phase) {
      for (const subject of ofPhase) before.add(subject)
      ofPhase = []
      phase = row.phase
    }
    const { after, holds } = subjectsOf(row.operation)
    const isDue = row.notBefore === null || row.notBefore <= now
    if (isDue && isFree(row, now) && !after.some((subject) => before.has(subject))) picked.push(row)
    if (picked.length === most) break
    ofPhase.push(...holds)
  }
  return picked
}

/** Seconds until an operation may become ready that is not now: its time comes, or its worker counts as dead. */
export function secondsUntilNext(open: readonly OpenOperation[], now: Date): number | null {
  const moments = open.flatMap((row) => (isFree(row, now) ? (row.notBefore ?? []) : (row.claimedUntil ?? [])))
  const next = moments.filter((moment) => moment > now).map((moment) => moment.getTime())
  return next.length > 0 ? (Math.min(...next) - now.getTime()) / 1000 : null
}
