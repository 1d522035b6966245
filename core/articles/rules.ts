import { plainText } from '../language.ts'
import { type SoughtWord, soughtWord } from '../search/rules.ts'
import type { ArticleText, ArticleView, Audience } from './schema.ts'

/** Words that say nothing of what is asked, without diacritics. */
const empty = new Set(
  `ir ar bei bet o kad jog kai kaip kur kas ko kam ka kuo su be i is uz po prie pas per nuo iki ant del ne nei taip
  as mes jus jie mano musu tavo savo man mums mane mus yra buvo bus esu esame labai dar jau tik vel gal galima
  galite prasau prasome padekite padek reikia reiketu laba diena labas sveiki aciu dekui kazkas kazko niekas vis
  the and for are was with from this that have has how what where when can could please help need not does our you
  your hello thanks there some`.split(/\s+/),
)
/** That something does not work is said of everything, and so finds nothing: „neveikia“, „sugedo“, „nebeįsijungia“. */
const broken =
  /^(ne(be)?v[ei]+k\w*|ne(be)?isijung\w*|suged\w*|suges\w*|sulu[zs]\w*|nustojo|broken|working|works|doesnt|isnt|broke)$/

/** Where it is says nothing of what to do about it. */
const place =
  /^(kab|kabinet\w*|klas[eė]\w*|auditorij\w*|rastin\w*|bibliotek\w*|skaitykl\w*|valgykl\w*|room|classroom|office|library)$/

/** What people call things among themselves, by the word that answers have for it. */
const spoken: readonly (readonly [RegExp, string])[] = [
  [/^komp(as|a|e|o|ui|u|ai|us|uose)$/, 'kompiuteris'],
  [/^(laptop|nesiojam)\w*$/, 'kompiuteris'],
  [/^(printer\w*|spau[sz]d?intuv\w*|prnter|pritner)$/, 'spausdintuvas'],
  [/^(multimedij\w*|proektor\w*)$/, 'projektorius'],
  [/^(net(as|o|a|ui|e)|intrnet\w*|inernet\w*|vaifa\w*|wifis)$/, 'internetas'],
  [/^monik\w*$/, 'monitorius'],
]

const mostWords = 12

/** The words of a question by which answers are found: at most twelve, each once, without those that say nothing. */
export function askedWords(text: string): SoughtWord[] {
  const words =
    text
      .slice(0, 1000)
      .toLowerCase()
      .match(/[\p{L}\p{N}]{3,}/gu) ?? []
  const asked = new Map<string, SoughtWord>()
  for (const word of words) {
    const plain = plainText(word)
    if (empty.has(plain) || broken.test(plain) || place.test(plain) || /^\d+\p{L}?$/u.test(plain)) continue
    const sought = soughtWord(spoken.find(([sign]) => sign.test(plain))?.[1] ?? word)
    if (!asked.has(sought.beginning)) asked.set(sought.beginning, sought)
  }
  return [...asked.values()].slice(0, mostWords)
}

/**
 * Whether so many of a question's words make an answer worth offering: two, and two in five. One word alone („neveikia
 * projektorius“) has to stand in the answer's title or keywords: in their texts many speak of a computer.
 */
export function isWorthOffering(
  { found, inTitle }: { found: number; inTitle: number },
  asked: number,
): boolean {
  if (asked === 1) return inTitle === 1
  return found >= 2 && found * 5 >= asked * 2
}

/** Which answers a person may be shown. */
export function audiencesFor(roles: readonly string[]): Audience[] {
  return roles.some((role) => role !== 'pupil') ? ['everybody', 'staff'] : ['everybody']
}

/** An answer in the reader's language, in Lithuanian where there is no other. */
export function inLanguage(
  article: { id: string; titleLt: string; bodyLt: string; titleEn: string | null; bodyEn: string | null },
  language: 'lt' | 'en',
): ArticleView {
  const { id, titleLt, bodyLt, titleEn, bodyEn } = article
  return language === 'en' && titleEn && bodyEn
    ? { id, title: titleEn, body: bodyEn }
    : { id, title: titleLt, body: bodyLt }
}

/** The first words of an answer that was learnt from a request: its author makes sentences of them. */
export function draftOf(request: { title: string; what: string; note: string }): ArticleText {
  return {
    title: request.title.slice(0, 120),
    body: [request.what, request.note].filter(Boolean).join('\n\n'),
  }
}
