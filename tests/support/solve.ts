import { createHash } from 'node:crypto'

/** Does the work that the page outside of Teams asks a visitor's device for, as its description says. */
export function solve({
  challenge,
  bits,
  puzzles,
}: {
  challenge: string
  bits: number
  puzzles: number
}): string {
  const numbers = Array.from({ length: puzzles }, (_, place) => {
    for (let number = 0; ; number++) {
      const hash = createHash('sha256')
        .update(`${challenge}:${place}:${number.toString(36)}`)
        .digest()
      if (hash.readUInt32BE(0) >>> (32 - bits) === 0) return number.toString(36)
    }
  })
  return `${challenge}:${numbers.join('.')}`
}
