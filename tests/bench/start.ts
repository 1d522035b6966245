import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePorts, startScript } from '../functions/processes.ts'
import type { Bench, Figure } from './figure.ts'

/** Starts the whole school in a folder and stops it again; answers the seconds until it was ready. */
async function secondsToReady(folder: string): Promise<number> {
  const ports = await freePorts(6)
  const began = performance.now()
  const school = startScript('local/start.ts', ['--data', folder], { TALKA_PORTS: ports.join(',') })
  await school.says('Talka is running')
  const seconds = (performance.now() - began) / 1_000
  school.child.kill('SIGINT')
  await school.ended
  return seconds
}

/** Seconds that the Agents Playground alone, Microsoft's program of which three run, takes until it listens. */
async function secondsOfPlayground(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'talka-bench-'))
  const [port] = await freePorts(1)
  const began = performance.now()
  const cli = 'node_modules/@microsoft/m365agentsplayground/cli.js'
  const playground = startScript(
    cli,
    ['start', '-e', 'http://127.0.0.1:1/api', '-c', 'msteams', '--dt', '-p', String(port)],
    {
      BROWSER: 'none',
    },
  )
  while (
    !(await fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false,
    ))
  ) {
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  const seconds = (performance.now() - began) / 1_000
  playground.child.kill('SIGKILL')
  await playground.ended
  rmSync(folder, { recursive: true, force: true })
  return seconds
}

/** The time from `npm start` to ready: the very first one, which makes the database and the tenant, and a later one. */
export const bench: Bench = {
  name: 'start',
  async run(): Promise<Figure[]> {
    const folder = mkdtempSync(join(tmpdir(), 'talka-bench-'))
    const baseline = await secondsOfPlayground()
    const first = await secondsToReady(folder)
    const later = await secondsToReady(folder)
    rmSync(folder, { recursive: true, force: true })
    const figure = (name: string, value: number): Figure => ({
      name,
      value,
      unit: 's',
      comparedWith: 'one Agents Playground alone',
      baseline,
      ratio: value / baseline,
      goal: 'none set; watched',
    })
    return [figure('first start to ready', first), figure('later start to ready', later)]
  },
}
