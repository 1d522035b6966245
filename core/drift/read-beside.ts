import { z } from 'zod'
import type { Graph } from '../context.ts'
import type { Said } from '../directory/schema.ts'
import { Refusal } from '../refusal.ts'
import type { Beside } from './findings.ts'

const licensed = z.object({
  id: z.guid(),
  licenseAssignmentStates: z
    .array(
      z.object({ skuId: z.string().nullish(), state: z.string().nullish(), error: z.string().nullish() }),
    )
    .nullish(),
})
const role = z.object({ id: z.string(), displayName: z.string().nullish() })
const member = z.object({ id: z.string() })

/**
 * Reads what deltas do not tell: licences that do not work and who holds administrator roles. What the school does
 * not let Talka see is said instead. Throws Refusal unavailable when Graph does not answer.
 */
export async function readBeside(
  graph: Graph,
  stillAlive: () => Promise<void>,
): Promise<Beside & { unseen: Said[] }> {
  const licenceErrors: Beside['licenceErrors'] = []
  for await (const one of graph.list('/users?$select=id,licenseAssignmentStates&$top=999')) {
    const { id, licenseAssignmentStates } = licensed.parse(one)
    for (const { skuId, state, error } of licenseAssignmentStates ?? []) {
      if (skuId && (state === 'Error' || state === 'ActiveWithError'))
        licenceErrors.push({ accountId: id, skuId, error: error ?? 'Other' })
    }
  }
  await stillAlive()
  const admins = await readAdmins(graph)
  return { licenceErrors, admins: admins ?? [], unseen: admins ? [] : [unseenAdmins] }
}

const unseenAdmins: Said = { word: 'drift/unseen.admins', params: {} }

/** Who holds which directory role; null where the school has not given Talka the right to see it. */
async function readAdmins(graph: Graph): Promise<Beside['admins'] | null> {
  const answers = await graph.send([{ method: 'GET', url: '/directoryRoles' }])
  const [answer] = answers
  if (!answer || (!answer.ok && answer.unanswered))
    throw new Refusal('unavailable', 'common/refused.unavailable')
  if (!answer.ok) return null
  const roles = z.object({ value: z.array(role) }).parse(answer.body).value
  const admins: Beside['admins'] = []
  for (const { id, displayName } of roles) {
    for await (const one of graph.list(`/directoryRoles/${id}/members?$select=id`))
      admins.push({ accountId: member.parse(one).id, role: displayName ?? id })
  }
  return admins
}
