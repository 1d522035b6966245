/** Texts about the turn of the school year. */
export const words = {
  show: { lt: 'Mokslo metai', en: 'The school year' },
  open: { lt: 'Pradėti mokslo metus', en: 'Begin a school year' },
  'change-dates': { lt: 'Keisti, kada priminti apie mokslo metus', en: 'Change the reminders of the year' },
  remind: { lt: 'Priminimas apie mokslo metus', en: 'Reminding of the school year' },
  'step.roster': { lt: 'Mokinių sąrašas', en: 'The roster' },
  'step.check': { lt: 'Palyginimas su paskyromis', en: 'Comparing with the accounts' },
  'step.approve': { lt: 'Patvirtinimas', en: 'Approval' },
  'step.confirm': { lt: 'Antro žmogaus patvirtinimas', en: 'A second person’s approval' },
  'step.run': { lt: 'Vykdymas', en: 'Carrying out' },
  'step.finish': { lt: 'Kas liko padaryti', en: 'What is left to do' },
  'standing.done': { lt: 'atlikta', en: 'done' },
  'standing.now': { lt: 'dabar', en: 'now' },
  'standing.working': { lt: 'vyksta', en: 'under way' },
  'standing.later': { lt: 'vėliau', en: 'later' },
  'standing.needless': { lt: 'šiemet nereikia', en: 'not needed this year' },
  'not-this-one': {
    lt: 'Šių mokslo metų dabar pradėti negalima.',
    en: 'This school year cannot be begun now.',
  },
  'told.open': {
    lt: 'Artėja {year} mokslo metai. Įkelkite naują mokinių sąrašą: parodysime, kokios paskyros ir klasės pasikeis, ir be Jūsų patvirtinimo nieko nedarysime.',
    en: 'The school year {year} is coming. Import the new roster: we will show which accounts and classes change, and do nothing before you approve.',
  },
  'told.reminder': {
    lt: '{year} mokslo metų paskyros dar neparuoštos. Pažiūrėkite, ko trūksta.',
    en: 'The accounts for the school year {year} are not ready yet. Have a look what is missing.',
  },
} as const
