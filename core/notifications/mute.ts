import { command } from '../use-case.ts'
import { muteInput } from './schema.ts'
import { keepMuted } from './store.ts'

/** Does without some kinds of message from now on; what needs one's decision always comes. */
export const mute = command('notifications/mute', {
  input: muteInput,
  async run({ db, person, about }, { muted }) {
    const kinds = [...new Set(muted)]
    await keepMuted(db, person.id, kinds)
    about(person.id, { muted: kinds.join(' ') })
    return { muted: kinds }
  },
})
