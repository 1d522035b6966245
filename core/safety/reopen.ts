import { randomUUID } from 'node:crypto'
import { peopleWithRole } from '../people/store.ts'
import { Refusal } from '../refusal.ts'
import { readSchoolTime } from '../school-time/store.ts'
import { command } from '../use-case.ts'
import { factsOf, keepFacts } from './facts.ts'
import { inCases, namedMark } from './in-cases.ts'
import { keptOut, readSettings } from './letterbox-store.ts'
import { openCase, writeLine } from './open-case.ts'
import { readersOf } from './readers.ts'
import { contactsFor, dueOf, takenBy } from './rules.ts'
import { reopenInput } from './schema.ts'
import { changeCase, dutiesOf, lockCase, removeProposal, writeDuties } from './store.ts'

/**
 * Takes a closed case up again, with the reason why: it is taken, judged and turned to people about like a new one. Whoever
 * reads it is told, and nobody asks any more that it be destroyed.
 */
export const reopen = command('safety/reopen', {
  input: reopenInput,
  async run(context, { id, reason }) {
    const { db, keys, now, person, about, tell } = context
    about(id)
    const settings = await readSettings(db)
    const time = await readSchoolTime(db)
    const marks = (await peopleWithRole(db, 'principal')).map((one) => namedMark(keys, one.id))
    const { row, facts } = await inCases(context, async (cases) => {
      await lockCase(cases, id)
      const open = await openCase(cases, context, id)
      if (!open.row.closedAt) throw new Refusal('conflict', 'safety/open-already')
      const { level } = open.row
      await changeCase(cases, id, { closedAt: null, isTriaged: false })
      await removeProposal(cases, id)
      const contacts = contactsFor(level, [], (await keptOut(cases, id, marks)).size > 0)
      const asked = (await dutiesOf(cases, id)).filter(({ settledAt }) => !settledAt)
      const known = { happenedAt: null, reportedAt: now }
      const fresh = [
        takenBy(level, now, settings, time),
        ...contacts.map((kind) => dueOf(kind, known, settings, time)),
      ].filter(({ kind }) => !asked.some((one) => one.kind === kind))
      await writeDuties(
        cases,
        fresh.map((due) => ({ ...due, id: randomUUID(), caseId: id })),
      )
      await writeLine(cases, open, { at: now, kind: 'reopened', personId: person.id, doc: { text: reason } })
      return { row: open.row, facts: await factsOf(cases, open) }
    })
    await keepFacts(context, id, facts)
    for (const personId of await readersOf(context, id))
      if (personId !== person.id)
        await tell({
          personId,
          word: 'safety/told.reopened',
          params: { number: row.number },
          link: `/safety/${id}`,
          urgent: row.level === 'L1',
        })
    return { id }
  },
})
