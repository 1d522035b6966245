/** Where in a roster a fault stands: "users.csv:12:username" → its file, row and column; what a whole file lacks has no row. */
export function placeOfFault(field: string): { file: string; row: string; column: string } {
  const [file = '', row = '', ...column] = field.split(':')
  return { file, row: row === '0' ? '' : row, column: column.join(':') }
}

/** So many faults of one kind stand under each other; more are folded into the first of them. */
const mostAlike = 5

/**
 * Faults with those of one cause folded together, the same in the same column of a file: a register that leaves
 * something out does so in every row. `unfolded` are those that a person opened.
 */
export function foldFaults<Fault extends { field: string; word: string }>(
  faults: readonly Fault[],
  unfolded: readonly string[],
): { fault: Fault; same: string; more: number }[] {
  const nameOf = ({ field, word }: Fault) => {
    const { file, column } = placeOfFault(field)
    return [file, column, word].join(' ')
  }
  const counts = new Map<string, number>()
  for (const fault of faults) counts.set(nameOf(fault), (counts.get(nameOf(fault)) ?? 0) + 1)
  const seen = new Set<string>()
  return faults.flatMap((fault) => {
    const same = nameOf(fault)
    const isFolded = (counts.get(same) ?? 0) > mostAlike && !unfolded.includes(same)
    if (isFolded && seen.has(same)) return []
    seen.add(same)
    return [{ fault, same, more: isFolded ? (counts.get(same) ?? 1) - 1 : 0 }]
  })
}
