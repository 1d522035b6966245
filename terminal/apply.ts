import { askYes } from './ask-yes.ts'
import { type ExitCode, ending, exitCodes } from './ending.ts'
import { findPlan } from './find-plan.ts'
import type { Desk, TerminalCommand } from './run.ts'
import { writePlan } from './show-plan.ts'
import { watchPlan } from './watch-plan.ts'

/**
 * `apply <plan>`: does what a plan waits for and this person may do (approve it, or confirm it as the second person),
 * and follows it until it ends.
 */
export const apply: TerminalCommand = async (desk, [beginning]) => {
  const { say, screen, send } = desk
  const planId = await findPlan(desk, beginning)
  const plan = await send('directory/show-plan', { planId })
  writePlan(plan, { say, screen, namesPeople: desk.options.people })
  screen.line()
  if (plan.status === 'ready') return approve(desk, planId)
  if (plan.status === 'confirming') return confirm(desk, planId, plan.approvedBy)
  if (plan.approvedAt) return watchPlan(desk, planId)
  throw ending(
    plan.status === 'empty' ? exitCodes.done : plan.status === 'halted' ? exitCodes.waits : exitCodes.failed,
    say('terminal/not-ready', { status: say(`directory/status.${plan.status}`) }),
  )
}

async function approve(desk: Desk, planId: string): Promise<ExitCode> {
  const { say, screen, send, url } = desk
  if (!(await askYes(desk, 'terminal/approve.ask'))) return exitCodes.waits
  const { confirming } = await send('directory/approve-plan', { planId })
  if (!confirming) return watchPlan(desk, planId)
  screen.line(say('terminal/second.wanted', { url: `${url}/accounts/${planId}` }))
  if (desk.options.json) screen.json({ planId, status: 'confirming' })
  return exitCodes.waits
}

async function confirm(desk: Desk, planId: string, approvedBy: string | null): Promise<ExitCode> {
  const { say, screen, send, url } = desk
  const { actions } = await send('people/me', {})
  screen.line(say('terminal/second.of', { name: approvedBy ?? '' }))
  if (!actions.includes('directory/confirm-plan')) {
    screen.line(say('terminal/second.wanted', { url: `${url}/accounts/${planId}` }))
    return exitCodes.waits
  }
  if (!(await askYes(desk, 'terminal/confirm.ask'))) return exitCodes.waits
  await send('directory/confirm-plan', { planId })
  return watchPlan(desk, planId)
}
