import { z } from 'zod'
import type { Graph, GraphRequest } from '../context.ts'
import { Refusal } from '../refusal.ts'
import type { Resolved } from './graph-writes.ts'
import type { Operation } from './operation.ts'
import type { StoredOperation } from './plan-store.ts'

/** What the tenant says of an operation whose answer was lost. `objectId` is that of what was made. */
export type Finding =
  | { isDone: true; objectId: string | null }
  /** `open` is what is still to be sent. */
  | { isDone: false; open: Operation }

const user = z.object({ id: z.string(), employeeId: z.string().nullish() })
const list = z.object({ value: z.array(z.object({ id: z.string() })) })

/**
 * Looks in the tenant whether operations that may have been sent were carried out, so that none is done twice.
 * What Graph takes twice without harm is simply open. Throws Refusal unavailable when Graph does not answer.
 */
export async function lookUp(
  graph: Graph,
  rows: readonly StoredOperation[],
  resolved: Resolved,
): Promise<Finding[]> {
  const questions = rows.map(({ operation }) => questionOf(operation, resolved))
  const asked = questions.filter((question) => question !== null)
  const answers = await graph.send(asked)
  return rows.map(({ operation }, at): Finding => {
    const question = questions[at]
    const answer = question ? answers[asked.indexOf(question)] : undefined
    if (!question) return { isDone: false, open: operation }
    if (!answer || (!answer.ok && answer.unanswered))
      throw new Refusal('unavailable', 'common/refused.unavailable')
    return answer.ok ? findingOf(operation, answer.body, resolved) : { isDone: false, open: operation }
  })
}

function questionOf(operation: Operation, { personIds, groupIds }: Resolved): GraphRequest | null {
  const ask = (url: string): GraphRequest => ({ method: 'GET', url })
  if (operation.kind === 'createUser') {
    return ask(`/users/${encodeURIComponent(operation.user.userPrincipalName)}?$select=id,employeeId`)
  }
  if (operation.kind === 'restoreUser') {
    const id = personIds.get(operation.person)
    return id ? ask(`/users/${id}?$select=id,employeeId`) : null
  }
  if (operation.kind === 'createGroup')
    return ask(`/groups?$filter=mailNickname eq '${operation.group}'&$select=id`)
  if (operation.kind === 'addMembers') {
    const id = groupIds.get(operation.group)
    return id ? ask(`/groups/${id}/members?$select=id&$top=999`) : null
  }
  return null
}

function findingOf(operation: Operation, body: unknown, { personIds }: Resolved): Finding {
  if (operation.kind === 'createUser' || operation.kind === 'restoreUser') {
    const { id, employeeId } = user.parse(body)
    return employeeId === operation.person
      ? { isDone: true, objectId: id }
      : { isDone: false, open: operation }
  }
  const found = list.parse(body).value.map(({ id }) => id)
  if (operation.kind === 'createGroup') {
    const [id] = found
    return id ? { isDone: true, objectId: id } : { isDone: false, open: operation }
  }
  if (operation.kind !== 'addMembers') return { isDone: false, open: operation }
  const members = operation.members.filter((member) => !found.includes(personIds.get(member) ?? ''))
  return members.length > 0
    ? { isDone: false, open: { ...operation, members } }
    : { isDone: true, objectId: null }
}
