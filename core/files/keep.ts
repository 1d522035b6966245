import { randomUUID } from 'node:crypto'
import { command } from '../use-case.ts'
import { keepInput } from './schema.ts'
import { takeIn } from './take-in.ts'

/**
 * Takes a file that a person wants to add to something; what it belongs to is said afterwards, or it is gone after a
 * day.
 */
export const keep = command('files/keep', {
  input: keepInput,
  async run(context, { id = randomUUID(), name, base64 }) {
    const kept = await takeIn(context, context.person.id, { id, name, bytes: Buffer.from(base64, 'base64') })
    context.about(id, { type: kept.type, size: kept.size })
    return kept
  },
})
