import type { Words } from '../../../core/language.ts'

/** What the screens of the stock say beside core's words. */
export const words = {
  'stock.subtitle': {
    lt: 'Kasetės, laidai, baterijos ir kita, kas skaičiuojama kiekiu.',
    en: 'Toner, cables, batteries and whatever else is counted by quantity.',
  },
  'stock.none': { lt: 'Atsargų dar nėra', en: 'Nothing is kept in stock yet' },
  'stock.none.text': {
    lt: 'Įrašykite, ką laikote ir kiek mažiausiai turi būti: kai pradės trūkti, Talka parašys.',
    en: 'Write down what is kept and how much there should be at least: Talka tells you when it runs out.',
  },
  'stock.nothing-fits': { lt: 'Tokios atsargos nėra', en: 'There is no such thing in stock' },
  'stock.new': { lt: 'Nauja atsarga', en: 'New in stock' },
  'stock.change': { lt: 'Keisti', en: 'Change' },
  'stock.low': { lt: 'Reikia pirkti', en: 'To be bought' },
  'stock.rest': { lt: 'Užtenka', en: 'Enough' },
  'stock.minimum': { lt: 'mažiausiai {n}', en: 'at least {n}' },
  'stock.less': { lt: 'Išduoti 1: {name}', en: 'Take 1 out: {name}' },
  'stock.taken': { lt: '{name}: liko {left}', en: '{name}: {left} left' },
  'stock.is-now': { lt: '{name}: dabar {left}', en: '{name}: {left} now' },
  'stock.undone': { lt: 'Atšaukta', en: 'Undone' },
  'stock.stopped': { lt: 'Ši atsarga nebelaikoma.', en: 'This is kept no more.' },
  'stock.stopped.done': { lt: '{name}: nebelaikoma', en: '{name}: kept no more' },
  'stock.bring-back': { lt: 'Vėl laikyti', en: 'Keep it again' },
  'stock.how-many': { lt: 'Kiek', en: 'How many' },
  'stock.to': { lt: 'Kam arba kur', en: 'To whom or where' },
  'stock.request': { lt: 'Užklausos Nr.', en: 'Request No.' },
  'stock.from': { lt: 'Iš kur (tiekėjas, sąskaita)', en: 'From where (supplier, invoice)' },
  'stock.first': { lt: 'Kiek yra dabar', en: 'How many there are now' },
  'stock.not-a-number': { lt: 'Įrašykite sveiką skaičių.', en: 'Write a whole number.' },
  'stock.not-a-sum': { lt: 'Įrašykite sumą, pavyzdžiui, 12,50', en: 'Write a sum such as 12.50' },
  'stock.save': { lt: 'Išsaugoti', en: 'Save' },
  'stock.history': { lt: 'Istorija', en: 'History' },
  'stock.for-request': { lt: 'užklausa Nr. {number}', en: 'request No. {number}' },
  'stock.after': { lt: 'liko {n}', en: '{n} left' },
} as const satisfies Words
