import { randomInt } from 'node:crypto'
import type { Keys } from '../context.ts'
import { receiptDigits } from './schema.ts'

/** The code with which somebody comes back to their report: 16 digits of the system's random source, 53 bits. */
export function newReceipt(): string {
  return Array.from({ length: receiptDigits }, () => randomInt(10)).join('')
}

/**
 * What is kept of a code. A keyed hash and not a slow one: the code is drawn evenly out of 10¹⁶, so a stolen database
 * without the school's key lets nobody try any code at all, and whoever has the key as well reads the cases themselves
 * without a code. A slow hash would only make each wrong try as dear for Talka as for whoever floods it.
 *
 * The hash is also what is looked up. An index tells by its time how far two hashes are the same, but whoever has no key
 * cannot choose a hash: the time of a look-up says nothing about the digits. The code itself never reaches the database.
 */
export function receiptMark(keys: Pick<Keys, 'mark'>, code: string): string {
  return keys.mark(`receipt ${code}`)
}
