import { z } from 'zod'
import { readExceptions } from '../directory/exceptions-store.ts'
import { sortKey } from '../language.ts'
import { namesOf } from '../people/store.ts'
import { listRosterHeads } from '../rosters/store.ts'
import { query } from '../use-case.ts'
import { isAccepted } from './rules.ts'
import { findingKinds } from './schema.ts'
import { readCheck, readFindings } from './store.ts'

/** As many as a person can look through; beyond it a plan is the better list. */
const mostShown = 1000

/** Minutes after which a check that has not ended is no longer waited for: it may be asked for anew. */
const longestCheck = 10

const isYoung = (askedAt: Date, now: Date) => now.getTime() - askedAt.getTime() < longestCheck * 60_000

/** Shows what the last check found, what of it was accepted and by whom, and what could not be looked at. */
export const show = query('drift/show', {
  input: z.object({}),
  async run({ db, now }) {
    const { askedAt, checkedAt, unseen } = await readCheck(db)
    const exceptions = new Map((await readExceptions(db)).map((one) => [one.key, one]))
    const rows = await readFindings(db)
    const names = await namesOf(
      db,
      [...exceptions.values()].map(({ acceptedBy }) => acceptedBy),
    )
    const findings = rows
      .map(({ finding, since }) => {
        const exception = exceptions.get(finding.key)
        const accepted =
          exception && isAccepted(finding, exception)
            ? { by: names.get(exception.acceptedBy) ?? '', at: exception.acceptedAt.toISOString() }
            : null
        const { is: _is, should: _should, ...shown } = finding
        return { ...shown, since: since.toISOString(), accepted }
      })
      .map((one) => ({ one, order: findingKinds.indexOf(one.kind), name: sortKey(one.name) }))
      .sort((a, b) => a.order - b.order || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
      .map(({ one }) => one)
    const rosterIds = new Set(
      findings.flatMap(({ rosterId, accepted }) => (accepted ? [] : (rosterId ?? []))),
    )
    const heads = await listRosterHeads(db)
    return {
      checkedAt: checkedAt?.toISOString() ?? null,
      /** Somebody asked for a check that has not ended. */
      isChecking: askedAt !== null && (!checkedAt || askedAt > checkedAt) && isYoung(askedAt, now),
      unseen,
      /** The rosters whose plans put findings right. */
      rosters: heads.filter(({ id }) => rosterIds.has(id)).map(({ id, name }) => ({ id, name })),
      total: findings.length,
      findings: findings.slice(0, mostShown),
    }
  },
})
