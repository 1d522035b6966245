/** What a card is made of: the part of Adaptive Cards 1.5 that Talka uses, as plain JSON. */
export interface Card {
  type: 'AdaptiveCard'
  $schema: string
  version: '1.5'
  fallbackText: string
  speak: string
  body: Element[]
  actions?: Action[]
  /** Whoever is named sees a card of their own; without names Teams asks for everybody's. */
  refresh?: { action: Execute; userIds?: string[] }
}

export type Element = Text | FactSet | Container | Input

interface Text {
  type: 'TextBlock'
  text: string
  wrap: true
  style?: 'heading'
  size?: 'Medium'
  weight?: 'Bolder'
  isSubtle?: true
  color?: 'Attention' | 'Good'
  spacing?: 'Small' | 'None' | 'Medium'
}

interface FactSet {
  type: 'FactSet'
  facts: { title: string; value: string }[]
}

interface Container {
  type: 'Container'
  items: Element[]
  style?: 'emphasis'
  selectAction?: Action
  separator?: true
}

interface InputBase {
  id: string
  label: string
  isRequired?: true
  errorMessage: string
}

export type Input =
  | (InputBase & { type: 'Input.Text'; value?: string; maxLength?: number; isMultiline?: true })
  | (InputBase & {
      type: 'Input.ChoiceSet'
      value?: string
      style: 'expanded' | 'compact' | 'filtered'
      isMultiSelect?: true
      /** On a phone a longer choice would be cut off. */
      wrap: true
      placeholder?: string
      choices: { title: string; value: string }[]
    })
  | (InputBase & { type: 'Input.Toggle'; title: string; wrap: true; value?: string })
  | (InputBase & { type: 'Input.Number'; value?: number })
  | (InputBase & { type: 'Input.Date'; value?: string })
  | (InputBase & { type: 'Input.Time'; value?: string })

export interface Execute {
  type: 'Action.Execute'
  title: string
  verb: string
  data: Readonly<Record<string, unknown>>
  /** `none` leaves the inputs alone, so that a button such as "cancel" does not ask for them. */
  associatedInputs?: 'none'
}

interface OpenUrl {
  type: 'Action.OpenUrl'
  title: string
  url: string
}

interface ShowCard {
  type: 'Action.ShowCard'
  title: string
  card: Pick<Card, 'type' | 'version' | 'body' | 'actions'>
}

/** The button of a dialog: Teams takes no Execute there. */
export interface Submit {
  type: 'Action.Submit'
  title: string
  data: Readonly<Record<string, unknown>>
}

export type Action = Execute | OpenUrl | ShowCard | Submit

/** A whole card. `said` is what is heard, and read where cards cannot be shown. */
export function card(said: string, body: Element[], actions: Action[] = []): Card {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    fallbackText: said,
    speak: said,
    body,
    ...(actions.length > 0 ? { actions } : {}),
  }
}

/** The first line of a card. */
export function heading(text: string): Element {
  return {
    type: 'TextBlock',
    text: plain(text),
    wrap: true,
    style: 'heading',
    size: 'Medium',
    weight: 'Bolder',
  }
}

/** A line of Talka's own words. */
export function line(
  text: string,
  look: Partial<Pick<Text, 'isSubtle' | 'color' | 'weight' | 'spacing'>> = {},
): Element {
  return { type: 'TextBlock', text: plain(text), wrap: true, ...look }
}

/** A sentence that stands out, such as what a press has done. */
export function note(text: string): Element {
  return { type: 'Container', style: 'emphasis', items: [line(text)] }
}

/** Names and values below each other; empty values are left out. */
export function facts(pairs: readonly (readonly [title: string, value: string | null])[]): Element {
  return {
    type: 'FactSet',
    facts: pairs.flatMap(([title, value]) => (value ? [{ title: plain(title), value: plain(value) }] : [])),
  }
}

/** A button that does something: its verb is the name of a use case, or `bot/…` for a step of the conversation. */
export function execute(title: string, verb: string, data: Readonly<Record<string, unknown>> = {}): Execute {
  return { type: 'Action.Execute', title, verb, data }
}

/** A button that leaves what was typed behind. */
export function leave(title: string, verb: string): Execute {
  return { ...execute(title, verb), associatedInputs: 'none' }
}

export function openUrl(title: string, url: string): Action {
  return { type: 'Action.OpenUrl', title, url }
}

/** A button that unfolds a question below the card. */
export function unfold(title: string, body: Element[], actions: Action[]): Action {
  return { type: 'Action.ShowCard', title, card: { type: 'AdaptiveCard', version: '1.5', body, actions } }
}

/**
 * Cards read Markdown: what people wrote must not become a link that says one address and opens another, whether its
 * address stands beside it or further down.
 */
function plain(text: string): string {
  return text.replace(/\](?=[([:])/g, '] ')
}
