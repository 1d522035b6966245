/** Texts around messages themselves; what is said stands with the domain that says it. */
export const words = {
  deliver: { lt: 'Pranešimų siuntimas', en: 'Delivering messages' },
} as const
