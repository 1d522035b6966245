import { randomInt } from 'node:crypto'

/** Days for which a temporary password waits to be looked at. */
export const passwordDays = 14

const consonants = ['b', 'd', 'g', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'z']
const vowels = ['a', 'e', 'i', 'o', 'u']

/**
 * A temporary password that a young child can read and type: two invented words and four digits, such as
 * "Rumela-Tokida-4827". About 50 bits, and three of Entra's four kinds of characters
 * (learn.microsoft.com/entra/identity/authentication/concept-sspr-policy).
 */
export function makePassword(): string {
  const digits = Array.from({ length: 4 }, () => 2 + randomInt(8)).join('')
  return `${makeWord()}-${makeWord()}-${digits}`
}

function makeWord(): string {
  const syllable = () => pick(consonants) + pick(vowels)
  const word = syllable() + syllable() + syllable()
  return word.charAt(0).toUpperCase() + word.slice(1)
}

function pick(letters: readonly string[]): string {
  return letters[randomInt(letters.length)] ?? ''
}

/** What a sealed password is bound to: moved to another row or person it cannot be opened. */
export function sealedFor(secret: { id: string; forPersonId: string }): string {
  return `directory/password ${secret.id} ${secret.forPersonId}`
}
