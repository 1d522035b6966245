import { z } from 'zod'
import { query } from '../use-case.ts'
import { allowed } from './roles.ts'

/** Tells the tab and the bot who they talk to and what this person may do. */
export const me = query('people/me', {
  input: z.object({}),
  async run({ person }) {
    const actions = [...new Set(person.roles.flatMap((role) => allowed[role]))]
    return { id: person.id, name: person.name, language: person.language, roles: [...person.roles], actions }
  },
})
