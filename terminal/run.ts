import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { parseArgs } from 'node:util'
import type { Language } from '../core/language.ts'
import { openApi, type Send } from './api.ts'
import { apply } from './apply.ts'
import { drift } from './drift.ts'
import { type Ending, type ExitCode, ending, exitCodes, isEnding } from './ending.ts'
import { plan } from './plan.ts'
import { type Say, speak } from './say.ts'
import type { Screen } from './screen.ts'
import { openSignIn } from './sign-in.ts'
import { undo } from './undo.ts'

const options = {
  url: { type: 'string' },
  data: { type: 'string' },
  lang: { type: 'string' },
  json: { type: 'boolean', default: false },
  yes: { type: 'boolean', short: 'y', default: false },
  people: { type: 'boolean', default: false },
  year: { type: 'string' },
  name: { type: 'string' },
  school: { type: 'string' },
  switch: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const
type Options = ReturnType<typeof readArguments>['values']

const readArguments = (args: readonly string[]) =>
  parseArgs({ args: [...args], options, allowPositionals: true })

/** What a command works with: whose words, whose school, whose screen. */
export interface Desk {
  say: Say
  screen: Screen
  send: Send
  /** Where Talka is, for links. */
  url: string
  options: Options
  interrupted: AbortController
}

/** One command: what stands after its name, to an exit code. */
export type TerminalCommand = (desk: Desk, args: readonly string[]) => Promise<ExitCode>

const commands: Readonly<Record<string, TerminalCommand>> = { plan, apply, undo, drift }

/** What the command line needs of the machine it runs on. */
export interface Machine {
  screen: Screen
  environment: Readonly<Record<string, string | undefined>>
  openAddress(address: string): void
  /** Aborted by Ctrl-C. */
  interrupted: AbortController
}

/** `npm run talka -- …`: does one command as the person who signs in, and answers the exit code. */
export async function runTerminal(args: readonly string[], machine: Machine): Promise<ExitCode> {
  const { screen, environment } = machine
  let say = speak(languageOf(environment.LANG))
  try {
    const { values, positionals } = readCommand(args, say)
    if (values.lang === 'lt' || values.lang === 'en') say = speak(values.lang)
    const [name, ...rest] = positionals
    const command = Object.hasOwn(commands, name ?? '') ? commands[name ?? ''] : undefined
    if (values.help || name === undefined) {
      screen.line(say('terminal/help'))
      return values.help ? exitCodes.done : exitCodes.misspelt
    }
    if (!command) throw ending(exitCodes.misspelt, say('terminal/unknown-command', { name }))
    if (values.json) screen.answerInJson()
    return await command(openDesk(values, machine, say), rest)
  } catch (error) {
    screen.draw(null)
    const end = endingOf(error, say, machine.interrupted.signal)
    if (end.message)
      screen.line(end.exitCode === exitCodes.left ? end.message : screen.paint('red', end.message))
    return end.exitCode
  }
}

/** Lithuanian, unless the machine speaks English. */
function languageOf(locale: string | undefined): Language {
  return /^en\b|^en_/i.test(locale ?? '') ? 'en' : 'lt'
}

function readCommand(args: readonly string[], say: Say) {
  try {
    return readArguments(args)
  } catch (error) {
    const { message } = error as Error
    throw ending(exitCodes.misspelt, `${message.split('\n')[0]}\n${say('terminal/see-help')}`)
  }
}

function endingOf(error: unknown, say: Say, interrupted: AbortSignal): Ending {
  if (isEnding(error)) return error
  if (interrupted.aborted) return ending(exitCodes.left, '')
  return ending(
    exitCodes.failed,
    say('terminal/bug', { message: error instanceof Error ? error.message : '' }),
  )
}

function openDesk(
  values: Options,
  { screen, environment, openAddress, interrupted }: Machine,
  say: Say,
): Desk {
  const data = resolve(values.data ?? environment.TALKA_DATA ?? '.talka')
  const here = readHere(join(data, 'terminal.json'))
  const url = (values.url ?? environment.TALKA_PUBLIC_URL ?? here?.url ?? 'http://localhost:3978').replace(
    /\/+$/,
    '',
  )
  const isHere = URL.canParse(url) && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(url).hostname)
  if (!isHere && !/^https:\/\/[^/]+$/.test(url))
    throw ending(exitCodes.misspelt, say('terminal/not-https', { url }))
  if (isHere && here?.url === url) trust(here.certificatePath)
  const person = openSignIn({
    url,
    file: join(data, 'terminal-token.json'),
    asOther: values.switch,
    say,
    interrupted: interrupted.signal,
    show(address) {
      screen.line(say('terminal/sign-in', { url }))
      screen.line(address)
      openAddress(address)
    },
  })
  const send = openApi(url, person, say, interrupted.signal)
  return { say, screen, send, url, options: values, interrupted }
}

/** What `npm start` has written about the school on this machine. */
function readHere(file: string): { url: string; certificatePath: string } | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

/** The sign-in of the school on this machine has a certificate that nobody else knows. */
function trust(certificatePath: string): void {
  try {
    setDefaultCACertificates([...getCACertificates('default'), readFileSync(certificatePath, 'utf8')])
  } catch {
    // that school is gone; reaching it will say so
  }
}
