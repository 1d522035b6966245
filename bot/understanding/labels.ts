import { type KindName, kinds } from '../../core/requests/schema.ts'

/**
 * What a sentence can be about: a kind of request, or none of them (a greeting, the weather, what is for lunch). A new
 * kind is understood once it has its phrases in `phrases/<kind>.txt` and `npm run train` was run.
 */
export type Label = KindName | 'other'

/** The kind of request that a label stands for; null: no request at all. */
export function kindOf(label: Label): KindName | null {
  return label === 'other' ? null : label
}

/** Whether a name is one of these labels. */
export function isLabel(name: string): name is Label {
  return name === 'other' || Object.hasOwn(kinds, name)
}
