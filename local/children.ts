import { type ChildProcess, fork } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { stripVTControlCharacters } from 'node:util'

/** The processes of the school on this machine: they start together and none outlives the others. */
export interface Children {
  /**
   * Starts a script that runs until the end. Answers its first line of output that says `"ready":true`. Throws with
   * the script's own words when it ends before that; when it ends later, everything is stopped.
   */
  start(
    name: string,
    script: string,
    environment: Record<string, string | undefined>,
  ): Promise<Record<string, unknown>>
  /** Runs a script to its end. Throws with its words when it fails. */
  run(name: string, script: string, args: readonly string[]): Promise<void>
  /** Stops every child, the stubborn ones by force after a while, and then this process. */
  stop(exitCode: number): Promise<void>
}

const secondsToStop = 8
const lastWords = 4_000

/** Keeps the children of this process; what they print goes into one file each in `logs`. */
export function keepChildren(logs: string): Children {
  const living = new Map<ChildProcess, Promise<void>>()
  let stopping: Promise<void> | null = null

  function open(
    name: string,
    script: string,
    args: readonly string[],
    environment: Record<string, string | undefined>,
  ) {
    // The channel that fork opens is the leash: a child stops when it is cut, however this process ends.
    const child = fork(script, args, {
      env: { ...process.env, NO_COLOR: '1', ...environment },
      execArgv: [],
      silent: true,
    })
    const file = createWriteStream(join(logs, `${name}.log`), { flags: 'a', mode: 0o600 })
    const said = { last: '' }
    child.stderr?.on('data', (piece: Buffer) => {
      said.last = stripVTControlCharacters(said.last + piece).slice(-lastWords)
    })
    child.stdout?.pipe(file, { end: false })
    child.stderr?.pipe(file, { end: false })
    const ended = new Promise<number>((resolve) => {
      child.once('error', () => resolve(1))
      // Not 'close': it never comes once the channel was cut. The last words may still be on their way.
      child.once('exit', (code) => setTimeout(() => resolve(code ?? 1), 50))
    })
    living.set(
      child,
      ended.then(() => {
        living.delete(child)
        file.end()
      }),
    )
    return { child, ended, said }
  }

  const children: Children = {
    start(name, script, environment) {
      const { child, ended, said } = open(name, script, [], environment)
      let isReady = false
      return new Promise((resolve, reject) => {
        const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream })
        lines.on('line', (line) => {
          const answer = readyLine(line)
          if (!answer) return
          isReady = true
          resolve(answer)
        })
        void ended.then((code) => {
          if (stopping) return
          const words = said.last.trim() || `„${name}“: ${code}`
          if (!isReady) return reject(new Error(words))
          process.stderr.write(
            `Sustojo „${name}“, todėl stabdome viską. / "${name}" ended, so everything is stopped.\n${words}\n`,
          )
          void children.stop(1)
        })
      })
    },
    async run(name, script, args) {
      const { ended, said } = open(name, script, args, {})
      const code = await ended
      if (code !== 0) throw new Error(`„${name}“: ${said.last.trim() || code}`)
    },
    stop(exitCode) {
      stopping ??= (async () => {
        for (const child of living.keys()) child.connected ? child.disconnect() : child.kill('SIGTERM')
        const force = setTimeout(() => {
          for (const child of living.keys()) child.kill('SIGKILL')
        }, secondsToStop * 1_000)
        await Promise.all(living.values())
        clearTimeout(force)
        process.exit(exitCode)
      })()
      return stopping
    },
  }
  return children
}

function readyLine(line: string): Record<string, unknown> | null {
  if (!line.startsWith('{')) return null
  try {
    const read = JSON.parse(line) as Record<string, unknown>
    return read.ready === true ? read : null
  } catch {
    return null
  }
}
