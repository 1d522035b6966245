import type { Words } from '../../core/language.ts'

/** Texts of fields for days and times, and of the calendar beside them. */
export const words = {
  'day.form': { lt: 'mmmm-mm-dd', en: 'yyyy-mm-dd' },
  'day.calendar': { lt: 'Rinktis iš kalendoriaus', en: 'Choose from a calendar' },
  'day.time': { lt: 'Laikas', en: 'Time' },
  'day.today': { lt: 'Šiandien', en: 'Today' },
  'day.month.before': { lt: 'Ankstesnis mėnuo', en: 'Previous month' },
  'day.month.after': { lt: 'Kitas mėnuo', en: 'Next month' },
} as const satisfies Words
