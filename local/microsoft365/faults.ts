/** What can happen to a request on its way. `drop` cuts the connection, `kill` tells the test and then cuts it. */
export type FaultKind = 'drop' | 'kill' | '429' | '500' | '502' | '503' | '504'

/** One line of a fault script. */
export interface Fault {
  do: FaultKind
  /** Strikes the request of this number, counted from 1 among those it looks at, once. */
  after?: number
  /** Strikes each of them with this likelihood, from 0 to 1. */
  chance?: number
  /** Looks only at requests whose "METHOD /path?query" fits. */
  only?: RegExp
  /** Looks at HTTP calls and strikes the whole of one; otherwise at requests, of which a batch holds up to 20. */
  whole?: boolean
  /** Whether the work is done although the answer says otherwise. Unless said: for drop, kill, 502 and 504. */
  done?: boolean
}

/** A fault that strikes a request now. */
export interface Strike {
  kind: FaultKind
  done: boolean
}

/** A script being played. */
export interface FaultScript {
  /** Counts a request (or, if `whole`, an HTTP call) and says what befalls it. */
  strike(method: string, path: string, whole: boolean): Strike | undefined
}

/**
 * Plays a script from its beginning. That a write may have happened behind a 504 or a cut connection, and that
 * behind 429 and 503 it has not: graph-provisioning.md §6.5; learn.microsoft.com/graph/errors for the statuses.
 */
export function playFaults(faults: readonly Fault[], random: () => number): FaultScript {
  const lines = faults.map((fault) => ({ fault, seen: 0 }))
  return {
    strike(method, path, whole) {
      let struck: Strike | undefined
      for (const line of lines) {
        const { after, chance = 0, only, do: kind } = line.fault
        if ((line.fault.whole ?? false) !== whole || (only && !only.test(`${method} ${path}`))) continue
        line.seen++
        const hits = line.seen === after || (chance > 0 && random() < chance)
        if (hits) struck ??= { kind, done: line.fault.done ?? ['drop', 'kill', '502', '504'].includes(kind) }
      }
      return struck
    },
  }
}
