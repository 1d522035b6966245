import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Keys } from '../context.ts'
import { type Visit, visits } from './schema.ts'

/**
 * The work is many small puzzles instead of one large: it then takes nearly the same time each time, and a page can say
 * how far it is. Each is a number with which the SHA-256 of challenge, place and number begins with so many zero bits.
 */
export const puzzles = 16
/** 16 × 2¹²: some 65,000 hashes. A slow phone needs a second or two, and begins while the form is filled in. */
const usualBits = 12
const mostBits = 19
/** So many visits of a kind in ten minutes are usual; with each doubling the work doubles, too. */
const usualVisits = 4
const minutesToUse = 30

/** How many zero bits each puzzle asks for after so many visits in the last ten minutes. */
export function bitsFor(visits: number): number {
  const doublings = visits > usualVisits ? Math.ceil(Math.log2(visits / usualVisits)) : 0
  return Math.min(mostBits, usualBits + doublings)
}

/** A challenge for one visit: it says for what, how hard and until when, and Talka signs that. Nothing of it is kept. */
export function newChallenge(keys: Pick<Keys, 'mark'>, visit: Visit, bits: number, now: Date): string {
  const until = now.getTime() + minutesToUse * 60_000
  const said = [visit, bits, until.toString(36), randomBytes(16).toString('base64url')].join('.')
  return `${said}.${sign(keys, said)}`
}

/**
 * The random part of a proof that is right: of this Talka, for this visit, in time, and of at least so many bits; null for
 * any other. Whoever asks has to see that it is used once.
 */
export function checkProof(
  keys: Pick<Keys, 'mark'>,
  proof: string,
  asked: { visit: Visit; bits: number; now: Date },
): string | null {
  const [challenge = '', solution = ''] = proof.split(':')
  const [visit = '', bits = '', until = '', random = '', signature = ''] = challenge.split('.')
  const said = [visit, bits, until, random].join('.')
  if (challenge !== `${said}.${signature}` || !isSame(signature, sign(keys, said))) return null
  if (!visits.some((one) => one === visit) || visit !== asked.visit) return null
  if (Number(bits) < asked.bits || Number.parseInt(until, 36) < asked.now.getTime()) return null
  const numbers = solution.split('.')
  const isSolved =
    numbers.length === puzzles &&
    numbers.every((number, place) => zeroBits(`${challenge}:${place}:${number}`) >= Number(bits))
  return isSolved ? random : null
}

function sign(keys: Pick<Keys, 'mark'>, said: string): string {
  return keys.mark(`challenge ${said}`)
}

function zeroBits(text: string): number {
  const hash = createHash('sha256').update(text).digest()
  const first = hash.findIndex((byte) => byte !== 0)
  return first === -1 ? 256 : first * 8 + Math.clz32(hash[first] ?? 0) - 24
}

function isSame(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))
}
