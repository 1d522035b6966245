/** A school year as people write it: 2025–2026; null where the roster does not say. */
export function schoolYearText(schoolYear: number | null): string | null {
  return schoolYear === null ? null : `${schoolYear}–${schoolYear + 1}`
}

/** Whether a spreadsheet would take this text for a formula. */
export function startsLikeFormula(text: string): boolean {
  return /^[=+\-@\t\r]/.test(text)
}

/**
 * Whether an id is a Lithuanian personal code (asmens kodas: eleven digits with a check digit), which must not be
 * written into a directory (learn.microsoft.com/graph/extensibility-overview: no government identification numbers).
 */
export function isPersonalCode(id: string): boolean {
  if (!/^[3-6]\d{10}$/.test(id)) return false
  const digits = [...id].map(Number)
  const weighed = (shift: number) =>
    digits.slice(0, 10).reduce((sum, digit, at) => sum + digit * (((at + shift) % 9) + 1), 0) % 11
  const first = weighed(0)
  const check = first < 10 ? first : weighed(2) % 10
  return check === digits[10]
}

/** What a class's name says: its grade and letter; null for a course or another group. */
export interface ClassName {
  grade: number
  letter: string
  /** As it stands in the directory: "5a". */
  label: string
}

/** Reads a class's name as schools write it: "5a klasė", "5 B", "10-c kl.". Courses such as "Biology 10" are none. */
export function readClassName(title: string): ClassName | null {
  const found = /^(\d{1,2})\s*[-.]?\s*(\p{L})?(?:\s*(?:klasė|kl\.?))?$/iu.exec(title.trim())
  const grade = Number(found?.[1])
  if (!found || grade > 12) return null
  const letter = (found[2] ?? '').toLowerCase()
  return { grade, letter, label: `${grade}${letter}` }
}
