import { namesOf } from '../people/store.ts'
import { query } from '../use-case.ts'
import { inCases } from './in-cases.ts'
import { openMine } from './open-case.ts'
import { caseInput } from './schema.ts'
import { type EntryDoc, openDoc } from './sealing.ts'
import { entriesOf } from './store.ts'

/** Shows whoever reported something what they said, and the talk about it. Nothing internal is in it. */
export const showMine = query('safety/show-mine', {
  input: caseInput,
  confidential: true,
  async run(context, { id }) {
    const { open, lines } = await inCases(context, async (cases) => ({
      open: await openMine(cases, context, id),
      lines: await entriesOf(cases, id),
    }))
    // A reporter who is a member too sees here what a reporter sees.
    const talk = lines.filter(({ audience }) => audience === 'reporter')
    const names = await namesOf(
      context.db,
      talk.flatMap(({ personId }) => personId ?? []),
    )
    const { what, where, text } = open.report
    return {
      id,
      number: open.row.number,
      reportedAt: open.row.reportedAt.toISOString(),
      isClosed: open.row.closedAt !== null,
      report: { what, where, text },
      talk: talk.map(({ id: entryId, at, personId, sealed }) => ({
        id: entryId,
        at: at.toISOString(),
        by: personId ? (names.get(personId) ?? '') : null,
        text: openDoc<EntryDoc>(open.keys, entryId, sealed).text ?? '',
      })),
    }
  },
})
