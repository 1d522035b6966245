import type { Words } from '../../../core/language.ts'

/** The texts of the screen of absences. */
export const words = {
  'away.subtitle': {
    lt: 'Užklausas vietoj Jūsų tvirtins kolega. Eigoje matysis, kas ką pavadavo.',
    en: 'A colleague approves requests in your stead. The history shows who stood in for whom.',
  },
  'away.who': { lt: 'Kieno išvykimas (tuščia – mano)', en: 'Whose absence (empty: mine)' },
  'away.list': { lt: 'Kas išvykęs', en: 'Who is away' },
  'away.none': { lt: 'Niekas neišvykęs', en: 'Nobody is away' },
  'away.line': { lt: '{from} – {until} · pavaduoja {deputy}', en: '{from} – {until} · {deputy} stands in' },
  'away.saved': {
    lt: 'Įrašyta. {deputy} pavaduos nuo {from} iki {until}',
    en: 'Written down. {deputy} stands in from {from} until {until}',
  },
  'away.ended': { lt: 'Vėl sprendžia {name}', en: '{name} decides again' },
} as const satisfies Words
