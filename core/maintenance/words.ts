/** Texts about duties that come round. */
export const words = {
  list: { lt: 'Priežiūra', en: 'Maintenance' },
  write: { lt: 'Priežiūros darbas', en: 'Maintenance duty' },
  complete: { lt: 'Atlikta', en: 'Done' },
  stop: { lt: 'Nebekartoti', en: 'Stop repeating' },
  log: { lt: 'Priežiūros žurnalas', en: 'Maintenance log' },
  begin: { lt: 'Pradėti nuo įprastų darbų', en: 'Begin with usual duties' },
  remind: { lt: 'Priežiūros priminimai', en: 'Maintenance reminders' },
  'field.title': { lt: 'Ką reikia padaryti', en: 'What has to be done' },
  'field.place': { lt: 'Kur', en: 'Where' },
  'field.rhythm': { lt: 'Kaip dažnai', en: 'How often' },
  'field.nextDue': { lt: 'Kada kitą kartą', en: 'When next' },
  'field.note': { lt: 'Kas rasta ar liko nepadaryta', en: 'What was found or left' },
  'rhythm.week': { lt: 'Kas savaitę', en: 'Every week' },
  'rhythm.twoWeeks': { lt: 'Kas dvi savaites', en: 'Every two weeks' },
  'rhythm.month': { lt: 'Kas mėnesį', en: 'Every month' },
  'rhythm.quarter': { lt: 'Kas tris mėnesius', en: 'Every three months' },
  'rhythm.halfYear': { lt: 'Kas pusmetį', en: 'Every half year' },
  'rhythm.year': { lt: 'Kas metus', en: 'Every year' },
  'why-left': {
    lt: 'Ne viskas pažymėta. Parašykite, kas liko ir kodėl.',
    en: 'Not everything is ticked. Write what is left and why.',
  },
  'done-already': {
    lt: 'Šį kartą darbas jau pažymėtas kaip atliktas.',
    en: 'This time it has been marked as done already.',
  },
  stopped: { lt: 'Šis darbas nebekartojamas.', en: 'This duty is not repeated any more.' },
  'told.due': {
    lt: {
      one: 'Laikas {n} priežiūros darbui: {list}',
      few: 'Laikas {n} priežiūros darbams: {list}',
      other: 'Laikas {n} priežiūros darbų: {list}',
    },
    en: { one: 'Time for {n} maintenance duty: {list}', other: 'Time for {n} maintenance duties: {list}' },
  },
} as const
