/** Texts about saying no to a plan and taking back what one has done. */
export const words = {
  'decline-plan': { lt: 'Atmesti planą', en: 'Decline the plan' },
  'status.declined': { lt: 'Atmestas', en: 'Declined' },
  'plan-not-open': {
    lt: 'Šio plano atmesti nebegalima: jis jau nebelaukia sprendimo.',
    en: 'This plan can no longer be declined: it does not wait for a decision.',
  },
  declined: { lt: 'Planą atmetė: {name}.', en: 'Declined by: {name}.' },
  'declined.reason': {
    lt: 'Planą atmetė: {name}. Priežastis: {reason}',
    en: 'Declined by: {name}. The reason: {reason}',
  },
  'told.declined': {
    lt: 'Paskyrų planas „{roster}“ atmestas, niekas nepakeista. {why}',
    en: 'The account plan "{roster}" was declined and nothing was changed. {why}',
  },
} as const
