import { plainText } from '../core/language.ts'

/** Stems of words by which somebody in danger may ask for help; rather once too often than once too seldom. */
const signs = [
  /\b(noriu|norisi|noreciau)\b.{0,20}\b(mirti?|numirti?|nusizudyti?)\b/,
  /\b(nenoriu|nebenoriu|nesinori|nebesinori)\b.{0,20}\bgyventi?\b/,
  /nusizud|savizud|zudytis|zudosi|pjaust(au|ausi|osi)|pjaunu|save zaloju|zaloju save|zalojasi|persipjau/,
  /\b(musa|mane mus|mus mane|muse|sumuse|primuse|spardo|smaugia|grasina|grasino|prievartau\w*|isprievartav\w*|seksualiai|tvirkin\w*)\b/,
  /tyciojasi|tyciojas|patyci|uzgaulioj|izeidin|zemina mane|skriaudzia|skriaudzi|smurt/,
  /\b(liecia|liete|persekioja|santazuoja)\b.{0,10}\bmane\b|\bmane\b.{0,10}\b(liecia|liete|persekioja|santazuoja)\b/,
  /\b(turi|atsinese) (peili|ginkla|pistoleta)/,
  /\bi? ?(want|going|wanna) (to )?(die|kill myself)|kill myself|suicid|(hurt|hurting|cut|cutting) myself|self.?harm/,
  /\b(hits?|beats?|hitting|beating|threatens?|threatened|kicks?|touch(es|ed)?) (me|him|her|us)\b/,
  /\bbull(y|ies|ied|ying)\b|\b(rape[ds]?|abus(e[ds]?|ing))\b/,
  /\b(has|brought) a (knife|gun)/,
]

/** „Muš“ is danger; without its mark it is mostly „mus“, "us". */
const willHit = /(?<!\p{L})muš(?!\p{L})/iu

/** Whether a message sounds like danger, and is answered with help at once. It is not kept and not judged. */
export function soundsLikeDanger(text: string): boolean {
  const plain = plainText(text)
  return willHit.test(text.normalize('NFC')) || signs.some((sign) => sign.test(plain))
}
