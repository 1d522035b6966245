import { createHash } from 'node:crypto'

/** The same id for the same text or bytes, in the shape of a version 4 UUID: what is done twice is there once. */
export function derivedId(of: string | Uint8Array): string {
  const hex = createHash('sha256').update(of).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
