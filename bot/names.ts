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
  [/čiui$/, 'tis'],
  [/džiui$/, 'dis'],
  [/(iui)$/, 'is'],
  [/ui$/, 'as'],
  [/ą$/, 'as'],
  [/į$/, 'is'],
  [/ę$/, 'ė'],
  [/(?<=\p{L}{2})ai$/u, 'a'],
  [/(?<=\p{L}{2})ei$/u, 'ė'],
  [/ienės$/, 'ienė'],
  [/(?<=aitė|ytė|utė|ūtė)s$/, ''],
  [/(?<=\p{L}{2})os$/u, 'a'],
]

function nominative(name: string): string {
  const ending = endings.find(([sign]) => sign.test(name))
  return ending ? name.replace(ending[0], ending[1]) : name
}
