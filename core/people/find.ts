import { query } from '../use-case.ts'
import { findPeopleInput } from './schema.ts'
import { findPeople } from './store.ts'

/** Finds people by a few letters, for choosing whom a request is about. */
export const find = query('people/find', {
  input: findPeopleInput,
  async run({ db }, { text }) {
    const found = await findPeople(db, text, 10)
    return {
      people: found.map(({ id, name, signInName, className }) => ({ id, name, signInName, className })),
    }
  },
})
