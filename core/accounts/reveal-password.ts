import { Refusal } from '../refusal.ts'
import { command } from '../use-case.ts'
import { sealedFor } from './password.ts'
import { revealPasswordInput } from './schema.ts'
import { takeSecret } from './store.ts'

/** Shows a temporary password, once and only to the person it was sealed for; to all others it is missing. */
export const revealPassword = command('accounts/reveal-password', {
  input: revealPasswordInput,
  async run({ db, person, keys, now, about }, { passwordId }) {
    const secret = await takeSecret(db, passwordId, person.id, now)
    if (!secret?.sealed) throw new Refusal('missing', 'common/refused.missing')
    about(passwordId, { signInName: secret.signInName })
    return {
      signInName: secret.signInName,
      password: keys.open(secret.sealed, sealedFor(secret)),
      /** Until when a pass works; null for a password. */
      usableUntil: secret.usableUntil?.toISOString() ?? null,
    }
  },
})
