/** Texts about when the school works. */
export const words = {
  show: { lt: 'Mokyklos darbo laikas', en: 'The school’s hours' },
  change: { lt: 'Keisti mokyklos darbo laiką', en: 'Change the school’s hours' },
} as const
