import { query } from '../use-case.ts'
import { bitsNow } from './admit.ts'
import { newChallenge, puzzles } from './proof.ts'
import { challengeInput } from './schema.ts'

/** Asks a visitor's device for some work before it may do something: the more there is just now, the more work. */
export const challenge = query('safety/challenge', {
  input: challengeInput,
  confidential: true,
  async run({ db, keys, now }, { visit }) {
    const bits = await bitsNow(db, visit, now)
    return { challenge: newChallenge(keys, visit, bits, now), bits, puzzles }
  },
})
