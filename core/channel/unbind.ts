import { z } from 'zod'
import { require } from '../refusal.ts'
import { command } from '../use-case.ts'
import { releaseChannel } from './store.ts'

/** Shows new requests in no channel any more; posts that are there go on saying how their request stands. */
export const unbind = command('channel/unbind', {
  input: z.object({}),
  async run({ db }) {
    require((await releaseChannel(db)) ? { ok: true } : { ok: false, because: 'channel/not-bound' })
    return {}
  },
})
