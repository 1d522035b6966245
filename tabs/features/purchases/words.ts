import type { Words } from '../../../core/language.ts'

/** What the screens of purchases say beside core's words. */
export const words = {
  'purchases.subtitle': {
    lt: 'Ką verta keisti, kiek tai kainuos ir kas iš to gauta.',
    en: 'What to replace, what it will cost, and what came of it.',
  },
  'purchases.none': { lt: 'Specifikacijų dar nėra', en: 'There are no specifications yet' },
  'purchases.none.text': {
    lt: 'Pažymėkite, ką verta keisti, arba rašykite specifikaciją nuo pradžių.',
    en: 'Tick what to replace, or write a specification from scratch.',
  },
  'purchases.nothing-worn': {
    lt: 'Pagal įrašus dabar keisti nėra ko.',
    en: 'By the records nothing has to be replaced now.',
  },
  'purchases.no-category': { lt: 'Be kategorijos', en: 'No category' },
  'purchases.pieces': { lt: '{n} vnt.', en: '{n} pcs' },
  'purchases.about': { lt: 'apie {sum} €', en: 'about {sum} €' },
  'purchases.new': { lt: 'Nauja specifikacija', en: 'New specification' },
  'purchases.make': { lt: 'Rengti specifikaciją', en: 'Make a specification' },
  'purchases.title-of-new': { lt: 'Naujas pirkimas', en: 'New purchase' },
  'purchases.title': { lt: 'Pavadinimas', en: 'Title' },
  'purchases.line': { lt: '{n} eilutė', en: 'Line {n}' },
  'purchases.add-line': { lt: 'Pridėti eilutę', en: 'Add a line' },
  'purchases.remove-line': { lt: 'Pašalinti {n} eilutę', en: 'Remove line {n}' },
  'purchases.edit': { lt: 'Keisti', en: 'Change' },
  'purchases.save': { lt: 'Išsaugoti', en: 'Save' },
  'purchases.not-a-number': { lt: 'Įrašykite sveiką skaičių.', en: 'Write a whole number.' },
  'purchases.not-a-sum': { lt: 'Įrašykite sumą, pavyzdžiui, 1 234,50', en: 'Write a sum such as 1,234.50' },
  'purchases.replaces': {
    lt: { one: 'Vietoj {n} įrašo', few: 'Vietoj {n} įrašų', other: 'Vietoj {n} įrašų' },
    en: { one: 'In the place of {n} entry', other: 'In the place of {n} entries' },
  },
  'purchases.why-not': { lt: 'Kodėl grąžinate', en: 'Why you send it back' },
  'purchases.note': { lt: 'Pastaba', en: 'Note' },
  'purchases.lives': { lt: 'Kiek metų tarnauja', en: 'How many years things serve' },
  'purchases.lives.text': {
    lt: 'Kas tarnauja ilgiau, siūloma keisti. 0 – laikas neribojamas.',
    en: 'What has served longer is proposed to be replaced. 0: for ever.',
  },
  'purchases.lives.other': { lt: 'Visa kita', en: 'Everything else' },
  'purchases.bought-on': { lt: 'Įsigijimo data', en: 'Purchase date' },
  'purchases.came': { lt: 'Gauta: {name}', en: 'Came: {name}' },
  'purchases.one-entry': { lt: '{name}: vienas įrašas su kiekiu', en: '{name}: one entry with a quantity' },
  'purchases.labels': { lt: 'Spausdinti lipdukus', en: 'Print the labels' },
  'purchases.made': {
    lt: { one: 'Įrašytas {n} daiktas', few: 'Įrašyti {n} daiktai', other: 'Įrašyta {n} daiktų' },
    en: { one: '{n} thing written down', other: '{n} things written down' },
  },
  'purchases.xlsx': { lt: 'XLSX', en: 'XLSX' },
  'purchases.pdf': { lt: 'PDF', en: 'PDF' },
  'purchases.lines': { lt: 'Kas perkama', en: 'What is bought' },
} as const satisfies Words
