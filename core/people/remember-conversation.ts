import { isDeepStrictEqual } from 'node:util'
import { job } from '../use-case.ts'
import { rememberInput } from './schema.ts'
import { keepConversation, markWelcomed, personById } from './store.ts'

/**
 * Keeps how the bot reaches a person, written only when it has changed. With `welcoming` it says whether the person
 * is to be welcomed: yes once in a lifetime, however often Teams reports the installation.
 */
export const rememberConversation = job('people/remember-conversation', {
  input: rememberInput,
  async run({ db, clock }, { personId, conversation, welcoming }) {
    const known = await personById(db, personId)
    if (known?.conversationLostAt || !isDeepStrictEqual(known?.conversation, conversation))
      await keepConversation(db, personId, conversation)
    return { welcome: welcoming && (await markWelcomed(db, personId, clock.now())) }
  },
})
