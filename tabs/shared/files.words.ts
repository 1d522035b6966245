import type { Words } from '../../core/language.ts'

/** What is said of files that are sent along. */
export const words = {
  'files.add': { lt: 'Pridėti nuotrauką ar failą', en: 'Add a photo or file' },
  'files.remove': { lt: 'Pašalinti: {name}', en: 'Remove: {name}' },
  'files.sending': { lt: 'Įkeliama: {name}', en: 'Uploading: {name}' },
  'files.drop': { lt: 'Nuotraukos ir failai', en: 'Photos and files' },
  'files.too-large': {
    lt: 'Failas per didelis: {name}. Daugiausia {max} MB.',
    en: 'The file is too large: {name}. At most {max} MB.',
  },
} as const satisfies Words
