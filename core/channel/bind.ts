import { Refusal } from '../refusal.ts'
import { openWithLastLine } from '../requests/store.ts'
import { command } from '../use-case.ts'
import { showInChannel } from './post.ts'
import { channelInput } from './schema.ts'
import { bindChannel, channelById, wantPosts } from './store.ts'

/** Shows requests in a channel from now on, one post each, and in no other: what is open at once, as fast as Teams lets it. */
export const bind = command('channel/bind', {
  input: channelInput,
  async run({ db, person, now, about, start }, { channelId }) {
    const channel = await channelById(db, channelId)
    if (!channel) throw new Refusal('missing', 'channel/unknown')
    about(channelId)
    await bindChannel(db, channelId, person.id, now)
    await wantPosts(db, channelId, await openWithLastLine(db), now)
    await showInChannel({ db, start })
    return { channelId }
  },
})
