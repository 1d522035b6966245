import { execFileSync, spawn } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statfsSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openDatabase } from '../../core/database/connect.ts'
import { openJobs } from '../../core/jobs.ts'
import { jobs } from '../../core/use-cases.ts'
import { keepCertificate } from '../../local/microsoft365/certificate.ts'
import { openTokenKeys } from '../../local/microsoft365/sign-in/keys.ts'
import { remember } from './restore.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** A PostgreSQL server of this run's own; `talka_template` in it has every table. */
    postgresUrl: string
    /** A folder with an embedded database that has every table, to be copied. */
    pgliteTemplate: string
    /** A folder with the certificate and signing key of every test's Microsoft 365. */
    tenantKeys: string
    /** An empty folder in which the first test that needs the tab builds it. */
    tabFolder: string
  }
}

/** Starts a private PostgreSQL server for the whole run and migrates a template database once. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const bin = findPostgres()
  const whole = folderOfRun()
  const folder = join(whole, 'server')
  mkdirSync(folder)
  const owner = process.getuid?.() === 0 ? postgresUser() : {}
  if (owner.uid !== undefined && owner.gid !== undefined) chownSync(folder, owner.uid, owner.gid)
  const port = await freePort()
  const data = join(folder, 'data')
  execFileSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'talka', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    {
      ...owner,
      cwd: folder,
      stdio: 'ignore',
    },
  )
  const options = [
    '-D',
    data,
    '-p',
    String(port),
    '-k',
    folder,
    '-h',
    '127.0.0.1',
    '-F', // what a lost machine would lose is lost with the test anyway
    ...[
      'max_connections=300',
      'full_page_writes=off',
      'synchronous_commit=off',
      'autovacuum=off',
      'jit=off', // compiles for tables that are believed to be large, for seconds that a test never gets back
    ].flatMap((setting) => ['-c', setting]),
  ]
  const server = spawn(join(bin, 'postgres'), options, { ...owner, cwd: folder, stdio: 'ignore' })
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const stop = async () => {
    server.kill('SIGQUIT')
    await ended
    rmSync(whole, { recursive: true, force: true })
  }
  try {
    const url = `postgres://talka@127.0.0.1:${port}`
    await answers(join(bin, 'pg_isready'), port)
    execFileSync(join(bin, 'createdb'), [
      '-h',
      '127.0.0.1',
      '-p',
      String(port),
      '-U',
      'talka',
      'talka_template',
    ])
    const pgliteTemplate = join(folder, 'pglite')
    const tenantKeys = join(folder, 'tenant-keys')
    await Promise.all([
      makeTemplate({ url: `${url}/talka_template` }),
      makeTemplate({ folder: pgliteTemplate }),
      keepCertificate(tenantKeys).then(() => openTokenKeys(tenantKeys)),
    ])
    project.provide('postgresUrl', url)
    project.provide('tenantKeys', tenantKeys)
    project.provide('pgliteTemplate', pgliteTemplate)
    project.provide('tabFolder', mkdtempSync(join(folder, 'tab-')))
    return stop
  } catch (error) {
    await stop()
    throw error
  }
}

/**
 * Where this run and everything it starts keep their files: in memory, where the machine has a gigabyte to spare for it,
 * because databases, keys and browsers write many small files and wait for the disk at each.
 */
function folderOfRun(): string {
  const memory = '/dev/shm'
  const space = existsSync(memory) ? statfsSync(memory) : { bavail: 0, bsize: 0 }
  const hasSpace = space.bavail * space.bsize > 1024 ** 3
  const folder = mkdtempSync(join(hasSpace ? memory : tmpdir(), 'talka-tests-'))
  chmodSync(folder, 0o755) // the server's own user has to reach its part
  process.env.TMPDIR = join(folder, 'temporary')
  mkdirSync(process.env.TMPDIR)
  return folder
}

/** Makes every table and queue once, so that each test starts from a copy. */
async function makeTemplate(where: { url: string } | { folder: string }): Promise<void> {
  const database = await openDatabase(where)
  const queue = await openJobs(
    database,
    Object.values(jobs) as unknown as Parameters<typeof openJobs>[1],
    () => {},
  )
  await queue.stop()
  await database.db.execute(remember)
  await database.close()
}

/** The folder of PostgreSQL's programs: POSTGRES_BIN, or Debian's usual place. */
function findPostgres(): string {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian)
    ? readdirSync(debian).sort((one, other) => Number(other) - Number(one))
    : []
  const places = [process.env.POSTGRES_BIN ?? '', ...versions.map((version) => join(debian, version, 'bin'))]
  const found = places.find((place) => place !== '' && existsSync(join(place, 'initdb')))
  if (!found)
    throw new Error('PostgreSQL is needed for the tests. Set POSTGRES_BIN to the folder that holds initdb.')
  return found
}

/** PostgreSQL refuses to run as root. */
function postgresUser(): { uid?: number; gid?: number } {
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

async function answers(pgIsReady: string, port: number): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    try {
      execFileSync(pgIsReady, ['-h', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' })
      return
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  throw new Error('PostgreSQL did not start.')
}
