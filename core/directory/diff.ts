import type { Roster } from '../rosters/roster.ts'
import { findDeletionHalt, findHalt, unbrakedRemovals } from './brakes.ts'
import { countOperations } from './count-operations.ts'
import { describeDifference } from './describe-difference.ts'
import { keptBy } from './deviation.ts'
import { diffGroups } from './diff-groups.ts'
import { diffPeople } from './diff-people.ts'
import { type Matches, matchAccounts } from './match-accounts.ts'
import { openNotes } from './notes.ts'
import { type Operation, phases } from './operation.ts'
import { deletionRisks, findRisks, seatsFor, strangeRoster } from './risks.ts'
import type { ClassDifference, LikelyMatch, PlanCounts, Policy, Said, Seats } from './schema.ts'
import { classesOf } from './school-classes.ts'
import { restingNames } from './sign-in-names.ts'
import type { Known, Snapshot } from './snapshot.ts'
import { wantedGroups } from './wanted-groups.ts'
import { findWrongList } from './wrong-list.ts'

/** A plan as it is worked out: what to send, and what people read before they approve it. */
export interface Difference {
  operations: { phase: number; operation: Operation }[]
  counts: PlanCounts
  risks: Said[]
  seats: Seats[]
  classes: ClassDifference[]
  /** Newcomers who may have an account already: nothing is done for them until a person decides. */
  matches: LikelyMatch[]
  /** Whether nothing changes in the tenant, but in what Talka remembers. */
  isOnlyKnown?: boolean
  /** Why the plan must not be carried out, if a brake says so. */
  halt: Said | null
  /** Which account belongs to whom of the roster, as far as they exist. */
  accounts: Pick<Known['accounts'][number], 'sourceId' | 'objectId' | 'schoolId' | 'schoolYear'>[]
  groups: Known['classGroups']
  /** The people of earlier rosters whom this one does not name. */
  leavers: string[]
  /** Sign-in names that nobody has any more, and those that somebody has again. */
  names: { freed: string[]; held: string[] }
}

/** What a plan is made from; `today` is the day on which it is made. */
export interface PlanSources {
  roster: Roster
  policy: Policy
  tenant: Snapshot
  known: Known
  today: Date
}

/** A roster and its policy held against the tenant, before it is said in words. */
function compare(sources: PlanSources) {
  const { roster, policy, tenant, known } = sources
  const classes = classesOf(roster, known.classGroups)
  const keeps = keptBy(known.exceptions ?? [])
  const operations: Operation[] = []
  const note = openNotes()
  const matches = matchAccounts(roster, tenant, known, classes, keeps)
  const people = diffPeople({ ...sources, matches, classes, keeps, operations, note })
  const wanted = wantedGroups(roster, matches, policy, tenant)
  const groups = diffGroups(wanted, roster, tenant, known, matches, keeps, operations, note)
  return { ...sources, schoolIds: roster.schoolIds, classes, matches, operations, people, wanted, groups }
}

/**
 * Works out what makes the tenant equal to the roster and the policy, with the fewest writes; a school that did not
 * change gets no operation. Pure: the same sources always give the same plan.
 */
export function diffSchool(sources: PlanSources): Difference {
  return planOf(compare(sources))
}

function planOf(compared: ReturnType<typeof compare>): Difference {
  const { roster, policy, tenant, known, classes, matches, operations, wanted, groups } = compared
  const seats = seatsFor(operations, wanted, tenant, policy.prices)
  const unbraked = unbrakedRemovals(compared)
  const wrongList = findWrongList(compared)
  const isStrange = wrongList !== null || strangeRoster(compared).length > 0
  return {
    operations: inOrder(operations),
    counts: {
      ...countOperations(operations),
      ...(unbraked > 0 ? { unbraked } : {}),
      ...(operations.length > 0 && isStrange ? { strange: 1 } : {}),
    },
    risks: findRisks({ ...compared, seats, unbraked, wrongList }),
    seats,
    classes: describeDifference({ matches, classes, groups }),
    matches: matches.likely,
    // Who goes is written down when the plan is approved, also where nobody is blocked at once.
    isOnlyKnown: operations.length === 0 && matches.leavers.some(({ leftAt }) => leftAt === null),
    halt: findHalt(compared) ?? findDeletionHalt(compared) ?? (policy.brakes.wrongList ? wrongList : null),
    accounts: accountsOf(roster, matches),
    groups: wanted.flatMap(({ key, schoolId }) => {
      const group = groups.found.get(key)
      // The class's name is the group's once the plan is carried out.
      return group ? [{ key, objectId: group.id, schoolId, className: '' }] : []
    }),
    leavers: matches.leavers.map(({ sourceId }) => sourceId),
    names: restingNames(tenant, known, (sourceId) => matches.of(sourceId)?.user),
  }
}

function accountsOf({ schoolYear }: Roster, matches: Matches): Difference['accounts'] {
  const accounts: Difference['accounts'] = []
  for (const { person, user } of matches.people) {
    const { sourceId, schoolId } = person
    if (user) accounts.push({ sourceId, objectId: user.id, schoolId, schoolYear })
  }
  return accounts
}

function inOrder(operations: readonly Operation[]): Difference['operations'] {
  const byPhase: Difference['operations'][] = []
  for (const operation of operations) {
    const phase = phases[operation.kind]
    byPhase[phase] ??= []
    byPhase[phase].push({ phase, operation })
  }
  return byPhase.flat()
}

/** Only what deletes accounts whose time is over, with its own brake and risks: the plan that the clock asks for. */
export function diffDeletions(sources: PlanSources): Difference {
  const compared = compare(sources)
  const made = planOf(compared)
  const operations = compared.operations.filter(({ kind }) => kind === 'deleteUser')
  const classes = made.classes.flatMap((one) => {
    const people = one.people.filter(({ changes }) =>
      changes.some(({ word }) => word === 'directory/change.delete'),
    )
    return people.length > 0 ? [{ ...one, changes: [], people }] : []
  })
  return {
    ...made,
    operations: inOrder(operations),
    counts: countOperations(operations),
    classes,
    risks: deletionRisks(compared),
    seats: [],
    matches: [],
    isOnlyKnown: false,
    halt: findDeletionHalt(compared),
  }
}
