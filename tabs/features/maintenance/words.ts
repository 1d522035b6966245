import type { Words } from '../../../core/language.ts'

/** What the screens of maintenance say beside core's words. */
export const words = {
  'maintenance.subtitle': {
    lt: 'Darbai, kurie kartojasi: kada kitas, kas padaryta.',
    en: 'Duties that come round: when next, and what was done.',
  },
  'maintenance.new': { lt: 'Naujas darbas', en: 'New duty' },
  'maintenance.change': { lt: 'Keisti darbą', en: 'Change the duty' },
  'maintenance.none': { lt: 'Priežiūros darbų dar nėra', en: 'There are no duties yet' },
  'maintenance.none.text': {
    lt: 'Galite pradėti nuo įprastų mokykloms ir paskui juos pritaikyti.',
    en: 'You can begin with those usual in schools and then fit them to yours.',
  },
  'maintenance.none.reader': {
    lt: 'Juos įrašo IT specialistas.',
    en: 'The IT specialist writes them down.',
  },
  'maintenance.begun': {
    lt: { one: 'Pridėtas {n} darbas', few: 'Pridėti {n} darbai', other: 'Pridėta {n} darbų' },
    en: { one: '{n} duty added', other: '{n} duties added' },
  },
  'maintenance.overdue': { lt: 'Vėluoja', en: 'Overdue' },
  'maintenance.soon': { lt: 'Netrukus', en: 'Soon' },
  'maintenance.due': { lt: 'Iki {day}', en: 'By {day}' },
  'maintenance.last': { lt: 'Paskutinį kartą {day}', en: 'Last done {day}' },
  'maintenance.never': { lt: 'Dar nedaryta', en: 'Never done yet' },
  'maintenance.done': { lt: 'Atlikta. Kitas kartas – {day}', en: 'Done. Next time: {day}' },
  'maintenance.checklist': { lt: 'Ką pažymėti (po vieną eilutėje)', en: 'What to tick (one a line)' },
  'maintenance.save': { lt: 'Išsaugoti', en: 'Save' },
  'maintenance.saved': { lt: 'Darbas išsaugotas', en: 'The duty is saved' },
  'maintenance.stopped': {
    lt: 'Darbas nebekartojamas, žurnalas liko',
    en: 'Not repeated any more; its log stays',
  },
  'maintenance.log.none': { lt: 'Dar nieko neatlikta', en: 'Nothing has been done yet' },
  'maintenance.left': { lt: 'Liko: {list}', en: 'Left: {list}' },
} as const satisfies Words
