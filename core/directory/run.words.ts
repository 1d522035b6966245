/** Texts about a plan that is being carried out: pausing, going on, stopping. */
export const words = {
  'pause-plan': { lt: 'Pristabdyti vykdymą', en: 'Pause the plan' },
  'resume-plan': { lt: 'Tęsti vykdymą', en: 'Go on with the plan' },
  'stop-plan': { lt: 'Nutraukti vykdymą', en: 'Stop the plan' },
  'plan-not-running': { lt: 'Šis planas nevykdomas.', en: 'This plan is not being carried out.' },
  'plan-not-paused': { lt: 'Šis planas nepristabdytas.', en: 'This plan is not paused.' },
  'plan-pause-asked': {
    lt: 'Planas jau stabdomas: tuoj baigsis tai, kas pradėta.',
    en: 'The plan is already being paused: what has begun will end in a moment.',
  },
  'plan-stop-asked': {
    lt: 'Planas jau nutraukiamas: tuoj baigsis tai, kas pradėta.',
    en: 'The plan is already being stopped: what has begun will end in a moment.',
  },
  'problem.silent': {
    lt: 'Microsoft 365 į šį žingsnį vis neatsakė. Sudarykite naują planą: jis parodys, ar žingsnis atliktas.',
    en: 'Microsoft 365 kept not answering to this step. Make a new plan: it will show whether the step was done.',
  },
  'problem.made-elsewhere': {
    lt: 'Tokia paskyra jau buvo sukurta, o jos slaptažodžio Talka nežino, todėl prisijungimo lapelio nebus. Jei slaptažodžio neturi ir žmogus, sukurkite naują.',
    en: 'This account had been made already and Talka does not know its password, so there is no login slip. If the person does not have it either, make a new one.',
  },
  'told.stopped': {
    lt: {
      one: 'Paskyrų planas „{roster}“ nutrauktas: {n} žingsnis liko neatliktas.',
      few: 'Paskyrų planas „{roster}“ nutrauktas: {n} žingsniai liko neatlikti.',
      other: 'Paskyrų planas „{roster}“ nutrauktas: {n} žingsnių liko neatlikta.',
    },
    en: {
      one: 'The account plan "{roster}" was stopped: {n} step was left undone.',
      other: 'The account plan "{roster}" was stopped: {n} steps were left undone.',
    },
  },
} as const
