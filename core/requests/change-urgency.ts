import { readSchoolTime } from '../school-time/store.ts'
import { command } from '../use-case.ts'
import { shiftClocks, termOf } from './deadlines.ts'
import { readTerms } from './deadlines-store.ts'
import { decide } from './decide.ts'
import { mayChangeUrgency } from './rules.ts'
import { changeUrgencyInput } from './schema.ts'

/** Says how pressing a request is after all; its clocks follow, and keep what they stood still for. */
export const changeUrgency = command('requests/change-urgency', {
  input: changeUrgencyInput,
  async run(context, { id, urgency }) {
    const terms = await readTerms(context.db)
    const time = await readSchoolTime(context.db)
    await decide(context, id, {
      rule: mayChangeUrgency,
      event: 'urgencyChanged',
      word: `requests/urgency.${urgency}`,
      change(request) {
        const fields = { ...request.fields, urgency }
        const term = (some: Readonly<Record<string, unknown>>) => termOf(request.kind, some, terms)
        return { fields, ...shiftClocks(request, term(request.fields), term(fields), time) }
      },
    })
    return { id }
  },
})
