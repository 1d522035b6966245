import type { Words } from '../../../core/language.ts'

/** What the screens of outages say beside core's words. */
export const words = {
  'outages.subtitle': {
    lt: 'Paskelbkite vieną kartą, ir kas praneš apie tą patį, iš karto gaus atsakymą.',
    en: 'Announce it once, and whoever reports the same is answered at once.',
  },
  'outages.reader': { lt: 'Kas dabar neveikia daugeliui.', en: 'What is broken for many just now.' },
  'outages.none': { lt: 'Dabar bendrų gedimų nėra', en: 'There are no outages now' },
  'outages.none.text': {
    lt: 'Jei kas neveikia tik Jums, pateikite užklausą.',
    tu: 'Jei kas neveikia tik tau, pateik užklausą.',
    en: 'If something is broken for you only, send a request.',
  },
  'outages.past': { lt: 'Buvę gedimai', en: 'Past outages' },
  'outages.change': { lt: 'Keisti', en: 'Change' },
  'outages.save': { lt: 'Skelbti', en: 'Announce' },
  'outages.saved': { lt: 'Gedimas paskelbtas', en: 'The outage is announced' },
  'outages.where': {
    lt: 'Kur (nieko nepasirinkus – visa mokykla)',
    en: 'Where (the whole school if nothing is chosen)',
  },
  'outages.matching': {
    lt: { one: 'Panaši {n} užklausa', few: 'Panašios {n} užklausos', other: 'Panašių užklausų: {n}' },
    en: { one: '{n} request seems to be part of it', other: '{n} requests seem to be part of it' },
  },
  'outages.linked': { lt: 'Prijungta prie gedimo', en: 'Made part of the outage' },
  'outages.left': { lt: 'Neprijungta. {list}', en: 'Not made part of it. {list}' },
  'outages.ended': { lt: 'Gedimas baigėsi: {title}', en: 'Over: {title}' },
  'outages.resumed': { lt: 'Gedimas tęsiasi, niekam nepranešta', en: 'The outage goes on, nobody was told' },
  'outages.from-request': {
    lt: 'Užklausa Nr. {number} taps gedimo dalimi.',
    en: 'Request No. {number} will be part of the outage.',
  },
  'outages.asks': {
    lt: 'Kiekvienas pranešęs bus vieną kartą paklaustas, ar jau veikia.',
    en: 'Everybody who reported it is asked once whether it works again.',
  },
} as const satisfies Words
