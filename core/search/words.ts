/** Texts of the search over everything. */
export const words = {
  find: { lt: 'Ieškoti visur', en: 'Search everywhere' },
  'group.requests': { lt: 'Užklausos', en: 'Requests' },
  'group.articles': { lt: 'Atsakymai', en: 'Answers' },
  'group.inventory': { lt: 'Inventorius', en: 'Inventory' },
  'group.people': { lt: 'Žmonės', en: 'People' },
} as const
