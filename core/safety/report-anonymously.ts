import { Refusal } from '../refusal.ts'
import { command } from '../use-case.ts'
import { admit } from './admit.ts'
import { receiversMarked } from './letterbox.ts'
import { isThere, readSettings } from './letterbox-store.ts'
import { newReceipt, receiptMark } from './receipt.ts'
import { beginCase } from './receive.ts'
import { levelOfReport } from './rules.ts'
import { anonymousInput } from './schema.ts'

/**
 * A report from the page outside of Teams: the same letterbox, clocks and people, and nobody knows from whom it is. The
 * code is told this once; sent a second time, a report is there already, and its code is not told again.
 */
export const reportAnonymously = command('safety/report-anonymously', {
  input: anonymousInput,
  confidential: true,
  timeless: true,
  async run(context, { id, notTo, proof, ...said }) {
    const { db, keys } = context
    const { page } = await readSettings(db)
    if (!page.isOpen) throw new Refusal('unavailable', 'safety/page.closed')
    if (await isThere(db, id)) throw new Refusal('conflict', 'safety/page.sent-already')
    await admit(context, 'report', proof)
    const level = levelOfReport(said)
    const code = newReceipt()
    await beginCase(
      context,
      {
        id,
        way: 'anonymous',
        level,
        report: { ...said, happenedAt: null, steps: [] },
        notTo: await receiversMarked(context, notTo),
      },
      { personId: null, mark: receiptMark(keys, code) },
    )
    return { code, isUrgent: level === 'L1' }
  },
})
