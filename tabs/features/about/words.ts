import type { Words } from '../../../core/language.ts'

/** The texts of the page about Talka. */
export const words = {
  'about.what.text': {
    lt: 'Talka – mokyklos IT pagalba: parašote, ko reikia, specialistas patvirtina, o paskyras ir grupes programa sutvarko pati.',
    tu: 'Talka – mokyklos IT pagalba: parašai, kas neveikia, ir matai, kas su tuo daroma.',
    en: 'Talka is the school’s IT help: you write what you need and see what is done about it; what the specialist approves is carried out by itself.',
  },
  'about.who-sees': { lt: 'Kas ką mato', en: 'Who sees what' },
  'about.requests': {
    lt: 'Užklausą mato tas, kas ją pateikė, IT specialistas ir direktoriaus pavaduotojas ūkiui.',
    en: 'A request is seen by the person who sent it, the IT specialist and the deputy for facilities.',
  },
  'about.passwords': {
    lt: 'Laikinas slaptažodis parodomas vieną kartą ir tik tam, kam skirtas. Pokalbyje jo nebūna.',
    en: 'A temporary password is shown once, only to the person it is for. It never stands in the chat.',
  },
  'about.log': {
    lt: 'Kas, kada ir ką nusprendė, lieka žurnale. Jį skaito duomenų apsaugos pareigūnas ir Talkos administratorius.',
    en: 'Who decided what and when is kept in a log. The data protection officer and the Talka administrator read it.',
  },
  'about.clocks': {
    lt: 'Pranešimai, mokyklos darbo laikas, užklausų terminai, ramybės valandos',
    en: 'Messages, the school’s hours, deadlines of requests, quiet hours',
  },
  'about.muted': {
    lt: 'Pasirinkite, apie ką pranešti',
    tu: 'Pasirink, apie ką pranešti',
    en: 'Choose what to be told of',
  },
  'about.version': { lt: 'Talka {version}', en: 'Talka {version}' },
} as const satisfies Words
