import { z } from 'zod'
import { query } from '../use-case.ts'
import { inCases, reporterMark } from './in-cases.ts'
import { casesReportedBy, entriesOf } from './store.ts'

/** Shows somebody their own reports: when, and whether anybody has written back. */
export const mine = query('safety/mine', {
  input: z.object({}),
  confidential: true,
  async run(context) {
    const { keys, person } = context
    return inCases(context, async (cases) => {
      const found = await casesReportedBy(cases, reporterMark(keys, person.id))
      const reports = []
      for (const { row } of found) {
        const messages = (await entriesOf(cases, row.id)).filter(({ kind }) => kind === 'message')
        reports.push({
          id: row.id,
          number: row.number,
          reportedAt: row.reportedAt.toISOString(),
          isClosed: row.closedAt !== null,
          answers: messages.filter(({ personId }) => personId !== null).length,
        })
      }
      return { reports }
    })
  },
})
