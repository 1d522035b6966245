import { listed } from './risks.ts'
import type { ClassDifference, Said } from './schema.ts'
import type { Undo } from './undo.ts'

/** What a person should know before taking a plan back: above all what cannot be taken back, and why. */
export function findUndoRisks(
  { operations, unmade, left }: Pick<Undo, 'operations' | 'unmade' | 'left'>,
  shown: readonly ClassDifference[],
  about: { laterRoster: string | null; isForOne: boolean },
): Said[] {
  const names = new Map(shown.flatMap(({ people }) => people.map(({ sourceId, name }) => [sourceId, name])))
  const risks: Said[] = []
  const add = (word: Said['word'], params: Said['params']) => risks.push({ word, params })
  const people = (word: Said['word'], some: ReadonlySet<string>) =>
    some.size > 0 && add(word, { names: listed([...some].map((one) => names.get(one) ?? one)) })
  const groups = (word: Said['word'], some: ReadonlySet<string>) =>
    some.size > 0 && add(word, { groups: listed([...some]) })
  if (about.laterRoster !== null) add('directory/risk.undo-later', { roster: about.laterRoster })
  if (about.isForOne) add('directory/risk.undo-roster', {})
  if (unmade.size > 0) add('directory/risk.undo-accounts', { n: unmade.size })
  groups(
    'directory/risk.undo-groups',
    new Set(
      operations.flatMap(({ operation }) =>
        operation.kind === 'deleteGroup' ? [operation.displayName] : [],
      ),
    ),
  )
  people('directory/risk.undo-changed', left.changed)
  people('directory/risk.undo-gone', left.gone)
  if (left.withCountry.size > 0) add('directory/risk.undo-country', { n: left.withCountry.size })
  groups('directory/risk.undo-gone-groups', left.goneGroups)
  groups('directory/risk.undo-kept-groups', left.keptGroups)
  groups('directory/risk.undo-owners', left.keptOwners)
  groups('directory/risk.undo-ownerless', left.ownerless)
  groups('directory/risk.undo-teams', left.teams)
  return risks
}
