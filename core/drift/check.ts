import type { JobContext, JobTransaction } from '../context.ts'
import { readExceptions } from '../directory/exceptions-store.ts'
import { rostersInForce } from '../directory/in-force-store.ts'
import { readSnapshot } from '../directory/keep-snapshot.ts'
import { isPlanRunning, knowledgeFor } from '../directory/plan-store.ts'
import { readPolicy } from '../directory/policy-store.ts'
import type { Said } from '../directory/schema.ts'
import { peopleWithRole } from '../people/store.ts'
import { job } from '../use-case.ts'
import { type Followed, findingsIn } from './findings.ts'
import { markFailed } from './mark-failed.ts'
import { readBeside } from './read-beside.ts'
import { isAccepted } from './rules.ts'
import { checkInput } from './schema.ts'
import { keepFindings, markTold, readFindings } from './store.ts'

/**
 * Looks, each weekday morning, after a plan and when somebody presses, whether accounts and groups still are as the
 * rosters and the policy want them. In the morning the specialists are told, once, of what is new.
 */
export const check = job('drift/check', {
  input: checkInput,
  every: '0 6 * * 1-5',
  async run(context, { by }) {
    const { db, graph, clock, stillAlive, transact } = context
    // Half of a plan looks like drift; its end asks again.
    if (await isPlanRunning(db)) return
    const policy = await readPolicy(db)
    const tenant = await readSnapshot(context, policy)
    const { unseen, ...beside } = await readBeside(graph, stillAlive)
    const followed = await readFollowed(context)
    const now = clock.now()
    const findings = await markFailed(db, findingsIn({ followed, policy, tenant, beside, today: now }))
    const noRoster: Said[] = followed.length > 0 ? [] : [{ word: 'drift/unseen.rosters', params: {} }]
    await transact(async (means) => {
      await keepFindings(means.db, findings, [...noRoster, ...unseen], now)
      await means.record('tenant', { findings: findings.length })
      if (by === 'run') return
      if (by === undefined) await tellNew(means)
      await markTold(means.db, now)
    })
  },
})

async function readFollowed({ db }: JobContext): Promise<Followed[]> {
  const followed: Followed[] = []
  for (const { id, document } of await rostersInForce(db))
    followed.push({ rosterId: id, roster: document, known: await knowledgeFor(db, document.schoolIds) })
  return followed
}

async function tellNew({ db, tell }: JobTransaction): Promise<void> {
  const exceptions = new Map((await readExceptions(db)).map((one) => [one.key, one]))
  const n = (await readFindings(db)).filter(
    ({ key, finding, toldAt }) => !toldAt && !isAccepted(finding, exceptions.get(key)),
  ).length
  if (n === 0) return
  for (const { id } of await peopleWithRole(db, 'itSpecialist'))
    await tell({ personId: id, word: 'drift/told.new', params: { n }, link: '/accounts/drift' })
}
