/** How many times a message is tried before it is given up: about a day and a half with the waits below. */
export const deliveryTries = 30

/** Seconds to wait after the n-th failed try: 5 s, 10 s, 20 s … at most an hour. */
export function waitAfterTry(attempts: number): number {
  return Math.min(5 * 2 ** Math.max(0, attempts - 1), 3_600)
}
