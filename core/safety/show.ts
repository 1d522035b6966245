import { mayDestroy } from '../evidence/rules.ts'
import { isHeld } from '../evidence/store.ts'
import { namesOf } from '../people/store.ts'
import { dayOf } from '../school-time/rules.ts'
import { query } from '../use-case.ts'
import { inCases } from './in-cases.ts'
import { readSettings } from './letterbox-store.ts'
import { openCase } from './open-case.ts'
import { accountKey, helperFor, keptUntil } from './rules.ts'
import { caseInput, duties } from './schema.ts'
import { type EntryDoc, openDoc, type ParticipantDoc } from './sealing.ts'
import { dutiesOf, entriesOf, linksOf, participantsOf, proposalOf, type StoredDuty, seenOf } from './store.ts'

/** Shows a member the whole case: what was reported, who has a part in it, what has to be done, and what was. */
export const show = query('safety/show', {
  input: caseInput,
  async run(context, { id }) {
    const { db, keys, person, now } = context
    const settings = await readSettings(db)
    const found = await inCases(context, async (cases) => ({
      open: await openCase(cases, context, id),
      duties: await dutiesOf(cases, id),
      lines: await entriesOf(cases, id),
      participants: await participantsOf(cases, id),
      links: await linksOf(cases, id),
      proposal: await proposalOf(cases, id),
      isHeld: await isHeld(cases, id),
    }))
    const { row, report, members, keys: caseKeys } = found.open
    const opened = found.lines.map(({ id: lineId, at, kind, audience, personId, sealed }) => ({
      id: lineId,
      at: at.toISOString(),
      kind,
      audience,
      personId,
      doc: openDoc<EntryDoc>(caseKeys, lineId, sealed),
    }))
    // A link tells of the other case only whoever may see it.
    const linked = opened.flatMap(({ doc }) => doc.caseId ?? [])
    const seen = await inCases(context, (cases) => seenOf(cases, linked))
    const lines = opened.filter(({ doc }) => !doc.caseId || seen.has(doc.caseId))
    const links = new Map<string, string>()
    for (const { doc } of lines)
      if (doc.caseId && doc.number) {
        if (doc.isEnd) links.delete(doc.caseId)
        else links.set(doc.caseId, doc.number)
      }
    const textOf = new Map(lines.map((line) => [line.id, line.doc]))
    const participants = found.participants.map(({ id: participantId, sealed }) => ({
      id: participantId,
      ...openDoc<ParticipantDoc>(caseKeys, participantId, sealed),
    }))
    const names = await namesOf(db, [
      ...(report.reporterId ? [report.reporterId] : []),
      ...members.map(({ personId }) => personId),
      ...lines.flatMap(({ personId, doc }) => [personId, doc.personId].filter((one) => one != null)),
      ...found.duties.flatMap(({ settledBy }) => settledBy ?? []),
      ...(found.proposal ? [found.proposal.proposedBy] : []),
    ])
    const nameOf = (personId: string | null | undefined) => (personId ? (names.get(personId) ?? '') : null)
    const guardians = (role: ParticipantDoc['role']) =>
      participants.filter((one) => one.role === role).flatMap((one) => one.guardians)
    const own = members.find(({ personId, until }) => personId === person.id && !until)
    const until = row.closedAt ? keptUntil(row.closedAt, settings) : null
    return {
      id,
      number: row.number,
      way: row.way,
      level: row.level,
      isTriaged: row.isTriaged,
      reportedAt: row.reportedAt.toISOString(),
      closedAt: row.closedAt?.toISOString() ?? null,
      keptUntil: until,
      /** Whether its time is over, and who asked to destroy it. */
      mayDestroy: mayDestroy(until, String(dayOf(now)), found.isHeld).ok,
      proposal: found.proposal
        ? { by: nameOf(found.proposal.proposedBy) ?? '', isYours: found.proposal.proposedBy === person.id }
        : null,
      links: [...links].map(([caseId, number]) => ({ id: caseId, number })),
      report: { ...report, reporter: nameOf(report.reporterId) ?? '' },
      isOwner: own?.isOwner ?? false,
      members: members.map(({ personId, isOwner, since, until }) => ({
        id: personId,
        name: nameOf(personId) ?? '',
        isOwner,
        since: since.toISOString(),
        until: until?.toISOString() ?? null,
      })),
      participants: participants.map((one) => ({
        ...one,
        accounts: one.accounts.map((account) => ({
          ...account,
          alsoIn: found.links
            .filter(({ mark }) => mark === keys.mark(`account ${accountKey(account)}`))
            .map(({ id: caseId, number }) => ({ id: caseId, number })),
        })),
      })),
      // Of what is due at the same time first what comes first: parents of whoever it is done to.
      duties: found.duties.toSorted(inOrder).map((duty) => ({
        id: duty.id,
        kind: duty.kind,
        dueAt: duty.dueAt.toISOString(),
        source: duty.source,
        tries: duty.tries,
        isOverdue: !duty.settledAt && duty.dueAt <= now,
        settledAt: duty.settledAt?.toISOString() ?? null,
        settledBy: nameOf(duty.settledBy),
        outcome: duty.outcome,
        /** Of a measure: what it is, and who carries it out. */
        text: textOf.get(duty.id)?.text ?? '',
        responsible: textOf.get(duty.id)?.responsible ?? '',
        /** Whom to call now: after each call without an answer the next one. */
        helper: helperFor(duty, settings, {
          guardiansOfTarget: guardians('target'),
          guardiansOfAggressor: guardians('aggressor'),
        }),
      })),
      lines: lines.map(({ personId, doc, ...line }) => ({
        ...line,
        by: nameOf(personId),
        doc: { ...doc, person: nameOf(doc.personId) },
      })),
    }
  },
})

function inOrder(a: StoredDuty, b: StoredDuty): number {
  return a.dueAt.getTime() - b.dueAt.getTime() || duties.indexOf(a.kind) - duties.indexOf(b.kind)
}
