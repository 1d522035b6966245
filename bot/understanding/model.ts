import { featuresOf } from './features.ts'
import type { Label } from './labels.ts'

/** What was learnt from the phrases: how much each piece of a word speaks for each label. */
export interface Model {
  labels: readonly Label[]
  /** One row of labels for every place of `featuresOf`; a weight is this number times `scale`. */
  weights: Int8Array
  scale: number
  /** Divides the scores, so that what is said with 0.8 is right eight times out of ten. Set by the dev phrases. */
  temperature: number
  /** Below this Talka asks instead of guessing. Set by the dev phrases. */
  sureFrom: number
}

/** How probable it is that a sentence is about this. */
export interface Guess {
  label: Label
  probability: number
}

/** All labels, the most probable first; none when no piece of the text was ever met. */
export function guess(by: Model, text: string): Guess[] {
  const scores = scoresOf(by, text)
  if (!scores) return []
  return sharesOf(scores, by.temperature)
    .map((probability, at) => ({ label: by.labels[at] as Label, probability }))
    .sort((one, other) => other.probability - one.probability)
}

/** How much a text speaks for each label; null when no piece of it was ever met. */
export function scoresOf({ labels, weights, scale }: Omit<Model, 'temperature' | 'sureFrom'>, text: string) {
  const scores = new Array<number>(labels.length).fill(0)
  let known = 0
  const features = featuresOf(text)
  for (const place of features) {
    const row = place * labels.length
    let isKnown = false
    for (let at = 0; at < labels.length; at++) {
      const weight = weights[row + at] as number
      if (weight === 0) continue
      isKnown = true
      scores[at] = (scores[at] as number) + weight
    }
    if (isKnown) known += 1
  }
  return known === 0 ? null : scores.map((score) => (score * scale) / Math.sqrt(features.length))
}

/** Scores as shares of one (softmax). */
export function sharesOf(scores: readonly number[], temperature: number): number[] {
  const highest = Math.max(...scores)
  const raised = scores.map((score) => Math.exp((score - highest) / temperature))
  const sum = raised.reduce((one, other) => one + other, 0)
  return raised.map((one) => one / sum)
}
