import { readClassName } from '../rosters/rules.ts'
import type { GroupsDiff } from './diff-groups.ts'
import type { PeopleDiff } from './diff-people.ts'
import type { Matches } from './match-accounts.ts'
import { type Policy, type Said, usualPolicy } from './schema.ts'
import type { Known } from './snapshot.ts'

/** So few may go without a percentage stopping the plan: in a small class two are many percent. */
const fewRemovals = 5
/** How many classes a reason lists. */
const mostListed = 8

/** What the brakes look at. */
interface Braked {
  policy: Policy
  known: Known
  schoolIds: readonly string[]
  matches: Matches
  people: PeopleDiff
  groups: GroupsDiff
}

/** Who would be taken out of the school or of a class without a reason. */
function removalsIn({ people, groups }: Braked) {
  return [...people.unexplained, ...groups.parted.filter(({ who }) => !who.home)]
}

/** How many people the school has who have not left. */
function peopleNow({ known, schoolIds }: Braked): number {
  const schools = new Set(schoolIds)
  return known.accounts.filter(({ schoolId, leftAt }) => !leftAt && schools.has(schoolId)).length
}

/**
 * Why a plan must not be carried out, if so: too many people would be taken out without a reason. Who graduates, who
 * somebody said has left, and who only changes class is explained and not counted. The first limit that is passed is
 * named, the gravest first: half of the people missing, the absolute limit, the school's and a class's percentage.
 */
export function findHalt(plan: Braked, brakes = plan.policy.brakes): Said | null {
  const { absolute, percentSchool, percentClass } = brakes
  const removals = removalsIn(plan)
  const n = removals.length
  if (n === 0) return null
  const all = peopleNow(plan)
  const params = { n, all }
  if (n > fewRemovals && n * 2 > all) return { word: 'directory/halt.half', params }
  if (n > absolute) return { word: 'directory/halt.absolute', params: { ...params, limit: absolute } }
  if (n > fewRemovals && n * 100 > all * percentSchool)
    return { word: 'directory/halt.school', params: { ...params, limit: percentSchool } }
  const sizes = classSizes(plan.matches)
  const over = [...countBy(removals)].filter(
    ([name, count]) => count > fewRemovals && count * 100 > (sizes.get(name) ?? 0) * percentClass,
  )
  if (over.length === 0) return null
  const list = over
    .slice(0, mostListed)
    .map(([name, count]) => `${name ?? '–'} (${count}/${sizes.get(name) ?? count})`)
    .join(', ')
  return { word: 'directory/halt.class', params: { list, limit: percentClass } }
}

/**
 * Why accounts must not be deleted, if so: the same limits for those of whom nobody ever said why they went, because a
 * short time of keeping, or one wrong roster long ago, would else take a whole school's work with it.
 */
export function findDeletionHalt(plan: Braked): Said | null {
  const { absolute, percentSchool } = plan.policy.brakes
  const n = plan.people.deleted.filter(({ isExplained }) => !isExplained).length
  if (n === 0) return null
  const all = peopleNow(plan)
  if (n > absolute) return { word: 'directory/halt.delete', params: { n, limit: absolute } }
  const isTooMuch = n > fewRemovals && n * 100 > all * percentSchool
  return isTooMuch ? { word: 'directory/halt.delete-school', params: { n, all, limit: percentSchool } } : null
}

/** How many people a plan takes out only because the school has loosened its brakes; 0 where they are as usual. */
export function unbrakedRemovals(plan: Braked): number {
  const isLoose = findHalt(plan, usualPolicy.brakes) !== null && !findHalt(plan)
  return isLoose ? removalsIn(plan).length : 0
}

type ClassName = string | null

function countBy(removals: readonly { className: ClassName }[]): Map<ClassName, number> {
  const counts = new Map<ClassName, number>()
  for (const { className } of removals) counts.set(className, (counts.get(className) ?? 0) + 1)
  return counts
}

/** How many accounts stood in each class before the plan; those without one, such as staff, together. */
function classSizes(matches: Matches): Map<ClassName, number> {
  const leaving = matches.leavers.filter(({ leftAt }) => leftAt === null).map(({ user }) => user)
  const staying = matches.people.flatMap(({ user, isDeleted }) => (user && !isDeleted ? user : []))
  const named = [...staying, ...leaving].map(({ department }) => ({
    className: department ? (readClassName(department)?.label ?? department) : null,
  }))
  return countBy(named)
}
