/** Whether the server answered when it was last asked; kept for everybody who shows or waits for it. */
export const reach = keepReach()

function keepReach() {
  let reached = true
  const listeners = new Set<() => void>()
  return {
    get: () => reached,
    set(now: boolean) {
      if (now === reached) return
      reached = now
      for (const listener of listeners) listener()
    },
    subscribe(changed: () => void) {
      listeners.add(changed)
      return () => void listeners.delete(changed)
    },
  }
}
