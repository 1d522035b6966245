import { Refusal } from '../refusal.ts'
import { command } from '../use-case.ts'
import { mostViews, saveInput } from './schema.ts'
import { keepView, viewsOf } from './store.ts'

/** Keeps a view of the list of requests under a name, for oneself; under the same id it is changed. */
export const save = command('views/save', {
  input: saveInput,
  async run({ db, person, now, about }, { id, name, content }) {
    about(id)
    const views = await viewsOf(db, person.id)
    const isNew = views.every((one) => one.id !== id)
    if (isNew && views.length >= mostViews) throw new Refusal('conflict', 'views/too-many', { n: mostViews })
    const isKept = await keepView(db, { id, personId: person.id, name, content, savedAt: now })
    if (!isKept) throw new Refusal('missing', 'common/refused.missing')
    return { id }
  },
})
