import type { Person } from '../core/context.ts'
import type { Talka } from '../core/talka.ts'
import type { Card } from './cards/elements.ts'
import type { Carried } from './sent-files.ts'

/** What one answer in the chat is made from: who is asking, and what they can reach. */
export interface Desk {
  /** `choseLanguage` is false while the language is the school's and not the person's own choice. */
  person: Person & { choseLanguage?: boolean }
  perform: Talka['perform']
  /** The address that opens a path of the tab, such as `/requests/<id>`. */
  link(path: string): string
  /** What came with the message, or along the conversation, and belongs to no request yet. */
  files?: readonly Carried[]
}

/** One message of Talka. The summary is what a lock screen shows: never a secret, never empty. */
export interface Reply {
  summary: string
  /** Shown above the card, and alone where there is none. */
  text?: string
  card?: Card
}

/** A sentence without a card. */
export function textReply(text: string): Reply {
  return { summary: text, text }
}

/** A card as a message; what is heard is what the lock screen shows. */
export function replyWith(card: Card): Reply {
  return { summary: card.speak, card }
}
