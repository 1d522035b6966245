import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, openSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { readSchool, type School, type SeedPerson } from './school.ts'

/** Whose chat windows are opened, in the order of the ports. */
const windows = ['rasa.jurgeleviciene', 'kotryna.zvirblyte', 'rokas.vaitkevicius', 'arunas.cepaitis'] as const

/** One chat window: a person of the local school, and the folder that the Agents Playground runs in. */
export interface Persona {
  person: SeedPerson
  folder: string
}

/**
 * Writes one configuration of the Agents Playground for each person who gets a chat window. YAML is a superset of
 * JSON, so that is what is written. The Playground wants exactly five other users and spells `userPrincipleName` so.
 */
export function writePersonas(folder: string): Persona[] {
  const school = readSchool(join(import.meta.dirname, 'school.json'))
  return windows.map((name) => {
    const person = school.people.find((one) => one.userPrincipalName.startsWith(`${name}@`))
    if (!person) throw new Error(`local/school.json: ${name}`)
    const own = join(folder, name)
    mkdirSync(own, { recursive: true })
    writeFileSync(join(own, '.m365agentsplayground.yml'), JSON.stringify(configure(school, person), null, 2))
    return { person, folder: own }
  })
}

function configure(school: School, current: SeedPerson): object {
  const others = school.people.filter(({ id, picker }) => picker && id !== current.id).slice(0, 5)
  return {
    version: '0.1.1',
    tenantId: school.tenantId,
    bot: { id: 'talka', name: 'Talka' },
    currentUser: describe(current),
    users: others.map(describe),
    // Each window has conversations of its own: they are what the bot remembers a person by.
    personalChat: { id: `a:${current.id}` },
    groupChat: { id: `19:${current.id}@unq.gbl.spaces`, name: school.displayName },
    team: {
      id: `19:team-${current.id}@thread.tacv2`,
      name: school.displayName,
      aadGroupId: current.id,
      channels: [{ id: `19:channel-${current.id}@thread.tacv2`, name: 'Bendra' }],
    },
  }
}

function describe({ id, displayName, givenName, surname, userPrincipalName }: SeedPerson): object {
  return {
    id: `29:${id}`,
    name: displayName,
    aadObjectId: id,
    givenName,
    surname,
    email: userPrincipalName,
    userPrincipleName: userPrincipalName,
  }
}

/**
 * Opens a chat window of Microsoft's Agents Playground for each port, and answers how to close them all. Throws with
 * the name of the log when one ends before it listens.
 */
export async function startPlaygrounds(options: {
  botUrl: string
  folder: string
  ports: readonly number[]
}): Promise<() => Promise<void>> {
  const { botUrl, folder, ports } = options
  const personas = writePersonas(folder)
  const children: ChildProcess[] = []
  const stop = async () => {
    await Promise.all(children.map(endChild))
  }
  try {
    await Promise.all(
      ports.map(async (port, index) => {
        const persona = personas[index]
        if (!persona) throw new Error(`${ports.length} > ${personas.length}`)
        await openWindow(persona.folder, botUrl, port, children)
      }),
    )
  } catch (error) {
    await stop()
    throw error
  }
  return stop
}

async function openWindow(
  folder: string,
  botUrl: string,
  port: number,
  children: ChildProcess[],
): Promise<void> {
  const log = join(folder, 'playground.log')
  const onlyLoopback = new URL('./only-loopback.ts', import.meta.url).href
  const cli = createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js')
  const output = openSync(log, 'a', 0o600)
  const child = spawn(
    process.execPath,
    ['--import', onlyLoopback, cli, 'start', '-e', botUrl, '-c', 'msteams', '--dt', '-p', String(port)],
    { cwd: folder, stdio: ['ignore', output, output], env: { ...process.env, BROWSER: 'none' } },
  )
  children.push(child)
  while (!(await answers(port))) {
    if (child.exitCode !== null) throw new Error(`Agents Playground: ${log}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

async function answers(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/`, { signal: AbortSignal.timeout(1_000) }).then(
    (response) => response.ok,
    () => false,
  )
}

async function endChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  const force = setTimeout(() => child.kill('SIGKILL'), 3_000)
  await ended
  clearTimeout(force)
}
