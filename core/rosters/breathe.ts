import { setImmediate } from 'node:timers/promises'

/** Called in long loops: every so many times it lets the server answer somebody else in between. */
export function startBreathing(every = 2_000): () => Promise<void> | undefined {
  let count = 0
  return () => {
    count += 1
    return count % every === 0 ? setImmediate() : undefined
  }
}
