import type { z } from 'zod'
import type { Role } from '../people/roles.ts'

/** The groups in which kinds are offered; their words are `group.<name>`. */
export const kindGroups = ['mend', 'security', 'account', 'school', 'help'] as const
export type KindGroup = (typeof kindGroups)[number]

/** Who approves a request: nobody, one of these, each of these in any order, or each of these one after another. */
export type Approval =
  | 'nobody'
  | { anyOf: readonly ApproverRole[] }
  | { allOf: readonly ApproverRole[] }
  | { inOrder: readonly ApproverRole[] }
export type ApproverRole = Extract<Role, 'itSpecialist' | 'deputyFacilities' | 'principal' | 'office' | 'dpo'>

/** What a kind of request is. Its file says all of it, but for its words. */
export interface RequestKind<
  Name extends string,
  Fields extends z.ZodObject,
  DoneBy extends 'job' | 'specialist',
> {
  name: Name
  group: KindGroup
  /** Whoever holds one of these roles may ask. */
  askedBy: readonly Role[]
  /** May depend on what is asked. */
  approval: Approval | ((fields: z.output<Fields>) => Approval)
  /** Once approved it is carried out by itself, or the specialist takes and finishes it. */
  doneBy: DoneBy
  /** Asked for so often that the chat offers it before the others. */
  usual?: true
  /** Goes before everything else. */
  isFirst?: true
  /** Never approved together with others: somebody has to read it. */
  oneByOne?: true
  /** It gives whoever asks a way into the account. */
  opensAccount?: true
  /** Whoever finishes it has to say what was done. */
  reportsBack?: true
  /** Within how many working minutes somebody answers it and it is solved, where its urgency does not say. */
  deadlines?: { respondMinutes: number; solveMinutes: number }
  /** What to do at once, before anybody answers, is the word `hint.<name>`. */
  hint?: true
  /** Each field once: cards and the tab draw it, and it checks what is sent. */
  fields: Fields
  /** The line in lists: what it is about, never a secret. */
  title(fields: z.output<Fields>): string
}

/**
 * Declares a kind. Its words are `kind.<name>`, `about.<name>`, `field.<field>` and `<field>.<choice>` in
 * `kinds.words.ts`; `kinds/all.ts` names it.
 */
export function defineKind<
  const Name extends string,
  Fields extends z.ZodObject,
  const DoneBy extends 'job' | 'specialist',
>(kind: RequestKind<Name, Fields, DoneBy>): RequestKind<Name, Fields, DoneBy> {
  return kind
}
