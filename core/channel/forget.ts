import { job } from '../use-case.ts'
import { forgetTeamInput } from './schema.ts'
import { forgetChannels } from './store.ts'

/** Forgets a team that Talka was removed from; whoever had requests shown there is told that they no longer are. */
export const forget = job('channel/forget', {
  input: forgetTeamInput,
  async run({ clock, transact }, { teamId }) {
    await transact(async ({ db, tell, record }) => {
      for (const channel of await forgetChannels(db, teamId, clock.now())) {
        if (!channel.boundBy) continue
        await record(channel.id)
        await tell({ personId: channel.boundBy, word: 'channel/told.removed' })
      }
    })
  },
})
