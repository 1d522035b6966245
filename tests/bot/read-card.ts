import type { Action, Card, Element, Execute, Input } from '../../bot/cards/elements.ts'

type Part = Pick<Card, 'body' | 'actions'>

/** Every button of a card: below it, in what it unfolds, and rows that can be pressed. */
export function actionsOf(card: Part): Action[] {
  const rows = card.body.flatMap((one) =>
    one.type === 'Container' && one.selectAction ? [one.selectAction] : [],
  )
  const below = (card.actions ?? []).flatMap((one) =>
    one.type === 'Action.ShowCard' ? [one, ...actionsOf(one.card)] : [one],
  )
  return [...rows, ...below]
}

/** Every button that does something. */
export function executesOf(card: Part): Execute[] {
  return actionsOf(card).filter((one) => one.type === 'Action.Execute')
}

/** Every element, also within containers and unfolded parts. */
export function elementsOf(card: Part): Element[] {
  const within = (elements: Element[]): Element[] =>
    elements.flatMap((one) => (one.type === 'Container' ? [one, ...within(one.items)] : [one]))
  const unfolded = (card.actions ?? []).flatMap((one) =>
    one.type === 'Action.ShowCard' ? elementsOf(one.card) : [],
  )
  return [...within(card.body), ...unfolded]
}

/** Every field in which something can be typed or chosen. */
export function inputsOf(card: Part): Input[] {
  return elementsOf(card).filter((one) => one.type.startsWith('Input.')) as Input[]
}

/** Everything that can be read on a card, without its fields. */
export function textOf(card: Part): string {
  return elementsOf(card)
    .flatMap((one) => {
      if (one.type === 'TextBlock') return [one.text]
      if (one.type === 'FactSet') return one.facts.map(({ title, value }) => `${title}: ${value}`)
      return []
    })
    .join('\n')
}

/** What stands in a card's fields. */
export function valuesOf(card: Part): Record<string, string | number | undefined> {
  return Object.fromEntries(inputsOf(card).map(({ id, value }) => [id, value]))
}
