import { setTimeout as sleep } from 'node:timers/promises'
import { type FindingKind, findingKinds } from '../core/drift/schema.ts'
import { formatMoment } from '../core/language.ts'
import type { ResultOf } from '../core/use-cases.ts'
import { exitCodes } from './ending.ts'
import type { Desk, TerminalCommand } from './run.ts'

type Drift = ResultOf<'drift/show'>

/** So many findings of a kind are named without being asked for. */
const mostNamed = 20
const secondsBetweenLooks = 1

/** `drift`: looks whether accounts and groups still are as rosters and rules want them, and says what is not. */
export const drift: TerminalCommand = async (desk) => {
  const { say, screen, send, url } = desk
  const { actions } = await send('people/me', {})
  // Who may only look sees what the last check found.
  if (actions.includes('drift/look')) await send('drift/look', {})
  const found = await waitUntilChecked(desk)
  const open = found.findings.filter(({ accepted }) => !accepted)
  if (desk.options.json) screen.json(found)
  else writeFindings(desk, open)
  screen.line()
  for (const { word, params } of found.unseen) screen.line(screen.paint('yellow', `! ${say(word, params)}`))
  if (found.checkedAt) screen.line(say('terminal/drift.checked', { time: formatMoment(found.checkedAt) }))
  const accepted = found.findings.length - open.length
  if (accepted > 0) screen.line(say('terminal/drift.accepted', { n: accepted }))
  if (open.length === 0) {
    screen.line(screen.paint('green', say('terminal/drift.nothing')))
    return exitCodes.done
  }
  screen.line(`${say('drift/count', { n: open.length })} · ${url}/accounts/drift`)
  return exitCodes.waits
}

async function waitUntilChecked({ say, screen, send, interrupted }: Desk): Promise<Drift> {
  for (;;) {
    const found = await send('drift/show', {})
    if (!found.isChecking) {
      screen.draw(null)
      return found
    }
    screen.draw(`${say('drift/check')}…`)
    await sleep(secondsBetweenLooks * 1_000, undefined, { signal: interrupted.signal })
  }
}

function writeFindings(desk: Desk, findings: Drift['findings']): void {
  const byKind = Map.groupBy(findings, ({ kind }) => kind)
  for (const kind of findingKinds) writeKind(desk, kind, byKind.get(kind) ?? [])
}

function writeKind(
  { say, screen, options }: Desk,
  kind: FindingKind,
  findings: readonly Drift['findings'][number][],
): void {
  if (findings.length === 0) return
  screen.line()
  screen.line(screen.paint('bold', `${say(`drift/kind.${kind}`)} (${findings.length})`))
  screen.line(`  ${say(`drift/means.${kind}`)}`)
  screen.line(`  ${say(`drift/do.${kind}`)}`)
  const named = options.people ? findings : findings.slice(0, mostNamed)
  for (const { name, className, signInName, what } of named) {
    const who = [name, className, signInName].filter(Boolean).join(' · ')
    screen.line(`    ${who}: ${say(what.word, what.params)}`)
  }
  const more = findings.length - named.length
  if (more > 0) screen.line(`    ${say('terminal/drift.more', { n: more })}`)
}
