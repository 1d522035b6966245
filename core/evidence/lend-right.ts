import { Refusal } from '../refusal.ts'
import { reporterMark } from '../safety/in-cases.ts'
import { sealDoc } from '../safety/sealing.ts'
import { command } from '../use-case.ts'
import { openCapture } from './capture-doc.ts'
import { fetchMessage } from './fetch-message.ts'
import { changeCapture, lockCapture } from './letterbox-store.ts'
import { caseInput, type OriginalState } from './schema.ts'

/** What the reporter's right could still bring. */
const isMissing = (state: OriginalState) => state === 'noRight' || state === 'partial'

/**
 * Whoever reported a message lets Talka fetch its original and its pictures with their own right: by opening their report
 * in the tab, where Teams gives a token. Does nothing when it is fetched already or must not be.
 */
export const lendRight = command('evidence/lend-right', {
  input: caseInput,
  confidential: true,
  async run({ db, keys, person, about, start, assertion }, { caseId }) {
    about(caseId)
    const row = await lockCapture(db, caseId)
    const opened = row && openCapture(keys, row)
    if (!row?.state || row.mark !== reporterMark(keys, person.id))
      throw new Refusal('missing', 'common/refused.missing')
    if (!opened?.doc.place || !isMissing(row.state) || !assertion) return { caseId, isStarted: false }
    const sealed = sealDoc(opened.own, caseId, { ...opened.doc, assertion })
    await changeCapture(db, caseId, { state: 'waiting', sealed })
    await start(fetchMessage, { id: caseId }, { key: caseId })
    return { caseId, isStarted: true }
  },
})
