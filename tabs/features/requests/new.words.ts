import type { Words } from '../../../core/language.ts'

/** What the forms of new requests say. */
export const words = {
  'new.choose': { lt: 'Ko reikia?', en: 'What do you need?' },
  'new.search': { lt: 'Rasti, ko reikia', en: 'Find what you need' },
  'new.none': { lt: 'Tokios rūšies nėra', en: 'There is no such kind' },
  'new.none.text': {
    lt: 'Bandykite kitą žodį arba rinkitės „Kita“.',
    tu: 'Bandyk kitą žodį.',
    en: 'Try another word, or choose "Something else".',
  },
  'new.who-sees-approved': {
    lt: 'Šią užklausą matysite Jūs, IT specialistas, pavaduotojas ūkiui ir tie, kas ją tvirtina.',
    tu: 'Šią užklausą matysi tu, IT specialistas, pavaduotojas ūkiui ir tie, kas ją tvirtina.',
    en: 'You, the IT specialist, the deputy for facilities and those who approve it will see this request.',
  },
  'new.who-sees': {
    lt: 'Šią užklausą matysite Jūs, IT specialistas ir pavaduotojas ūkiui.',
    tu: 'Šią užklausą matysi tu, IT specialistas ir pavaduotojas ūkiui.',
    en: 'You, the IT specialist and the deputy for facilities will see this request.',
  },
} as const satisfies Words
