import { namesOf } from '../people/store.ts'
import { query } from '../use-case.ts'
import { inCases } from './in-cases.ts'
import { readSettings } from './letterbox-store.ts'
import { openCase } from './open-case.ts'
import { accountKey, helperFor, keptUntil } from './rules.ts'
import { caseInput } from './schema.ts'
import { type EntryDoc, openDoc, type ParticipantDoc } from './sealing.ts'
import { dutiesOf, entriesOf, linksOf, participantsOf } from './store.ts'

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
    }))
    const { row, report, members, keys: caseKeys } = found.open
    const lines = found.lines.map(({ id: lineId, at, kind, audience, personId, sealed }) => ({
      id: lineId,
      at: at.toISOString(),
      kind,
      audience,
      personId,
      doc: openDoc<EntryDoc>(caseKeys, lineId, sealed),
    }))
    const participants = found.participants.map(({ id: participantId, sealed }) => ({
      id: participantId,
      ...openDoc<ParticipantDoc>(caseKeys, participantId, sealed),
    }))
    const names = await namesOf(db, [
      ...(report.reporterId ? [report.reporterId] : []),
      ...members.map(({ personId }) => personId),
      ...lines.flatMap(({ personId, doc }) => [personId, doc.personId].filter((one) => one != null)),
      ...found.duties.flatMap(({ settledBy }) => settledBy ?? []),
    ])
    const nameOf = (personId: string | null | undefined) => (personId ? (names.get(personId) ?? '') : null)
    const guardians = (role: ParticipantDoc['role']) =>
      participants.filter((one) => one.role === role).flatMap((one) => one.guardians)
    const own = members.find(({ personId, until }) => personId === person.id && !until)
    return {
      id,
      number: row.number,
      way: row.way,
      level: row.level,
      isTriaged: row.isTriaged,
      reportedAt: row.reportedAt.toISOString(),
      closedAt: row.closedAt?.toISOString() ?? null,
      keptUntil: row.closedAt ? keptUntil(row.closedAt, settings) : null,
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
      duties: found.duties.map((duty) => ({
        id: duty.id,
        kind: duty.kind,
        dueAt: duty.dueAt.toISOString(),
        source: duty.source,
        tries: duty.tries,
        isOverdue: !duty.settledAt && duty.dueAt <= now,
        settledAt: duty.settledAt?.toISOString() ?? null,
        settledBy: nameOf(duty.settledBy),
        outcome: duty.outcome,
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
