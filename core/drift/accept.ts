import { keepException } from '../directory/exceptions-store.ts'
import { outdateOtherPlans } from '../directory/plan-store.ts'
import { Refusal } from '../refusal.ts'
import { command } from '../use-case.ts'
import { acceptInput } from './schema.ts'
import { findingsByKey } from './store.ts'

/**
 * Leaves findings as they are: plans do not put them right, and nobody is told of them, until one of them changes
 * again. Refused for what is not found any more, for what has changed since it was looked at, and for what must not stay
 * as it is.
 */
export const accept = command('drift/accept', {
  input: acceptInput,
  async run({ db, person, now, about }, { keys, seenAt }) {
    const rows = await findingsByKey(db, keys)
    const isWhole = rows.length === new Set(keys).size && rows.every(({ finding }) => finding.isAcceptable)
    if (!isWhole) throw new Refusal('missing', 'common/refused.missing')
    if (rows.some(({ since }) => since > new Date(seenAt)))
      throw new Refusal('conflict', 'drift/changed-since')
    about(keys.length === 1 ? (keys[0] ?? '') : 'tenant', { accepted: keys.length })
    for (const { finding } of rows) {
      const { key, is, should } = finding
      await keepException(db, { key, is, should }, { acceptedBy: person.id, acceptedAt: now })
    }
    await outdateOtherPlans(db, null)
    return { accepted: rows.length }
  },
})
