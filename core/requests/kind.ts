import type { z } from 'zod'

/** What a kind of request is: its fields once as zod, who may ask, whether somebody approves it first. */
export interface RequestKind<Name extends string, Fields extends z.ZodObject> {
  name: Name
  askedBy: readonly ('staff' | 'pupil')[]
  /** True: it is approved or declined, then carried out by itself. False: the specialist takes and finishes it. */
  approved: boolean
  /** Asked for seldom: the tab offers it, the chat's cards have room for the others only. */
  seldom?: true
  fields: Fields
  /** The line in lists: what it is about, never a secret. */
  title(fields: z.output<Fields>): string
}

/** Declares a kind; its words are `kind.<name>`, `field.<field>` and `<field>.<choice>` in `requests/words.ts`. */
export function defineKind<const Name extends string, Fields extends z.ZodObject>(
  kind: RequestKind<Name, Fields>,
): RequestKind<Name, Fields> {
  return kind
}
