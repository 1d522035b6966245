import type { JobContext } from '../context.ts'
import { groupProperties, readGroup } from '../directory/read-tenant.ts'
import type { TenantGroup } from '../directory/snapshot.ts'
import { classGroupsOf } from '../directory/store.ts'
import { readClassName } from '../rosters/rules.ts'
import { job } from '../use-case.ts'
import { ask, joinGroup, readAccount } from './one-account.ts'
import { type AccountOutcome, addToGroupInput } from './schema.ts'

/** Adds an account to a group that is named by its name, its address or, for a class, simply "5a". */
export const addToGroup = job('accounts/add-to-group', {
  input: addToGroupInput,
  async run(context, { accountId, group: text }): Promise<AccountOutcome> {
    const { graph } = context
    const user = await readAccount(graph, accountId)
    if (!user) return { ok: false, word: 'directory/problem.gone', params: {} }
    const groups = (await findClassGroups(context, text)) ?? (await findGroups(context, text))
    const [group] = groups
    if (!group) return { ok: false, word: 'directory/problem.group-unknown', params: { group: text } }
    if (groups.length > 1) {
      const list = groups
        .map(({ displayName, mailNickname }) => `${displayName} (${mailNickname})`)
        .join(', ')
      return { ok: false, word: 'directory/problem.group-ambiguous', params: { list } }
    }
    return joinGroup(graph, user, group)
  },
})

async function findClassGroups({ db, graph }: JobContext, text: string): Promise<TenantGroup[] | null> {
  const className = readClassName(text)?.label
  const [only, second] = className ? await classGroupsOf(db, { className }) : []
  if (!only || second) return null
  const answer = await ask(graph, {
    method: 'GET',
    url: `/groups/${only.objectId}?$select=${groupProperties}`,
  })
  return answer.ok ? [readGroup(answer.body)] : null
}

async function findGroups({ graph }: JobContext, text: string): Promise<TenantGroup[]> {
  const value = encodeURIComponent(text.trim().replaceAll("'", "''"))
  const filter = ['displayName', 'mail', 'mailNickname'].map((name) => `${name} eq '${value}'`).join(' or ')
  const groups: TenantGroup[] = []
  for await (const group of graph.list(`/groups?$filter=${filter}&$select=${groupProperties}`)) {
    groups.push(readGroup(group))
  }
  return groups
}
