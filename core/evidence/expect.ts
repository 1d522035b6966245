import { Refusal } from '../refusal.ts'
import { inCases, reporterMark } from '../safety/in-cases.ts'
import { openMine } from '../safety/open-case.ts'
import { command } from '../use-case.ts'
import { keepExpectation, removeExpectation } from './letterbox-store.ts'
import { expectInput, expectMinutes } from './schema.ts'

/**
 * For a quarter of an hour what somebody sends in the chat is evidence and nothing else: from the moment the form of a
 * report is shown, so that no picture of a child ends among the files of requests, and once its case is there and they have
 * said that nothing intimate is in it, to be sealed. Without a case nothing is expected any more.
 */
export const expect = command('evidence/expect', {
  input: expectInput,
  confidential: true,
  async run(context, { caseId, isNotIntimate }) {
    const { db, keys, now, person } = context
    const mark = reporterMark(keys, person.id)
    if (caseId === null) {
      await removeExpectation(db, mark)
      return { minutes: 0 }
    }
    if (isNotIntimate) {
      const { row } = await inCases(context, (cases) => openMine(cases, context, caseId))
      if (row.closedAt) throw new Refusal('conflict', 'evidence/closed')
    }
    const until = new Date(now.getTime() + expectMinutes * 60_000)
    await keepExpectation(db, { mark, caseId, isAllowed: isNotIntimate, until })
    return { minutes: expectMinutes }
  },
})
