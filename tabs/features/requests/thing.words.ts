import type { Words } from '../../../core/language.ts'

/** Which thing of the inventory a request is about. */
export const words = {
  'thing.placeholder': { lt: 'Pavadinimas arba inventorinis Nr.', en: 'Name or inventory No.' },
  'thing.known': { lt: 'Užrašyta inventoriuje', en: 'Written down in the inventory' },
  'thing.mine': { lt: 'mano', en: 'mine' },
  'thing.named': { lt: 'Daiktas nurodytas', en: 'The thing is named' },
  'thing.none': { lt: 'Daiktas nebenurodomas', en: 'The thing is no longer named' },
  'thing.save': { lt: 'Nurodyti', en: 'Name it' },
  'thing.remove': { lt: 'Ne apie šį daiktą', en: 'Not about this thing' },
} as const satisfies Words
