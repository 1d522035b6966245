/** Texts about plans that wait for a person, and about decisions that somebody else has made first. */
export const words = {
  'waiting-plans': { lt: 'Paskyrų planai, kurie laukia Jūsų', en: 'Account plans that wait for you' },
  'waits.approve': { lt: 'Laukia Jūsų patvirtinimo', en: 'Waits for your approval' },
  'waits.confirm': {
    lt: 'Laukia Jūsų, kaip antro žmogaus. Patvirtino: {name}',
    en: 'Waits for you as the second person. Approved by: {name}',
  },
  'told.to-approve': {
    lt: 'Paskyrų planas „{roster}“ sudarytas ir laukia Jūsų patvirtinimo. Sudarė: {name}.',
    en: 'The account plan "{roster}" is ready and waits for your approval. Made by: {name}.',
  },
  'late.declined': {
    lt: 'Jūsų sprendimas neįrašytas: planą jau atmetė {name}, {at}.',
    en: 'Your decision was not taken: {name} had declined the plan already, {at}.',
  },
  'late.approved': {
    lt: 'Jūsų sprendimas neįrašytas: planą jau patvirtino {name}, {at}, ir jis vykdomas arba įvykdytas.',
    en: 'Your decision was not taken: {name} had approved the plan already, {at}, and it is under way or done.',
  },
  'late.confirming': {
    lt: 'Šį planą jau patvirtino {name}, {at}. Dabar jis laukia antro žmogaus.',
    en: '{name} has approved this plan already, {at}. It now waits for a second person.',
  },
} as const
