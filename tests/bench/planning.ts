import { spawnSync } from 'node:child_process'
import { diffSchool, type PlanSources } from '../../core/directory/diff.ts'
import { usualPolicy } from '../../core/directory/schema.ts'
import { classesOf, homeClasses } from '../../core/directory/school-classes.ts'
import type { Snapshot, TenantGroup, TenantUser } from '../../core/directory/snapshot.ts'
import type { Roster, RosterClass, RosterPerson } from '../../core/rosters/roster.ts'
import type { Bench, Figure } from './figure.ts'

const given = ['Ąžuolas', 'Barbora', 'Čiurlionė', 'Dominykas', 'Emilija', 'Gabija', 'Jokūbas', 'Žygimantas']
const roots = ['Kazl', 'Petr', 'Jank', 'Stank', 'Šimk', 'Žem', 'Balč', 'Paul', 'Rim', 'Vait', 'Ging', 'Mork']
const ends = ['auskas', 'auskaitė', 'evičius', 'evičiūtė', 'ūnas', 'ūnaitė', 'aitis', 'ytė']
const pick = <One>(list: readonly One[], at: number): One => list[at % list.length] as One

/** The pupils of the country from one number on: schools of 600 in classes of 25, each with a teacher of its own. */
function rosterOf(pupils: number, year: number, from: number): Roster {
  const people: RosterPerson[] = []
  const classes: RosterClass[] = []
  const person = (
    sourceId: string,
    role: RosterPerson['role'],
    schoolId: string,
    n: number,
  ): RosterPerson => {
    const givenName = pick(given, n)
    const surname = pick(roots, Math.floor(n / 8)) + pick(ends, Math.floor(n / 96))
    return { sourceId, role, schoolId, givenName, surname, login: null }
  }
  for (let at = from; at < from + pupils; at += 25) {
    const school = `S${Math.floor(at / 600)}`
    const number = (at % 600) / 25
    const grade = 1 + (number % 8) + (year - 2025)
    const one: RosterClass = {
      sourceId: `K${at}`,
      schoolId: school,
      title: `${grade}${'abc'[Math.floor(number / 8)]}`,
      kind: 'home',
      pupils: [],
      teachers: [`T${at}`],
    }
    people.push(person(`T${at}`, 'staff', school, at + 7))
    for (let n = at; n < Math.min(at + 25, from + pupils); n += 1) {
      people.push(person(`M${n}`, 'pupil', school, n))
      one.pupils.push(`M${n}`)
    }
    classes.push(one)
  }
  const schoolIds = [...new Set(classes.map(({ schoolId }) => schoolId))]
  return { schoolYear: year, schoolName: 'Lietuva', schoolIds, people, classes, guardians: 0 }
}

const student = 'a0000000-0000-4000-8000-000000000001'
const faculty = 'a0000000-0000-4000-8000-000000000002'
const emptyTenant: Snapshot = {
  domains: ['mokykla.example'],
  domain: 'mokykla.example',
  users: [],
  deletedUsers: [],
  groups: [],
  licences: [
    { skuId: student, partNumber: 'STANDARDWOFFPACK_STUDENT', free: 1_000_000 },
    { skuId: faculty, partNumber: 'STANDARDWOFFPACK_FACULTY', free: 100_000 },
  ],
  canLicenseGroups: false,
}

/** The first plan of a country, or the one of its second year, in which every class goes up. */
type Occasion = 'first' | 'next'

function sourcesOf(pupils: number, occasion: Occasion, from: number): PlanSources {
  const today = new Date('2025-09-01T06:00:00Z')
  const nothing = { accounts: [], signInNames: [], classGroups: [], lastYear: null }
  const first: PlanSources = {
    roster: rosterOf(pupils, 2025, from),
    policy: usualPolicy,
    tenant: emptyTenant,
    known: nothing,
    today,
  }
  if (occasion === 'first') return first
  return {
    ...first,
    ...secondYear(first),
    roster: rosterOf(pupils, 2026, from),
    today: new Date('2026-09-01T06:00:00Z'),
  }
}

/** The tenant and what Talka knows of it after the first plan was carried out to the letter. */
function secondYear({ roster, tenant }: PlanSources): Pick<PlanSources, 'tenant' | 'known'> {
  const classes = classesOf(roster, [])
  const homes = homeClasses(classes)
  const users = roster.people.map(({ sourceId, role, givenName, surname }): TenantUser => {
    const mailNickname = sourceId.toLowerCase()
    return {
      id: `user ${sourceId}`,
      userPrincipalName: `${mailNickname}@mokykla.example`,
      mailNickname,
      displayName: `${givenName} ${surname}`,
      givenName,
      surname,
      employeeId: sourceId,
      employeeType: role === 'pupil' ? 'Student' : 'Staff',
      department: homes.get(sourceId)?.name ?? null,
      accountEnabled: true,
      usageLocation: 'LT',
      ageGroup: null,
      isGuest: false,
      skuIds: [role === 'pupil' ? student : faculty],
    }
  })
  const groups = classes.map(
    (one): TenantGroup => ({
      id: `group ${one.key}`,
      displayName: one.groupName,
      mailNickname: one.key,
      isSpecial: false,
      hasTeam: false,
      skuIds: [],
      members: one.pupils.map((person) => `user ${person}`),
      owners: one.teachers.map((person) => `user ${person}`),
    }),
  )
  return {
    tenant: { ...tenant, users, groups },
    known: {
      accounts: roster.people.map(({ sourceId, schoolId }) => ({
        sourceId,
        objectId: `user ${sourceId}`,
        schoolId,
        schoolYear: 2025,
      })),
      signInNames: users.map(({ userPrincipalName: signInName, employeeId }) => ({
        signInName,
        takenFor: `person ${employeeId}`,
      })),
      classGroups: classes.map(({ key, schoolId, name }) => ({
        key,
        objectId: `group ${key}`,
        schoolId,
        className: name,
      })),
      lastYear: 2025,
    },
  }
}

const [school, town, country] = [1_000, 35_000, 350_000] as const

/** The whole country, planned in parts of one size. */
interface Planned {
  seconds: number
  /** Of the processor, which does not count what else the machine does meanwhile. */
  cpuSeconds: number
  /** Of the processor, for finding each pupil by id once in an index made for it. */
  floorSeconds: number
  /** What the plans themselves hold on to. */
  bytes: number
  /** The most that the process had, with the roster and the tenant in it. */
  megabytes: number
}

/** Plans in a process of its own, so that its memory is its own. */
function planAlone(pupils: number, occasion: Occasion): Planned {
  // With so much of a heap the whole process stays below a gigabyte (measured below), or it dies. With 800 MB what the
  // largest size is measured by is when the collector begins to hurry: 1.5 to 1.8 times instead of 1.4.
  const options = ['--expose-gc', '--max-old-space-size=920']
  const child = spawnSync(process.execPath, [...options, import.meta.filename, String(pupils), occasion])
  if (child.status !== 0) throw new Error(child.stderr.toString().slice(-600))
  return JSON.parse(child.stdout.toString()) as Planned
}

/**
 * Plans the whole country in parts of so many pupils, one after another: the same people, the same heap and as many
 * plans held, so that what differs between the sizes is what planning many at once costs.
 */
function planHere(pupils: number, occasion: Occasion): Planned {
  const parts = Array.from({ length: country / pupils }, (_, n) => sourcesOf(pupils, occasion, n * pupils))
  const planAll = () => parts.map((sources) => diffSchool(sources))
  const planned = timed(planAll)
  const floor = timed(() => parts.map(({ roster }) => lookUp(roster)))
  globalThis.gc?.()
  const before = process.memoryUsage().heapUsed
  const plans = planAll()
  globalThis.gc?.()
  const bytes = process.memoryUsage().heapUsed - before
  for (const { counts, operations } of plans) {
    const wanted = occasion === 'first' ? counts.createUsers : counts.changeUsers
    if (wanted < pupils || operations.length > 3 * pupils)
      throw new Error(`only ${wanted} people are in the plan`)
  }
  return {
    ...planned,
    floorSeconds: floor.cpuSeconds,
    bytes,
    megabytes: process.resourceUsage().maxRSS / 1024,
  }
}

/** What no plan can do without: to find each pupil of each class by id. An index of a country fits into no cache. */
function lookUp({ people, classes }: Roster): void {
  const byId = new Map(people.map((person) => [person.sourceId, person]))
  for (const { pupils } of classes)
    for (const pupil of pupils)
      if (!byId.get(pupil)?.surname) throw new Error(`${pupil} is not in the roster`)
}

/** The median of three times, after a first one to warm up. */
function timed(what: () => unknown): Pick<Planned, 'seconds' | 'cpuSeconds'> {
  what()
  const passes = Array.from({ length: 3 }, () => {
    globalThis.gc?.()
    const [begun, cpu] = [performance.now(), process.cpuUsage()]
    what()
    const { user, system } = process.cpuUsage(cpu)
    return { seconds: (performance.now() - begun) / 1_000, cpuSeconds: (user + system) / 1e6 }
  })
  return {
    seconds: median(passes.map(({ seconds }) => seconds)),
    cpuSeconds: median(passes.map(({ cpuSeconds }) => cpuSeconds)),
  }
}

const median = (of: readonly number[]): number => [...of].sort((a, b) => a - b)[of.length >> 1] ?? 0

/** How long planning takes and how much it holds, from a school to the whole country. */
export const bench: Bench = {
  name: 'planning',
  async run(): Promise<Figure[]> {
    const compare = (
      name: string,
      value: number,
      unit: string,
      comparedWith: string,
      baseline: number,
      goal: string,
    ): Figure => ({ name, value, unit, comparedWith, baseline, ratio: value / baseline, goal })
    return (['first', 'next'] as const).flatMap((occasion) => {
      const small = planAlone(school, occasion)
      const middle = planAlone(town, occasion)
      const large = planAlone(country, occasion)
      const name = occasion === 'first' ? 'first year' : 'next year, all classes go up'
      const micros = ({ cpuSeconds }: Planned) => (cpuSeconds / country) * 1e6
      const each = 'in schools of 1,000'
      return [
        compare(`${name}: planning 350,000 pupils`, large.seconds, 's', 'a minute', 60, '< 1'),
        compare(`${name}: the whole process at 350,000`, large.megabytes, 'MB', 'a gigabyte', 1_024, '< 1'),
        ...(
          [
            ['35,000', middle],
            ['350,000', large],
          ] as const
        ).flatMap(([size, one]) => [
          compare(
            `${name}: processor time per pupil at ${size}`,
            micros(one),
            'µs',
            each,
            micros(small),
            '≤ 1.5',
          ),
          compare(
            `${name}: how much more that is`,
            one.cpuSeconds / small.cpuSeconds,
            'times',
            'finding each by id, in an index of so many',
            one.floorSeconds / small.floorSeconds,
            '≤ 1',
          ),
        ]),
        compare(
          `${name}: memory per pupil of 350,000`,
          large.bytes / country,
          'bytes',
          each,
          small.bytes / country,
          '≤ 1.2',
        ),
      ]
    })
  },
}

if (process.argv[1] === import.meta.filename) {
  console.log(
    JSON.stringify(planHere(Number(process.argv[2]), process.argv[3] === 'next' ? 'next' : 'first')),
  )
}
