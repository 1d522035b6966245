import { forgetSecretsOfSlips } from '../accounts/store.ts'
import { Refusal, require } from '../refusal.ts'
import { command } from '../use-case.ts'
import { mayConfirm, readersOf } from './rules.ts'
import { oneSlipInput } from './schema.ts'
import { closeSlips, lockSlips } from './store.ts'

/** The teacher says that the slips are on paper: the passwords are forgotten at once. */
export const confirm = command('slips/confirm', {
  input: oneSlipInput,
  async run({ db, person, now, about }, { slipId }) {
    const slips = await lockSlips(db, slipId)
    if (!slips || !readersOf(slips).includes(person.id))
      throw new Refusal('missing', 'common/refused.missing')
    require(mayConfirm(slips, person.id, now))
    await forgetSecretsOfSlips(db, [slipId])
    await closeSlips(db, [slipId], now)
    about(slipId, { classKey: slips.classKey })
    return { slipId }
  },
})
