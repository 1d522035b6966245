import { command } from '../use-case.ts'
import { decide } from './decide.ts'
import { mayAskBack } from './rules.ts'
import { askInput } from './schema.ts'

/** Asks the requester something; the request waits for the answer, and so do its deadlines. */
export const ask = command('requests/ask', {
  input: askInput,
  async run(context, { id, text }) {
    const { person, tell } = context
    const request = await decide(context, id, {
      rule: (request) => mayAskBack(request, person.id),
      event: 'asked',
      note: text,
      change: () => ({ status: 'asking' }),
    })
    await tell({
      personId: request.requesterId,
      word: 'requests/told.asked',
      params: { number: String(request.number), name: person.name, text: text.slice(0, 300) },
      link: `/requests/${id}`,
      requestId: id,
    })
    return { id }
  },
})
