import { rostersNotTaken } from '../directory/in-force-store.ts'
import { sortKey } from '../language.ts'
import { Refusal } from '../refusal.ts'
import { query } from '../use-case.ts'
import { diffRosters } from './diff-rosters.ts'
import { schoolYearText } from './rules.ts'
import { compareRostersInput } from './schema.ts'
import { lastRoster, rosterById } from './store.ts'

/** As many names of each kind as a screen shows; the numbers are of all. */
const mostNames = 500

/** Compares a roster with the one before it: who came and left, who changed class or name, who leads which class. */
export const compareRosters = query('rosters/compare', {
  input: compareRostersInput,
  async run({ db }, { rosterId, beforeId }) {
    const roster = await rosterById(db, rosterId)
    if (!roster) throw new Refusal('missing', 'common/refused.missing')
    const before = beforeId
      ? await rosterById(db, beforeId)
      : await lastRoster(db, roster.schoolIds, { before: roster, not: await rostersNotTaken(db) })
    if (beforeId && !before) throw new Refusal('missing', 'common/refused.missing')
    const head = ({ id, name, schoolYear }: typeof roster) => ({
      id,
      name,
      schoolYear: schoolYearText(schoolYear),
    })
    if (!before) return { roster: head(roster), before: null, difference: null }
    const found = diffRosters(before.document, roster.document)
    return {
      roster: head(roster),
      before: head(before),
      difference: {
        newcomers: shorten(found.newcomers),
        leavers: shorten(found.leavers),
        graduates: shorten(found.graduates),
        classChanges: shorten(found.classChanges),
        nameChanges: shorten(found.nameChanges),
        promotions: found.promotions,
        teachers: found.teachers,
        teacherless: found.teacherless,
        renumbered: found.renumbered,
      },
    }
  },
})

function shorten<One extends { name: string }>(people: readonly One[]): { n: number; people: One[] } {
  const keyed = people.map((one) => ({ one, key: sortKey(one.name) }))
  keyed.sort((a, b) => (a.key < b.key ? -1 : 1))
  return { n: people.length, people: keyed.slice(0, mostNames).map(({ one }) => one) }
}
