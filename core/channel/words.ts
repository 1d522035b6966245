/** Texts of the team's channel. */
export const words = {
  bind: { lt: 'Rodyti užklausas šiame kanale', en: 'Show requests in this channel' },
  unbind: { lt: 'Neberodyti užklausų kanale', en: 'Stop showing requests in the channel' },
  show: { lt: 'Užklausa kanale', en: 'A request in the channel' },
  post: { lt: 'Įrašai kanale', en: 'Posts in the channel' },
  remember: { lt: 'Kanalo įsiminimas', en: 'Remembering a channel' },
  forget: { lt: 'Komandos užmiršimas', en: 'Forgetting a team' },
  unknown: {
    lt: 'Tokio kanalo Talka nepažįsta. Parašykite jai tame kanale.',
    en: 'Talka does not know this channel. Write to it in that channel.',
  },
  'not-bound': {
    lt: 'Užklausos kanale ir taip nerodomos.',
    en: 'Requests are not shown in a channel.',
  },
  'told.removed': {
    lt: 'Talka pašalinta iš komandos, kurios kanale buvo rodomos užklausos. Nauji įrašai ten nebesirodys.',
    en: 'Talka was removed from the team in whose channel requests were shown. No new posts will appear there.',
  },
  'came-back': {
    lt: 'Užklausa Nr. {number} grąžinta: liko bėda.',
    en: 'Request No. {number} was reopened: it is not mended.',
  },
  pupil: { lt: 'mokinys', en: 'a pupil' },
} as const
