import { setTimeout as sleep } from 'node:timers/promises'
import { type ExitCode, exitCodes } from './ending.ts'
import type { Desk } from './run.ts'
import { type PlanView, writePlan } from './show-plan.ts'

const secondsBetweenLooks = 0.5

/** Waits until a plan is made, shows it, and says how it goes on. */
export async function showMadePlan(desk: Desk, planId: string): Promise<ExitCode> {
  const { say, screen, url } = desk
  const plan = await waitUntilMade(desk, planId)
  if (desk.options.json) screen.json(plan)
  else writePlan(plan, { say, screen, namesPeople: desk.options.people })
  screen.line()
  const params = { id: plan.id.slice(0, 8), url: `${url}/accounts/${plan.id}` }
  if (plan.status === 'ready') screen.line(say('terminal/next.apply', params))
  if (plan.status === 'halted') screen.line(say('terminal/next.tab', params))
  if (plan.status === 'ready' || plan.status === 'empty') return exitCodes.done
  return plan.status === 'halted' ? exitCodes.waits : exitCodes.failed
}

async function waitUntilMade({ say, screen, send, interrupted }: Desk, planId: string): Promise<PlanView> {
  for (let told: PlanView['status'] | null = null; ; ) {
    const plan = await send('directory/show-plan', { planId })
    const isBeingMade = plan.status === 'reading' || (plan.status === 'waiting' && plan.approvedAt === null)
    if (!isBeingMade) {
      screen.draw(null)
      return plan
    }
    if (told !== plan.status && !screen.isLive) screen.line(say(`directory/status.${plan.status}`))
    told = plan.status
    screen.draw(`${say(`directory/status.${plan.status}`)}…`)
    await sleep(secondsBetweenLooks * 1_000, undefined, { signal: interrupted.signal })
  }
}
