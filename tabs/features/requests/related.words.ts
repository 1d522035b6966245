import type { Words } from '../../../core/language.ts'

/** What stands beside a request: what may be the same trouble, and what was there before. */
export const words = {
  'related.alike': { lt: 'Galbūt apie tą patį', en: 'Perhaps of the same trouble' },
  'related.alike.hint': {
    lt: 'Sujungus ši užklausa baigsis kartu su anąja; prašytojai vienas kito nematys.',
    en: 'Joined, this request ends with that one; the requesters do not see each other.',
  },
  'related.linked': { lt: 'Susietos užklausos', en: 'Tied requests' },
  'related.device': { lt: 'Tas pats įrenginys', en: 'The same device' },
  'related.room': { lt: 'Ta pati patalpa', en: 'The same room' },
  'related.account': { lt: 'Ta pati paskyra', en: 'The same account' },
  'related.requester': { lt: 'Anksčiau prašė', en: 'Asked for before' },
  'related.joined': { lt: 'Tvarkoma kartu su šia', en: 'Handled together with this one' },
  'related.by-number': { lt: 'Kitos užklausos numeris', en: 'Number of another request' },
  'related.merge-into': { lt: 'Sujungti su Nr. {number}', en: 'Join to No. {number}' },
  'related.relate-to': { lt: 'Susieti su Nr. {number}', en: 'Tie to No. {number}' },
  'related.tied': { lt: 'Užklausos susietos', en: 'The requests are tied' },
  'related.untied': { lt: 'Užklausos atsietos', en: 'The requests are untied' },
} as const satisfies Words
