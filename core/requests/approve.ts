import { peopleWithRole, personById } from '../people/store.ts'
import { command } from '../use-case.ts'
import { decide } from './decide.ts'
import { mayApprove, opensColleague } from './rules.ts'
import { approveInput, undoSeconds } from './schema.ts'
import { settle } from './settle.ts'
import { requestById } from './store.ts'

/** Approves a request; it is carried out once the ten seconds for undoing are over. */
export const approve = command('requests/approve', {
  input: approveInput,
  async run(context, { id }) {
    const { db, person, now, start } = context
    const specialists = await peopleWithRole(db, 'itSpecialist')
    const accountId = (await requestById(db, id))?.accountId
    const owner = accountId ? await personById(db, accountId) : undefined
    const request = await decide(context, id, {
      rule: (request) => {
        const fromSpecialist = specialists.some((one) => one.id === request.requesterId)
        const asked = { ...request, fromSpecialist, opensColleague: opensColleague(request, owner) }
        return mayApprove(asked, person)
      },
      event: 'approved',
      change: () => ({
        status: 'inProgress',
        decidedBy: person.id,
        decidedAt: now,
        settled: false,
        reason: null,
      }),
    })
    await start(settle, { id, version: request.version }, { afterSeconds: undoSeconds })
    return { id, undoSeconds }
  },
})
