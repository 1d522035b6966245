import { z } from 'zod'
import { job } from '../use-case.ts'
import { roleOfEmployeeType } from './rules.ts'
import { type DirectoryPerson, forgetPeopleNotReadSince, keepPeople } from './store.ts'

/** The properties of a Graph user that say who a person is. */
export const personProperties = 'id,displayName,userPrincipalName,employeeType,department,accountEnabled'

const graphPerson = z.object({
  id: z.guid(),
  displayName: z.string(),
  userPrincipalName: z.string(),
  employeeType: z.string().nullish(),
  department: z.string().nullish(),
  accountEnabled: z.boolean().nullish(),
})

/** Reads a Graph user as a person; a blocked account has no place in Talka. */
export function readGraphPerson(user: unknown): DirectoryPerson {
  const { id, displayName, userPrincipalName, employeeType, department, accountEnabled } =
    graphPerson.parse(user)
  const role = accountEnabled === false ? null : roleOfEmployeeType(employeeType ?? null)
  return {
    id,
    name: displayName,
    signInName: userPrincipalName,
    directoryRole: role,
    className: role === 'pupil' ? (department ?? null) : null,
  }
}

/** Reads everybody from the directory each night and after the accounts were changed. */
export const refresh = job('people/refresh', {
  input: z.object({}),
  every: '15 3 * * *',
  async run({ db, graph, clock, stillAlive }) {
    const startedAt = clock.now()
    let page: DirectoryPerson[] = []
    for await (const user of graph.list(`/users?$select=${personProperties}&$top=999`)) {
      page.push(readGraphPerson(user))
      if (page.length < 500) continue
      await keepPeople(db, page, clock.now())
      await stillAlive()
      page = []
    }
    await keepPeople(db, page, clock.now())
    await forgetPeopleNotReadSince(db, startedAt)
  },
})
