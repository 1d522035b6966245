import type { Words } from '../../../core/language.ts'

/** What the numbers of the inventory say beside core's words. */
export const words = {
  'numbers.subtitle': {
    lt: 'Kiek ko mokykla turi, kiek tai verta ir ko greitai prireiks.',
    en: 'How much the school has, what it is worth, and what will soon be needed.',
  },
  'numbers.none': { lt: 'Skaičiuoti dar nėra ko', en: 'There is nothing to count yet' },
  'numbers.none.text': {
    lt: 'Kai inventoriuje bus daiktų, čia matysite jų vertę, amžių ir gedimus.',
    en: 'Once there are things in the inventory, their value, age and repairs show here.',
  },
  'numbers.short': { lt: 'Trumpai', en: 'In short' },
  'numbers.value': { lt: 'Mokyklos turto vertė', en: 'Value of the school’s own' },
  'numbers.things': { lt: 'Įrašų', en: 'Entries' },
  'numbers.unvalued': { lt: 'Be vertės', en: 'Without a value' },
  'numbers.foreign': { lt: 'Ne mokyklos turtas', en: 'Not the school’s own' },
  'numbers.warranty': { lt: 'Garantija baigiasi iki {until}', en: 'Warranty ends by {until}' },
  'numbers.warranty.none': {
    lt: 'Per artimiausius tris mėnesius garantija niekam nesibaigia.',
    en: 'No warranty ends within the next three months.',
  },
  'numbers.mended': { lt: 'Daugiausia taisyti', en: 'Mended most' },
  'numbers.mended.none': { lt: 'Dar niekas netaisyta.', en: 'Nothing has been mended yet.' },
  'numbers.times': {
    lt: { one: 'Taisyta {n} kartą', few: 'Taisyta {n} kartus', other: 'Taisyta {n} kartų' },
    en: { one: 'Mended once', other: 'Mended {n} times' },
  },
  'numbers.dear': { lt: 'gal keisti nauju?', en: 'replace it?' },
  'numbers.open': { lt: 'Rodyti šiuos daiktus: {name}', en: 'Show these things: {name}' },
  'numbers.count': {
    lt: { one: '{n} įrašas', few: '{n} įrašai', other: '{n} įrašų' },
    en: { one: '{n} entry', other: '{n} entries' },
  },
  'numbers.more': { lt: 'Rodyti visus ({n})', en: 'Show all ({n})' },
  'numbers.all-ending': { lt: 'Visas sąrašas ({n})', en: 'The whole list ({n})' },
  'numbers.xlsx': { lt: 'Buhalterijai (XLSX)', en: 'For the accountant (XLSX)' },
  'numbers.pdf': { lt: 'Buhalterijai (PDF)', en: 'For the accountant (PDF)' },
  'numbers.how': {
    lt: 'Skaičiuojama tai, kas nenurašyta. Ne mokyklos turtas į vertę neįeina. Vertė – įsigijimo kaina × kiekis; nusidėvėjimo Talka neskaičiuoja.',
    en: 'What is not written off is counted. What belongs to others is no part of the value. The value is the purchase price × quantity; Talka reckons no depreciation.',
  },
} as const satisfies Words
