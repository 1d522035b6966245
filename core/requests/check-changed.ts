import { z } from 'zod'
import type { JobContext } from '../context.ts'
import { holdersOfRoles } from '../people/store.ts'
import { job } from '../use-case.ts'
import { type Broken, breakIn } from './check-history.ts'
import {
  brokenHistories,
  changedSinceCheck,
  checkedLongestAgo,
  goneNumbers,
  keepChecks,
} from './history-store.ts'
import { historiesOf } from './store.ts'

const pageSize = 200

/** Every history is read again at least once in so many nights, changed or not. */
const roundNights = 28

const named = 20

/**
 * Each night reads the histories again that have grown since, and a part of all the others, so that each has its turn
 * within four weeks. The specialists and the principal are told once of what is not as it was written, and of no reason.
 */
export const checkChanged = job('requests/check-changed', {
  input: z.object({}),
  every: '40 2 * * *',
  async run(context) {
    const { db, clock, stillAlive } = context
    const known = new Set((await brokenHistories(db)).map(({ number }) => number))
    const found: Broken[] = []
    const due = new Set([...known, ...(await checkedLongestAgo(db, roundNights))])
    for (;;) {
      const changed = await changedSinceCheck(db, pageSize)
      found.push(...(await checkThese(context, changed)))
      for (const number of changed) due.delete(number)
      if (changed.length < pageSize) break
      await stillAlive()
    }
    const rest = [...due]
    for (let at = 0; at < rest.length; at += pageSize) {
      found.push(...(await checkThese(context, rest.slice(at, at + pageSize))))
      await stillAlive()
    }
    const gone = (await goneNumbers(db)).filter((number) => !known.has(number))
    const missing = gone.map((number) => ({ number, place: 0, how: 'missing' as const }))
    await keepChecks(
      db,
      missing.map(({ number }) => ({
        number,
        at: clock.now(),
        place: 0,
        hash: '',
        brokenPlace: 0,
        brokenHow: 'missing' as const,
      })),
    )
    await tellOf(
      context,
      [...found, ...missing].filter(({ number }) => !known.has(number)).map(({ number }) => number),
    )
  },
})

/** Checks the histories of these numbers, keeps what was found, and answers with those that are not as they were written. */
async function checkThese({ db, clock }: JobContext, numbers: readonly number[]): Promise<Broken[]> {
  const histories = await historiesOf(db, numbers)
  const checks = histories.map(({ request, events }) => ({ request, found: breakIn(request, events) }))
  await keepChecks(
    db,
    checks.map(({ request, found }) => ({
      number: request.number,
      at: clock.now(),
      place: request.historyPlace,
      hash: request.historyHash,
      brokenPlace: found?.place ?? null,
      brokenHow: found?.how ?? null,
    })),
  )
  return checks.flatMap(({ request, found }) => (found ? [{ number: request.number, ...found }] : []))
}

async function tellOf({ db, transact, log }: JobContext, numbers: readonly number[]): Promise<void> {
  if (numbers.length === 0) return
  log('histories of requests are not as they were written', { requests: numbers.length })
  const holders = await holdersOfRoles(db)
  const readers = (['itSpecialist', 'principal', 'dpo'] as const).flatMap((role) => holders.get(role) ?? [])
  const sorted = numbers.toSorted((one, other) => one - other)
  const list = sorted.slice(0, named).map((number) => `Nr. ${number}`)
  const params = { n: numbers.length, list: [...list, ...(sorted.length > named ? ['…'] : [])].join(', ') }
  await transact(async ({ tell, record }) => {
    for (const personId of new Set(readers))
      await tell({ personId, word: 'requests/told.history', params, link: '/about' })
    await record('history', { requests: sorted.slice(0, named).join(', ') })
  })
}
