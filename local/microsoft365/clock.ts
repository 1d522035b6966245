/** What tells the tenant the time, and lets it take its time. */
export interface Clock {
  now(): Date
  /** Waits so many seconds of this clock. */
  wait(seconds: number): Promise<void>
  /** Says that a request is being worked on; the function that comes back says that it is done. */
  work?(): () => void
}

/** A clock that stands still while anything is worked on and jumps when everybody waits. */
export interface SimulatedClock extends Clock {
  work(): () => void
  /** Seconds since it was started. */
  elapsed(): number
  /** Turns it forward by so many seconds, now. */
  advance(seconds: number): void
  /** How many wait for it. */
  waiting(): number
}

/** The machine's own clock. */
export const machineClock: Clock = {
  now: () => new Date(),
  wait: (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000)),
}

/**
 * A clock for tests and benches: an hour of quota passes in as long as its requests take. The product waits by
 * `wait`, the tenant marks its requests by `work`; when nobody has worked for `quietMs` milliseconds of the machine,
 * time jumps to the first who wakes. Whoever waits at the same time waits together, as on a real clock.
 */
export function simulateClock(start: Date = new Date(), quietMs = 2): SimulatedClock {
  let time = start.getTime()
  let working = 0
  let timer: NodeJS.Timeout | undefined
  let sleepers: { until: number; wake: () => void }[] = []

  const wakeDue = () => {
    const due = sleepers.filter(({ until }) => until <= time)
    sleepers = sleepers.filter(({ until }) => until > time)
    for (const { wake } of due) wake()
  }
  const jump = () => {
    if (working > 0 || sleepers.length === 0) return
    time = Math.max(time, Math.min(...sleepers.map(({ until }) => until)))
    wakeDue()
    settle()
  }
  const settle = () => {
    clearTimeout(timer)
    if (working === 0 && sleepers.length > 0) timer = setTimeout(jump, quietMs)
  }
  return {
    now: () => new Date(time),
    elapsed: () => (time - start.getTime()) / 1000,
    wait(seconds) {
      // Whole milliseconds, because a Date holds no more: rounded up, so that nobody wakes too early.
      const until = time + Math.ceil(Math.max(0, seconds) * 1000)
      const woken = new Promise<void>((wake) => sleepers.push({ until, wake }))
      settle()
      return woken
    },
    work() {
      working++
      clearTimeout(timer)
      let isDone = false
      return () => {
        if (isDone) return
        isDone = true
        working--
        settle()
      }
    },
    advance(seconds) {
      time += Math.ceil(seconds * 1000)
      wakeDue()
      settle()
    },
    waiting: () => sleepers.length,
  }
}
