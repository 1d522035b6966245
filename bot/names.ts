import { plainText } from '../core/language.ts'

/** A first name and a surname in the nominative. */
export interface FullName {
  givenName: string
  surname: string
}

/** Words that begin a sentence or name a thing, and so are no names although they begin with a capital letter. */
const notNames =
  /^(nauj|sukur|pras|reik|pridėk|įtrauk|iteraukit|itrauk|įdėk|pamirš|pamirs|neveik|labas|sveik|laba|mokin|mokyt|darbuot|kolega|paskyr|klas|grup|slapta|licenc|office|microsoft|teams|word|excel|windows|outlook|new|create|please|need|add|hello|hi|forgot|account|password|licen|the|for|reset|my|and)/i

/**
 * Finds a first name and a surname that stand side by side with capital letters, and turns back the Lithuanian dative
 * („Onai Onaitei“), accusative („Oną Onaitę“) and the genitive of women („Onos Onaitės“). The person sees the result
 * and can mend it.
 */
export function nameAfter(text: string): FullName | null {
  const words = text.split(/[^\p{L}-]+/u)
  for (const [index, word] of words.entries()) {
    const next = words[index + 1]
    if (!next || !isName(word) || !isName(next)) continue
    // „Oną“ is Ona and „Joną“ is Jonas: only the surname tells.
    const givenName = word.endsWith('ą') && next.endsWith('ę') ? `${word.slice(0, -1)}a` : nominative(word)
    return { givenName, surname: nominative(next) }
  }
  return null
}

const isName = (word: string) => /^\p{Lu}\p{Ll}+(-\p{Lu}\p{Ll}+)*$/u.test(word) && !notNames.test(word)

/** The endings that can be turned back in only one probable way, the longer ones first. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/(?<=vič)(iui|iaus|ių|iumi)$/, 'ius'],
  [/(?<=^(dar|mar|jul|paul|vil|gied)\p{L}{0,3})(iui|iaus|ių|iumi)$/iu, 'ius'],
  [/ij(ui|aus|ų|umi)$/, 'ijus'],
  [/čiui$/, 'tis'],
  [/džiui$/, 'dis'],
  [/čio$/, 'tis'],
  [/džio$/, 'dis'],
  [/iaus$/, 'ius'],
  [/aus$/, 'us'],
  [/(iui)$/, 'is'],
  [/ui$/, 'as'],
  [/(?<=\p{L}{2})(?<!^(mar|anton|serg))io$/iu, 'is'],
  // Nobody's genitive: Ševčenko, Hugo, Leo.
  [/(?<=\p{L}{2})(?<!enk|^hug|^mark|^ott|^le|^brun)o$/iu, 'as'],
  [/ą$/, 'as'],
  [/į$/, 'is'],
  [/ę$/, 'ė'],
  [/(?<=\p{L}{2})ai$/u, 'a'],
  [/(?<=\p{L}{2})ei$/u, 'ė'],
  [/(?<=ien|ait|yt|ut|ūt|iūt)[eė]s$/, 'ė'],
  [/(?<=\p{L}{2})ės$/u, 'ė'],
  [/(?<=\p{L}{2})os$/u, 'a'],
]

function nominative(name: string): string {
  const ending = endings.find(([sign]) => sign.test(name))
  return ending ? name.replace(ending[0], ending[1]) : name
}

/** Every form of a name that stands in the nominative, without diacritics: „Jonaitis“ → jonaicio, jonaiciui… */
export function formsOf(name: string): ReadonlySet<string> {
  const plain = plainText(name)
  const row = declensions.find(([ending]) => plain.endsWith(ending))
  if (!row) return new Set([plain])
  const stem = plain.slice(0, -row[0].length)
  // „Jonaitis“, „Jonaičio“: t and d soften before io and iu.
  const soft = stem.replace(/t$/, 'c').replace(/d$/, 'dz')
  return new Set([plain, ...row[1].map((ending) => (/^i[ou]/.test(ending) ? soft : stem) + ending)])
}

/** Endings of the nominative and of the other cases, without diacritics. */
const declensions: readonly (readonly [string, readonly string[]])[] = [
  ['ius', ['iaus', 'iui', 'iu', 'iumi', 'iau', 'iuje']],
  ['jus', ['jaus', 'jui', 'ju', 'jumi', 'jau', 'juje']],
  ['us', ['aus', 'ui', 'u', 'umi', 'au', 'uje']],
  ['as', ['o', 'ui', 'a', 'u', 'e', 'ai', 'uje']],
  ['is', ['io', 'iui', 'i', 'iu', 'yje']],
  ['ys', ['io', 'iui', 'i', 'iu', 'yje', 'y']],
  ['a', ['os', 'ai', 'a', 'oje']],
  ['e', ['es', 'ei', 'eje']],
]

/** Pairs of neighbouring words that may be a first name and a surname; those with capital letters first. */
export function namePairs(text: string): [string, string][] {
  const words = text.slice(0, 800).split(/[^\p{L}-]+/u)
  const pairs = words.flatMap((word, at): [string, string][] => {
    const next = words[at + 1]
    return next && mayBeName(word) && mayBeName(next) ? [[word, next]] : []
  })
  const isCapital = ([one, other]: [string, string]) => isName(one) && isName(other)
  return [...pairs.filter(isCapital), ...pairs.filter((pair) => !isCapital(pair))]
}

const mayBeName = (word: string) =>
  word.length >= 3 &&
  !notNames.test(word) &&
  !everydayWords.test(plainText(word)) &&
  !/(ti|siu|kite|kit)$/.test(word)

/** Words of requests for accounts that are nobody's name. */
const everydayWords =
  /^(auklet|berniuk|mergait|vaik|naujo|nauji|naujam|klases|klase|komand|kanal|grupe|iraukti|del|kad|nes|nuo|iki|arba|bet|kaip|kur|kas|kuri|reikia|reiketu|galima|gal|galite|galetu|ar|jau|dar|vel|labai|skubiai|siandien|rytoj|vakar|aciu|dekui|prieiga|prisijung|negali|nepavyk|nezino|neprisimena|pamirso|pastas|pasto|licencij|mokykl|is|i|prie|su|to|from|his|her|not|has|does|can|who|with|into|group|team|class|pupil|student|teacher|office)/
