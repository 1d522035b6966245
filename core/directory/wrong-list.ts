import type { Roster } from '../rosters/roster.ts'
import { readClassName } from '../rosters/rules.ts'
import type { Matches } from './match-accounts.ts'
import { memoized } from './memoized.ts'
import { isProvisional } from './rules.ts'
import type { Said } from './schema.ts'
import type { Known, Snapshot } from './snapshot.ts'

/** So few new accounts, or pupils of a higher class, never make a roster a wrong one. */
const few = 5
/** So few numbered accounts that the roster does not name are no school of their own: some staff, accounts for trying. */
const fewStrangers = 20

interface Compared {
  roster: Roster
  tenant: Snapshot
  known: Known
  schoolIds: readonly string[]
  matches: Matches
}

/**
 * Why a roster is hardly the one that is meant, if so, judged by the tenant alone, so that a school's first roster is
 * judged too: it knows hardly any of the accounts that carry a register's number, or most pupils are in a higher class
 * already. Where no account carries a number the likely matches, which a person decides, keep people from a second one.
 */
export function findWrongList(compared: Compared): Said | null {
  return findForeign(compared) ?? findOldClasses(compared)
}

/** Most of the roster would get new accounts, beside half as many or more numbered ones that it does not name. */
function findForeign({ roster, tenant, known, schoolIds, matches }: Compared): Said | null {
  const all = roster.people.length
  const n = matches.people.filter(({ user }) => !user).length
  if (n <= few || n * 2 <= all) return null
  const numbered = tenant.users.flatMap(({ accountEnabled, isGuest, employeeId }) =>
    accountEnabled && !isGuest && employeeId && !isProvisional(employeeId) ? employeeId : [],
  )
  if (numbered.length <= fewStrangers) return null
  const schools = new Set(schoolIds)
  const named = new Set([
    ...roster.people.map(({ sourceId }) => sourceId),
    // Of other schools' people this roster says nothing, and who left is no stranger.
    ...known.accounts.flatMap(({ sourceId, schoolId, leftAt }) =>
      leftAt || !schools.has(schoolId) ? sourceId : [],
    ),
  ])
  const strangers = numbered.filter((employeeId) => !named.has(employeeId)).length
  if (strangers <= fewStrangers || strangers * 2 < n) return null
  return { word: 'directory/halt.foreign', params: { n, all, strangers } }
}

/** Most pupils whose class the tenant knows would go down. */
function findOldClasses({ matches }: Compared): Said | null {
  let all = 0
  let n = 0
  const gradeOf = memoized((name: string) => readClassName(name)?.grade ?? null)
  for (const { user, home, isDeleted } of matches.people) {
    const grade = home?.grade ?? null
    const was = grade === null || isDeleted ? null : gradeOf(user?.department ?? '')
    if (grade === null || was === null) continue
    all++
    if (was > grade) n++
  }
  return n > few && n * 2 > all ? { word: 'directory/halt.old-classes', params: { n, all } } : null
}
