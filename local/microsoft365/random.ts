/** Numbers from 0 up to 1 that look random and are the same for the same seed: what went wrong once can be repeated. */
export function seededRandom(seed: number): () => number {
  // A linear congruence of full period with the constants of Numerical Recipes, mixed once so that close seeds differ.
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    const mixed = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d)
    return ((mixed ^ (mixed >>> 12)) >>> 0) / 2 ** 32
  }
}
