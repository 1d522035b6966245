import { featuresOf, places } from './features.ts'
import type { Label } from './labels.ts'
import { type Model, scoresOf, sharesOf } from './model.ts'
import type { Phrase } from './phrases.ts'

/** Numbers that were chosen by the dev phrases. */
const rounds = 20
const step = 0.5
const shrink = 3e-5
/** A piece of a word that stands in one phrase only teaches nothing about other phrases. */
const leastPhrases = 2
/** The share of right answers, of those given, that the dev phrases must show above the threshold. */
const wantedPrecision = 0.95

/**
 * Learns from phrases: a multinomial logistic regression on the places of `featuresOf`, by stochastic gradient with
 * AdaGrad. The same phrases always give the same model. Takes a few seconds.
 */
export function train(phrases: readonly Phrase[], labels: readonly Label[]): Model {
  const learnt = phrases.filter(({ use }) => use === 'train')
  const dev = phrases.filter(({ use }) => use === 'dev')
  const weights = learn(withVariants(learnt), labels, usefulPlaces(learnt))
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

function learn(phrases: readonly Phrase[], labels: readonly Label[], useful: ReadonlySet<number>) {
  const wide = labels.length
  const weights = new Float64Array(places * wide)
  const steepness = new Float64Array(places * wide).fill(1e-8)
  const examples = phrases.map(({ text, label }) => ({
    features: featuresOf(text).filter((place) => useful.has(place)),
    right: labels.indexOf(label as Label),
  }))
  const random = randomFrom(1)
  const scores = new Array<number>(wide)
  for (let round = 0; round < rounds; round++) {
    shuffle(examples, random)
    for (const { features, right } of examples) {
      const value = 1 / Math.sqrt(Math.max(1, features.length))
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

function quantise(weights: Float64Array): Pick<Model, 'weights' | 'scale'> {
  let highest = 0
  for (const weight of weights) highest = Math.max(highest, Math.abs(weight))
  const scale = highest / 127
  return { weights: Int8Array.from(weights, (weight) => Math.round(weight / scale)), scale }
}

type Judged = { scores: readonly number[]; right: number }

/** The temperature by which the dev phrases are least surprising. */
function bestTemperature(judged: readonly Judged[]): number {
  const surprise = (temperature: number) =>
    judged.reduce((sum, { scores, right }) => {
      return sum - Math.log((sharesOf(scores, temperature)[right] as number) + 1e-9)
    }, 0)
  const tried = Array.from({ length: 100 }, (_, at) => 0.1 + at * 0.02)
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
