import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { onTestFinished } from 'vitest'

export const project = resolve(import.meta.dirname, '../..')

/** A process of the project under test, with everything it has said. */
export interface RunningProcess {
  child: ChildProcess
  output(): string
  /** Waits until it has said something; fails when it ends before that. */
  says(text: string): Promise<void>
  ended: Promise<number | null>
}

/** Runs a script of the project as its own process; it is gone when the test ends. */
export function runScript(...what: Parameters<typeof startScript>): RunningProcess {
  const running = startScript(...what)
  onTestFinished(() => void running.child.kill('SIGKILL'))
  return running
}

/** Runs a script of the project as its own process, which whoever starts it has to end. */
export function startScript(
  script: string,
  args: readonly string[],
  environment: Record<string, string | undefined>,
): RunningProcess {
  const child = spawn(process.execPath, [join(project, script), ...args], {
    cwd: project,
    env: { ...process.env, NODE_OPTIONS: undefined, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (piece: Buffer) => {
      said += piece
    })
  }
  const ended = once(child, 'exit').then(([code]) => code as number | null)
  return {
    child,
    output: () => said,
    ended,
    async says(text) {
      while (!said.includes(text)) {
        if (child.exitCode !== null || child.signalCode !== null)
          throw new Error(`it ended and said:\n${said}`)
        await sleep(50)
      }
    },
  }
}

/** Ports that nobody listens on at this moment. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'))
  await Promise.all(servers.map((server) => once(server, 'listening')))
  const ports = servers.map((server) => (server.address() as { port: number }).port)
  await Promise.all(servers.map((server) => once(server.close(), 'close')))
  return ports
}

/** The ids of every process that this one started, and of those that they started (Linux). */
export function descendantsOf(pid: number): number[] {
  if (!existsSync('/proc')) throw new Error('only Linux lets us look at processes by /proc')
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    try {
      // pid (name) state parent …; the name may hold spaces and brackets.
      const [, parent] = /^.*\) \S (\d+)/s.exec(readFileSync(`/proc/${name}/stat`, 'utf8')) ?? []
      parents.set(Number(name), Number(parent))
    } catch {
      // it ended in the meantime
    }
  }
  const below = (id: number): number[] =>
    [...parents].filter(([, parent]) => parent === id).flatMap(([child]) => [child, ...below(child)])
  return below(pid)
}

/** Waits until none of these processes is alive; fails after the seconds given, naming those that are. */
export async function allGone(pids: readonly number[], seconds: number): Promise<void> {
  const isAlive = (pid: number) =>
    existsSync(`/proc/${pid}/stat`) && !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  for (const until = Date.now() + seconds * 1_000; ; await sleep(50)) {
    const left = pids.filter(isAlive)
    if (left.length === 0) return
    if (Date.now() > until) throw new Error(`still running: ${left.join(', ')}`)
  }
}
