import { createHash } from 'node:crypto'
import { destroy as destroyEvidence } from '../evidence/destroy.ts'
import { require } from '../refusal.ts'
import { command } from '../use-case.ts'
import { factsOf, looseFacts, monthOf } from './facts.ts'
import { inCases } from './in-cases.ts'
import { openCase } from './open-case.ts'
import { mayAgree } from './rules.ts'
import { destroyInput } from './schema.ts'
import { sealDoc } from './sealing.ts'
import { destroyCase, dutiesOf, lockCase, proposalOf, rowsOfCase } from './store.ts'

/**
 * Destroys a case that another person asked to destroy: its key, the names and every word, and its evidence. Refused before
 * its time is over and while proceedings hold it. What stays is a tombstone with a hash of what there was, the custody log,
 * and what is counted of it, under an id that leads nowhere.
 */
export const destroy = command('safety/destroy', {
  input: destroyInput,
  async run(context, { id, reason }) {
    const { keys, now, person, about } = context
    const found = await inCases(context, async (cases) => {
      await lockCase(cases, id)
      const open = await openCase(cases, context, id)
      const proposal = await proposalOf(cases, id)
      require(mayAgree(proposal?.proposedBy ?? null, person.id))
      const duties = await dutiesOf(cases, id)
      return {
        open,
        proposedBy: proposal?.proposedBy ?? '',
        facts: {
          ...(await factsOf(cases, open)),
          duties: duties
            .filter(({ outcome }) => outcome !== 'notNeeded')
            .map(({ kind, dueAt, settledAt }) => ({
              kind,
              month: monthOf(dueAt),
              isKept: settledAt !== null && settledAt <= dueAt,
            })),
        },
      }
    })
    // It says whether the time is over, and that nothing holds it.
    await destroyEvidence.run(context, { caseId: id, reason })
    await inCases(context, async (cases) => {
      const rows = await rowsOfCase(cases, id)
      const { number, way, level, reportedAt, closedAt } = found.open.row
      await destroyCase(cases, {
        caseId: id,
        number,
        way,
        level,
        reportedAt,
        closedAt: closedAt ?? now,
        destroyedAt: now,
        proposedBy: found.proposedBy,
        destroyedBy: person.id,
        rows: rows.length,
        sha256: createHash('sha256').update(rows.join('\n')).digest('hex'),
        sealed: sealDoc(keys, `tombstone ${id}`, { reason }),
      })
    })
    await looseFacts(context, id, found.facts)
    about(id)
    return { id }
  },
})
