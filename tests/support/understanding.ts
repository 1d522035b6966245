import { guess } from '../../bot/understanding/model.ts'
import { ourModel } from '../../bot/understanding/our-model.ts'
import { readPhrases } from '../../bot/understanding/phrases.ts'

/**
 * Phrases that the model never learnt from and nobody tuned by. They were written after the training phrases, by the
 * same author, together with the dev phrases, and then dealt between the two by chance: so they show how well the
 * model does on sentences like the dev ones, and not yet how well on those of real people.
 */
export const heldOut = readPhrases('tests/bot/held-out')

/** How one label fared: precision among the sentences answered with it, recall among the sentences that meant it. */
export interface LabelFigures {
  label: string
  phrases: number
  precision: number
  /** The share of its sentences that were answered, and answered right. */
  recall: number
}

/** What the model does with the held-out phrases: answers where it is sure enough, and asks elsewhere. */
export function measure() {
  const judged = heldOut.map(({ text, label, language }) => {
    const guesses = guess(ourModel, text)
    const [best] = guesses
    const isAnswered = best !== undefined && best.probability >= ourModel.sureFrom
    return {
      text,
      label,
      language,
      answer: isAnswered ? best.label : null,
      sureness: best?.probability ?? 0,
      isBest: best?.label === label,
      isOffered: guesses.slice(0, 3).some((one) => one.label === label),
    }
  })
  const labels: LabelFigures[] = [...new Set(judged.map(({ label }) => label))].sort().map((label) => {
    const meant = judged.filter((one) => one.label === label)
    const given = judged.filter((one) => one.answer === label)
    const right = given.filter((one) => one.label === label).length
    return {
      label,
      phrases: meant.length,
      precision: right / Math.max(1, given.length),
      recall: right / meant.length,
    }
  })
  const answered = judged.filter(({ answer }) => answer !== null)
  const share = (part: readonly unknown[], whole: readonly unknown[]) =>
    part.length / Math.max(1, whole.length)
  const asked = judged.filter(({ answer }) => answer === null)
  return {
    labels,
    macroPrecision: labels.reduce((sum, { precision }) => sum + precision, 0) / labels.length,
    precision: share(
      answered.filter(({ isBest }) => isBest),
      answered,
    ),
    coverage: share(answered, judged),
    /** Right with its best guess, whether sure enough or not. */
    accuracy: share(
      judged.filter(({ isBest }) => isBest),
      judged,
    ),
    /** Of the sentences it asks about: the right label is among the three it is nearest to. */
    offered: share(
      asked.filter(({ isOffered }) => isOffered),
      asked,
    ),
    byLanguage: (['lt', 'en'] as const).map((language) => {
      const mine = judged.filter((one) => one.language === language)
      return {
        language,
        accuracy: share(
          mine.filter(({ isBest }) => isBest),
          mine,
        ),
      }
    }),
    /** How far, on average, sureness is from how often it is right, in tenths of sureness. */
    miscalibration: miscalibrationOf(judged),
  }
}

function miscalibrationOf(judged: readonly { sureness: number; isBest: boolean }[]): number {
  const tenths = Array.from({ length: 10 }, (_, at) =>
    judged.filter(({ sureness }) => Math.min(9, Math.floor(sureness * 10)) === at),
  )
  return tenths.reduce((sum, tenth) => {
    const said = tenth.reduce((all, { sureness }) => all + sureness, 0)
    return sum + Math.abs(said - tenth.filter(({ isBest }) => isBest).length) / judged.length
  }, 0)
}
