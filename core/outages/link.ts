import { Refusal, require } from '../refusal.ts'
import { joinToOutage } from '../requests/join-outage.ts'
import { undoSeconds } from '../requests/schema.ts'
import { command } from '../use-case.ts'
import { mayEnd } from './rules.ts'
import { linkInput } from './schema.ts'
import { lockOutage } from './store.ts'

/** Makes open requests part of an outage and says of each how it went; each can be taken apart from it again. */
export const link = command('outages/link', {
  input: linkInput,
  async run(context, { id, requestIds }) {
    const outage = await lockOutage(context.db, id)
    if (!outage) throw new Refusal('missing', 'common/refused.missing')
    require(mayEnd(outage))
    const { outcomes, changed } = await joinToOutage(context, requestIds, outage)
    context.about(id, { requests: changed.length, left: outcomes.length - changed.length })
    return { id, undoSeconds, outcomes }
  },
})
