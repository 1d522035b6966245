import { z } from 'zod'
import type { JobTransaction } from '../context.ts'
import { readSchoolTime } from '../school-time/store.ts'
import { job } from '../use-case.ts'
import { namedMark } from './in-cases.ts'
import { keptOut, markPassedOn, overdue, presentMembers, putMember } from './letterbox-store.ts'
import { chainOf } from './receive.ts'
import { isUrgent, mayPassOn, passOnMinutes } from './rules.ts'

/**
 * Looks every few minutes for what was not done in time: its owner and members are told, and the next of those who
 * receive cases joins them. Again after an hour for what is most urgent, else once each working day.
 */
export const passOn = job('safety/pass-on', {
  input: z.object({}),
  every: '*/5 * * * *',
  async run({ db, keys, clock, transact, stillAlive }) {
    const now = clock.now()
    const time = await readSchoolTime(db)
    const due = await overdue(db, now, new Date(now.getTime() - passOnMinutes * 60_000))
    for (const { duty, number, level } of due) {
      if (!mayPassOn(level, duty, now, time)) continue
      await transact(async (means) => {
        if (!(await markPassedOn(means.db, duty, now))) return
        const members = (await presentMembers(means.db, duty.caseId)).map(({ personId }) => personId)
        const next = ['followUp', 'rrt', 'measure'].includes(duty.kind)
          ? null
          : await nextFor(means, duty.caseId, members)
        if (next)
          await putMember(means.db, { caseId: duty.caseId, personId: next, isOwner: false, since: now })
        for (const personId of next ? [...members, next] : members)
          await means.tell({
            personId,
            word: 'safety/told.overdue',
            params: { number },
            link: `/safety/${duty.caseId}`,
            urgent: isUrgent(level, duty.kind),
          })
        await means.record(duty.caseId, { duty: duty.kind })
      })
      await stillAlive()
    }

    /** The next receiver who is no member yet and whom the case does not keep out. */
    async function nextFor({ db }: JobTransaction, caseId: string, members: readonly string[]) {
      const receivers = (await chainOf({ db })).filter((id) => !members.includes(id))
      const marks = receivers.map((id) => namedMark(keys, id))
      const out = await keptOut(db, caseId, marks)
      return receivers.find((id) => !out.has(namedMark(keys, id))) ?? null
    }
  },
})
