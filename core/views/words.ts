/** Texts about saved views of the list of requests. */
export const words = {
  list: { lt: 'Mano rodiniai', en: 'My views' },
  save: { lt: 'Išsaugoti rodinį', en: 'Save the view' },
  forget: { lt: 'Pašalinti rodinį', en: 'Remove the view' },
  'field.name': { lt: 'Rodinio pavadinimas', en: 'Name of the view' },
  'too-many': {
    lt: 'Rodinių gali būti iki {n}. Pašalinkite nereikalingą.',
    en: 'There can be up to {n} views. Remove one that is not needed.',
  },
} as const
