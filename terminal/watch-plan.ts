import { setTimeout as sleep } from 'node:timers/promises'
import type { PlanStatus } from '../core/directory/schema.ts'
import { type ExitCode, ending, exitCodes, isEnding } from './ending.ts'
import type { Desk } from './run.ts'
import { drawBar, sayTimeLeft } from './show-plan.ts'

const secondsBetweenLooks = 1
/** A plan runs on without its watcher: one answer that does not come, or a server that starts anew, ends no watching. */
const patienceSeconds = 60

interface Progress {
  status: PlanStatus
  total: number
  done: number
  failed: number
  secondsLeft: number | null
}

/** Follows a plan that runs until it ends. Ctrl-C ends the following and not the run, and says so. */
export async function watchPlan(desk: Desk, planId: string): Promise<ExitCode> {
  const { say, screen, send, url, interrupted } = desk
  const link = `${url}/accounts/${planId}`
  try {
    const ended = await follow(desk, planId)
    screen.draw(null)
    const { status, failed, total, done } = ended
    if (desk.options.json) screen.json({ planId, status, total, done, failed })
    if (status === 'done') {
      screen.line(screen.paint('green', say('terminal/watch.done', { n: done })))
      return exitCodes.done
    }
    screen.line(screen.paint('yellow', say(`directory/status.${status}`)))
    const { classes } = await send('directory/show-plan', { planId })
    for (const { name, signInName, problem } of classes.flatMap(({ people }) => people))
      if (problem) screen.line(`  ${name} (${signInName}): ${say(problem.word, problem.params)}`)
    return exitCodes.inPart
  } catch (error) {
    if (!interrupted.signal.aborted) throw error
    screen.draw(null)
    throw ending(exitCodes.left, say('terminal/watch.left', { id: planId.slice(0, 8), url: link }))
  }
}

async function follow(desk: Desk, planId: string): Promise<Progress> {
  const { send, screen, interrupted } = desk
  // A second person who only confirms plans has no right to the cheaper question.
  const { actions } = await send('people/me', {})
  const look = async (): Promise<Progress> =>
    actions.includes('directory/show-progress')
      ? send('directory/show-progress', { planId })
      : { ...(await send('directory/show-plan', { planId })), secondsLeft: null }
  let lastAnswer = Date.now()
  for (let told = -1; ; ) {
    const progress = await look().catch((error) => {
      const isAway = isEnding(error) && error.exitCode === exitCodes.unreachable
      if (!isAway || Date.now() - lastAnswer > patienceSeconds * 1_000) throw error
      return null
    })
    if (!progress) {
      await sleep(secondsBetweenLooks * 1_000, undefined, { signal: interrupted.signal })
      continue
    }
    lastAnswer = Date.now()
    const tenth = Math.floor(((progress.done + progress.failed) / Math.max(1, progress.total)) * 10)
    if (!['running', 'waiting', 'paused'].includes(progress.status)) return progress
    screen.draw(drawLine(desk, progress))
    if (!screen.isLive && tenth > told) screen.line(sayProgress(desk, progress))
    told = Math.max(told, tenth)
    await sleep(secondsBetweenLooks * 1_000, undefined, { signal: interrupted.signal })
  }
}

const narrowestBar = 10
const widestBar = 40

function drawLine(desk: Desk, progress: Progress): string {
  const text = sayProgress(desk, progress)
  const width = Math.min(widestBar, Math.max(narrowestBar, desk.screen.columns - text.length - 4))
  return `${drawBar(progress.done + progress.failed, progress.total, width)} ${text}`
}

function sayProgress({ say }: Desk, { status, done, failed, total, secondsLeft }: Progress): string {
  return [
    say('terminal/watch.of', { done, total }),
    failed > 0 ? say('terminal/watch.failed', { n: failed }) : '',
    status === 'running' ? sayTimeLeft(say, secondsLeft) : say(`directory/status.${status}`),
  ]
    .filter(Boolean)
    .join(' · ')
}
