import type { Words } from '../../../core/language.ts'

/** What the tab says of a plan that is being carried out. */
export const words = {
  'run.pausing': {
    lt: 'Stabdoma: tuoj baigsis tai, kas jau pradėta',
    en: 'Pausing: what has begun will end in a moment',
  },
  'run.stopping': {
    lt: 'Nutraukiama: tuoj baigsis tai, kas jau pradėta',
    en: 'Stopping: what has begun will end in a moment',
  },
  'run.paused': { lt: 'Pristabdyta', en: 'Paused' },
  'run.paused.by': { lt: 'Pristabdė: {name}, {time}', en: 'Paused by: {name}, {time}' },
  'run.waiting': { lt: 'Laukiama, kol atsakys Microsoft 365', en: 'Waiting for Microsoft 365 to answer' },
  'run.pause': { lt: 'Pristabdyti', en: 'Pause' },
  'run.resume': { lt: 'Tęsti', en: 'Go on' },
  'run.stop': { lt: 'Nutraukti', en: 'Stop' },
  'run.stop.title': { lt: 'Nutraukti vykdymą?', en: 'Stop the plan?' },
  'run.stop.text': {
    lt: 'Kas jau padaryta, lieka: paskyros, licencijos ir grupės savaime negrįš į ankstesnę būseną.',
    en: 'What is done stays: accounts, licences and groups do not go back by themselves.',
  },
  'run.stop.left': {
    lt: {
      one: 'Liks neatliktas {n} žingsnis.',
      few: 'Liks neatlikti {n} žingsniai.',
      other: 'Liks neatlikta {n} žingsnių.',
    },
    en: { one: '{n} step will be left undone.', other: '{n} steps will be left undone.' },
  },
  'run.stop.after': {
    lt: 'Nutraukto plano tęsti negalima. Likusiems žmonėms sudarysite naują planą. Jei norite tik palaukti, pristabdykite.',
    en: 'A stopped plan cannot go on. For the people who are left you make a new plan. If you only want to wait, pause it.',
  },
  'run.stop.no': { lt: 'Ne, nenutraukti', en: 'No, do not stop' },
  'plan.what-was-planned': { lt: 'Kas buvo suplanuota', en: 'What was planned' },
  'plan.stopped': {
    lt: 'Vykdymas nutrauktas: atlikta {done} iš {total}. Kas padaryta – liko, kas ne – nepakeista.',
    en: 'The plan was stopped: {done} of {total} done. What was done stays, the rest is unchanged.',
  },
  'plan.stopped.by': { lt: 'Nutraukė: {name}, {time}', en: 'Stopped by: {name}, {time}' },
} as const satisfies Words
