import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { showInChannel } from '../channel/post.ts'
import { job } from '../use-case.ts'
import { isClosed } from './deadlines.ts'
import { lateRequests } from './deadlines-store.ts'
import { endEscalations } from './end-escalations.ts'
import { escalationsOf, writeEscalation } from './escalations-store.ts'
import { findReceiver } from './find-receiver.ts'
import { lockRequest, writeEvent } from './store.ts'
import { tellReceiver } from './tell-escalation.ts'

const atOnce = 200

/** Gives what is late to the deputy for facilities by itself, once a request, however often the clock asks. */
export const escalateLate = job('requests/escalate-late', {
  input: z.object({}),
  every: '*/10 * * * *',
  async run(context) {
    const { db, clock, transact, stillAlive, log } = context
    await endEscalations(context)
    for (const { id } of await lateRequests(db, clock.now(), atOnce)) {
      await transact(async (means) => {
        const now = clock.now()
        const request = await lockRequest(means.db, id)
        const isStillLate =
          request?.solveBy &&
          request.solveBy < now &&
          request.status !== 'asking' &&
          !isClosed(request.status)
        if (!isStillLate || (await escalationsOf(means.db, [id])).has(id)) return
        const toId = await findReceiver(means.db, [request.requesterId], now)
        if (!toId) return log('nobody is there to be told of what is late', { request: id })
        const escalation = {
          id: randomUUID(),
          requestId: id,
          toId,
          raisedBy: null,
          raisedAt: now,
          reason: null,
          lateSince: request.solveBy,
          cost: null,
          proposal: null,
          takenAt: null,
        }
        if (!(await writeEscalation(means.db, escalation))) return
        await writeEvent(means.db, { requestId: id, at: now, personId: null, kind: 'escalated' })
        await means.record(id, { late: true })
        await showInChannel(means)
        await tellReceiver(means, request, escalation, 'requests/told.escalated')
      })
      await stillAlive()
    }
  },
})
