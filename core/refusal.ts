import type { WordKey } from './words.ts'

/** Why a use case says no, and the HTTP status each edge answers with. */
export const refusalStatus = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  unavailable: 503,
} as const

export type RefusalKind = keyof typeof refusalStatus
/** What is put into a text's `{places}`; `{ word }` is another text, said in the same language. */
export type WordParams = { readonly [name: string]: string | number | { word: WordKey; params?: WordParams } }

/** One field that could not be read: where it stands in the input and the word that tells why. */
export interface FieldFault {
  field: string
  word: WordKey
  params?: WordParams
}

/** The one error that use cases throw on purpose; every edge catches it once and says it in the reader's language. */
export class Refusal extends Error {
  readonly kind: RefusalKind
  readonly word: WordKey
  readonly params: WordParams
  readonly faults: readonly FieldFault[]

  constructor(kind: RefusalKind, word: WordKey, params: WordParams = {}, faults: readonly FieldFault[] = []) {
    super(`${kind}: ${word}`)
    this.kind = kind
    this.word = word
    this.params = params
    this.faults = faults
  }
}

/** What a pure rule answers, so that a screen can ask the same question to grey out a button. */
export type Verdict = { ok: true } | { ok: false; because: WordKey }

/** Turns a rule's "no" into a refusal, for use cases. */
export function require(verdict: Verdict, kind: RefusalKind = 'conflict'): void {
  if (!verdict.ok) throw new Refusal(kind, verdict.because)
}
