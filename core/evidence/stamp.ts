import { z } from 'zod'
import { Refusal } from '../refusal.ts'
import { job } from '../use-case.ts'
import { hashAt, unstamped, writeStamp } from './store.ts'

/**
 * Has the newest marked line of each custody log stamped by an authority outside of the school, every hour: whoever
 * writes a whole log and its marks anew later cannot have the old time. While the authority does not answer everything
 * else goes on, and the lines wait for the next hour.
 */
export const stamp = job('evidence/stamp', {
  input: z.object({}),
  every: '7 * * * *',
  async run({ db, timeStamps, transact, stillAlive, log }) {
    if (!timeStamps) return
    const due = await unstamped(db, 200)
    for (const [done, { caseId, place }] of due.entries()) {
      const hash = await hashAt(db, caseId, place)
      if (!hash) continue
      try {
        const { token, at } = await timeStamps.stamp(hash)
        await transact(({ db }) => writeStamp(db, { caseId, place, hash, token, at }))
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        log('the authority for time stamps does not answer', { waiting: due.length - done })
        return
      }
      await stillAlive()
    }
  },
})
