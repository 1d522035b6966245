import { setTimeout as sleep } from 'node:timers/promises'
import type { OpenHouse } from './open.ts'

/** The storage queue on which instances of the Function App wake each other. */
export const wakeQueue = 'talka-wake'

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const

/** Everything that Azure runs of Talka: what sets it off, and what it does. `azure.ts` registers it from here. */
export const functions = {
  web: {
    trigger: 'http',
    route: '{*path}',
    methods,
    run: (house: OpenHouse, request: Request) => house.fetch(request),
  },
  /** Each minute: jobs of the clock, and whatever no other instance has done. */
  sweep: { trigger: 'timer', schedule: '0 * * * * *', run: (house: OpenHouse) => drainFor(house, 0) },
  /** When a command has started a job: it, and what follows within the seconds in which decisions can be undone. */
  wake: { trigger: 'queue', queueName: wakeQueue, run: (house: OpenHouse) => drainFor(house, 15) },
} as const

/** Less than the 30 minutes of host.json, after which the host would kill the process with all that it does. */
const mostMinutes = 20

/** Does the jobs that are due, and those that become due in the next seconds. */
async function drainFor(house: OpenHouse, seconds: number): Promise<void> {
  const end = new Date(Date.now() + mostMinutes * 60_000)
  for (const until = Date.now() + seconds * 1_000; ; await sleep(1_000)) {
    await house.talka.drain(end)
    if (Date.now() >= until) return
  }
}
