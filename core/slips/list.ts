import { z } from 'zod'
import { mayDo } from '../people/roles.ts'
import { namesOf } from '../people/store.ts'
import { query } from '../use-case.ts'
import { livingSecrets } from './living-secrets.ts'
import { againUntil, mayConfirm, mayPrint, readersOf, stateOf } from './rules.ts'
import { listSlips } from './store.ts'

/** Days for which slips that are done with still stand in the list. */
const shownDays = 30

/** The sets of login slips that a teacher may print; for the specialist those of every class, to see what is not done. */
export const list = query('slips/list', {
  input: z.object({}),
  async run({ db, person, now }) {
    const seesAll = mayDo(person.roles, 'slips/give')
    const since = new Date(now.getTime() - shownDays * 24 * 3600 * 1000)
    const rows = await listSlips(db, seesAll ? null : person.id, since)
    const names = await namesOf(
      db,
      rows.flatMap((row) => [...readersOf(row), ...(row.printedBy ? [row.printedBy] : [])]),
    )
    const left = new Map<string, number>()
    const secrets =
      rows.length > 0
        ? await livingSecrets(
            db,
            rows.map(({ id }) => id),
          )
        : []
    for (const { slipId } of secrets) if (slipId) left.set(slipId, (left.get(slipId) ?? 0) + 1)
    return {
      slips: rows.map((row) => {
        const state = stateOf(row, now)
        const isOpen = state === 'ready' || state === 'downloaded'
        const known = isOpen ? (left.get(row.id) ?? 0) : 0
        const canRead = known > 0 && readersOf(row).includes(person.id)
        return {
          id: row.id,
          label: row.label,
          state,
          /** Pupils on the slips; `left` of them have their first password still. */
          pupils: row.pupilCount,
          left: known,
          readers: readersOf(row).map((id) => names.get(id) ?? ''),
          readyAt: row.readyAt.toISOString(),
          expiresAt: row.expiresAt.toISOString(),
          printedAt: row.printedAt?.toISOString() ?? null,
          printedBy: row.printedBy ? (names.get(row.printedBy) ?? '') : null,
          againUntil: againUntil(row)?.toISOString() ?? null,
          actions: [
            ...(canRead && mayPrint(row, person.id, now).ok ? (['slips/print'] as const) : []),
            ...(canRead && mayConfirm(row, person.id, now).ok ? (['slips/confirm'] as const) : []),
            ...(seesAll && known > 0 && state === 'ready' ? (['slips/give'] as const) : []),
          ],
        }
      }),
    }
  },
})
