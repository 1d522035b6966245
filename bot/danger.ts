import { plainText } from '../core/language.ts'

/** Stems of words by which somebody in danger may ask for help; rather once too often than once too seldom. */
const signs = [
  /\b(noriu|norisi|noreciau|nenoriu)\b.{0,20}\b(mirti|numirti|nusizudyti|gyventi)\b/,
  /nusizud|savizud|zudytis|zudosi|pjaust(au|ausi|osi)|pjaunu|save zaloju|zaloju save|zalojasi|persipjau/,
  /\b(musa|mus|muse|sumuse|primuse|spardo|smaugia|grasina|grasino|prievartau\w*|isprievartav\w*|seksualiai|tvirkin\w*)\b/,
  /tyciojasi|tyciojas|patyci|uzgaulioj|zemina mane|skriaudzia|skriaudzi|smurt/,
  /\b(turi|atsinese|yra|mato\w*) (peili|ginkla|pistoleta)/,
  /\b(i )?(want|going|wanna) (to )?(die|kill myself)|kill myself|suicid|hurt(s|ing)? myself|cut(ting)? myself|self.?harm/,
  /\b(hits|beats|beat|hitting|beating|threatens|threatened|kicks|bullies|bullied|bullying|raped?|abus\w+)\b/,
  /\b(has|brought) a (knife|gun)/,
]

/** Whether a message sounds like danger, and is answered with help at once. It is not kept and not judged. */
export function soundsLikeDanger(text: string): boolean {
  const plain = plainText(text)
  return signs.some((sign) => sign.test(plain))
}
