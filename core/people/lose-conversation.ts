import { z } from 'zod'
import { noReaches } from '../notifications/schema.ts'
import { job } from '../use-case.ts'
import { markConversationLost } from './store.ts'

/** Notes that Teams does not let the bot through to a person, so that messages go another way until they write again. */
export const loseConversation = job('people/lose-conversation', {
  input: z.object({ personId: z.guid(), because: z.enum(noReaches) }),
  async run({ db, clock }, { personId, because }) {
    await markConversationLost(db, personId, because, clock.now())
  },
})
