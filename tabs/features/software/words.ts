import type { Words } from '../../../core/language.ts'

/** What the screens of programs say beside core's words. */
export const words = {
  'software.subtitle': {
    lt: 'Kas naudoja, kiek vietų liko, kada baigiasi. Microsoft 365 licencijos yra prie paskyrų.',
    en: 'Who uses them, how many seats are left, when they end. Licences of Microsoft 365 stand with the accounts.',
  },
  'software.none': { lt: 'Programų dar nėra', en: 'There are no programs yet' },
  'software.none.text': {
    lt: 'Įrašykite, ką mokykla perka ar prenumeruoja: prieš pabaigą Talka primins.',
    en: 'Write down what the school buys or subscribes to: Talka reminds you before it ends.',
  },
  'software.new': { lt: 'Nauja programa', en: 'New program' },
  'software.change': { lt: 'Keisti', en: 'Change' },
  'software.save': { lt: 'Išsaugoti', en: 'Save' },
  'software.taken': { lt: 'užimta {taken} iš {seats}', en: '{taken} of {seats} taken' },
  'software.taken.open': { lt: 'naudoja {taken}', en: 'used by {taken}' },
  'software.ends': { lt: 'galioja iki {day}', en: 'valid until {day}' },
  'software.ending': { lt: 'Baigiasi arba baigėsi', en: 'Ends soon, or is over' },
  'software.rest': { lt: 'Kitos programos', en: 'Other programs' },
  'software.a-year': { lt: '{sum} € per metus', en: '{sum} € a year' },
  'software.all-a-year': { lt: 'Iš viso {sum} € per metus', en: '{sum} € a year in all' },
  'software.seats': { lt: 'Kas turi vietą', en: 'Who holds a seat' },
  'software.seats.none': { lt: 'Vietų dar niekam nesuteikta.', en: 'No seat is given yet.' },
  'software.given': { lt: 'Vieta suteikta', en: 'The seat is given' },
  'software.freed': { lt: 'Vieta atlaisvinta: {name}', en: 'The seat is free: {name}' },
  'software.holder': { lt: 'Kam', en: 'For' },
  'software.person': { lt: 'Žmogus', en: 'Person' },
  'software.thing': { lt: 'Inventorinis arba serijos numeris', en: 'Inventory or serial number' },
  'software.stopped': { lt: 'Ši programa nebenaudojama.', en: 'This program is used no more.' },
  'software.stopped.done': { lt: '{name}: nebenaudojama', en: '{name}: used no more' },
  'software.bring-back': { lt: 'Vėl naudoti', en: 'Use it again' },
  'software.unlimited': {
    lt: 'Palikite tuščią, jei neribojama.',
    en: 'Leave it empty if there is no limit.',
  },
  'software.not-a-number': { lt: 'Įrašykite sveiką skaičių.', en: 'Write a whole number.' },
  'software.not-a-sum': { lt: 'Įrašykite sumą, pavyzdžiui, 240,00', en: 'Write a sum such as 240.00' },
} as const satisfies Words
