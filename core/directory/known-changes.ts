import type { Known, KnownChange } from './snapshot.ts'

type Account = Pick<Known['accounts'][number], 'sourceId' | 'schoolId' | 'schoolYear' | 'leftAt'>

/** Gathers changes of one kind, those with the same values together. */
function gather<Value extends string | number | null>(
  what: KnownChange['what'],
  changes: readonly { of: string; was: Value; is: Value }[],
): KnownChange[] {
  const groups = new Map<string, KnownChange>()
  for (const { of, was, is } of changes) {
    if (was === is) continue
    const key = JSON.stringify([was, is])
    const group = groups.get(key)
    if (group) group.of.push(of)
    else groups.set(key, { what, was, is, of: [of] } as KnownChange)
  }
  return [...groups.values()]
}

/**
 * What Talka knows differently once a plan of a roster is approved: whom the roster names is there and of its year,
 * whom it does not name any more has left.
 */
export function changesOnRelease(
  accounts: readonly Account[],
  plan: { schoolIds: readonly string[]; schoolYear: number | null; leavers: readonly string[] },
  named: ReadonlySet<string>,
  now: Date,
): KnownChange[] {
  const leaving = new Set(plan.leavers)
  const schools = new Set(plan.schoolIds)
  const text = (moment: Date | null | undefined) => moment?.toISOString() ?? null
  const departures = accounts
    .filter(({ sourceId, schoolId }) => leaving.has(sourceId) || schools.has(schoolId))
    .map(({ sourceId, leftAt }) => {
      const was = text(leftAt)
      return { of: sourceId, was, is: leaving.has(sourceId) ? (was ?? now.toISOString()) : null }
    })
  const years = accounts
    .filter(({ sourceId }) => named.has(sourceId))
    .map(({ sourceId, schoolYear }) => ({ of: sourceId, was: schoolYear, is: plan.schoolYear }))
  return [...gather('leftAt', departures), ...gather('schoolYear', years)]
}

/** The names of classes once a plan is carried out; a group whose class has left gives its name up. */
export function changesOfClasses(
  classGroups: readonly Pick<Known['classGroups'][number], 'key' | 'schoolId' | 'className'>[],
  schoolIds: readonly string[],
  names: ReadonlyMap<string, string>,
): KnownChange[] {
  const schools = new Set(schoolIds)
  const changes = classGroups
    .filter(({ key, schoolId }) => names.has(key) || schools.has(schoolId))
    .map(({ key, className }) => ({ of: key, was: className, is: names.get(key) ?? '' }))
  return gather('className', changes)
}

/** The same changes taken back, the last one first; `only`: those about one person. */
export function backwards(changes: readonly KnownChange[], only: string | null): KnownChange[] {
  return changes
    .toReversed()
    .map((change) => ({ ...change, was: change.is, is: change.was }) as KnownChange)
    .flatMap((change) => {
      if (only === null) return [change]
      return change.what !== 'className' && change.of.includes(only) ? [{ ...change, of: [only] }] : []
    })
}

/** What Talka forgets with an undo: accounts that the plan made, and groups that are deleted, are nobody's now. */
export function changesOnUndo(
  classGroups: readonly Pick<Known['classGroups'][number], 'key' | 'className'>[],
  gone: { people: readonly string[]; groups: readonly string[] },
  now: Date,
): KnownChange[] {
  const groups = new Set(gone.groups)
  const departures = gone.people.map((of) => ({ of, was: null, is: now.toISOString() }))
  const names = classGroups
    .filter(({ key }) => groups.has(key))
    .map(({ key, className }) => ({ of: key, was: className, is: '' }))
  return [...gather('leftAt', departures), ...gather('className', names)]
}
