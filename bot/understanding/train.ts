import { featuresOf, places } from './features.ts'
import type { Label } from './labels.ts'
import { type Model, scoresOf, sharesOf } from './model.ts'
import type { Phrase } from './phrases.ts'

/** Numbers that were chosen by the dev phrases. */
const rounds = 10
const step = 0.5
const shrink = 3e-5
/** How often every piece is taken to have been met beside every label, before any phrase is read. */
const metBefore = 0.05
/** How much the plain counting weighs beside the regression. */
const countingWeight = 0.5
/** So many steps up and down are kept of a weight, and this share of the weights lies within them. */
const levels = 7
const within = 0.999
/** A piece of a word that stands in fewer phrases teaches little about other phrases. */
const leastPhrases = 3
/** The share of right answers, of those given, that the dev phrases must show above the threshold. */
const wantedPrecision = 0.96

/**
 * Learns from phrases: a multinomial logistic regression on the places of `featuresOf`, by stochastic gradient with
 * AdaGrad, and beside it the plain counting of naive Bayes, which knows more of what stands in few phrases. Both are
 * sums over the same places, and so one table. The same phrases always give the same model. Takes some seconds.
 */
export function train(phrases: readonly Phrase[], labels: readonly Label[]): Model {
  const learnt = phrases.filter(({ use }) => use === 'train')
  const dev = phrases.filter(({ use }) => use === 'dev')
  const useful = usefulPlaces(learnt)
  const examples = withVariants(learnt).map(({ text, label }) => {
    const all = featuresOf(text)
    return {
      features: all.filter((place) => useful.has(place)),
      value: 1 / Math.sqrt(all.length),
      right: labels.indexOf(label as Label),
    }
  })
  const weights = regress(examples, labels.length)
  for (const [cell, weight] of count(examples, useful, labels.length)) {
    weights[cell] = (weights[cell] as number) + countingWeight * weight
  }
  const quantised = { labels, ...quantise(weights) }
  const judged = dev.map(({ text, label }) => ({
    scores: scoresOf(quantised, text) ?? labels.map(() => 0),
    right: labels.indexOf(label as Label),
  }))
  const temperature = bestTemperature(judged)
  return { ...quantised, temperature, sureFrom: leastSureness(judged, temperature) }
}

function usefulPlaces(phrases: readonly Phrase[]): Set<number> {
  const met = new Map<number, number>()
  for (const { text } of phrases) {
    for (const place of featuresOf(text)) met.set(place, (met.get(place) ?? 0) + 1)
  }
  return new Set([...met].filter(([, times]) => times >= leastPhrases).map(([place]) => place))
}

/** A phrase as its places, and which label is right. */
interface Example {
  features: readonly number[]
  /** The weight of each place: long sentences do not shout. */
  value: number
  right: number
}

/** Naive Bayes: for each useful cell how much more its label has of that place than the labels have on average. */
function count(examples: readonly Example[], useful: ReadonlySet<number>, wide: number): Map<number, number> {
  const met = new Map<number, number>()
  const sums = new Array<number>(wide).fill(metBefore * useful.size)
  for (const { features, value, right } of examples) {
    for (const place of features) {
      const cell = place * wide + right
      met.set(cell, (met.get(cell) ?? 0) + value)
      sums[right] = (sums[right] as number) + value
    }
  }
  const counted = new Map<number, number>()
  for (const place of useful) {
    const row = sums.map((sum, at) => Math.log(((met.get(place * wide + at) ?? 0) + metBefore) / sum))
    const average = row.reduce((one, other) => one + other, 0) / wide
    for (const [at, one] of row.entries()) counted.set(place * wide + at, one - average)
  }
  return counted
}

function regress(given: readonly Example[], wide: number): Float64Array {
  const examples = [...given]
  const weights = new Float64Array(places * wide)
  const steepness = new Float64Array(places * wide).fill(1e-8)
  const random = randomFrom(1)
  const scores = new Array<number>(wide)
  for (let round = 0; round < rounds; round++) {
    shuffle(examples, random)
    for (const { features, value, right } of examples) {
      scores.fill(0)
      for (const place of features) {
        for (let at = 0; at < wide; at++)
          scores[at] = (scores[at] as number) + (weights[place * wide + at] as number) * value
      }
      const wrong = sharesOf(scores, 1)
      wrong[right] = (wrong[right] as number) - 1
      for (const place of features) {
        for (let at = 0; at < wide; at++) {
          const cell = place * wide + at
          const slope = (wrong[at] as number) * value + shrink * (weights[cell] as number)
          steepness[cell] = (steepness[cell] as number) + slope * slope
          weights[cell] = (weights[cell] as number) - (step * slope) / Math.sqrt(steepness[cell] as number)
        }
      }
    }
  }
  return weights
}

const openings = {
  lt: [
    'Labas, ',
    'Sveiki, ',
    'Laba diena, ',
    'Prašau, ',
    'sveiki ',
    'labas ',
    'Gerb. kolega, ',
    'klausykit ',
  ],
  en: ['Hello, ', 'Hi, ', 'Dear IT, ', 'Good morning, ', 'hi '],
}
const endings = {
  lt: [' ačiū', ', ačiū!', ' dėkui', ' labai skubu', ' 204 kabinete', ' 3a klasėje', ' 12 kab.', ' rytoj', ' šiandien'],
  en: [' thanks', ' please', ' in room 204', ' tomorrow', ', it is urgent'],
} // biome-ignore format: one row reads better

/** Each phrase, the same with a greeting or thanks that mean nothing, and the same with a slip of the pen. */
function withVariants(phrases: readonly Phrase[]): Phrase[] {
  const random = randomFrom(7)
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? ''
  return phrases.flatMap((phrase) => {
    const { text, language } = phrase
    const opening = random() < 0.6 ? pick(openings[language]) : ''
    const ending = random() < 0.6 ? pick(endings[language]) : ''
    const at = 1 + Math.floor(random() * Math.max(1, text.length - 2))
    const slips = [
      text.slice(0, at) + text.slice(at + 1),
      text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2),
      text.slice(0, at) + (text[at] ?? '') + text.slice(at),
    ]
    return [phrase, { ...phrase, text: `${opening}${text}${ending}` }, { ...phrase, text: pick(slips) }]
  })
}

/** Few steps are enough for a weight, and make the model small. */
function quantise(weights: Float64Array): Pick<Model, 'weights' | 'scale'> {
  const sizes = weights
    .filter((weight) => weight !== 0)
    .map(Math.abs)
    .sort()
  const scale = (sizes[Math.floor(sizes.length * within)] ?? 1) / levels
  const stepOf = (weight: number) => Math.max(-levels, Math.min(levels, Math.round(weight / scale)))
  return { weights: Int8Array.from(weights, stepOf), scale }
}

type Judged = { scores: readonly number[]; right: number }

/** The temperature by which the dev phrases are least surprising. */
function bestTemperature(judged: readonly Judged[]): number {
  const surprise = (temperature: number) =>
    judged.reduce((sum, { scores, right }) => {
      return sum - Math.log((sharesOf(scores, temperature)[right] as number) + 1e-9)
    }, 0)
  const tried = Array.from({ length: 200 }, (_, at) => (10 + at * 2) / 100)
  return tried.reduce((best, one) => (surprise(one) < surprise(best) ? one : best))
}

/** The lowest threshold above which the wanted share of the dev phrases' answers is right. */
function leastSureness(judged: readonly Judged[], temperature: number): number {
  const answers = judged.map(({ scores, right }) => {
    const shares = sharesOf(scores, temperature)
    const sureness = Math.max(...shares)
    return { sureness, isRight: shares.indexOf(sureness) === right }
  })
  const precisionFrom = (threshold: number) => {
    const given = answers.filter(({ sureness }) => sureness >= threshold)
    return given.filter(({ isRight }) => isRight).length / Math.max(1, given.length)
  }
  const tried = Array.from({ length: 60 }, (_, at) => (30 + at) / 100)
  return tried.find((threshold) => precisionFrom(threshold) >= wantedPrecision) ?? 0.9
}

function shuffle<T>(list: T[], random: () => number): void {
  for (let at = list.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const moved = list[at] as T
    list[at] = list[other] as T
    list[other] = moved
  }
}

/** Numbers from 0 to 1 that are the same at each run (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
