import type { Words } from '../../../core/language.ts'

/** What the channel's tab and its setup say beside core's words. */
export const words = {
  channel: { lt: 'IT užklausos', en: 'IT requests' },
  'channel.subtitle': {
    lt: 'Ta pati lenta visiems, kas tvarko užklausas.',
    en: 'The same board for everybody who works on requests.',
  },
  'channel.not-yours': {
    lt: 'Čia užklausas tvarko IT specialistai ir pavaduotojas ūkiui. Savo užklausas rasite asmeniniame Talkos skirtuke.',
    tu: 'Čia užklausas tvarko IT specialistai ir pavaduotojas ūkiui. Savo užklausas rasi asmeniniame Talkos skirtuke.',
    en: 'Here the IT specialists and the deputy for facilities work on requests. Your own are in Talka’s personal tab.',
  },
  'channel.setup': { lt: 'Talka kanalo skirtuke', en: 'Talka in a tab of the channel' },
  'channel.setup.what': {
    lt: 'Skirtuke bus visų užklausų lenta. Visiems kanalo nariams ji tokia pati.',
    en: 'The tab will hold the board of all requests. It is the same for all members of the channel.',
  },
  'channel.setup.who': {
    lt: 'Turinį mato tik IT specialistai ir direktoriaus pavaduotojas ūkiui; kiti nariai mato paaiškinimą.',
    en: 'Only IT specialists and the deputy for facilities see what is in it; other members see an explanation.',
  },
  'channel.setup.save': {
    lt: 'Nieko nustatyti nereikia: spauskite „Įrašyti“.',
    tu: 'Nieko nustatyti nereikia: spausk „Įrašyti“.',
    en: 'There is nothing to set: press "Save".',
  },
  'channel.setup.elsewhere': {
    lt: 'Šis puslapis skirtas Teams: ten pridėkite Talką prie kanalo.',
    tu: 'Šis puslapis skirtas Teams: ten pridėk Talką prie kanalo.',
    en: 'This page is for Teams: add Talka to a channel there.',
  },
} as const satisfies Words
