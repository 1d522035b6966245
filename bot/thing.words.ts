/** What the chat says of the school's things. */
export const words = {
  'no-things': {
    lt: 'Jūsų vardu daiktų neužrašyta.',
    tu: 'Tavo vardu daiktų neužrašyta.',
    en: 'No things are written down under your name.',
  },
  'no-things-there': { lt: 'Čia daiktų neužrašyta.', en: 'No things are written down here.' },
  'things-press': {
    lt: 'Neveikia? Paspauskite daiktą ir pranešite apie gedimą.',
    tu: 'Neveikia? Paspausk daiktą ir pranešk apie gedimą.',
    en: 'Broken? Press the thing to report it.',
  },
  'thing-not-listed': { lt: 'Kitas arba nežinau, kuris', en: 'Another one, or I do not know which' },
  'place-not-listed': { lt: 'Kita vieta', en: 'Another place' },
  'say-where': { lt: 'Parašykite, kur tai yra.', tu: 'Parašyk, kur tai yra.', en: 'Say where it is.' },
  'things-more': {
    lt: { one: 'Ir dar {n} daiktas', few: 'Ir dar {n} daiktai', other: 'Ir dar {n} daiktų' },
    en: { one: 'And {n} more thing', other: 'And {n} more things' },
  },
} as const
