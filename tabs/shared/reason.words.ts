import type { Words } from '../../core/language.ts'

/** What is said where a step asks for its reason. */
export const words = {
  'followers.read': {
    lt: {
      one: 'Šiuos žodžius perskaitys ir {n} kartu tvarkomos užklausos prašytojas.',
      few: 'Šiuos žodžius perskaitys ir {n} kartu tvarkomų užklausų prašytojai.',
      other: 'Šiuos žodžius perskaitys ir {n} kartu tvarkomų užklausų prašytojų.',
    },
    en: {
      one: 'The requester of {n} request that goes with it reads these words, too.',
      other: 'The requesters of {n} requests that go with it read these words, too.',
    },
  },
  'finish.note': { lt: 'Kas padaryta (matys prašytojas)', en: 'What was done (the requester will see it)' },
  'ask.text': { lt: 'Ko klausiate (atsakys prašytojas)', en: 'What you ask (the requester will answer)' },
  'reopen.text': { lt: 'Kas liko nesutvarkyta', en: 'What is still wrong' },
  'back.text': { lt: 'Ką pasakyti specialistui', en: 'A word to the specialist' },
  'costly.text': { lt: 'Kodėl nepritariate', en: 'Why not' },
} as const satisfies Words
