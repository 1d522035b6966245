/** What the chat alone says of outages. */
export const words = {
  'no-outages': { lt: 'Dabar bendrų gedimų nėra.', en: 'There are no outages now.' },
  'outage-where': { lt: 'Kur', en: 'Where' },
  'outage-announced': { lt: 'Gedimas paskelbtas.', en: 'The outage is announced.' },
  'outage-linked': {
    lt: {
      one: 'Prijungta {n} užklausa.',
      few: 'Prijungtos {n} užklausos.',
      other: 'Prijungta {n} užklausų.',
    },
    en: { one: '{n} request is part of it now.', other: '{n} requests are part of it now.' },
  },
  'outage-left': { lt: 'Neprijungta. {list}', en: 'Not made part of it. {list}' },
  'outage-resumed': { lt: 'Gedimas tęsiasi, niekam nepranešta.', en: 'The outage goes on, nobody was told.' },
  'outage-ended': { lt: 'Gedimas baigėsi: {title}', en: 'Over: {title}' },
  'outage-matching': {
    lt: {
      one: 'Panaši {n} atvira užklausa:',
      few: 'Panašios {n} atviros užklausos:',
      other: 'Panašių atvirų užklausų: {n}',
    },
    en: {
      one: '{n} open request seems to be part of it:',
      other: '{n} open requests seem to be part of it:',
    },
  },
  'outage-who-sees': {
    lt: 'Tai matys visi, kas apie tą patį praneš.',
    en: 'Everybody who reports the same will see this.',
  },
} as const
