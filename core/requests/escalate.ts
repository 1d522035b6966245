import { randomUUID } from 'node:crypto'
import { Refusal } from '../refusal.ts'
import { command } from '../use-case.ts'
import { decide } from './decide.ts'
import { mayEscalate } from './escalations.ts'
import { changeEscalation, writeEscalation } from './escalations-store.ts'
import { findReceiver } from './find-receiver.ts'
import { escalateInput, readEuros } from './schema.ts'
import { tellReceiver } from './tell-escalation.ts'

/**
 * Gives a request that cannot be mended here to the deputy for facilities, with the reason, what it would cost and what
 * is proposed. Said again before anybody took it over, it changes what was said: there is one card a request.
 */
export const escalate = command('requests/escalate', {
  input: escalateInput,
  async run(context, { id, reason, cost, proposal }) {
    const { db, person, now } = context
    const request = await decide(context, id, {
      rule: mayEscalate,
      event: 'escalated',
      note: reason,
      change: () => ({}),
    })
    const said = { reason, cost: readEuros(cost), proposal }
    const open = request.escalation
    if (open) {
      await changeEscalation(db, open.id, said)
      await tellReceiver(context, request, { ...open, ...said }, 'requests/told.escalated')
      return { id, toId: open.toId }
    }
    const toId = await findReceiver(db, [person.id, request.requesterId], now)
    if (!toId) throw new Refusal('conflict', 'requests/nobody-above')
    const escalation = {
      id: randomUUID(),
      requestId: id,
      toId,
      raisedBy: person.id,
      raisedAt: now,
      lateSince: null,
      takenAt: null,
      ...said,
    }
    await writeEscalation(db, escalation)
    await tellReceiver(context, request, escalation, 'requests/told.escalated')
    return { id, toId }
  },
})
