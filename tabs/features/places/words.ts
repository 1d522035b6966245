import type { Words } from '../../../core/language.ts'

/** What the screen of rooms says beside core's words. */
export const words = {
  'places.subtitle': {
    lt: 'Pastatai ir patalpos, kaip juos vadina mokykla. Pagal juos suprantama, kur kas neveikia.',
    en: 'Buildings and rooms as the school calls them. By them it is understood where something is broken.',
  },
  'places.none': { lt: 'Patalpų dar nėra', en: 'There are no rooms yet' },
  'places.none.text': {
    lt: 'Įkelkite sąrašą iš lentelės arba pridėkite patalpas po vieną.',
    en: 'Import a list from a table, or add rooms one by one.',
  },
  'places.none.reader': { lt: 'Jas įrašo IT specialistas.', en: 'The IT specialist writes them down.' },
  'places.new': { lt: 'Nauja patalpa', en: 'New room' },
  'places.change': { lt: 'Keisti patalpą', en: 'Change the room' },
  'places.save': { lt: 'Išsaugoti', en: 'Save' },
  'places.saved': { lt: 'Patalpa išsaugota', en: 'The room is saved' },
  'places.removed': { lt: 'Patalpa {name} išbraukta', en: 'Room {name} is removed' },
  'places.renamed': { lt: 'Pastatas pervadintas', en: 'The building is renamed' },
  'places.count': {
    lt: { one: '{n} patalpa', few: '{n} patalpos', other: '{n} patalpų' },
    en: { one: '{n} room', other: '{n} rooms' },
  },
  'places.paste': {
    lt: 'Sąrašas: pastatas, patalpa, aukštas, kaip dar vadinama (po vieną eilutėje, per kabliataškį)',
    en: 'The list: building, room, floor, other names (one a line, with semicolons)',
  },
  'places.file': { lt: 'Arba failas (CSV, XLSX)', en: 'Or a file (CSV, XLSX)' },
  'places.building': { lt: 'Pastatas, jei sąraše nenurodytas', en: 'The building, if the list names none' },
  'places.try': { lt: 'Pažiūrėti, kas pasikeis', en: 'See what would change' },
  'places.take': { lt: 'Įkelti', en: 'Import' },
  'places.would': {
    lt: 'Naujų: {added}, keičiamų: {changed}, tokių pačių: {same}',
    en: 'New: {added}, changed: {changed}, the same: {same}',
  },
  'places.taken': {
    lt: 'Sąrašas įkeltas. Naujų: {added}, pakeistų: {changed}',
    en: 'Imported. New: {added}, changed: {changed}',
  },
} as const satisfies Words
