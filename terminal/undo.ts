import { plainText } from '../core/language.ts'
import { ending, exitCodes } from './ending.ts'
import { findPlan } from './find-plan.ts'
import { showMadePlan } from './made-plan.ts'
import type { Desk, TerminalCommand } from './run.ts'

/**
 * `undo <plan> [person]`: makes the plan that takes a finished one back, whole or for one person, and shows it with
 * what cannot be taken back. Nothing is changed before it is approved like any other.
 */
export const undo: TerminalCommand = async (desk, [beginning, ...name]) => {
  const planId = await findPlan(desk, beginning)
  const person = name.length > 0 ? await findPerson(desk, planId, name.join(' ')) : null
  const made = await desk.send('directory/undo-plan', {
    planId,
    ...(person ? { sourceId: person.sourceId } : {}),
  })
  return showMadePlan(desk, made.planId)
}

/** The person of a plan with this name or sign-in name; where several fit they are named instead. */
async function findPerson({ say, screen, send }: Desk, planId: string, wanted: string) {
  const { classes } = await send('directory/show-plan', { planId })
  const people = classes.flatMap((one) => one.people)
  const plain = plainText(wanted)
  const exact = people.filter(
    ({ name, signInName }) =>
      plainText(name) === plain || signInName === plain || signInName.startsWith(`${plain}@`),
  )
  const found = exact.length > 0 ? exact : people.filter(({ name }) => plainText(name).includes(plain))
  const [only, other] = found
  if (only && !other) return only
  for (const { name, signInName } of found) screen.line(`  ${name} (${signInName})`)
  throw ending(
    exitCodes.misspelt,
    say(only ? 'terminal/which-person' : 'terminal/no-person', { name: wanted }),
  )
}
