import { z } from 'zod'
import { inCases, reporterMark } from '../safety/in-cases.ts'
import { casesReportedBy } from '../safety/store.ts'
import { query } from '../use-case.ts'
import { expectationOf } from './letterbox-store.ts'

/** Of which report a picture would be evidence that somebody sends in the chat now; null: of none. */
export const expected = query('evidence/expected', {
  input: z.object({}),
  confidential: true,
  async run(context) {
    const { db, keys, now, person } = context
    const mark = reporterMark(keys, person.id)
    const found = await expectationOf(db, mark, now)
    if (!found) return { report: null }
    const mine = await inCases(context, (cases) => casesReportedBy(cases, mark))
    const isSent = mine.some(({ row }) => row.id === found.caseId)
    /** `isSent`: the report is in, and not only its form open; `isAllowed`: they have said that nothing intimate is in it. */
    return { report: { caseId: found.caseId, isSent, isAllowed: isSent && found.isAllowed } }
  },
})
