import type { Words } from '../../../core/language.ts'

/** What is said where requests are talked about. */
export const words = {
  'said.commented': { lt: 'Komentaras išsiųstas', en: 'The comment was sent' },
  'talk.text': { lt: 'Parašykite', en: 'Write something' },
  'talk.hint': {
    lt: 'Matys ir prašytojas, ir tie, kas užklausą tvarko.',
    en: 'Seen by the requester and by those who work on it.',
  },
  'talk.internal': {
    lt: 'Vidinė pastaba: prašytojas jos nematys',
    en: 'Internal note: the requester will not see it',
  },
  'talk.send': { lt: 'Siųsti', en: 'Send' },
} as const satisfies Words
