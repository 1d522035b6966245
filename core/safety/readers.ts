import type { Db, Keys } from '../context.ts'
import { peopleById, rolesOf } from '../people/store.ts'
import { dayOf } from '../school-time/rules.ts'
import { namedMark } from './in-cases.ts'
import { keptOut, presentMembers, putMember, putOwner, type StoredMember } from './letterbox-store.ts'
import { chainOf } from './receive.ts'
import { mayOpen } from './rules.ts'

interface Means {
  db: Db
  keys: Keys
  now: Date
}

/**
 * Who reads a case now, whoever answers for it first: its members who may still open it. Where none of them is of those
 * who receive cases, because they left or it is no longer their duty, the next of these answers for it from now on.
 */
export async function readersOf(means: Means, caseId: string): Promise<string[]> {
  const { db, now } = means
  const members = await presentMembers(db, caseId)
  const people = await peopleById(
    db,
    members.map(({ personId }) => personId),
  )
  const readers: string[] = []
  for (const { personId } of members) {
    const person = people.find(({ id }) => id === personId)
    const roles = person ? await rolesOf(db, person, String(dayOf(now))) : []
    const isNamed = (await freeOf(means, caseId, [personId])).length === 0
    if (roles.length > 0 && mayOpen({ id: personId, roles }, { members, isNamed })) readers.push(personId)
  }
  const chain = await chainOf({ db })
  if (readers.some((one) => chain.includes(one))) return readers
  const heir = await nextFor(means, caseId, readers)
  if (!heir) return readers
  await putMember(db, joining(caseId, heir, now))
  await putOwner(db, caseId, heir)
  return [heir, ...readers]
}

/** The next of those who receive cases who does not read this one yet and whom it does not keep out. */
export async function nextFor(
  means: Means,
  caseId: string,
  readers: readonly string[],
): Promise<string | null> {
  const others = (await chainOf(means)).filter((id) => !readers.includes(id))
  return (await freeOf(means, caseId, others))[0] ?? null
}

/** Somebody who becomes a member by duty. */
export function joining(caseId: string, personId: string, now: Date): StoredMember {
  return { caseId, personId, isOwner: false, since: now, until: null, addedBy: null }
}

async function freeOf({ db, keys }: Means, caseId: string, ids: readonly string[]): Promise<string[]> {
  const out = await keptOut(
    db,
    caseId,
    ids.map((id) => namedMark(keys, id)),
  )
  return ids.filter((id) => !out.has(namedMark(keys, id)))
}
