import type { Words } from '../../core/language.ts'

/** Texts of approvals, of undoing them, and of the histories that show them; loaded with the screens that say them. */
export const words = {
  'approvals.title': { lt: 'Tvirtinimas', en: 'Approval' },
  'approvals.open': { lt: 'laukiama', en: 'waiting' },
  'approvals.asked': { lt: 'laukiama, kol nuspręs: {names}', en: 'waiting for: {names}' },
  'approvals.later': { lt: 'paskui', en: 'later' },
  'approvals.approved': { lt: 'patvirtino {name}, {time}', en: 'approved by {name}, {time}' },
  'approvals.declined': { lt: 'atmetė {name}, {time}', en: 'declined by {name}, {time}' },
  'clean.approve': { lt: 'Patvirtinti tvarkingas ({n})', en: 'Approve the clean ones ({n})' },
  'clean.title': { lt: 'Patvirtinti kartu?', en: 'Approve together?' },
  'clean.text': {
    lt: {
      one: 'Bus patvirtinta {n} užklausa be pastabų. Kitas reikia atverti ir perskaityti.',
      few: 'Bus patvirtintos {n} užklausos be pastabų. Kitas reikia atverti ir perskaityti.',
      other: 'Bus patvirtinta {n} užklausų be pastabų. Kitas reikia atverti ir perskaityti.',
    },
    en: {
      one: '{n} request without warnings is approved. The others have to be opened and read.',
      other: '{n} requests without warnings are approved. The others have to be opened and read.',
    },
  },
  'clean.done': {
    lt: {
      one: 'Patvirtinta {n} užklausa',
      few: 'Patvirtintos {n} užklausos',
      other: 'Patvirtinta {n} užklausų',
    },
    en: { one: '{n} request was approved', other: '{n} requests were approved' },
  },
  'clean.left': { lt: 'Liko nepatvirtinta. {list}', en: 'Left as they were. {list}' },
  'undone.many': {
    lt: { one: 'Atšauktas {n} sprendimas', few: 'Atšaukti {n} sprendimai', other: 'Atšaukta {n} sprendimų' },
    en: { one: '{n} decision was undone', other: '{n} decisions were undone' },
  },
  'undone.left': { lt: 'Liko kaip nuspręsta. {list}', en: 'Left as decided. {list}' },
  'history.whole': {
    lt: {
      one: 'Istorija patikrinta: {n} įrašas, nepakeistas.',
      few: 'Istorija patikrinta: {n} įrašai, nė vienas nepakeistas.',
      other: 'Istorija patikrinta: {n} įrašų, nė vienas nepakeistas.',
    },
    en: {
      one: 'History checked: {n} line, unchanged.',
      other: 'History checked: {n} lines, none changed.',
    },
  },
  'history.differs': {
    lt: 'Istorija patikrinta: nuo {place} įrašo ji skiriasi nuo pirminės. Kodėl, iš patikros nematyti. Apie tai kalbėkitės su duomenų apsaugos pareigūnu.',
    tu: 'Istorija patikrinta: nuo {place} įrašo ji skiriasi nuo pirminės. Kodėl, iš patikros nematyti. Pasakyk apie tai IT specialistui.',
    en: 'History checked: from line {place} on it differs from what was written. The check cannot tell why. Talk to the data protection officer.',
  },
  'history.what': {
    lt: 'Kiekvienas užklausos istorijos įrašas susietas su ankstesniuoju, todėl pakeitimas pastebimas. Naktimis Talka tikrina, kas pasikeitė, o per keturias savaites – viską.',
    en: 'Each line of a request’s history is tied to the one before it, so that a change is noticed. Each night Talka checks what has changed, and within four weeks everything.',
  },
  'history.night': {
    lt: {
      one: 'Patikrinta {n} užklausa. Paskutinį kartą: {at}',
      few: 'Patikrintos {n} užklausos. Paskutinį kartą: {at}',
      other: 'Patikrinta {n} užklausų. Paskutinį kartą: {at}',
    },
    en: { one: '{n} request checked. Last time: {at}', other: '{n} requests checked. Last time: {at}' },
  },
  'history.now': {
    lt: {
      one: 'Ką tik patikrinta {n} užklausa.',
      few: 'Ką tik patikrintos {n} užklausos.',
      other: 'Ką tik patikrinta {n} užklausų.',
    },
    en: { one: '{n} request checked just now.', other: '{n} requests checked just now.' },
  },
  'history.never': {
    lt: 'Dar netikrinta: pirmą kartą bus patikrinta naktį.',
    en: 'Not checked yet: the first check is tonight.',
  },
  'history.none': {
    lt: 'Visi įrašai tokie, kokie buvo parašyti.',
    en: 'All lines are as they were written.',
  },
  'history.broken': {
    lt: 'Nr. {number}: skiriasi nuo {place} įrašo',
    en: 'No. {number}: differs from line {place} on',
  },
  'history.gone': { lt: 'Nr. {number}: užklausos nebėra', en: 'No. {number}: the request is gone' },
  'history.check': { lt: 'Patikrinti visas dabar', en: 'Check all now' },
  'history.checking': { lt: 'Tikrinama…', en: 'Checking…' },
  'history.title': { lt: 'Užklausų istorijos patikra', en: 'The check of requests’ histories' },
} as const satisfies Words
