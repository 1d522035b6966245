/** Texts about the thing of the inventory that a request is about. */
export const words = {
  'event.thingNamed': { lt: 'Nurodytas daiktas', en: 'Thing named' },
  'name-thing': { lt: 'Nurodyti daiktą', en: 'Name the thing' },
  thing: { lt: 'Inventoriuje', en: 'In the inventory' },
  'thing-is': { lt: '{thing}', en: '{thing}' },
  'thing-none': { lt: 'Inventoriaus daiktas nebenurodomas', en: 'No thing of the inventory any more' },
  'about-thing': { lt: 'Gedimai ir kitos užklausos', en: 'Faults and other requests' },
  'thing-unknown': {
    lt: 'Šio daikto inventoriuje nebėra. Pasirinkite kitą arba parašykite savais žodžiais.',
    tu: 'Šio daikto inventoriuje nebėra. Pasirink kitą arba parašyk savais žodžiais.',
    en: 'This thing is no longer in the inventory. Choose another, or say it in your own words.',
  },
} as const
