import { namesOf } from '../people/store.ts'
import { query } from '../use-case.ts'
import { readAct, readStrays } from './read-act.ts'
import { sheetsOf, totalsOf } from './rules.ts'
import type { Line } from './schema.ts'
import { stocktakeInput } from './schema.ts'
import { findSeen } from './seen.ts'
import { linesOf, signaturesOf, stocktakeBefore } from './store.ts'

/** How many lines of a pile are shown; the act has them all. */
const mostShown = 200

/** Shows how far a stocktake is: its sheets, what is missing, elsewhere and unknown, who signed, and the one before it. */
export const show = query('stocktakes/show', {
  input: stocktakeInput,
  async run({ db, person }, { id }) {
    const stocktake = await findSeen(db, person, id)
    const { lines, strays, mark } = await readAct(db, id)
    const signatures = await signaturesOf(db, id)
    const names = await namesOf(db, [
      ...stocktake.commission,
      ...lines.flatMap(({ foundBy }) => foundBy ?? []),
      ...strays.map(({ byId }) => byId),
    ])
    const before = await stocktakeBefore(db, stocktake)
    const linesBefore = before ? await linesOf(db, before.id) : []
    const missingBefore = new Set(
      linesBefore.filter(({ finding }) => finding === 'waiting').map(({ assetId }) => assetId),
    )
    const shownLine = (line: Line) => ({
      ...line,
      foundAt: line.foundAt?.toISOString() ?? null,
      foundByName: names.get(line.foundBy ?? '') ?? '',
      isMissingAgain: line.finding === 'waiting' && missingBefore.has(line.assetId),
    })
    const { title, orderNo, orderedOn, state, openedAt, closedAt, lockedAt } = stocktake
    return {
      ...{ id, title, orderNo, orderedOn, state, mark },
      openedAt: openedAt.toISOString(),
      closedAt: closedAt?.toISOString() ?? null,
      lockedAt: lockedAt?.toISOString() ?? null,
      /** A locked act that is not what was signed any more has been changed past Talka. */
      isAsSigned: stocktake.mark === null || stocktake.mark === mark,
      commission: stocktake.commission.map((personId) => ({
        personId,
        name: names.get(personId) ?? '',
        signedAt: signatures.find((one) => one.personId === personId)?.at.toISOString() ?? null,
      })),
      isMine: stocktake.commission.includes(person.id),
      totals: totalsOf(lines, strays),
      sheets: sheetsOf(lines),
      missing: lines
        .filter(({ finding }) => finding === 'waiting')
        .slice(0, mostShown)
        .map(shownLine),
      elsewhere: lines
        .filter(({ finding }) => finding === 'elsewhere')
        .slice(0, mostShown)
        .map(shownLine),
      strays: strays.slice(0, mostShown).map((stray) => ({
        ...stray,
        at: stray.at.toISOString(),
        by: names.get(stray.byId) ?? '',
      })),
      before: before
        ? {
            id: before.id,
            title: before.title,
            totals: totalsOf(linesBefore, await readStrays(db, before.id)),
          }
        : null,
      missingAgain: lines.filter(
        ({ finding, assetId }) => finding === 'waiting' && missingBefore.has(assetId),
      ).length,
    }
  },
})
