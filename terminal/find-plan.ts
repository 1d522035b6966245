import { planTitle } from '../core/directory/rules.ts'
import { formatMoment } from '../core/language.ts'
import { ending, exitCodes } from './ending.ts'
import type { Desk } from './run.ts'

const shortestId = 4
const mostShown = 10

/** The plan whose id begins so. Without one, or with one that fits several plans, the last plans are shown instead. */
export async function findPlan({ say, screen, send }: Desk, beginning: string | undefined): Promise<string> {
  const { plans } = await send('directory/list-plans', {})
  const found = plans.filter(({ id }) => beginning && id.startsWith(beginning.toLowerCase()))
  const [only] = found
  if (only && found.length === 1 && (beginning?.length ?? 0) >= shortestId) return only.id
  for (const plan of plans.slice(0, mostShown)) {
    const status = say(`directory/status.${plan.status}`)
    screen.line(
      [
        plan.id.slice(0, 8),
        formatMoment(plan.madeAt),
        say('terminal/plan', { name: planTitle(plan) }),
        status,
      ].join('  '),
    )
  }
  if (beginning && plans.length > 0 && found.length === 0)
    throw ending(exitCodes.misspelt, say('terminal/no-such-plan', { id: beginning }))
  throw ending(exitCodes.misspelt, say(plans.length > 0 ? 'terminal/which-plan' : 'terminal/no-plans'))
}
