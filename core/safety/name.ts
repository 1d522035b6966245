import { randomUUID } from 'node:crypto'
import type { Keys } from '../context.ts'
import { peopleWithRole, personById } from '../people/store.ts'
import { Refusal } from '../refusal.ts'
import type { SchoolTime } from '../school-time/schema.ts'
import { readSchoolTime } from '../school-time/store.ts'
import { command } from '../use-case.ts'
import { factsOf, keepFacts } from './facts.ts'
import { type CaseDb, inCases, namedMark } from './in-cases.ts'
import { keptOut, presentMembers, putMember, putNamed, putOwner, readSettings } from './letterbox-store.ts'
import { mustBeOpen, type OpenCase, openCase, writeLine } from './open-case.ts'
import { chainOf } from './receive.ts'
import { roundOf } from './round.ts'
import { accountKey, contactsFor, dueOf } from './rules.ts'
import { type DutyKind, participantInput, type SafetySettings } from './schema.ts'
import { openDoc, type ParticipantDoc, sealDoc } from './sealing.ts'
import {
  changeDuty,
  changeMember,
  lockCase,
  participantsOf,
  removeNamed,
  writeDuties,
  writeParticipant,
} from './store.ts'

/**
 * Writes down who has a part in what happened, in which role and how sure that is. Somebody of the school whom the case
 * names neither sees nor handles it from then on; if it was theirs to answer for, the next one of the commission does.
 */
export const name = command('safety/name', {
  input: participantInput,
  async run(context, { id, participantId, ...doc }) {
    const { db, keys, now, person, about, tell } = context
    about(id)
    // First of all: to whoever does not see the case no answer tells that it is there.
    await inCases(context, (cases) => openCase(cases, context, id))
    if (doc.certainty !== 'unknown' && doc.name === '' && doc.accounts.length === 0)
      throw new Refusal('invalid', 'safety/who-is-it')
    const { personId } = doc
    if (personId && !(await personById(db, personId))) throw new Refusal('missing', 'common/refused.missing')
    const settings = await readSettings(db)
    const time = await readSchoolTime(db)
    const chain = await chainOf(context)
    const principals = (await peopleWithRole(db, 'principal')).map((one) => one.id)
    const { next, number, facts } = await inCases(context, async (cases) => {
      await lockCase(cases, id)
      const open = await openCase(cases, context, id)
      mustBeOpen(open)
      const next = personId ? await ownerAfter(cases, keys, id, personId, chain) : null
      const known = (await participantsOf(cases, id)).map((one) => ({
        id: one.id,
        doc: openDoc<ParticipantDoc>(open.keys, one.id, one.sealed),
      }))
      const before = known.find((one) => one.id === participantId)?.doc ?? null
      const row = {
        id: participantId,
        caseId: id,
        addedAt: now,
        sealed: sealDoc(open.keys, participantId, doc),
      }
      const marks = doc.accounts.map((one) => keys.mark(`account ${accountKey(one)}`))
      if (!(await writeParticipant(cases, row, marks))) throw new Refusal('missing', 'common/refused.missing')
      await writeLine(cases, open, {
        at: now,
        kind: 'person',
        personId: person.id,
        doc: { before, after: doc },
      })
      const others = known.filter((one) => one.id !== participantId)
      const freed = before?.personId
      if (freed && freed !== personId && !others.some((one) => one.doc.personId === freed))
        await removeNamed(cases, id, namedMark(keys, freed))
      const out = await keptOut(
        cases,
        id,
        principals.map((one) => namedMark(keys, one)),
      )
      const namesPrincipal = out.size > 0 || principals.some((one) => one === personId)
      await askOffice(cases, open, namesPrincipal, { now, settings, time })
      const facts = await factsOf(cases, open)
      if (!personId) return { next, number: null, facts }
      const member = open.members.find((one) => one.personId === personId && !one.until)
      if (next) {
        await putMember(cases, { caseId: id, personId: next, isOwner: false, since: now })
        await putOwner(cases, id, next)
        await writeLine(cases, open, { at: now, kind: 'owner', personId: null, doc: { personId: next } })
      }
      if (member) {
        await writeLine(cases, open, {
          at: now,
          kind: 'member',
          personId: null,
          doc: { personId, isEnd: true },
        })
        await changeMember(cases, id, personId, { until: now, isOwner: false })
      }
      return { next, number: next && open.row.number, facts }
    })
    await keepFacts(context, id, facts)
    // Afterwards: whoever names themself sees nothing from here on.
    if (personId) await putNamed(db, id, namedMark(keys, personId))
    if (next && number)
      await tell({ personId: next, word: 'safety/told.yours', params: { number }, link: `/safety/${id}` })
    return { id, participantId }
  },
})

/** Asks for the founder instead of the principal while a case names the principal, and for the principal again after. */
async function askOffice(
  cases: CaseDb,
  open: OpenCase,
  namesPrincipal: boolean,
  { now, settings, time }: { now: Date; settings: SafetySettings; time: SchoolTime },
): Promise<void> {
  const { known, duties } = await roundOf(cases, open)
  const isOffice = (kind: DutyKind): boolean => kind === 'principal' || kind === 'founder'
  const offices = contactsFor(open.row.level, [], namesPrincipal).filter(isOffice)
  const asked = duties.filter(({ kind, outcome }) => isOffice(kind) && outcome !== 'notNeeded')
  for (const { id, kind, settledAt } of asked)
    if (!settledAt && !offices.includes(kind))
      await changeDuty(cases, id, { settledAt: now, settledBy: null, outcome: 'notNeeded' })
  await writeDuties(
    cases,
    offices
      .filter((kind) => !asked.some((one) => one.kind === kind))
      .map((kind) => ({
        ...dueOf(kind, known, settings, time),
        id: randomUUID(),
        caseId: open.row.id,
      })),
  )
}

/** Who answers for a case once somebody is named in it; null when that changes nothing. Throws when nobody is left. */
async function ownerAfter(
  cases: CaseDb,
  keys: Keys,
  id: string,
  named: string,
  chain: readonly string[],
): Promise<string | null> {
  const members = await presentMembers(cases, id)
  if (members.find(({ isOwner }) => isOwner)?.personId !== named) return null
  // Rather somebody who knows the case already; but only those can answer for it whose duty it is.
  const knowing = members.map(({ personId }) => personId).filter((one) => chain.includes(one))
  const candidates = [...new Set([...knowing, ...chain])]
  const out = await keptOut(
    cases,
    id,
    candidates.map((one) => namedMark(keys, one)),
  )
  const next = candidates.find((one) => one !== named && !out.has(namedMark(keys, one)))
  if (!next) throw new Refusal('conflict', 'safety/nobody-else')
  return next
}
