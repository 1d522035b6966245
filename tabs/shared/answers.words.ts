import type { Words } from '../../core/language.ts'

/** What the screens of answers say beside core's words of articles. */
export const words = {
  'answers.subtitle': {
    lt: 'Trumpi patarimai, kaip pačiam susitvarkyti dažniausias bėdas.',
    en: 'Short advice for the most common troubles.',
  },
  'answers.placeholder': { lt: 'Parašykite, kas nutiko', en: 'Write what has happened' },
  'answers.maybe': { lt: 'Galbūt padės', en: 'This may help' },
  'answers.thanks': { lt: 'Puiku, kad padėjo!', en: 'Good that it helped!' },
  'answers.nothing': { lt: 'Tokio atsakymo dar nėra', en: 'There is no such answer yet' },
  'answers.nothing.text': {
    lt: 'Parašykite kitais žodžiais arba pateikite užklausą: padės IT specialistas.',
    en: 'Try other words, or send a request: the IT specialist will help.',
  },
  'answers.none': { lt: 'Atsakymų dar nėra', en: 'There are no answers yet' },
  'answers.none.text': {
    lt: 'Galite pradėti nuo paruoštų ir paskui juos pritaikyti savo mokyklai.',
    en: 'You can begin with ready-made ones and then fit them to your school.',
  },
  'answers.all': { lt: 'Visi atsakymai', en: 'All answers' },
  'answers.begun': {
    lt: { one: 'Pridėtas {n} atsakymas', few: 'Pridėti {n} atsakymai', other: 'Pridėta {n} atsakymų' },
    en: { one: '{n} answer added', other: '{n} answers added' },
  },
  'answers.helped': {
    lt: { one: 'Padėjo {n} kartą', few: 'Padėjo {n} kartus', other: 'Padėjo {n} kartų' },
    en: { one: 'Helped {n} time', other: 'Helped {n} times' },
  },
  'answers.hidden': { lt: 'Paslėptas', en: 'Hidden' },
  'answers.lithuanian': { lt: 'Lietuviškai', en: 'In Lithuanian' },
  'answers.english': { lt: 'Angliškai', en: 'In English' },
  'answers.with-english': { lt: 'Rašyti ir angliškai', en: 'Write it in English too' },
  'answers.saved': { lt: 'Atsakymas išsaugotas', en: 'The answer is saved' },
  'answers.hidden-now': { lt: 'Atsakymas paslėptas', en: 'The answer is hidden' },
  'answers.shown-now': { lt: 'Atsakymas vėl rodomas', en: 'The answer is shown again' },
  'answers.show-again': { lt: 'Vėl rodyti', en: 'Show again' },
  'answers.save': { lt: 'Išsaugoti', en: 'Save' },
  'answers.change': { lt: 'Keisti atsakymą', en: 'Change the answer' },
} as const satisfies Words
