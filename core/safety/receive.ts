import { randomInt, randomUUID } from 'node:crypto'
import type { CommandContext } from '../context.ts'
import { peopleWithRole } from '../people/store.ts'
import { Refusal } from '../refusal.ts'
import { readSchoolTime } from '../school-time/store.ts'
import { factsAtFirst, keepFacts } from './facts.ts'
import { inCases, namedMark, reporterMark } from './in-cases.ts'
import { isThere, putCase, readSettings } from './letterbox-store.ts'
import { contactsFor, dueOf, happenedBy, receiversOf, takenBy } from './rules.ts'
import type { Level, Way } from './schema.ts'
import { keyFor, keysOfCase, type ReportDoc, sealDoc } from './sealing.ts'
import { casesReportedBy } from './store.ts'

/** So many cases somebody may begin in a day; nobody in need comes near it. */
const mostADay = 20
const dayMs = 24 * 3600_000

type Means = Pick<CommandContext, 'db' | 'keys' | 'now' | 'person' | 'tell'>

/** What a case begins with. */
interface Fresh {
  id: string
  way: Way
  level: Level
  report: Omit<ReportDoc, 'reporterId'>
  notTo: readonly string[]
  /** The key under which something of it is sealed already, wrapped for this case. */
  key?: Uint8Array
}

/** Begins a case for somebody of the school. With an id that is there already nothing happens twice. */
export async function receive(context: Means, fresh: Fresh): Promise<{ number: string }> {
  const { db, keys, now, person } = context
  const { id } = fresh
  const mine = await inCases(context, (cases) => casesReportedBy(cases, reporterMark(keys, person.id)))
  const known = mine.find(({ row }) => row.id === id)
  if (known) return { number: known.row.number }
  if (await isThere(db, id)) throw new Refusal('missing', 'common/refused.missing')
  const recent = mine.filter(({ row }) => row.reportedAt.getTime() > now.getTime() - dayMs)
  if (recent.length >= mostADay) throw new Refusal('conflict', 'safety/many')
  return beginCase(context, fresh, { personId: person.id, mark: reporterMark(keys, person.id) })
}

/**
 * Begins a case: seals what was reported under a key of its own, and gives it an owner at once. Whoever receives it is
 * told, danger to life tells all of them. The reporter is known by a mark, and not always by more than that.
 */
export async function beginCase(
  context: Omit<Means, 'person'>,
  fresh: Fresh,
  reporter: { personId: string | null; mark: string },
): Promise<{ number: string }> {
  const { db, keys, now, tell } = context
  const { id, way, level } = fresh
  const { personId: reporterId } = reporter
  const settings = await readSettings(db)
  const time = await readSchoolTime(db)
  const receivers = await receiversFor(context, fresh.notTo)
  if (receivers.length === 0) throw new Refusal('unavailable', 'safety/nobody')
  // Whoever is of the commission and writes a case down begins with it.
  const [owner = '', ...others] =
    reporterId && receivers.includes(reporterId)
      ? [reporterId, ...receivers.filter((one) => one !== reporterId)]
      : receivers
  const joining = level === 'L1' ? [owner, ...others] : [owner]

  const key = fresh.key ?? keys.newKey(keyFor(id))
  const doc: ReportDoc = { ...fresh.report, reporterId }
  const number = newNumber()
  const isOwnersOwn = owner === reporterId
  // The terms of the law run from now on, whenever somebody judges the danger.
  const known = { happenedAt: happenedBy(doc, now), reportedAt: now }
  const principals = await peopleWithRole(db, 'principal')
  const contacts = contactsFor(
    level,
    [],
    principals.some((one) => fresh.notTo.includes(one.id)),
  )
  await putCase(db, {
    row: { id, number, way, level, reportedAt: now },
    secret: { caseId: id, key, sealed: sealDoc(keysOfCase(keys, id, key), id, doc) },
    marks: [
      { caseId: id, mark: reporter.mark, means: 'reporter' },
      ...[...new Set(fresh.notTo)].map((one) => ({
        caseId: id,
        mark: namedMark(keys, one),
        means: 'keptOut' as const,
      })),
    ],
    members: joining.map((personId) => ({
      caseId: id,
      personId,
      isOwner: personId === owner,
      since: now,
    })),
    duties: [
      {
        ...takenBy(level, now, settings, time),
        ...(isOwnersOwn ? { settledAt: now, settledBy: owner, outcome: 'done' as const } : {}),
      },
      ...contacts.map((kind) => dueOf(kind, known, settings, time)),
    ].map((due) => ({ ...due, id: randomUUID(), caseId: id })),
  })
  await keepFacts(context, id, factsAtFirst(now, doc))
  for (const personId of joining.filter((one) => one !== reporterId)) {
    const word = level === 'L1' ? 'safety/told.urgent' : 'safety/told.new'
    await tell({ personId, word, params: { number }, link: `/safety/${id}`, urgent: level === 'L1' })
  }
  return { number }
}

/** Who would receive a case that these people must not see, in order. */
export async function receiversFor(
  { db }: Pick<CommandContext, 'db'>,
  notTo: readonly string[],
): Promise<string[]> {
  const { intake } = await readSettings(db)
  const commission = await peopleWithRole(db, 'childWelfare')
  const principals = await peopleWithRole(db, 'principal')
  const ids = (people: readonly { id: string }[]) => people.map(({ id }) => id)
  return receiversOf(intake, ids(commission), ids(principals), notTo)
}

/** Everybody to whom a case may be passed on, in order: who receives cases, the rest of the commission, the principal. */
export async function chainOf({ db }: Pick<CommandContext, 'db'>): Promise<string[]> {
  const commission = await peopleWithRole(db, 'childWelfare')
  const principals = await peopleWithRole(db, 'principal')
  const ids = [...commission, ...principals].map(({ id }) => id)
  return [...new Set([...(await receiversFor({ db }, [])), ...ids])]
}

/** Digits and letters that are not taken for each other when they are read out. */
const signs = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A case's number: random, so that it says nothing of how many there are. */
function newNumber(): string {
  const four = () => Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join('')
  return `PA-${four()}-${four()}`
}
