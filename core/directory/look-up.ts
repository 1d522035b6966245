import { z } from 'zod'
import type { Graph, GraphAnswer, GraphRequest } from '../context.ts'
import type { Resolved } from './graph-writes.ts'
import type { Operation } from './operation.ts'
import type { StoredOperation } from './plan-store.ts'

/** What the tenant says of an operation whose answer was lost. `objectId` is that of what was made. */
export type Finding =
  | { as: 'done'; objectId: string | null }
  /** `rest` is what is still to be sent; `isCertain` if none of the tries can have been carried out. */
  | { as: 'open'; rest: Operation; isCertain: boolean }
  /** Graph did not answer. */
  | { as: 'unknown'; answer: Exclude<GraphAnswer, { ok: true }> | undefined }

const user = z.object({ id: z.string(), employeeId: z.string().nullish() })
const list = z.object({ value: z.array(z.object({ id: z.string() })) })

/**
 * Looks in the tenant whether operations that may have been sent were carried out, so that none is done twice.
 * What Graph takes twice without harm is simply open. Throws Refusal unavailable without a connection.
 */
export async function lookUp(
  graph: Graph,
  rows: readonly StoredOperation[],
  resolved: Resolved,
): Promise<Finding[]> {
  const questions = rows.map(({ operation }) => questionOf(operation, resolved))
  const asked = questions.filter((question) => question !== null)
  const answers = asked.length > 0 ? await graph.sendOnce(asked) : []
  return rows.map(({ operation }, at): Finding => {
    const question = questions[at]
    const answer = question ? answers[asked.indexOf(question)] : undefined
    const open: Finding = { as: 'open', rest: operation, isCertain: false }
    if (!question) return open
    if (!answer || (!answer.ok && answer.unanswered)) return { as: 'unknown', answer }
    return answer.ok ? findingOf(operation, answer.body, resolved) : open
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
  if (operation.kind === 'restoreGroup') {
    const id = groupIds.get(operation.group)
    return id ? ask(`/groups/${id}?$select=id`) : null
  }
  if (operation.kind === 'deleteUser' || operation.kind === 'deleteGroup') {
    const id = 'group' in operation ? groupIds.get(operation.group) : personIds.get(operation.person)
    return id ? ask(`/directory/deletedItems/${id}?$select=id`) : null
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
  const open: Finding = { as: 'open', rest: operation, isCertain: operation.kind === 'createUser' }
  if (operation.kind === 'createUser' || operation.kind === 'restoreUser') {
    const { id, employeeId } = user.parse(body)
    return employeeId === operation.person ? { as: 'done', objectId: id } : open
  }
  const isFound = ['restoreGroup', 'deleteUser', 'deleteGroup'].includes(operation.kind)
  if (isFound) return { as: 'done', objectId: null }
  const found = list.parse(body).value.map(({ id }) => id)
  if (operation.kind === 'createGroup') {
    const [id] = found
    return id ? { as: 'done', objectId: id } : open
  }
  if (operation.kind !== 'addMembers') return open
  // Members beyond the first 999 are not seen: whoever of them is sent again, Graph names as being there already.
  const members = operation.members.filter((member) => !found.includes(personIds.get(member) ?? ''))
  return members.length > 0
    ? { as: 'open', rest: { ...operation, members }, isCertain: false }
    : { as: 'done', objectId: null }
}
