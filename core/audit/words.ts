/** Texts of the audit log. */
export const words = {
  list: { lt: 'Veiksmų žurnalas', en: 'Audit log' },
} as const
