import { Refusal } from '../refusal.ts'
import { command } from '../use-case.ts'
import { withdrawInput } from './schema.ts'
import { articleById, withdrawArticle } from './store.ts'

/** Takes an answer away from everybody but its authors, or gives it back; nothing of it is lost. */
export const withdraw = command('articles/withdraw', {
  input: withdrawInput,
  async run({ db, now, about }, { id, isWithdrawn }) {
    if (!(await articleById(db, id))) throw new Refusal('missing', 'common/refused.missing')
    about(id, { isWithdrawn })
    await withdrawArticle(db, id, isWithdrawn ? now : null)
    return { id, isWithdrawn }
  },
})
