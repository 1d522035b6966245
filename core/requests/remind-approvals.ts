import { z } from 'zod'
import type { JobContext } from '../context.ts'
import { formatMoment } from '../language.ts'
import { namesOf } from '../people/store.ts'
import { workingMinutesBetween } from '../school-time/rules.ts'
import { readSchoolTime } from '../school-time/store.ts'
import { job } from '../use-case.ts'
import { isWaiting, markStep, unremindedSteps } from './approvals-store.ts'
import { findApprovers } from './approvers.ts'
import { withSteps } from './decide.ts'
import { readDeskSettings } from './follow-store.ts'
import type { DeskSettings } from './schema.ts'
import { lockRequest, writeEvent } from './store.ts'

const atOnce = 500

/**
 * Reminds whoever is asked for an approval once it has waited for some hours of the school's time, and asks the role above
 * as well when it has waited for some more. Each once a step; what waits for its requester's answer is left in peace.
 */
export const remindApprovals = job('requests/remind-approvals', {
  input: z.object({}),
  every: '5 * * * *',
  async run(context) {
    const { db, clock, stillAlive } = context
    const settings = await readDeskSettings(db)
    const time = await readSchoolTime(db)
    for (const { requestId, place, openSince } of await unremindedSteps(db, atOnce)) {
      const hours = workingMinutesBetween(openSince, clock.now(), time) / 60
      if (hours >= settings.remindApprovalHours) await remind(context, requestId, place, hours, settings)
      await stillAlive()
    }
  },
})

async function remind(
  { transact, clock }: JobContext,
  requestId: string,
  place: number,
  hours: number,
  { climbApprovalHours }: DeskSettings,
): Promise<void> {
  await transact(async ({ db, tell, record }) => {
    const now = clock.now()
    const row = await lockRequest(db, requestId)
    const [request] = row ? await withSteps(db, [row]) : []
    const step = request?.steps.find((one) => one.place === place)
    if (!request || !step?.openSince || !isWaiting(request.status, step)) return
    const climbs = hours >= climbApprovalHours && !step.climbedAt
    if (step.remindedAt && !climbs) return
    const approversOf = await findApprovers(db, now)
    const asked = approversOf(step, request)
    const risen = climbs ? approversOf({ ...step, climbedAt: now }, request) : []
    await markStep(db, requestId, place, {
      remindedAt: step.remindedAt ?? now,
      climbedAt: climbs ? now : step.climbedAt,
    })
    const kind = { word: `requests/kind.${request.kind}` as const }
    const params = { number: String(request.number), kind }
    const message = { link: `/requests/${requestId}`, requestId }
    for (const personId of step.remindedAt ? [] : asked)
      await tell({
        personId,
        word: 'requests/told.reminded',
        params: { ...params, since: formatMoment(step.openSince) },
        ...message,
      })
    const above = risen.filter((id) => !asked.includes(id))
    await record(requestId, { reminded: !step.remindedAt, climbed: above.length > 0 })
    if (above.length === 0) return
    await writeEvent(db, { requestId, at: now, personId: null, kind: 'climbed' })
    const names = [...(await namesOf(db, asked)).values()].join(', ')
    for (const personId of above)
      await tell({ personId, word: 'requests/told.climbed', params: { ...params, names }, ...message })
  })
}
