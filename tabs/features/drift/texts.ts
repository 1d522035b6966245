import type { Words } from '../../../core/language.ts'
import '../../shared/later-words.ts'
import { learn } from '../../shared/say.ts'

/** What only the screen of differences says. */
export const words = {
  'drift.subtitle': {
    lt: 'Kas paskyrose ir grupėse kitaip, nei numato mokyklos sąrašas ir taisyklės',
    en: 'Where accounts and groups are not as the roster and the rules have them',
  },
  'drift.checked': { lt: 'Tikrinta: {time}', en: 'Checked: {time}' },
  'drift.checking': { lt: 'Tikrinama…', en: 'Checking…' },
  'drift.none': { lt: 'Viskas taip, kaip turi būti', en: 'Everything is as it should be' },
  'drift.none.text': {
    lt: 'Tikriname kiekvieną darbo dienos rytą ir po kiekvieno plano.',
    en: 'It is checked each weekday morning and after every plan.',
  },
  'drift.never': { lt: 'Dar netikrinta', en: 'Not checked yet' },
  'drift.never.text': {
    lt: 'Patikrinti galite dabar, o vėliau Talka tikrins kas darbo dienos rytą.',
    en: 'You can check now; later Talka does so each weekday morning.',
  },
  'drift.put-right': { lt: 'Sutvarkyti', en: 'Put it right' },
  'drift.put-right.text': {
    lt: 'Talka sudarys planą. Ką jis pakeis, pamatysite prieš patvirtindami. Ko keisti nereikia, pirmiau palikite.',
    en: 'Talka makes a plan. You see what it changes before you approve. Leave first what is not to be changed.',
  },
  'drift.accept-all': { lt: 'Palikti visus', en: 'Leave all of them' },
  'drift.all': { lt: 'Rodyti visus: {n}', en: 'Show all {n}' },
  'drift.accepted': { lt: 'Palikta, kaip yra', en: 'Left as it is' },
  'drift.accepted.by': { lt: 'Nusprendė: {name}, {time}', en: 'Decided by: {name}, {time}' },
  'drift.since': { lt: 'Pastebėta: {time}', en: 'Noticed: {time}' },
  'drift.said.accepted': {
    lt: { one: 'Paliktas {n}', few: 'Palikti {n}', many: 'Palikta {n}', other: 'Palikta {n}' },
    en: '{n} left as they are',
  },
  'drift.failed': {
    lt: 'Praėjęs planas to sutvarkyti nepajėgė, todėl nepajėgs ir kitas, kol liks priežastis: {why}',
    en: 'The last plan could not put this right, and the next one cannot either while the reason is there: {why}',
  },
  'drift.first': {
    lt: 'Rodoma pirmųjų 1000. Kitus pamatysite plane.',
    en: 'The first 1000 are shown. The others stand in the plan.',
  },
} as const satisfies Words

learn(words)
