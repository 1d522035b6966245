import { ending, exitCodes } from './ending.ts'
import type { Desk } from './run.ts'
import type { TextKey } from './say.ts'

/** Whether an answer is a yes in either language. */
export function isYes(answer: string): boolean {
  return /^(t|taip|y|yes)$/i.test(answer)
}

/** Whether an answer is a no in either language. */
export function isNo(answer: string): boolean {
  return /^(n|ne|no)$/i.test(answer)
}

/** Asks whether to go on; `--yes` has answered already, and where nobody can answer the command ends. */
export async function askYes(
  { say, screen, options, interrupted }: Desk,
  question: TextKey,
): Promise<boolean> {
  if (options.yes) return true
  const answer = await screen.ask(say(question), interrupted)
  if (answer === null) throw ending(exitCodes.waits, say('terminal/needs-yes'))
  return isYes(answer)
}
