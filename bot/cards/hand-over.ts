import type { ResultOf } from '../../core/use-cases.ts'
import type { Desk } from '../reply.ts'
import { quoteTo } from '../say.ts'
import { type Card, card, execute, facts, line, note, openUrl } from './elements.ts'

/** So many things are named on a card; the act has them all. */
const most = 8

/** An act before whoever gets the things: what they are, and whether they have them. */
export function handOver(
  { person, link }: Pick<Desk, 'person' | 'link'>,
  act: ResultOf<'hand-overs/show'>,
  said: string,
  isAnswer = false,
): Card {
  const { id, mark, number, lines, dueOn, place, state, maySign, mayRefuse } = act
  const named = lines
    .slice(0, most)
    .map(({ inventoryNo, name, parts }) => [inventoryNo, [name, parts].filter(Boolean).join(', ')] as const)
  return card(
    said,
    [
      isAnswer ? note(said) : line(said),
      facts(named.map(([no, name], at) => [no || String(at + 1), name])),
      facts([
        [quoteTo(person, `hand-overs/act.${act.kind}`), `Nr.\u00a0${number}`],
        [quoteTo(person, 'hand-overs/field.place'), place],
        [quoteTo(person, 'hand-overs/field.dueOn'), dueOn],
        [quoteTo(person, 'inventory/field.state'), quoteTo(person, `hand-overs/state.${state}`)],
      ]),
    ],
    [
      ...(maySign ? [execute(quoteTo(person, 'hand-overs/sign'), 'hand-overs/sign', { id, mark })] : []),
      ...(mayRefuse ? [execute(quoteTo(person, 'hand-overs/refuse'), 'hand-overs/refuse', { id })] : []),
      openUrl(quoteTo(person, 'common/open'), link(`/hand-overs/${id}`)),
    ],
  )
}
