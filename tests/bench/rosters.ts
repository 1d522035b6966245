import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { zipSync } from 'fflate'
import type { Chat } from '../../core/context.ts'
import { openRoster, readRoster } from '../../core/rosters/read-roster.ts'
import type { Bench, Figure } from './figure.ts'

/** A School Data Sync 2.1 set of so many pupils, 28 to a class, with a tenth as many staff and as many guardians. */
function writeSet(pupils: number): { name: string; bytes: Uint8Array }[] {
  const lines: Record<string, string[]> = {
    'orgs.csv': ['sourcedId,name,type', 'S1,Didelė mokykla,school'],
    'users.csv': ['sourcedId,username,givenName,familyName,password,activeDirectoryMatchId,email,phone,sms'],
    'roles.csv': [
      'userSourcedId,orgSourcedId,role,sessionSourcedId,grade,isPrimary,roleStartDate,roleEndDate',
    ],
    'classes.csv': ['sourcedId,orgSourcedId,title,sessionSourcedIds,courseSourcedId'],
    'enrollments.csv': ['classSourcedId,userSourcedId,role'],
    'relationships.csv': ['userSourcedId,relationshipUserSourcedId,relationshipRole'],
    'academicSessions.csv': [
      'sourcedId,title,type,schoolYear,startDate,endDate',
      'Y,2026,schoolYear,2026,2026-09-01,2027-08-31',
    ],
  }
  const add = (file: string, line: string) => lines[file]?.push(line)
  const people = (n: number, first: string, role: string, visit: (id: string, at: number) => void) => {
    for (let at = 0; at < n; at += 1) {
      const id = `${first}${100_000 + at}`
      add('users.csv', `${id},${id}@mokykla.example,Žygimantas Ąžuolas,Petrauskaitis,,,,,`)
      if (role !== 'guardian') add('roles.csv', `${id},S1,${role},Y,05,TRUE,2026-09-01,2027-08-31`)
      visit(id, at)
    }
  }
  people(pupils, '', 'student', (id, at) => {
    const one = Math.floor(at / 28)
    if (at % 28 === 0)
      add('classes.csv', `K${one},S1,${(one % 12) + 1}${'abcdefgh'[Math.floor(one / 12) % 8]} klasė,Y,`)
    add('enrollments.csv', `K${one},${id},student`)
    add('relationships.csv', `${id},G${id},guardian`)
  })
  people(Math.ceil(pupils / 10), 'T', 'teacher', () => {})
  people(pupils, 'G', 'guardian', () => {})
  return Object.entries(lines).map(([name, rows]) => ({ name, bytes: Buffer.from(rows.join('\r\n')) }))
}

interface Reading {
  seconds: number
  megabytes: number
  blockedMs: number
}

/** Reads a set in a process of its own, so that its memory is its own. */
function readAlone(pupils: number): Reading {
  const child = spawnSync(process.execPath, [
    '--expose-gc',
    '--max-old-space-size=1024',
    import.meta.filename,
    String(pupils),
  ])
  if (child.status !== 0) throw new Error(child.stderr.toString())
  return JSON.parse(child.stdout.toString()) as Reading
}

async function readHere(pupils: number): Promise<Reading> {
  const files = [
    {
      name: 'sarasas.zip',
      bytes: zipSync(Object.fromEntries(writeSet(pupils).map(({ name, bytes }) => [name, bytes]))),
    },
  ]
  globalThis.gc?.()
  const before = process.memoryUsage().rss
  let highest = before
  const watch = setInterval(() => {
    highest = Math.max(highest, process.memoryUsage().rss)
  }, 5)
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  const begun = performance.now()
  const result = await readRoster(await openRoster(files), new Map(), {
    id: '',
    name: '',
    year: null,
    known: [],
  })
  const seconds = (performance.now() - begun) / 1_000
  delay.disable()
  clearInterval(watch)
  highest = Math.max(highest, process.memoryUsage().rss)
  if ('faults' in result) throw new Error('the set is faultless')
  if (result.roster.people.length !== pupils + Math.ceil(pupils / 10)) throw new Error('somebody is missing')
  return { seconds, megabytes: (highest - before) / 1024 / 1024, blockedMs: delay.max / 1e6 }
}

/** Imports through the real Talka on the embedded database, while somebody else keeps asking who they are. */
async function importBeside(pupils: number): Promise<{ seconds: number; slowestMs: number }> {
  const { openTalka } = await import('../../core/talka.ts')
  const { openFiles } = await import('../../core/outside/files.ts')
  const { systemClock } = await import('../../core/outside/clock.ts')
  const { openKeys } = await import('../../core/outside/keys.ts')
  const folder = mkdtempSync(join(tmpdir(), 'talka-bench-'))
  const silent: Chat = {
    send: async () => ({ ok: true }),
    post: async () => '',
    reply: async () => {},
    fetch: async () => new Uint8Array(),
  }
  const nobody = async () => {
    throw new Error('this bench asks Microsoft 365 nothing')
  }
  const talka = await openTalka(
    { TALKA_DATA: folder },
    {
      graph: { send: nobody, sendOnce: nobody, list: nobody as never, reference: (path) => path },
      asPerson: async () => null,
      keys: await openKeys({ TALKA_DATA: folder }),
      files: openFiles({ TALKA_DATA: folder }),
      timeStamps: null,
      clock: systemClock,
      chat: silent,
      school: {
        language: 'lt',
        firstAdmin: null,
        accountDomain: null,
        signInPage: 'https://teams.microsoft.com',
        reportUrl: 'https://talka.example/pranesk',
        publicUrl: 'https://talka.example',
        appId: '7a1ca000-0000-4000-8000-00000000bbbb',
        catalogueId: null,
        mailFrom: null,
      },
    },
    () => {},
  )
  const person = { id: crypto.randomUUID(), name: 'Raštinė', language: 'lt', roles: ['office'] } as const
  const files = writeSet(pupils).map(({ name, bytes }) => ({
    name,
    base64: Buffer.from(bytes).toString('base64'),
  }))
  const begun = performance.now()
  let isDone = false
  const importing = talka.perform('rosters/import', person, { name: '', files }).finally(() => {
    isDone = true
  })
  let slowest = 0
  while (!isDone) {
    const asked = performance.now()
    await sleep(1)
    slowest = Math.max(slowest, performance.now() - asked)
  }
  await importing
  const seconds = (performance.now() - begun) / 1_000
  await talka.close()
  rmSync(folder, { recursive: true, force: true })
  return { seconds, slowestMs: slowest }
}

/** How long reading a roster takes, how much memory, and for how long the server answers nobody else meanwhile. */
export const bench: Bench = {
  name: 'rosters',
  async run(): Promise<Figure[]> {
    const [school, town, country] = [1_000, 50_000, 350_000]
    const small = readAlone(school)
    const middle = readAlone(town)
    const large = readAlone(country)
    const imported = await importBeside(town)
    const perPupil = (seconds: number, pupils: number) => (seconds / pupils) * 1e6
    const compared = (
      name: string,
      value: number,
      unit: string,
      comparedWith: string,
      baseline: number,
      goal: string,
    ): Figure => {
      return { name, value, unit, comparedWith, baseline, ratio: value / baseline, goal }
    }
    return [
      compared('reading 1,000 pupils', small.seconds, 's', 'a second', 1, '< 1'),
      compared(
        'reading 50,000 pupils, time per pupil',
        perPupil(middle.seconds, town),
        'µs',
        'of 1,000',
        perPupil(small.seconds, school),
        '≤ 1.2',
      ),
      compared(
        'reading 350,000 pupils, time per pupil',
        perPupil(large.seconds, country),
        'µs',
        'of 50,000',
        perPupil(middle.seconds, town),
        '≤ 1.2',
      ),
      compared('reading 350,000 pupils, memory', large.megabytes, 'MB', 'a gigabyte', 1024, '< 1'),
      compared(
        'reading 50,000 pupils, longest time nobody else is answered',
        middle.blockedMs,
        'ms',
        'a tenth of a second',
        100,
        '≤ 1',
      ),
      compared(
        'reading 350,000 pupils, longest time nobody else is answered',
        large.blockedMs,
        'ms',
        'a quarter of a second',
        250,
        '≤ 1',
      ),
      compared('importing 50,000 pupils', imported.seconds, 's', 'ten seconds', 10, '< 1'),
      compared(
        'importing 50,000 pupils, longest time nobody else is answered',
        imported.slowestMs,
        'ms',
        'a second',
        1_000,
        '< 1',
      ),
    ]
  },
}

if (process.argv[1] === import.meta.filename) {
  console.log(JSON.stringify(await readHere(Number(process.argv[2]))))
}
