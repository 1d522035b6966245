import { nextLine } from '../hash-chain.ts'
import { Refusal } from '../refusal.ts'
import { reporterMark } from '../safety/in-cases.ts'
import { receive } from '../safety/receive.ts'
import { levelOfReport } from '../safety/rules.ts'
import { sealDoc } from '../safety/sealing.ts'
import { command } from '../use-case.ts'
import { openCapture } from './capture-doc.ts'
import { fetchMessage } from './fetch-message.ts'
import { changeCapture, lockCapture, putItem, putLine } from './letterbox-store.ts'
import { type CustodyEntry, captureMinutes, type OriginalState, reportMessageInput } from './schema.ts'
import { placeForPolice } from './tell-place.ts'

/**
 * Reports a captured message: a case begins, with the message as its first piece of evidence and the time at which the
 * dialog was opened. Pressed twice it is one case. An intimate image is in it: nothing more of it is copied.
 */
export const reportMessage = command('evidence/report-message', {
  input: reportMessageInput,
  confidential: true,
  async run(context, { id, notTo, isIntimate, ...said }) {
    const { db, keys, now, person, about, start, assertion } = context
    about(id)
    const row = await lockCapture(db, id)
    const opened = row && openCapture(keys, row)
    if (!row || row.mark !== reporterMark(keys, person.id)) throw gone()
    const level = levelOfReport({ ...said, isIntimate })
    const isUrgent = level === 'L1'
    if (row.state) return { id, isUrgent, state: row.state }
    const { original, itemSealed } = row
    const isOver = now.getTime() - row.at.getTime() > captureMinutes * 60_000
    if (!opened || !original || !itemSealed || isOver) throw gone()
    await receive(context, {
      id,
      way: 'message',
      level,
      report: { ...said, happenedAt: null, steps: [] },
      notTo,
      key: row.key,
    })
    const { entry } = row.line
    const { sha256 = '', size = 0 } = entry
    const item = { id: row.itemId, caseId: id, number: 1, capturedAt: row.at, capturedBy: null, sha256, size }
    await putItem(db, { ...item, sealed: itemSealed }, original)
    await putLine(db, { caseId: id, sealed: null, ...row.line })
    const reported: CustodyEntry = {
      at: now.toISOString(),
      personId: null,
      deed: 'reported',
      item: 1,
      sha256,
      size,
    }
    await putLine(db, { caseId: id, sealed: null, ...nextLine(row.line, reported) })
    const isNotCopied = isIntimate || said.what.includes('sexual')
    const { place } = opened.doc
    const lent = assertion ?? opened.doc.assertion ?? null
    const canFetch = place !== null && lent !== null
    const state: OriginalState = isNotCopied
      ? 'notCopied'
      : canFetch
        ? 'waiting'
        : place
          ? 'noRight'
          : 'denied'
    await changeCapture(db, id, {
      state,
      original: null,
      itemSealed: null,
      sealed:
        state === 'notCopied'
          ? null
          : sealDoc(opened.own, id, { ...opened.doc, ...(lent ? { assertion: lent } : {}) }),
    })
    if (isIntimate) await placeForPolice(context, id, null)
    if (state === 'waiting') await start(fetchMessage, { id }, { key: id })
    return { id, isUrgent, state }
  },
})

function gone(): Refusal {
  return new Refusal('conflict', 'evidence/capture-gone')
}
