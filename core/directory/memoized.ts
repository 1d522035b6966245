/** Reads the same text once: a country has few names of classes, and of schools. */
export function memoized<Read>(read: (text: string) => Read): (text: string) => Read {
  const known = new Map<string, Read>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const one = read(text)
    known.set(text, one)
    return one
  }
}
