import type { Words } from '../../../core/language.ts'

/** What the screen of reports says beside core's words. */
export const words = {
  'reports.subtitle': {
    lt: 'Kiek užklausų, kokių ir iš kur, ir kaip greitai jos išspręstos.',
    en: 'How many requests, of what kind and from where, and how soon they were solved.',
  },
  'reports.period': { lt: 'Laikotarpis', en: 'Period' },
  'reports.from': { lt: 'Nuo', en: 'From' },
  'reports.until': { lt: 'Iki', en: 'Until' },
  'reports.xlsx': { lt: 'Excel lentelė', en: 'Workbook' },
  'reports.pdf': { lt: 'PDF', en: 'PDF' },
  'reports.figures': { lt: 'Trumpai', en: 'In short' },
  'reports.compared': { lt: 'Lyginama su {from} – {until}', en: 'Compared with {from} – {until}' },
  'reports.was': { lt: 'buvo {value}', en: 'was {value}' },
  'reports.same': { lt: 'tiek pat', en: 'the same' },
  'reports.none': { lt: 'Per šį laikotarpį užklausų nebuvo', en: 'There were no requests in this period' },
  'reports.none.text': { lt: 'Pasirinkite kitą laikotarpį.', en: 'Choose another period.' },
  'reports.chart': {
    lt: 'Pateiktos ir išspręstos užklausos pagal mėnesį: {list}',
    en: 'Requests asked and solved by month: {list}',
  },
  'reports.chart.month': {
    lt: '{month} – pateikta {asked}, išspręsta {done}',
    en: '{month}: {asked} asked, {done} solved',
  },
  'reports.open': { lt: '{figure}: {name}. Rodyti užklausas', en: '{figure}: {name}. Show the requests' },
  'reports.more': { lt: 'Rodyti visas eilutes: {n}', en: 'Show all {n} lines' },
} as const satisfies Words
