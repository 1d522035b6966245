import { dropExceptions } from '../directory/exceptions-store.ts'
import { outdateOtherPlans } from '../directory/plan-store.ts'
import { command } from '../use-case.ts'
import { takeBackInput } from './schema.ts'

/** No longer leaves findings as they are: the next plan puts them right. */
export const takeBack = command('drift/take-back', {
  input: takeBackInput,
  async run({ db, about }, { keys }) {
    about(keys.length === 1 ? (keys[0] ?? '') : 'tenant', { takenBack: keys.length })
    await dropExceptions(db, keys)
    await outdateOtherPlans(db, null)
    return {}
  },
})
