import { sentence } from '../language.ts'
import { endFollowers } from '../requests/follow.ts'
import { lockGroup } from '../requests/follow-store.ts'
import { job } from '../use-case.ts'
import { settleOutageInput } from './schema.ts'
import { changeOutage, lockOutage } from './store.ts'

/** Once an ending cannot be undone any more: closes what was part of the outage, and asks each who reported it once whether it works. */
export const settleOutage = job('outages/settle', {
  input: settleOutageInput,
  async run({ transact, clock }, { id, version }) {
    await transact(async (means) => {
      const outage = await lockOutage(means.db, id)
      if (!outage?.endedAt || outage.toldAt || outage.version !== version) return
      await lockGroup(means.db, { outageId: id })
      const at = clock.now()
      await changeOutage(means.db, id, { toldAt: at })
      const note = outage.outcome ?? ''
      await endFollowers(
        means,
        { outageId: id },
        {
          status: 'done',
          note,
          by: outage.endedBy,
          at,
          telling: (request) => ({
            word: 'outages/told.over',
            params: { title: outage.title, note: sentence(note) },
            link: `/requests/${request.id}`,
            requestId: request.id,
          }),
        },
        new Set(outage.endedBy ? [outage.endedBy] : []),
      )
      await means.record(id)
    })
  },
})
