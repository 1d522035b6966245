import { Refusal } from '../refusal.ts'
import { command } from '../use-case.ts'
import { channelInput } from './schema.ts'
import { bindChannel, channelById } from './store.ts'

/** Shows requests in a channel from now on, one post each, and in no other. */
export const bind = command('channel/bind', {
  input: channelInput,
  async run({ db, person, now, about }, { channelId }) {
    const channel = await channelById(db, channelId)
    if (!channel) throw new Refusal('missing', 'channel/unknown')
    about(channelId)
    await bindChannel(db, channelId, person.id, now)
    return { channelId }
  },
})
