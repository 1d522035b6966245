import { randomInt } from 'node:crypto'
import { passwordWords } from './password-words.ts'
import type { StoredSecret } from './store.ts'

/** Days for which a temporary password waits to be looked at. */
export const passwordDays = 14

/**
 * A temporary password that a young child can read and type: two Lithuanian words and four digits without 0 and 1,
 * such as "Upelis-Varpas-4827". 341 words make log2(341 × 340 × 8⁴) = 28.8 bits, against which Microsoft lets through
 * ten guesses before it locks the account, and it must be changed at the first sign-in. Three of Entra's four kinds
 * of characters (learn.microsoft.com/entra/identity/authentication/concept-sspr-policy).
 */
export function makePassword(): string {
  const first = randomInt(passwordWords.length)
  const second = (first + 1 + randomInt(passwordWords.length - 1)) % passwordWords.length
  const digits = Array.from({ length: 4 }, () => 2 + randomInt(8)).join('')
  return `${capital(first)}-${capital(second)}-${digits}`
}

function capital(at: number): string {
  const word = passwordWords[at] ?? ''
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/**
 * What a sealed password is bound to: moved to another row, person or class it cannot be opened. A pupil's first
 * password is bound to the class and not to its teacher, so that a new teacher of the class can print it.
 */
export function sealedFor(secret: Pick<StoredSecret, 'id' | 'forPersonId'> & { classKey?: string | null }) {
  const { id, forPersonId, classKey } = secret
  return classKey ? `slips/password ${id} ${classKey}` : `directory/password ${id} ${forPersonId}`
}
