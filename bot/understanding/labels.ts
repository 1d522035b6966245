import type { KindName } from '../../core/requests/schema.ts'

/**
 * What a sentence can be about, and where it leads: to a kind of request, or, while the desk has none for it, to the
 * kinds that are nearest, which are then offered. A new kind is its phrases in `phrases/<label>.txt`, its line here
 * and `npm run train`.
 */
export const labels = {
  fault: { kind: 'fault' },
  software: { kind: 'fault' },
  printing: { kind: 'fault' },
  network: { kind: 'fault' },
  sound: { kind: 'fault' },
  resetPassword: { kind: 'resetPassword' },
  newAccount: { kind: 'newAccount' },
  licence: { kind: 'licence' },
  addToGroup: { kind: 'addToGroup' },
  temporaryPass: { kind: 'temporaryPass' },
  changeClass: { kind: 'changeClass' },
  changeName: { kind: 'changeName' },
  leaver: { kind: 'leaver' },
  signOut: { kind: 'signOut' },
  blockAccount: { kind: 'blockAccount' },
  unblockAccount: { kind: 'unblockAccount' },
  website: { near: ['fault'] },
  register: { near: ['fault'] },
  footage: { near: ['fault'] },
  purchase: { near: ['fault', 'licence'] },
  bells: { near: ['fault'] },
  exam: { near: ['fault'] },
  security: { near: ['fault', 'resetPassword'] },
  consultation: { near: ['fault'] },
  task: { near: ['fault'] },
  /** No request: a greeting, the weather, what is for lunch. */
  other: { near: [] },
} as const satisfies Readonly<Record<string, { kind: KindName } | { near: readonly KindName[] }>>

export type Label = keyof typeof labels

/** Whether a sentence with this label leads to one kind, or to a choice. */
export function leadsTo(label: Label): { kind: KindName } | { near: readonly KindName[] } {
  return labels[label]
}
