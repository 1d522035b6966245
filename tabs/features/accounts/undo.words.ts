import type { Words } from '../../../core/language.ts'

/** What the tab says around saying no to plans and taking them back. */
export const words = {
  'decline.title': { lt: 'Atmesti planą?', en: 'Decline the plan?' },
  'decline.text': {
    lt: 'Pagal šį planą nebus nieko pakeista. Prireikus galėsite sudaryti naują.',
    en: 'Nothing will be changed by this plan. A new one can be made when it is needed.',
  },
  'decline.reason': { lt: 'Kodėl (galima nerašyti)', en: 'Why (may be left empty)' },
  'undo.all': { lt: 'Atšaukti visą planą', en: 'Take the whole plan back' },
  'undo.undo': { lt: 'Grąžinti, ką šis planas atšaukė', en: 'Do again what this plan took back' },
  'undo.one': { lt: 'Atšaukti šiam žmogui', en: 'Take back for this person' },
  'undo.takes-back': {
    lt: 'Šis planas grąžina viską, kaip buvo prieš ankstesnį planą.',
    en: 'This plan puts everything back as it was before an earlier plan.',
  },
  'undo.takes-back.one': {
    lt: 'Šis planas vienam žmogui grąžina viską, kaip buvo prieš ankstesnį planą. Žmogus: {name}.',
    en: 'This plan puts everything back as it was before an earlier plan, for one person: {name}.',
  },
  'undo.taken-back': { lt: 'Šis planas atšauktas.', en: 'This plan has been taken back.' },
  'undo.taken-back.part': {
    lt: 'Šis planas atšauktas, bet ne visas. Kas liko, galima atšaukti dar kartą.',
    en: 'This plan has been taken back, but not all of it. What is left can be taken back once more.',
  },
  'undo.taking-back': { lt: 'Šis planas dabar atšaukiamas.', en: 'This plan is being taken back.' },
  'undo.see-plan': { lt: 'Atidaryti ankstesnį planą', en: 'Open the earlier plan' },
  'undo.see': { lt: 'Atidaryti atšaukimo planą', en: 'Open the plan that took it back' },
  'undo.risks': {
    lt: 'Ko atšaukti nepavyks ir ką dar žinoti',
    en: 'What cannot be taken back, and what else to know',
  },
  'undo.nothing': { lt: 'Atšaukti nebėra ko', en: 'There is nothing left to take back' },
  'undo.nothing.text': {
    lt: 'Paskyros, licencijos ir grupės jau yra tokios, kaip prieš planą.',
    en: 'Accounts, licences and groups are already as they were before the plan.',
  },
  'undo.mark': { lt: 'Atšaukta', en: 'Taken back' },
} as const satisfies Words
