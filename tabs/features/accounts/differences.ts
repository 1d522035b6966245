import { plainText } from '../../../core/language.ts'
import type { ResultOf } from '../../../core/use-cases.ts'

export type PlanView = ResultOf<'directory/show-plan'>
export type ClassView = PlanView['classes'][number]
export type PersonView = ClassView['people'][number]

/** By what a list of differences can be narrowed; the words are `tab/change.<name>`. */
export const changeKinds = [
  'new',
  'changed',
  'blocked',
  'deleted',
  'restored',
  'licence',
  'group',
  'failed',
] as const
export type ChangeKind = (typeof changeKinds)[number]

const kindOfWord: Readonly<Record<string, ChangeKind>> = {
  'directory/change.create': 'new',
  'directory/change.class': 'changed',
  'directory/change.name': 'changed',
  'directory/change.type': 'changed',
  'directory/change.location': 'changed',
  'directory/change.graduate': 'blocked',
  'directory/change.leave': 'blocked',
  'directory/change.left': 'blocked',
  'directory/change.delete': 'deleted',
  'directory/change.link': 'changed',
  'directory/change.age-group': 'changed',
  'directory/change.undo-create': 'deleted',
  'directory/change.undo-restore': 'deleted',
  'directory/change.block-again': 'blocked',
  'directory/change.unlink': 'changed',
  'directory/change.age-group-again': 'changed',
  'directory/change.unlicense': 'licence',
  'directory/change.restore': 'restored',
  'directory/change.unblock': 'restored',
  'directory/change.licence': 'licence',
  'directory/change.join': 'group',
  'directory/change.own': 'group',
  'directory/change.part': 'group',
  'directory/change.disown': 'group',
}

/** The kinds of change that a plan holds for one person. */
export function kindsOf(person: Pick<PersonView, 'changes' | 'status'>): ReadonlySet<ChangeKind> {
  const kinds = new Set(person.changes.flatMap(({ word }) => kindOfWord[word] ?? []))
  if (person.status === 'failed') kinds.add('failed')
  return kinds
}

/** Those whom the roster no longer names and nobody knows why: a person can say that they have left. */
export function leaversOf(plan: Pick<PlanView, 'classes' | 'problem'>): PersonView[] {
  const asked = isHaltedDeletion(plan) ? 'directory/change.delete' : 'directory/change.leave'
  return plan.classes.flatMap(({ people }) =>
    people.filter(({ changes }) => changes.some(({ word }) => word === asked)),
  )
}

/** Whether it was the brake on deletions that stopped a plan: then the roster is not to blame. */
export function isHaltedDeletion({ problem }: Pick<PlanView, 'problem'>): boolean {
  return problem?.word === 'directory/halt.delete' || problem?.word === 'directory/halt.delete-school'
}

/** A person with what they are found by, made once a plan. */
export interface FoundPerson {
  key: string
  person: PersonView
  kinds: ReadonlySet<ChangeKind>
  text: string
}

export interface FoundClass {
  key: string
  group: ClassView
  people: FoundPerson[]
}

/**
 * Makes the differences of a plan ready for searching; `labelOf` says the name of a class. The keys are places in the
 * plan and hold no words: texts that arrive later, or another search, leave each line the element it is.
 */
export function indexClasses(
  classes: readonly ClassView[],
  labelOf: (group: ClassView) => string,
): FoundClass[] {
  return classes.map((group, at) => {
    const label = labelOf(group)
    return {
      key: String(at),
      group,
      people: group.people.map((person, nth) => ({
        key: `${at} ${nth}`,
        person,
        kinds: kindsOf(person),
        text: plainText(`${person.name} ${person.signInName} ${label}`),
      })),
    }
  })
}

/** How many people each kind of change concerns; only the kinds that occur. */
export function countKinds(classes: readonly FoundClass[]): [ChangeKind, number][] {
  const people = classes.flatMap((one) => one.people)
  const failedGroups = classes.filter(({ group }) => group.problem !== null).length
  return changeKinds
    .map((kind): [ChangeKind, number] => [
      kind,
      people.filter(({ kinds }) => kinds.has(kind)).length + (kind === 'failed' ? failedGroups : 0),
    ])
    .filter(([, count]) => count > 0)
}

/** One line of the list: the head of a class, or a person in it. */
export type DifferenceRow =
  | { type: 'class'; key: string; group: ClassView; shown: number }
  | { type: 'person'; key: string; person: PersonView }

/** The lines that fit a search and a kind; classes in which nobody fits are left out. */
export function findRows(
  classes: readonly FoundClass[],
  text: string,
  kind: ChangeKind | null,
): DifferenceRow[] {
  const parts = plainText(text).split(/\s+/).filter(Boolean)
  const everything = parts.length === 0 && kind === null
  return classes.flatMap(({ key, group, people }): DifferenceRow[] => {
    const fitting = people.filter(
      (one) => (kind === null || one.kinds.has(kind)) && parts.every((part) => one.text.includes(part)),
    )
    const hasFailed = kind === 'failed' && parts.length === 0 && group.problem !== null
    if (fitting.length === 0 && !(everything && group.changes.length > 0) && !hasFailed) return []
    return [
      { type: 'class', key, group, shown: fitting.length },
      ...fitting.map((one): DifferenceRow => ({ type: 'person', key: one.key, person: one.person })),
    ]
  })
}
