import { z } from 'zod'
import { job } from '../use-case.ts'
import { readDeskSettings, unanswered } from './follow-store.ts'
import { taskKinds } from './rules.ts'
import { changeRequest, lockRequest, writeEvent } from './store.ts'

const atOnce = 200

/** Takes a finished request for mended when its requester has said nothing for some days. Nobody is asked again or told. */
export const assumeFixed = job('requests/assume-fixed', {
  input: z.object({}),
  every: '15 6 * * *',
  async run({ clock, transact, db, stillAlive }) {
    const { answerDays } = await readDeskSettings(db)
    const before = new Date(clock.now().getTime() - answerDays * 24 * 3600 * 1000)
    for (;;) {
      const silent = await unanswered(db, taskKinds, before, atOnce)
      for (const { id } of silent) {
        await transact(async ({ db, record }) => {
          const request = await lockRequest(db, id)
          if (request?.status !== 'done' || request.confirmedAt) return
          const at = clock.now()
          await changeRequest(db, id, { confirmedAt: at, version: request.version + 1 })
          await writeEvent(db, { requestId: id, at, personId: null, kind: 'assumedFixed' })
          await record(id)
        })
      }
      if (silent.length < atOnce) return
      await stillAlive()
    }
  },
})
