import { plainText } from '../core/language.ts'

/** Everyday English words that no Lithuanian sentence has, even one written without diacritics. */
const everyday = new Set(
  'the my not please does doesnt cant wont isnt need want what how can you your for and broken working work room password requests request english new account who waiting help with have has this that printer projector me he she they are am myself him her hit hurt bullying bullied kill die dead scared afraid somebody someone want'.split(
    ' ',
  ),
)

/** Whether a sentence is English: at least two everyday English words, and they are a third of it or more. */
export function isEnglish(text: string): boolean {
  if (/[ąčęėįšųūž]/i.test(text)) return false
  const words = plainText(text)
    .replace(/['’]/g, '')
    .split(/[^a-z]+/)
    .filter(Boolean)
  const known = words.filter((word) => everyday.has(word)).length
  return known >= 2 && known * 3 >= words.length
}
