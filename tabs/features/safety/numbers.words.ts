import type { Words } from '../../../core/language.ts'

/** What the screen of the register and the numbers says beside core's words. */
export const words = {
  'safety.numbers.door': { lt: 'Žurnalas ir skaičiai', en: 'Register and numbers' },
  'safety.numbers.text': {
    lt: 'Patyčių registracijos žurnalas, kiek atvejų, kur ir kada',
    en: 'The register of bullying, how many cases, where and when',
  },
  'safety.numbers.who': {
    lt: 'Kiekviena peržiūra įrašoma į veiksmų žurnalą.',
    en: 'Each look is written into the audit log.',
  },
  'safety.numbers.year': { lt: 'Mokslo metai', en: 'School year' },
  'safety.numbers.how': {
    lt: 'Skaičiuojami visi mokyklos atvejai, tik pasibaigę mėnesiai. Mažiau nei penki atvejai nerodomi, kad nebūtų galima atspėti, apie ką kalbama.',
    en: 'All cases of the school are counted, in months that are over. Fewer than five are not shown, so that nobody can guess whom they are about.',
  },
  'safety.numbers.few': {
    lt: 'Atvejų per mažai, kad būtų rodomi skaičiai',
    en: 'Too few cases to show numbers',
  },
  'safety.numbers.few.text': {
    lt: 'Skaičiai atsiras, kai per pasibaigusius mėnesius bus bent penki atvejai.',
    en: 'Numbers appear once there are at least five cases in months that are over.',
  },
  'safety.numbers.total': {
    lt: { one: 'Iš viso {n} atvejis', few: 'Iš viso {n} atvejai', other: 'Iš viso {n} atvejų' },
    en: { one: '{n} case', other: '{n} cases' },
  },
  'safety.numbers.cases': { lt: 'Atvejai', en: 'Cases' },
  'safety.numbers.by.month': { lt: 'Pagal mėnesį', en: 'By month' },
  'safety.numbers.by.form': { lt: 'Pagal formą', en: 'By form' },
  'safety.numbers.by.place': { lt: 'Pagal vietą', en: 'By place' },
  'safety.numbers.by.grade': { lt: 'Pagal klasę', en: 'By grade' },
  'safety.numbers.grade': { lt: '{grade} klasė', en: 'Grade {grade}' },
  'safety.numbers.unknown': { lt: 'Nenurodyta', en: 'Not said' },
  'safety.numbers.hidden': { lt: 'nerodoma', en: 'not shown' },
  'safety.numbers.rest': {
    lt: 'Kitos eilutės nerodomos: jose mažiau nei penki atvejai arba jos padėtų juos apskaičiuoti.',
    en: 'The other lines are not shown: fewer than five cases, or they would help to reckon those.',
  },
  'safety.numbers.duties': { lt: 'Terminai', en: 'Deadlines' },
  'safety.numbers.kept': { lt: 'Laiku', en: 'In time' },
  'safety.numbers.missed': { lt: 'Ne laiku', en: 'Not in time' },
  'safety.register.text': {
    lt: 'Jame yra tie atvejai, kuriuos matote Jūs. Kas pranešė, nerašoma. Atsisiųstą failą saugokite Jūs.',
    en: 'It holds the cases that you see. It does not say who reported. A downloaded file is yours to look after.',
  },
  'safety.register.pdf': { lt: 'Atsisiųsti PDF', en: 'Download as PDF' },
  'safety.register.xlsx': { lt: 'Atsisiųsti Excel', en: 'Download as Excel' },
} as const satisfies Words
