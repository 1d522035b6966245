import type { Words } from '../../../core/language.ts'

/** What the tab says around saying no to plans and taking them back. */
export const words = {
  'decline.title': { lt: 'Atmesti planą?', en: 'Decline the plan?' },
  'decline.text': {
    lt: 'Pagal šį planą nebus nieko pakeista. Prireikus galėsite sudaryti naują.',
    en: 'Nothing will be changed by this plan. A new one can be made when it is needed.',
  },
  'decline.reason': { lt: 'Kodėl (galima nerašyti)', en: 'Why (may be left empty)' },
} as const satisfies Words
