import { job } from '../use-case.ts'
import { rememberChannelInput } from './schema.ts'
import { keepChannel, markGreeted } from './store.ts'

/**
 * Keeps how the bot reaches a channel. It is a job, so that nobody can name an address for the bot to write to over HTTP.
 * With `isArrival` it says whether the team is to be greeted: once, however often Teams reports the installation.
 */
export const remember = job('channel/remember', {
  input: rememberChannelInput,
  async run({ db, clock }, { id, teamId, conversation, isArrival }) {
    await keepChannel(db, { id, teamId, conversation })
    return { greet: isArrival && (await markGreeted(db, id, clock.now())) }
  },
})
