import type { SearchSource } from '../search/source.ts'
import { mayDo } from './roles.ts'
import { findPeople } from './store.ts'

/** People by name, sign-in name and class, for those who may open a person's page. */
export const found: SearchSource = {
  group: 'people',
  async find({ db, person }, { text, limit }) {
    if (!mayDo(person.roles, 'people/show')) return null
    const rows = await findPeople(db, text, limit)
    return rows.map(({ id, name, signInName, className }) => ({
      id,
      title: name,
      about: [className, signInName].filter(Boolean).join(' · '),
      path: `/accounts/people/${id}`,
    }))
  },
}
